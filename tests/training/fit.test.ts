import { expect, test } from 'vitest';
import type { Lesson, Recipe } from '../../src/training/fit.ts';
import { fit } from '../../src/training/fit.ts';
import { trainSvm } from '../../src/training/svm.ts';
import { columnsOf, rowOf, scoresOf } from '../../src/understanding/classifier.ts';

const RECIPE: Recipe = {
  groups: [
    { block: 'words', weight: 1, seenIn: 2 },
    { block: 'phase', weight: 0.5, seenIn: 1 },
  ],
  dense: [{ of: 'text', weight: 1, size: 2 }],
  cost: 10,
  positiveWeight: 1,
  epochs: 50,
};

const lesson = (text: string, labels: string[]): Lesson => {
  const stems = text.split(' ');
  return {
    said: { stems, spelt: stems, phase: 'opening' },
    vectors: { text: Float32Array.of(stems.length, text.length % 5) },
    labels,
  };
};

const LESSONS = [
  lesson('carry my bags', ['ask']),
  lesson('carry two bags please', ['ask']),
  lesson('take my bags please', ['ask', 'polite']),
  lesson('hello there neighbour', ['greet']),
  lesson('hello my neighbour', ['greet']),
  lesson('nice weather', []),
];
const LABELS = ['ask', 'greet', 'polite'];

test('what was taught is read as it was taught', () => {
  const classifier = fit(LESSONS, LABELS, RECIPE);
  for (const { said, vectors, labels } of LESSONS) {
    const scores = scoresOf(classifier, { said, vectors });
    expect(LABELS.filter((_, at) => (scores[at] ?? 0) > 0)).toEqual(labels);
  }
});

test('words that too few lessons have are left out, twice in one lesson is once', () => {
  const [words] = fit([...LESSONS, lesson('odd odd', [])], LABELS, RECIPE).featuriser.groups;
  expect([...(words?.columns.keys() ?? [])]).toEqual(
    expect.arrayContaining(['carry', 'bags', '^ hello', 'neighbour $']),
  );
  for (const rare of ['two', 'weather', 'odd', 'carry two'])
    expect(words?.columns.has(rare), rare).toBe(false);
});

test('the rarer a word, the more telling it is', () => {
  const [words] = fit(LESSONS, LABELS, RECIPE).featuriser.groups;
  const telling = (word: string): number => words?.idf[words.columns.get(word) ?? -1] ?? NaN;
  expect(telling('hello')).toBeGreaterThan(telling('bags'));
  expect(telling('bags')).toBeGreaterThan(0);
});

test('weights as bytes are off by at most half a step', () => {
  const classifier = fit(LESSONS, LABELS, RECIPE);
  const rows = LESSONS.map(({ said, vectors }) => rowOf(classifier.featuriser, said, vectors));
  const exact = trainSvm(
    rows.map((row, at) => ({
      row,
      labels: LESSONS[at]?.labels.map((label) => LABELS.indexOf(label)) ?? [],
    })),
    { ...RECIPE, classes: LABELS.length, columns: columnsOf(classifier.featuriser) },
  );
  for (let column = 0; column < columnsOf(classifier.featuriser); column += 1) {
    for (const at of LABELS.keys()) {
      const place = column * LABELS.length + at;
      const step = classifier.scales[at] ?? 0;
      const kept = (classifier.weights[place] ?? 0) * step;
      expect(Math.abs(kept - (exact.weights[place] ?? NaN))).toBeLessThanOrEqual(step * 0.501);
    }
  }
  expect([...classifier.bias]).toEqual([...exact.bias]);
});

test('a label that is not asked for teaches nothing', () => {
  const labels = ['ask', 'greet'];
  const without = LESSONS.map((each) => ({
    ...each,
    labels: each.labels.filter((label) => label !== 'polite'),
  }));
  expect(fit(LESSONS, labels, RECIPE)).toEqual(fit(without, labels, RECIPE));
});

test('a message without any known feature has the scores of nothing', () => {
  const classifier = fit(LESSONS, LABELS, RECIPE);
  const shown = { said: { stems: ['xyzzy'], spelt: ['xyzzy'] }, vectors: {} };
  expect([...rowOf(classifier.featuriser, shown.said, shown.vectors).at]).toEqual([]);
  expect([...scoresOf(classifier, shown)]).toEqual([...classifier.bias]);
});
