/** Numbers in rows of equal width, one row after another. */
export type Rows = { width: number; data: Float32Array };

/** The product of two matrices; a row of `a` is as long as `b` has rows. */
export function times(a: Rows, b: Rows): Rows {
  const count = a.data.length / a.width;
  const data = new Float32Array(count * b.width);
  const sum = new Float64Array(b.width);
  for (let row = 0; row < count; row += 1) {
    sum.fill(0);
    for (let k = 0; k < a.width; k += 1) addTimes(sum, 0, a.data[row * a.width + k] ?? 0, b, k);
    data.set(sum, row * b.width);
  }
  return { width: b.width, data };
}

/** The product of `a` turned over and `b`, which has as many rows. */
export function crossed(a: Rows, b: Rows): Rows {
  const sums = new Float64Array(a.width * b.width);
  for (let at = 0; at < a.data.length; at += 1) {
    const row = Math.floor(at / a.width);
    addTimes(sums, (at - row * a.width) * b.width, a.data[at] ?? 0, b, row);
  }
  return { width: b.width, data: Float32Array.from(sums) };
}

function addTimes(sums: Float64Array, start: number, factor: number, b: Rows, row: number): void {
  if (factor === 0) return;
  const { width, data } = b;
  const from = row * width;
  for (let k = 0; k < width; k += 1)
    sums[start + k] = (sums[start + k] ?? 0) + factor * (data[from + k] ?? 0);
}

/** Sweeps over all pairs of rows; ten are enough for 512. */
const MOST_SWEEPS = 30;
/** The cosine of two rows that count as orthogonal. */
const ORTHOGONAL = 1e-9;

/**
 * The `kept` eigenvectors of a covariance with the largest eigenvalues, as columns. Turns pairs of
 * rows until all are orthogonal (one-sided Jacobi, Hestenes 1958): then they are the eigenvectors,
 * each as long as its eigenvalue.
 */
export function mainAxes({ width, data }: Rows, kept: number): Rows {
  const rows = Array.from({ length: width }, (_, at) =>
    Float64Array.from(data.subarray(at * width, (at + 1) * width)),
  );
  for (let sweep = 0, turned = true; turned && sweep < MOST_SWEEPS; sweep += 1) {
    turned = false;
    for (const [at, row] of rows.entries())
      for (const other of rows.slice(at + 1)) turned = turn(row, other) || turned;
  }
  const lengths = new Map(rows.map((row) => [row, Math.sqrt(dot(row, row))]));
  const longest = rows.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0));
  const axes = new Float32Array(width * kept);
  for (const [column, row] of longest.slice(0, kept).entries())
    row.forEach((each, at) => (axes[at * kept + column] = each / (lengths.get(row) || 1)));
  return { width: kept, data: axes };
}

/** Turns two rows in their plane so that they become orthogonal; whether that was needed. */
function turn(a: Float64Array, b: Float64Array): boolean {
  const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)];
  if (Math.abs(ab) <= ORTHOGONAL * Math.sqrt(aa * bb)) return false;
  const half = (bb - aa) / (2 * ab);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(1 + half * half));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = cosine * tangent;
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [a[k] ?? 0, b[k] ?? 0];
    a[k] = cosine * x - sine * y;
    b[k] = sine * x + cosine * y;
  }
  return true;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

/**
 * Solves `(A + lambda) x = right` for every column of `right` by conjugate gradients. `A` is
 * symmetric and given by what it makes of a matrix.
 */
export function solve(
  applied: (x: Rows) => Rows,
  right: Rows,
  lambda: number,
  steps: number,
): Rows {
  const { width } = right;
  const x = new Float32Array(right.data.length);
  const rest = right.data.slice();
  const step = right.data.slice();
  let before = columnDots(rest, rest, width);
  for (let round = 0; round < steps; round += 1) {
    const image = applied({ width, data: step }).data;
    step.forEach((each, at) => (image[at] = (image[at] ?? 0) + lambda * each));
    const far = ratios(before, columnDots(step, image, width));
    for (let at = 0; at < x.length; at += 1) {
      x[at] = (x[at] ?? 0) + (far[at % width] ?? 0) * (step[at] ?? 0);
      rest[at] = (rest[at] ?? 0) - (far[at % width] ?? 0) * (image[at] ?? 0);
    }
    const after = columnDots(rest, rest, width);
    const kept = ratios(after, before);
    rest.forEach((each, at) => (step[at] = each + (kept[at % width] ?? 0) * (step[at] ?? 0)));
    before = after;
  }
  return { width, data: x };
}

function columnDots(a: Float32Array, b: Float32Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let at = 0; at < a.length; at += 1)
    sums[at % width] = (sums[at % width] ?? 0) + (a[at] ?? 0) * (b[at] ?? 0);
  return sums;
}

/** A column that is solved divides nothing by nothing. */
function ratios(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((each, at) => each / Math.max(b[at] ?? 0, 1e-12));
}
