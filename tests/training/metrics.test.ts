import { expect, test } from 'vitest';
import type { Guess } from '../../src/training/metrics.ts';
import { scoreOf } from '../../src/training/metrics.ts';

const guess = (is: string[], ranked: string[], or: string[] = [], said = ranked.slice(0, 1)) =>
  ({ is, or, ranked, said }) satisfies Guess;

test('five guesses are scored as by hand', () => {
  const score = scoreOf([
    guess(['ask'], ['ask', 'open']),
    // Right too, but it is no found “ask”, and it is a false “open”.
    guess(['ask'], ['open', 'hint'], ['open']),
    guess(['open'], ['hint', 'open']),
    guess(['open'], ['hint', 'ask']),
    guess(['hint'], ['ask', 'open', 'hint']),
  ]);
  expect(score.messages).toBe(5);
  expect(score.first).toBeCloseTo(2 / 5);
  expect(score.firstTwo).toBeCloseTo(3 / 5);
  expect(score.byLabel).toEqual([
    // Two are asks, two were said to be, one is both.
    { label: 'ask', f1: 0.5, messages: 2 },
    { label: 'hint', f1: 0, messages: 1 },
    { label: 'open', f1: 0, messages: 2 },
  ]);
  expect(score.macroF1).toBeCloseTo(0.5 / 3);
  expect(score.confusions).toEqual([
    { is: 'open', guessed: 'hint', times: 2 },
    { is: 'hint', guessed: 'ask', times: 1 },
  ]);
});

test('of several labels each is found or missed by itself', () => {
  const score = scoreOf([
    guess(['a', 'b'], ['a', 'b', 'c'], [], ['a', 'b']),
    guess(['a', 'c'], ['c', 'b', 'a'], [], ['c', 'b']),
  ]);
  expect(score.first).toBe(1);
  expect(score.byLabel.map(({ label, f1 }) => [label, f1])).toEqual([
    // Found one of two: precision 1, recall ½.
    ['a', 2 / 3],
    // Found the one, and one too many.
    ['b', 2 / 3],
    ['c', 1],
  ]);
});

test('a label that was only guessed counts in the mean over labels', () => {
  expect(scoreOf([guess(['a'], ['a']), guess(['a'], ['b'])]).macroF1).toBeCloseTo(1 / 3);
});
