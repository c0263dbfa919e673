/** One thing to learn from: the features of a text and the number of its class. */
export type Sample = { features: readonly string[]; label: number };

/** A trained model: log-odds per class, and which features it had seen before. */
export type LinearModel = {
  /** One score per class. Higher is likelier; 0 everywhere when no feature is known. */
  scores(features: readonly string[]): Float64Array;
  /** How much one feature speaks for a class, 0 when it is unknown. */
  weight(feature: string, label: number): number;
  knows(feature: string): boolean;
};

type Vector = { at: Int32Array; value: Float64Array };

const EPOCHS = 5;
const RATE = 4;
const DECAY = 0.12;
const SHRINK = 0.0002;
const BIAS_RATE = 0.02;
/** Errors below this teach nothing worth the time. */
const NEGLIGIBLE = 0.005;

/**
 * Multinomial logistic regression over sparse, idf-weighted features of unit length, learned by
 * plain stochastic gradient descent in a fixed order: the same samples give the same model.
 * Pairs of words seen once are left out; they are half of the columns and none of the knowledge.
 */
export function trainLinear(samples: readonly Sample[], classes: number): LinearModel {
  // One pass over the words; from here on features are numbers.
  const columns = new Map<string, number>();
  const counts: number[] = [];
  const lastSample: number[] = [];
  const rows = samples.map((sample, index) => {
    const row: number[] = [];
    for (const feature of sample.features) {
      let column = columns.get(feature);
      if (column === undefined) {
        column = columns.size;
        columns.set(feature, column);
        counts.push(0);
        lastSample.push(-1);
      }
      if (lastSample[column] === index) continue;
      lastSample[column] = index;
      counts[column] = (counts[column] ?? 0) + 1;
      row.push(column);
    }
    return row;
  });
  const idf = new Float64Array(columns.size);
  for (const [feature, column] of columns) {
    const count = counts[column] ?? 0;
    // No weight: as good as left out.
    idf[column] =
      count < 2 && feature.includes(' ') ? 0 : Math.log((samples.length + 1) / (count + 0.5));
  }
  const weights = new Float64Array(columns.size * classes);
  const bias = new Float64Array(classes);

  const vector = (row: readonly number[]): Vector => {
    const at = row.filter((column) => idf[column] !== 0);
    const value = Float64Array.from(at, (column) => idf[column] ?? 0);
    let square = 0;
    for (const each of value) square += each * each;
    const length = Math.sqrt(square) || 1;
    for (let k = 0; k < value.length; k += 1) value[k] = (value[k] ?? 0) / length;
    return { at: Int32Array.from(at), value };
  };

  const score = (at: Int32Array, value: Float64Array, out: Float64Array): void => {
    for (let label = 0; label < classes; label += 1) out[label] = bias[label] ?? 0;
    for (let k = 0; k < at.length; k += 1) {
      const base = (at[k] ?? 0) * classes;
      const x = value[k] ?? 0;
      for (let label = 0; label < classes; label += 1)
        out[label] = (out[label] ?? 0) + x * (weights[base + label] ?? 0);
    }
  };

  const vectors = rows.map(vector);
  const out = new Float64Array(classes);
  const labels = new Int32Array(classes);
  const steps = new Float64Array(classes);
  const stride = strideFor(samples.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE / (1 + DECAY * epoch);
    for (let step = 0; step < samples.length; step += 1) {
      const index = (step * stride + epoch * 131) % samples.length;
      const here = vectors[index];
      const wanted = samples[index]?.label;
      if (here === undefined || wanted === undefined) continue;
      score(here.at, here.value, out);
      softmax(out);
      let active = 0;
      for (let label = 0; label < classes; label += 1) {
        const error = (out[label] ?? 0) - (label === wanted ? 1 : 0);
        if (Math.abs(error) < NEGLIGIBLE) continue;
        labels[active] = label;
        steps[active] = rate * error;
        active += 1;
      }
      for (let k = 0; k < here.at.length; k += 1) {
        const base = (here.at[k] ?? 0) * classes;
        const x = here.value[k] ?? 0;
        for (let each = 0; each < active; each += 1) {
          const cell = base + (labels[each] ?? 0);
          const old = weights[cell] ?? 0;
          weights[cell] = old - x * (steps[each] ?? 0) - SHRINK * old;
        }
      }
      for (let each = 0; each < active; each += 1) {
        const label = labels[each] ?? 0;
        bias[label] = (bias[label] ?? 0) - BIAS_RATE * (steps[each] ?? 0);
      }
    }
  }

  const knows = (feature: string): boolean => (idf[columns.get(feature) ?? -1] ?? 0) !== 0;
  return {
    scores(features) {
      const row = [...new Set(features)].flatMap((feature) => columns.get(feature) ?? []);
      const here = vector(row);
      const result = new Float64Array(classes);
      if (here.at.length > 0) score(here.at, here.value, result);
      return result;
    },
    weight(feature, label) {
      const column = columns.get(feature);
      return column === undefined
        ? 0
        : (weights[column * classes + label] ?? 0) * (idf[column] ?? 0);
    },
    knows,
  };
}

/** A step that visits all of `count` once and never stays among neighbours: about the golden section. */
function strideFor(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (commonDivisor(stride, count) !== 1) stride += 1;
  return stride;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Turns scores into shares of 1, in place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (const value of scores) top = Math.max(top, value);
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const share = Math.exp((scores[index] ?? 0) - top);
    scores[index] = share;
    sum += share;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / sum;
}
