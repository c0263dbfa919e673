import { expect, test } from 'vitest';
import { readSpoken, writtenSpoken } from '../../src/training/spoken.ts';

const spoken = new Map([
  ['neighbour', ['Could you carry two bags?', 'Yes, gladly.']],
  ['empty', []],
  ['manager', ['Two days more?']],
]);

test('what is said in the scenes is read back as harmless, each scenario a hand of its own', () => {
  expect(readSpoken(writtenSpoken(spoken))).toEqual([
    { text: 'Could you carry two bags?', class: 'none', writer: 'neighbour' },
    { text: 'Yes, gladly.', class: 'none', writer: 'neighbour' },
    { text: 'Two days more?', class: 'none', writer: 'manager' },
  ]);
});

test('the file says how it is made again', () => {
  expect(writtenSpoken(spoken)).toContain('npm run train -- --collect');
});
