import type { Scores } from './bayes.ts';

/** A vector with the place of its label. */
export type Placed = { vector: Float32Array; label: number };

/** So much of the mean variance is added everywhere: with few examples the directions are not trusted. */
const SHRINKING = 0.3;

/** How much the label's own frequency counts. */
const PRIOR = 0.5;

/**
 * Linear discriminant analysis: the labels' mean vectors, seen through the spread that all share. Solved
 * at once, without going through the examples again and again.
 */
export function discriminantOf(
  examples: readonly Placed[],
  labels: number,
  size: number,
): (vector: Float32Array) => Scores {
  const counts = new Float64Array(labels);
  const means = Array.from({ length: labels }, () => new Float64Array(size));
  for (const { vector, label } of examples) {
    counts[label] = (counts[label] ?? 0) + 1;
    addTo(means[label], vector);
  }
  means.forEach((mean, label) => scale(mean, 1 / Math.max(1, counts[label] ?? 0)));
  const root = rootOf(spreadOf(examples, means, size), size);
  const weights = means.map((mean) => solved(root, mean, size));
  const bias = means.map(
    (mean, label) =>
      PRIOR * Math.log(((counts[label] ?? 0) + 1) / (examples.length + labels)) -
      dot(mean, weights[label]) / 2,
  );
  return (vector) =>
    Float64Array.from(weights, (each, label) => (bias[label] ?? 0) + dot(vector, each));
}

/** The spread around the means, lower half of a square, row by row. */
function spreadOf(examples: readonly Placed[], means: readonly Float64Array[], size: number) {
  const spread = new Float64Array(size * size);
  const off = new Float64Array(size);
  for (const { vector, label } of examples) {
    for (let k = 0; k < size; k += 1) off[k] = (vector[k] ?? 0) - (means[label]?.[k] ?? 0);
    for (let row = 0; row < size; row += 1) {
      const each = off[row] ?? 0;
      for (let k = 0; k <= row; k += 1)
        spread[row * size + k] = (spread[row * size + k] ?? 0) + each * (off[k] ?? 0);
    }
  }
  scale(spread, 1 / Math.max(1, examples.length));
  let trace = 0;
  for (let k = 0; k < size; k += 1) trace += spread[k * size + k] ?? 0;
  const added = (SHRINKING * trace) / size + Number.EPSILON;
  for (let k = 0; k < size; k += 1) spread[k * size + k] = (spread[k * size + k] ?? 0) + added;
  return spread;
}

/** Cholesky's root of a symmetric matrix, in its place. */
function rootOf(matrix: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k += 1)
        sum -= (matrix[row * size + k] ?? 0) * (matrix[column * size + k] ?? 0);
      matrix[row * size + column] =
        row === column
          ? Math.sqrt(Math.max(sum, Number.EPSILON))
          : sum / (matrix[column * size + column] ?? 1);
    }
  }
  return matrix;
}

/** Solves for one right-hand side: first down, then up. */
function solved(root: Float64Array, right: Float64Array, size: number): Float64Array {
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = x[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= (root[row * size + k] ?? 0) * (x[k] ?? 0);
    x[row] = sum / (root[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = x[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= (root[k * size + row] ?? 0) * (x[k] ?? 0);
    x[row] = sum / (root[row * size + row] ?? 1);
  }
  return x;
}

function addTo(sum: Float64Array | undefined, vector: Float32Array): void {
  if (sum !== undefined) vector.forEach((each, k) => (sum[k] = (sum[k] ?? 0) + each));
}

function scale(vector: Float64Array, by: number): void {
  vector.forEach((each, k) => (vector[k] = each * by));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number> | undefined): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b?.[k] ?? 0);
  return sum;
}
