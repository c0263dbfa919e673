import { expect, test } from 'vitest';
import { MOVES } from '../../src/domain/moves.ts';
import type { Judged } from '../../src/training/calibrate.ts';
import { bestAlsoFrom, bestFrom, bestSharpness } from '../../src/training/calibrate.ts';

const LABELS = [...MOVES, 'none', ...MOVES.map((move) => `+${move}`)];

/** A message whose labels not named here are out of the question. */
function judged(move: string, own: Record<string, number>, also: string[] = []): Judged {
  const scores = Float64Array.from(LABELS, (label) => own[label] ?? -100);
  return { scores, move, also };
}

/** Ten messages of which `right` are what scored a point more. */
const told = (right: number): Judged[] =>
  Array.from({ length: 10 }, (_, at) =>
    judged(at < right ? 'hint' : 'open', { hint: 0.5, open: -0.5 }),
  );

/** The chance of what scored a point more. */
const chanceUnder = (sharpness: number): number => 1 / (1 + Math.exp(-sharpness));

test.each([0.8, 0.9])(
  'chances come true: what is right in %d of the cases has that chance',
  (share) => {
    const sharpness = bestSharpness(told(share * 10), LABELS);
    expect(chanceUnder(sharpness)).toBeCloseTo(share, 2);
  },
);

test('the clearer the scores, the sharper the chances', () => {
  const [vague, clear, clearest] = [6, 8, 10].map((right) => bestSharpness(told(right), LABELS));
  expect(clear).toBeGreaterThan(vague ?? Infinity);
  expect(clearest).toBeGreaterThan(clear ?? Infinity);
});

test('“none” is one of the things a message may be', () => {
  const lost = judged('none', { none: -0.5, hint: 0.5 });
  const found = judged('none', { none: 0.5, hint: -0.5 });
  const sharpness = bestSharpness([lost, ...Array<Judged>(9).fill(found)], LABELS);
  expect(chanceUnder(sharpness)).toBeCloseTo(0.9, 2);
});

test('a label holds from the score that tells the most cases right', () => {
  const cases = [
    { score: -0.7, holds: false },
    { score: -0.2, holds: false },
    { score: 0.12, holds: false },
    { score: 0.3, holds: true },
    { score: 0.5, holds: true },
  ];
  const from = bestFrom(cases);
  expect(from).toBeGreaterThan(0.12);
  expect(from).toBeLessThanOrEqual(0.3);
});

test('one false find is worth two true ones, many are not', () => {
  const found = [
    { score: 0.2, holds: true },
    { score: 0.2, holds: true },
    { score: 0.5, holds: true },
  ];
  expect(bestFrom([...found, { score: 0.3, holds: false }])).toBeLessThanOrEqual(0.2);
  const many = Array<{ score: number; holds: boolean }>(20).fill({ score: 0.3, holds: false });
  expect(bestFrom([...found, ...many])).toBeGreaterThan(0.3);
});

test('the score from which a further move is in a message looks at further moves only', () => {
  const cases = [
    judged('hint', { '+hint': 0.45, '+open': 0.7 }, ['open']),
    judged('open', { '+open': 0.45, '+hint': 0.3 }, ['hint']),
    judged('open', { '+open': 0.45, '+hint': 0.1 }),
    // Its own move says nothing about further ones, however it scores.
    ...Array.from({ length: 8 }, () => judged('hint', { '+hint': 0.45 })),
  ];
  const from = bestAlsoFrom(cases, LABELS);
  expect(from).toBeGreaterThan(0.1);
  expect(from).toBeLessThanOrEqual(0.3);
});
