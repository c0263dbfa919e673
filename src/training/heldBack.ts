import type { Classifier } from '../understanding/classifier.ts';
import { rowOf, scoresOf } from '../understanding/classifier.ts';
import type { Lesson } from './fit.ts';

/** Groups of writers that are held back in turn to find out how sure to be. */
const FOLDS = 4;

/** The scores of every lesson by a classifier that knows no lesson of its writer. */
export function heldBack<T extends Lesson>(
  lessons: readonly { writer: string; lesson: T }[],
  learn: (known: T[]) => Classifier,
): { lesson: T; scores: Float64Array }[] {
  const writers = [...new Set(lessons.map(({ writer }) => writer))].sort();
  const foldOf = (writer: string): number => writers.indexOf(writer) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const classifier = learn(
      lessons.filter(({ writer }) => foldOf(writer) !== fold).map(({ lesson }) => lesson),
    );
    return lessons
      .filter(({ writer }) => foldOf(writer) === fold)
      .map(({ lesson }) => ({
        lesson,
        scores: scoresOf(classifier, rowOf(classifier.featuriser, lesson.said, lesson.vectors)),
      }));
  }).flat();
}
