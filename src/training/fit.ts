import type { Block, Said } from '../understanding/blocks.ts';
import { featuresIn } from '../understanding/blocks.ts';
import type {
  Classifier,
  Dense,
  DenseGroup,
  Featuriser,
  Group,
} from '../understanding/classifier.ts';
import { columnsOf, rowOf } from '../understanding/classifier.ts';
import { quantised } from './quantised.ts';
import type { LinearWeights } from './svm.ts';
import { trainSvm } from './svm.ts';

/** A message with the classes it belongs to. */
export type Lesson = { said: Said; vectors: Dense; labels: readonly string[] };

/** How a classifier is to be made. */
export type Recipe = {
  groups: readonly { block: Block; weight: number; seenIn: number }[];
  dense: readonly DenseGroup[];
  cost: number;
  positiveWeight: number;
  epochs: number;
};

/** Learns a classifier. The same lessons in the same order give the same classifier. */
export function fit(
  lessons: readonly Lesson[],
  labels: readonly string[],
  recipe: Recipe,
): Classifier {
  const featuriser: Featuriser = {
    groups: recipe.groups.map((group) => groupOf(lessons, group)),
    dense: recipe.dense,
  };
  const numbers = new Map(labels.map((label, at) => [label, at]));
  const learned = trainSvm(
    lessons.map(({ said, vectors, labels: own }) => ({
      row: rowOf(featuriser, said, vectors),
      labels: own.flatMap((label) => numbers.get(label) ?? []),
    })),
    {
      classes: labels.length,
      columns: columnsOf(featuriser),
      cost: recipe.cost,
      positiveWeight: recipe.positiveWeight,
      epochs: recipe.epochs,
    },
  );
  return { labels, featuriser, ...inBytes(learned, labels.length) };
}

/** The features of a group that occur in enough lessons, in the order they were met. */
function groupOf(
  lessons: readonly Lesson[],
  { block, weight, seenIn }: Recipe['groups'][number],
): Group {
  const counts = new Map<string, number>();
  for (const { said } of lessons) {
    for (const feature of new Set(featuresIn(block, said)))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= seenIn);
  return {
    block,
    weight,
    columns: new Map(kept.map(([feature], at) => [feature, at])),
    idf: Float32Array.from(kept, ([, count]) => Math.log((lessons.length + 1) / (count + 0.5))),
  };
}

/** Weights as bytes, one scale for each class; costs less than a tenth of a point of accuracy. */
function inBytes(
  { weights, bias }: LinearWeights,
  classes: number,
): Pick<Classifier, 'weights' | 'scales' | 'bias'> {
  const { bytes, scales } = quantised(weights, classes, (at) => at % classes);
  return { weights: bytes, scales, bias };
}
