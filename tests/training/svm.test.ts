import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Labelled, LinearWeights, SvmOptions } from '../../src/training/svm.ts';
import { trainSvm } from '../../src/training/svm.ts';

const OPTIONS: SvmOptions = { classes: 4, columns: 5, cost: 1, positiveWeight: 1, epochs: 200 };

const row = (...values: number[]): Labelled['row'] => {
  const at = values.flatMap((value, column) => (value === 0 ? [] : [column]));
  return { at: Int32Array.from(at), value: Float32Array.from(at, (column) => values[column] ?? 0) };
};

/** Three classes, each with a column of its own and a common one; nothing is of the fourth class. */
const TOY: Labelled[] = [
  { row: row(1, 0, 0, 0.1, 0.5), labels: [0] },
  { row: row(0.9, 0.1, 0, 0, 0.5), labels: [0] },
  { row: row(0, 1, 0, 0.2, 0.5), labels: [1] },
  { row: row(0.1, 0.9, 0, 0, 0.5), labels: [1] },
  { row: row(0, 0, 1, 0.3, 0.5), labels: [2] },
  { row: row(0, 0.1, 0.9, 0, 0.5), labels: [2] },
  { row: row(0.9, 0, 0.9, 0, 0.5), labels: [0, 2] },
  { row: row(0, 0, 0, 0.4, 0.5), labels: [] },
];

function scores({ weights, bias }: LinearWeights, { at, value }: Labelled['row']): number[] {
  return Array.from(bias, (from, label) =>
    at.reduce(
      (sum, column, k) => sum + (weights[column * bias.length + label] ?? 0) * (value[k] ?? 0),
      from,
    ),
  );
}

test('what can be told apart is told apart: above 0 for the classes of an example, below for the others', () => {
  const learned = trainSvm(TOY, { ...OPTIONS, cost: 100 });
  for (const { row: each, labels } of TOY) {
    const positive = scores(learned, each).flatMap((score, label) => (score > 0 ? [label] : []));
    expect(positive).toEqual(labels);
  }
});

test('a class without examples scores below 0 everywhere', () => {
  const learned = trainSvm(TOY, OPTIONS);
  for (const { row: each } of TOY) expect(scores(learned, each)[3]).toBeLessThan(0);
  expect(scores(learned, row(0, 0, 0, 0, 0))[3]).toBeLessThan(0);
});

test('the same examples give the same weights, whatever was learned in between', () => {
  const first = trainSvm(TOY, OPTIONS);
  trainSvm(TOY.slice(3), OPTIONS);
  expect(trainSvm(TOY, OPTIONS)).toEqual(first);
});

test('one example gives the weights that can be worked out by hand', () => {
  // Least ½w² + ½b² + c·(1 − w − b)² lies at w = b = 2c / (1 + 4c).
  const learn = (labels: number[], cost: number, positiveWeight: number): LinearWeights =>
    trainSvm([{ row: row(1), labels }], {
      classes: 1,
      columns: 1,
      cost,
      positiveWeight,
      epochs: 9,
    });
  expect(learn([0], 1, 1).weights[0]).toBeCloseTo(0.4);
  expect(learn([0], 1, 1).bias[0]).toBeCloseTo(0.4);
  expect(learn([0], 1, 2).weights[0]).toBeCloseTo(4 / 9);
  expect(learn([], 1, 2).weights[0]).toBeCloseTo(-0.4);
  expect(learn([0], 10, 1).weights[0]).toBeCloseTo(20 / 41);
});

test('without examples nothing is learned, and nothing is no number', () => {
  expect([...trainSvm([], OPTIONS).bias]).toEqual([0, 0, 0, 0]);
  expect([...trainSvm([], OPTIONS).weights]).toEqual(Array(20).fill(0));
});

test('any rows whatever give weights that are numbers', () => {
  const any = fc.record({
    row: fc
      .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((values) => row(...values)),
    labels: fc.uniqueArray(fc.integer({ min: 0, max: 3 })),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (examples) => {
      const { weights, bias } = trainSvm(examples, { ...OPTIONS, epochs: 10 });
      expect([...weights, ...bias].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
