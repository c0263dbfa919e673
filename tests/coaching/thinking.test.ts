import { expect, test } from 'vitest';
import { turningPoints } from '../../src/coaching/thinking.ts';
import { said } from './said.ts';

test('the three moments that moved most are told in the order in which they happened', () => {
  const points = turningPoints([
    said('one', 'open', [], { warmth: 57 }),
    said('two', 'press', [], { will: 10, pressure: 40 }),
    said('three', 'hint', [], { warmth: 42 }),
    said('four', 'give-out', [], { warmth: 80 }),
    said('five', 'ask-specific', [], { clarity: 90 }),
  ]);
  expect(points.map(({ quote }) => quote)).toEqual(['two', 'four', 'five']);
});

test('what moved most comes first, and never more than two things', () => {
  const [point] = turningPoints([
    said('x', 'guilt', [], { will: 30, warmth: 10, pressure: 20, clarity: 60 }),
  ]);
  expect(point?.moved).toEqual([
    { key: 'warmth', by: -40 },
    { key: 'will', by: -20 },
  ]);
});

test('small changes, patience and capacity are not told', () => {
  expect(turningPoints([said('x', 'open', [], { will: 55, patience: 0, capacity: 0 })])).toEqual(
    [],
  );
  expect(turningPoints([said('no mind', 'open')])).toEqual([]);
  expect(turningPoints([])).toEqual([]);
});
