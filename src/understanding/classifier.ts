import type { Block, Said } from './blocks.ts';
import { featuresIn } from './blocks.ts';
import type { SparseVector } from './vector.ts';

/** One group of features: which stand in it, and how much it counts. */
export type Group = {
  block: Block;
  /** The length of this group in every row. */
  weight: number;
  /** Feature to column, from 0 in each group. */
  columns: ReadonlyMap<string, number>;
  /** How telling each column is: the logarithm of how rare it was. */
  idf: Float32Array;
};

/** A group of numbers that are not counts: the vector of the message or of the line before it. */
export type DenseGroup = { of: keyof Dense; weight: number; size: number };

/** Turns what was said into a row of numbers; the same for training and for reading. */
export type Featuriser = { groups: readonly Group[]; dense: readonly DenseGroup[] };

/** The vectors of a message and of the line before it; an unknown one is absent. */
export type Dense = {
  text?: Float32Array | undefined;
  line?: Float32Array | undefined;
  /** By a sentence encoder; only to be compared with. */
  encoded?: Float32Array | undefined;
};

/** A trained linear classifier. */
export type Classifier = {
  labels: readonly string[];
  featuriser: Featuriser;
  /** `weights[column * labels + label]`, to be multiplied by the label's scale. */
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
};

export function columnsOf({ groups, dense }: Featuriser): number {
  return (
    groups.reduce((sum, group) => sum + group.idf.length, 0) +
    dense.reduce((sum, group) => sum + group.size, 0)
  );
}

/** The row of what was said. Features nobody has seen before are left out. */
export function rowOf({ groups, dense }: Featuriser, said: Said, vectors: Dense): SparseVector {
  const at: number[] = [];
  const value: number[] = [];
  let offset = 0;
  for (const { block, weight, columns, idf } of groups) {
    const start = at.length;
    let square = 0;
    for (const feature of new Set(featuresIn(block, said))) {
      const column = columns.get(feature);
      if (column === undefined) continue;
      const rarity = idf[column] ?? 0;
      at.push(offset + column);
      value.push(rarity);
      square += rarity * rarity;
    }
    scale(value, start, weight / (Math.sqrt(square) || 1));
    offset += idf.length;
  }
  for (const { of, weight, size } of dense) {
    const vector = vectors[of];
    if (vector !== undefined) {
      const start = at.length;
      let square = 0;
      for (let k = 0; k < size; k += 1) {
        const each = vector[k] ?? 0;
        at.push(offset + k);
        value.push(each);
        square += each * each;
      }
      scale(value, start, weight / (Math.sqrt(square) || 1));
    }
    offset += size;
  }
  return { at: Int32Array.from(at), value: Float32Array.from(value) };
}

/** One score per label; above 0 speaks for it. */
export function scoresOf(
  { labels, featuriser, weights, scales, bias }: Classifier,
  { said, vectors }: { said: Said; vectors: Dense },
): Float64Array {
  const row = rowOf(featuriser, said, vectors);
  const count = labels.length;
  const scores = new Float64Array(count);
  for (let k = 0; k < row.at.length; k += 1) {
    const base = (row.at[k] ?? 0) * count;
    const value = row.value[k] ?? 0;
    for (let label = 0; label < count; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (weights[base + label] ?? 0);
  }
  for (let label = 0; label < count; label += 1)
    scores[label] = (scores[label] ?? 0) * (scales[label] ?? 0) + (bias[label] ?? 0);
  return scores;
}

/** How much each feature of a group spoke for a label in this message. */
export function speakingFor(
  classifier: Classifier,
  said: Said,
  label: number,
  blocks: readonly Block[],
): Map<string, number> {
  const told = new Map<string, number>();
  const { labels, featuriser, weights } = classifier;
  let offset = 0;
  for (const { block, weight, columns, idf } of featuriser.groups) {
    if (blocks.includes(block)) {
      for (const feature of new Set(featuresIn(block, said))) {
        const column = columns.get(feature);
        if (column === undefined) continue;
        const speaks =
          weight * (idf[column] ?? 0) * (weights[(offset + column) * labels.length + label] ?? 0);
        const bare = block === 'placed' ? feature.slice(feature.indexOf('|') + 1) : feature;
        told.set(bare, (told.get(bare) ?? 0) + speaks);
      }
    }
    offset += idf.length;
  }
  return told;
}

function scale(values: number[], from: number, factor: number): void {
  for (let k = from; k < values.length; k += 1) values[k] = (values[k] ?? 0) * factor;
}
