import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpelling } from '../../src/understanding/spelling.ts';

const COMMON = ['tomorrow', 'please', 'carry', 'because', 'help', 'curry', 'the'];
const REAL = new Set([...COMMON, 'carrot', 'pleas', 'heap', 'whelp']);
const spelling = createSpelling(COMMON, (word) => REAL.has(word));

test.each([
  ['a letter lost', 'tomorow', 'tomorrow'],
  ['a letter added', 'tomorroww', 'tomorrow'],
  ['a letter changed', 'tomprrow', 'tomorrow'],
  ['two letters swapped', 'tomororw', 'tomorrow'],
  ['the first letter lost', 'ecause', 'because'],
  ['the last letter changed', 'becausr', 'because'],
  ['the first two swapped', 'ehlp', 'help'],
])('%s is mended', (_, word, meant) => {
  expect(spelling(word)).toBe(meant);
});

test('of two words it may be meant for, the commoner is meant', () => {
  expect(spelling('cqrry')).toBe('carry');
  expect(createSpelling(['curry', 'carry'], () => false)('cqrry')).toBe('curry');
});

test.each(['pleas', 'carrot', 'heap', 'whelp'])(
  '“%s” is a word and is left alone, however near it is to a commoner one',
  (word) => {
    expect(spelling(word)).toBe(word);
  },
);

test.each([
  ['a short word', 'hlp'],
  ['a very short word', 'th'],
  ['two slips', 'tmorow'],
  ['a number', '1234'],
  ['digits in a word', 'pl3ase'],
  ['letters of other scripts', 'плиз'],
  ['capitals, which are mended nowhere', 'Tomorow'],
  ['nothing', ''],
  ['what is no property of ours', 'constructor'],
  ['a proto', '__proto__'],
  ['a word longer than any', 'tomorrowtomorrowtomorrow'],
])('%s is left alone', (_, word) => {
  expect(spelling(word)).toBe(word);
});

test('a common word of three letters is never what was meant', () => {
  expect(spelling('thee')).toBe('thee');
});

test('any string is itself or a common word one letter longer, shorter or as long', () => {
  const near = fc
    .tuple(fc.constantFrom(...COMMON), fc.nat(9), fc.constantFrom('', 'a', 'e', 'xy', "'", 'é'))
    .map(([word, at, letters]) => word.slice(0, at) + letters + word.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), near), (word) => {
      const read = spelling(word);
      if (read === word) return;
      expect(COMMON).toContain(read);
      expect(Math.abs(read.length - word.length)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1_000 },
  );
});

test('every word with a letter lost, doubled or swapped is mended where nothing else is near', () => {
  const words = ['tomorrow', 'neighbour', 'appointment', 'groceries'];
  const mend = createSpelling(words, (word) => words.includes(word));
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const [head, own, next, tail] = [
        word.slice(0, at),
        word.charAt(at),
        word.charAt(at + 1),
        word.slice(at + 2),
      ];
      expect(mend(head + next + tail), `${word} without ${at}`).toBe(word);
      expect(mend(head + own + own + next + tail), `${word} with ${at} twice`).toBe(word);
      expect(mend(head + next + own + tail), `${word} with ${at} swapped`).toBe(word);
    }
  }
});

test('a string of 40,000 letters is looked at once', () => {
  const long = 'tomorow'.repeat(6_000);
  const before = performance.now();
  for (let at = 0; at < 100; at += 1) expect(spelling(long) === long).toBe(true);
  expect(performance.now() - before).toBeLessThan(500);
});
