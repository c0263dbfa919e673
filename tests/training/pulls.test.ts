import { expect, test } from 'vitest';
import { pullsIn } from '../../src/training/pulls.ts';
import { toyLessons, toyVectors } from './toy.ts';

const selfish = (text: string) => ({ text, writer: 'd', phase: 'opening' as const });

test('words that other hands gave to another move pull the two together, the clearest first', () => {
  const lessons = toyLessons();
  const open = lessons.moves.find(({ move }) => move === 'open');
  open?.examples.push(selfish('Hello, selfish'), selfish('So selfish of you'));
  const [pull] = pullsIn(lessons, toyVectors()).filter(({ is }) => is === 'open');
  expect(pull?.read).toBe('attack');
  expect(pull?.examples[0]?.message.text).toBe('So selfish of you');
  const ahead = pull?.examples.map((each) => each.ahead) ?? [];
  expect(ahead).toEqual([...ahead].sort((a, b) => b - a));
  expect(ahead[0]).toBeGreaterThan(0);
});

test('what is said to be in the message as well is no pull', () => {
  const lessons = toyLessons();
  const open = lessons.moves.find(({ move }) => move === 'open');
  open?.examples.push({ ...selfish('So selfish of you'), also: ['attack'] });
  expect(pullsIn(lessons, toyVectors()).filter(({ is }) => is === 'open')).toEqual([]);
});

test('pairs with more examples come first', () => {
  const lessons = toyLessons();
  const open = lessons.moves.find(({ move }) => move === 'open');
  open?.examples.push(...Array(9).fill(selfish('So selfish of you')));
  const counts = pullsIn(lessons, toyVectors()).map(({ examples }) => examples.length);
  expect(counts[0]).toBe(9);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
