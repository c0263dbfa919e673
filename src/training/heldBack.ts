import type { Classifier } from '../understanding/classifier.ts';
import { scoresOf } from '../understanding/classifier.ts';
import type { Lesson } from './fit.ts';

/** Groups of writers that are held back in turn. */
const FOLDS = 4;

/** For each group of writers: what is known of all others, and what of this one is unseen. */
export function foldsOf<T extends { writer: string }>(
  all: readonly T[],
): { known: T[]; unseen: T[] }[] {
  const writers = [...new Set(all.map(({ writer }) => writer))].sort();
  const foldOf = ({ writer }: T): number => writers.indexOf(writer) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => ({
    known: all.filter((each) => foldOf(each) !== fold),
    unseen: all.filter((each) => foldOf(each) === fold),
  }));
}

/** The scores of every lesson by a classifier that knows no lesson of its writer. */
export function heldBack<T extends Lesson>(
  lessons: readonly { writer: string; lesson: T }[],
  learn: (known: T[]) => Classifier,
): { lesson: T; scores: Float64Array }[] {
  return foldsOf(lessons).flatMap(({ known, unseen }) => {
    const classifier = learn(known.map(({ lesson }) => lesson));
    return unseen.map(({ lesson }) => ({ lesson, scores: scoresOf(classifier, lesson) }));
  });
}
