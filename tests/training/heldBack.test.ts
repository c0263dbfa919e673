import { expect, test } from 'vitest';
import type { Lesson } from '../../src/training/fit.ts';
import { heldBack } from '../../src/training/heldBack.ts';
import type { Classifier } from '../../src/understanding/classifier.ts';

/** A classifier that says of everything whose lessons it knows: one label for each writer. */
function knowing(writers: readonly string[]): (known: Lesson[]) => Classifier {
  return (known) => ({
    labels: writers,
    featuriser: { groups: [], dense: [] },
    weights: new Int8Array(),
    scales: new Float32Array(writers.length),
    bias: Float32Array.from(writers, (writer) =>
      known.some(({ labels }) => labels.includes(writer)) ? 1 : 0,
    ),
  });
}

const by = (writer: string, text: string) => ({
  writer,
  lesson: { said: { stems: [text], spelt: [text] }, vectors: {}, labels: [writer] },
});

test('every lesson is scored once, by a classifier that knows other writers and not its own', () => {
  const writers = ['ann', 'ben', 'cleo', 'dan', 'eve', 'fay'];
  const lessons = ['one', 'two'].flatMap((text) => writers.map((writer) => by(writer, text)));
  const scored = heldBack(lessons, knowing(writers));
  expect(scored).toHaveLength(lessons.length);
  expect(new Set(scored.map(({ lesson }) => lesson))).toEqual(
    new Set(lessons.map(({ lesson }) => lesson)),
  );
  for (const { lesson, scores } of scored) {
    const known = writers.filter((_, at) => scores[at] === 1);
    expect(known).not.toContain(lesson.labels[0]);
    expect(known.length).toBeGreaterThanOrEqual(writers.length / 2);
  }
});

test('the groups of writers do not depend on whose lesson comes first', () => {
  const writers = ['ann', 'ben', 'cleo', 'dan', 'eve'];
  const told = (order: string[]) =>
    new Map(
      heldBack(
        order.map((writer) => by(writer, 'one')),
        knowing(writers),
      ).map(({ lesson, scores }) => [lesson.labels[0], [...scores]]),
    );
  expect(told(['ben', 'eve', 'ann', 'dan', 'cleo'])).toEqual(told(writers));
});
