import type { Phase } from '../domain/reading.ts';
import { scoresOf } from '../understanding/classifier.ts';
import { normalise } from '../understanding/normalise.ts';
import type { Shown } from '../understanding/said.ts';
import { createShow, heard, ruled } from '../understanding/said.ts';
import { createSpelling } from '../understanding/spelling.ts';
import { createStemmer } from '../understanding/stems.ts';
import type { Vectors } from '../understanding/vectors.ts';
import { lineIn } from '../understanding/words.ts';
import type { Lesson, Recipe } from './fit.ts';
import { fit } from './fit.ts';
import { spellingOf } from './lessons.ts';
import type { Guess } from './metrics.ts';

/** A message of any labelled set: what the conversation was, where the set tells it. */
export type Labelled = {
  text: string;
  labels: readonly string[];
  /** Labels that count as right guesses too. */
  or?: readonly string[];
  phase?: Phase;
  personaLine?: string;
};

/** The vector of a whole text by a sentence encoder. */
export type Encoder = (text: string) => Float32Array;

/** Knows no word. */
const NO_VECTORS: Vectors = { size: 0, knows: () => true, of: () => undefined };

/** With fewer examples for each label than this, mistakes on examples cost more. */
const FEW = 20;

/**
 * Trains the machinery of the Reader on one labelled set and judges it by another. With an `encoder`
 * its vectors stand beside those of the table; without `vectors` words are only counted.
 */
export function judge(
  train: readonly Labelled[],
  test: readonly Labelled[],
  vectors: Vectors | undefined,
  encoder?: Encoder,
): Guess[] {
  const labels = [...new Set(train.flatMap((each) => each.labels))].sort();
  const show = createShowing(train, vectors, encoder);
  const several = train.some((each) => each.labels.length > 1);
  const recipe = recipeFor(train, labels.length, several, vectors?.size ?? 0, encoder);
  const lessons: Lesson[] = train.map((each) => ({ ...show(each), labels: each.labels }));
  const classifier = fit(lessons, labels, recipe);
  return test.map((message): Guess => {
    const scores = scoresOf(classifier, show(message));
    const order = [...labels.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const ranked = order.map((at) => labels[at] ?? '');
    const held = order.filter((at, place) => place === 0 || (several && (scores[at] ?? 0) > 0));
    return {
      is: message.labels,
      or: message.or ?? [],
      ranked,
      said: held.map((at) => labels[at] ?? ''),
    };
  });
}

function recipeFor(
  train: readonly Labelled[],
  labels: number,
  several: boolean,
  size: number,
  encoder: Encoder | undefined,
): Recipe {
  const few = train.length / labels < FEW;
  const told = train.some(({ phase }) => phase !== undefined);
  const heard = train.some(({ personaLine }) => (personaLine ?? '') !== '');
  const encoded = encoder?.('').length ?? 0;
  return {
    groups: [
      { block: 'words', weight: encoded > 0 ? 1 : 0.8, seenIn: 1 },
      { block: 'pieces', weight: encoded > 0 ? 0.7 : 0.6, seenIn: 1 },
      { block: 'signs', weight: 0.3, seenIn: 1 },
      ...(told
        ? ([
            { block: 'placed', weight: 0.6, seenIn: 2 },
            { block: 'phase', weight: 0.5, seenIn: 1 },
          ] as const)
        : []),
      ...(heard ? ([{ block: 'line', weight: 0.3, seenIn: 2 }] as const) : []),
    ],
    dense: [
      { of: 'text', weight: encoded > 0 ? 0.7 : 1.5, size },
      ...(encoded > 0 ? ([{ of: 'encoded', weight: 1.5, size: encoded }] as const) : []),
      ...(heard ? ([{ of: 'line', weight: 0.5, size }] as const) : []),
    ],
    cost: few ? 1 : several ? 0.3 : 0.1,
    positiveWeight: several ? 2 : 1,
    epochs: 30,
  };
}

function createShowing(
  train: readonly Labelled[],
  vectors: Vectors | undefined,
  encoder: Encoder | undefined,
): (message: Labelled) => Shown {
  const known = vectors ?? NO_VECTORS;
  const show = createShow(createStemmer(), known);
  const spelling = createSpelling(spellingOf(train, known), known.knows);
  return ({ text: raw, phase, personaLine }) => {
    const line = lineIn(normalise(raw).text, spelling);
    const shown = show(line, {
      ...(phase === undefined ? {} : { phase }),
      ...(personaLine === undefined ? {} : { before: heard(personaLine) }),
      ...ruled(line),
    });
    return encoder === undefined
      ? shown
      : { ...shown, vectors: { ...shown.vectors, encoded: encoder(raw) } };
  };
}
