import type { SparseVector } from '../understanding/vector.ts';

/** What a row is an example of: one number per class it belongs to, none for “nothing of these”. */
export type Labelled = { row: SparseVector; labels: readonly number[] };

export type SvmOptions = {
  classes: number;
  columns: number;
  /** How much a misread example costs against small weights. */
  cost: number;
  /** How much more a missed positive costs than a false one. */
  positiveWeight: number;
  /** Passes over the examples. */
  epochs: number;
};

/** One score per class: `bias[c] + Σ weights[column * classes + c] * value`. */
export type LinearWeights = { weights: Float32Array; bias: Float32Array };

/**
 * One-vs-rest linear support vector machines with squared hinge loss, by dual coordinate descent
 * (Hsieh et al. 2008, the method of LIBLINEAR). The order of the passes is fixed: the same examples
 * give the same weights. The bias is learned as a column that is always 1.
 */
export function trainSvm(examples: readonly Labelled[], options: SvmOptions): LinearWeights {
  const { classes, columns, cost, positiveWeight, epochs } = options;
  const weights = new Float32Array(columns * classes);
  const bias = new Float32Array(classes);
  const norms = examples.map(({ row }) => {
    let square = 1;
    for (const each of row.value) square += each * each;
    return square;
  });
  const w = new Float64Array(columns + 1);
  const order = Int32Array.from(examples.keys());
  for (let label = 0; label < classes; label += 1) {
    w.fill(0);
    const alpha = new Float64Array(examples.length);
    const sign = examples.map(({ labels }) => (labels.includes(label) ? 1 : -1));
    let draw = 12345 + label;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (let i = order.length - 1; i > 0; i -= 1) {
        draw = (Math.imul(draw, 1664525) + 1013904223) >>> 0;
        const j = Math.floor((draw / 4294967296) * (i + 1));
        const kept = order[i] ?? 0;
        order[i] = order[j] ?? 0;
        order[j] = kept;
      }
      let largest = 0;
      for (const index of order) {
        const y = sign[index] ?? -1;
        const row = examples[index]?.row;
        if (row === undefined) continue;
        const diagonal = 0.5 / (y > 0 ? cost * positiveWeight : cost);
        const { at, value } = row;
        let sum = w[columns] ?? 0;
        for (let k = 0; k < at.length; k += 1) sum += (w[at[k] ?? 0] ?? 0) * (value[k] ?? 0);
        const before = alpha[index] ?? 0;
        const gradient = y * sum - 1 + before * diagonal;
        const projected = before === 0 ? Math.min(gradient, 0) : gradient;
        if (Math.abs(projected) > largest) largest = Math.abs(projected);
        if (Math.abs(projected) < 1e-12) continue;
        const after = Math.max(before - gradient / ((norms[index] ?? 1) + diagonal), 0);
        alpha[index] = after;
        const step = (after - before) * y;
        for (let k = 0; k < at.length; k += 1) {
          const column = at[k] ?? 0;
          w[column] = (w[column] ?? 0) + step * (value[k] ?? 0);
        }
        w[columns] = (w[columns] ?? 0) + step;
      }
      if (largest < 0.01) break;
    }
    for (let column = 0; column < columns; column += 1)
      weights[column * classes + label] = w[column] ?? 0;
    bias[label] = w[columns] ?? 0;
  }
  return { weights, bias };
}
