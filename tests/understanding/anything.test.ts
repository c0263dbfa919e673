import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PHASES } from '../../src/domain/reading.ts';
import { CONTENT, readerOf } from '../../src/cli/content.ts';

/** Real limit 50 ms; wide here, because other tests share the processor. */
const PATIENCE_MS = 500;

const reader = readerOf(CONTENT);
const phases = fc.constantFrom(...PHASES);

const WORDS = [
  'could you',
  'sorry',
  'please',
  '?',
  ',',
  'and',
  'i am',
  'so',
  'kill',
  'at 3',
  'because',
  '😀',
  '\u0000',
  '-',
  "don't",
  '1',
  'only',
  'İ',
  '\n',
];

test('any text whatever is read without an exception, and its spans lie in it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 200 }).map((words) => words.join(' ')),
    fc.uint16Array({ maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(text, phases, (raw, phase) => {
      const reading = reader.read(raw, { phase, personaLine: raw, listens: [] });
      expect(reading.text.isWellFormed()).toBe(true);
      expect(reading.ranked.length).toBeLessThanOrEqual(5);
      for (const spans of Object.values(reading.features)) {
        for (const span of spans) expect(reading.text.slice(span.start, span.end)).toBe(span.text);
      }
      for (const words of reading.because) expect(reading.text).toContain(words);
    }),
    { numRuns: 400 },
  );
});

test.each([
  'a',
  ' ',
  '1',
  '?',
  '\n',
  '-',
  '\u0301',
  '😀',
  "i'm so ",
  'sorry ',
  'could you ',
  'only just ',
  'he kept hitting ',
  '1:2',
  'a a a a ',
  'the my your ',
  'kill ',
  'my my ',
  'one of the ',
  'because, ',
  'at 3 ',
  "n't",
  '"',
  'is called about on ',
  'k i l l ',
  'if you help me ',
  'sorry x ',
  '(',
  'ﷺ',
  'would it be ',
  'can you please ',
  'i i i ',
  'from now ',
  'İ',
  '\uD800',
  'a\u0000',
  'abcdefghijklmnopqrstuvwxyz',
  ', and ',
  '1 1 1 ',
  'aaaa ',
  'can you can you ',
  'can you can you, ',
  'mon mon ',
  '((( ',
  '👨‍👩‍👧‍👦',
  '🇩🇪',
  'k.i.l.l. ',
  'a-b-',
  'x. ',
  '10 €',
  '2026-11-',
  'from 3 to ',
  'at 3 on monday ',
  'tomorrow or ',
  'a few of the ',
  'no pressure, ',
  'not ',
])('40,000 characters of “%s” are read in bounded time', (piece) => {
  const text = piece.repeat(Math.ceil(40_000 / piece.length)).slice(0, 40_000);
  const before = performance.now();
  const reading = reader.read(text, { phase: 'after-refusal', personaLine: '', listens: [] });
  expect(performance.now() - before).toBeLessThan(PATIENCE_MS);
  expect(reading.text.length).toBeLessThanOrEqual(2_000);
});

test('any 40,000 characters whatever are read in bounded time, with a clock and after any line', () => {
  const long = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .array(unit, { minLength: 1, maxLength: 60 })
      .map((parts) => parts.join(''))
      .map((piece) => piece.repeat(Math.ceil(40_000 / piece.length)).slice(0, 40_000));
  const text = fc.oneof(
    long(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })),
    long(
      fc.uint16Array({ minLength: 1, maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    ),
    long(fc.constantFrom(...WORDS, ' ', ', ', '. ')),
  );
  const clock = { now: Date.parse('2026-11-21T12:00:00Z'), zone: 'Europe/Berlin' };
  fc.assert(
    fc.property(text, phases, (raw, phase) => {
      const before = performance.now();
      const reading = reader.read(raw, {
        phase,
        personaLine: 'I am busy on Monday, sorry.',
        listens: [],
        clock,
      });
      expect(performance.now() - before).toBeLessThan(PATIENCE_MS);
      expect(reading.cut || reading.text.length < raw.length).toBe(true);
      expect(reading.text.isWellFormed()).toBe(true);
      for (const fact of Object.values(reading.facts))
        expect(reading.text.slice(fact.start, fact.end)).toBe(fact.text);
    }),
    { numRuns: 60 },
  );
}, 30_000);
