import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../../src/understanding/normalise.ts';
import { readTimes, timesIn } from '../../../src/understanding/facts/times.ts';
import { lineOf, readWords } from '../../../src/understanding/words.ts';

/** Real limit 50 ms; wide here, because other tests share the processor. */
const PATIENCE_MS = 1_000;

const line = (raw: string) => {
  const { text } = normalise(raw);
  return lineOf(text, readWords(text));
};
const named = (text: string) => timesIn(line(text)).map((span) => span.text);
const resolved = (text: string, now: string, zone: string) =>
  readTimes(line(text), { now: Date.parse(now), zone }).map(({ from, until }) => [from, until]);

/** A Tuesday, eleven in the morning in Berlin. */
const TUESDAY = '2026-11-24T10:00:00Z';
const inBerlin = (text: string) => resolved(text, TUESDAY, 'Europe/Berlin')[0];

test.each([
  ['we stay from the 3rd to the 10th', 'the 3rd to the 10th'],
  ['could you come on the 14th', 'the 14th'],
  ["let's say at ten o'clock", "at ten o'clock"],
  ['I am free from nine till one', 'from nine till one'],
  ['half nine suits me', 'half nine'],
  ['quarter past six then', 'quarter past six'],
  ['the train leaves 20 past 7', '20 past 7'],
  ['I need it EOD', 'EOD'],
  ['by end of play', 'by end of play'],
  ['tomorrow between 3 and 5pm', 'tomorrow between 3 and 5pm'],
  ['we stay for a fortnight', 'for a fortnight'],
  ['in the week of the 14th', 'the week of the 14th'],
  ['3 nights please', '3 nights'],
  ['can I leave the car overnight', 'overnight'],
  ['have you seen him lately', 'lately'],
  ['it happens every month', 'every month'],
  ['can you do it right now', 'right now'],
  ['could u come tmrw at 3', 'tmrw at 3'],
  ['are you there on sat?', 'on sat'],
  ['until 5:30 at the latest', 'until 5:30'],
  ['May 5 would be good', 'May 5'],
])('“%s” names the time “%s”', (text, time) => {
  expect(named(text)).toEqual([time]);
});

test.each([
  'we sat down for a while',
  'can you march on',
  'the sun is out',
  'I may be wrong',
  'when will I get the money back',
  'give me a second to think, the second one',
  "let's call it a day",
  'good evening',
  'at one point I gave up',
  'a table for five people',
  'we stood at 5 tables',
  'between 3 and 5 boxes',
  'it cost around 10 pounds',
  'I live on the 4th floor',
  'for the 2nd time',
  "I can't find my card right now",
  'we talked about parents’ evening',
  'could you come in an hour earlier',
])('“%s” names no time', (text) => {
  expect(named(text)).toEqual([]);
});

test.each<[string, string | undefined, string | undefined]>([
  ['Friday at 2', '2026-11-27T14:00', undefined],
  ['Friday at 2 in the morning', '2026-11-27T02:00', undefined],
  ['on Friday the 27th', '2026-11-27', undefined],
  ['tomorrow', '2026-11-25', undefined],
  ['tmrw at 3', '2026-11-25T15:00', undefined],
  ['tonight at 8', '2026-11-24T20:00', undefined],
  ['this evening', '2026-11-24', undefined],
  ['half nine', '2026-11-25T09:30', undefined],
  ['quarter past six', '2026-11-24T18:15', undefined],
  ['20 past 7', '2026-11-25T07:20', undefined],
  ['quarter to one', '2026-11-24T12:45', undefined],
  ['twenty-five to 9 pm', '2026-11-24T20:35', undefined],
  ["at ten o'clock", '2026-11-25T10:00', undefined],
  ['at ten thirty', '2026-11-25T10:30', undefined],
  ['from nine till one', '2026-11-25T09:00', '2026-11-25T13:00'],
  ['from 9 to 5', '2026-11-25T09:00', '2026-11-25T17:00'],
  ['from 06:00 to 08:00', '2026-11-25T06:00', '2026-11-25T08:00'],
  ['tomorrow between 3 and 5pm', '2026-11-25T15:00', '2026-11-25T17:00'],
  ['from the 3rd to the 10th', '2026-12-03', '2026-12-10'],
  ['from the 28th to the 2nd', '2026-11-28', '2026-12-02'],
  ['on the 14th', '2026-12-14', undefined],
  ['on the 31st', '2026-12-31', undefined],
  ['on 5/12', '2026-12-05', undefined],
  ['this weekend', '2026-11-28', '2026-11-29'],
  ['next weekend', '2026-12-05', '2026-12-06'],
  ['this week', '2026-11-24', '2026-11-29'],
  ['next week', '2026-11-30', '2026-12-06'],
  ['in December', '2026-12-01', '2026-12-31'],
  ['in February', '2027-02-01', '2027-02-28'],
  ['in a fortnight', '2026-12-08', undefined],
  ['6 to 9 tomorrow', '2026-11-25T18:00', '2026-11-25T21:00'],
  ['in the week of the 14th', '2026-12-14', undefined],
  ['ten minutes on Friday', '2026-11-27', undefined],
  ['until half past four', undefined, '2026-11-24T16:30'],
  ['in two days at 8', '2026-11-26T08:00', undefined],
  ['by Friday noon', undefined, '2026-11-27T12:00'],
  ['until September', undefined, '2027-09-01'],
  ['by EOD', undefined, '2026-11-24T17:00'],
  ['by end of play on Friday', undefined, '2026-11-27T17:00'],
  ['by the end of the day', undefined, '2026-11-24'],
  ['by the end of the month', undefined, '2026-11-30'],
  ['after ten', '2026-11-25T10:00', undefined],
  ['lately', undefined, undefined],
  ['every month', undefined, undefined],
  ['in the afternoon', undefined, undefined],
])('on a Tuesday at eleven, “%s” is from %s until %s', (text, from, until) => {
  expect(inBerlin(text)).toEqual([from, until]);
});

test('without a clock, and in a zone nobody knows, times are found and not resolved', () => {
  expect(readTimes(line('on Friday at 2'))[0]).toEqual({
    start: 0,
    end: 14,
    text: 'on Friday at 2',
  });
  expect(resolved('on Friday at 2', TUESDAY, 'Middle/Earth')).toEqual([[undefined, undefined]]);
});

test.each([
  ['2026-03-28T20:00:00Z', 'Europe/Berlin', 'tomorrow at 9', '2026-03-29T09:00'],
  ['2026-03-28T23:30:00Z', 'Europe/Berlin', 'in 2 hours', '2026-03-29T03:30'],
  ['2026-10-24T23:30:00Z', 'Europe/Berlin', 'in 2 hours', '2026-10-25T02:30'],
  ['2026-10-24T10:00:00Z', 'Europe/Berlin', 'in 24 hours', '2026-10-25T11:00'],
  ['2026-10-24T10:00:00Z', 'Europe/Berlin', 'tomorrow noon', '2026-10-25T12:00'],
  ['2026-03-08T06:30:00Z', 'America/New_York', 'in 2 hours', '2026-03-08T04:30'],
  ['2026-03-07T20:00:00Z', 'America/New_York', 'tomorrow at 9', '2026-03-08T09:00'],
  ['2026-11-01T03:30:00Z', 'America/New_York', 'tomorrow at 9', '2026-11-01T09:00'],
  ['2026-11-01T05:30:00Z', 'America/New_York', 'in 3 hours', '2026-11-01T03:30'],
  ['2026-11-24T20:00:00Z', 'Asia/Kathmandu', 'tomorrow at 9', '2026-11-26T09:00'],
  ['2026-11-24T10:00:00Z', 'Europe/Berlin', '2pm EST', '2026-11-24T20:00'],
])('at %s in %s, “%s” is %s on the wall', (now, zone, text, from) => {
  expect(resolved(text, now, zone)[0]?.[0]).toBe(from);
});

const WORDS = ['at', 'the', '3rd', 'to', 'from', 'nine', 'till', '5pm', 'mon', '1', ':', '.'];
WORDS.push('half', 'past', 'friday', 'May', 'next', 'İ', '😀', 'tmrw', 'between', 'and', "o'clock");

test('whatever the text, times lie in it and are its own words', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  );
  const now = fc.integer({ min: -1e15, max: 1e16 });
  fc.assert(
    fc.property(
      text,
      now,
      fc.constantFrom('Europe/Berlin', 'America/New_York', ''),
      (raw, at, zone) => {
        const read = line(raw);
        let last = 0;
        for (const span of readTimes(read, { now: at, zone })) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(read.source.slice(span.start, span.end)).toBe(span.text);
          last = span.end;
        }
      },
    ),
  );
});

test.each([
  '1 ',
  'mon ',
  'at ',
  'the 3rd to ',
  'five past ',
  'between 3 and ',
  '1:1 ',
  '5/5/',
  '1',
])('40,000 characters of “%s” are read in no time', (unit) => {
  const text = unit.repeat(40_000 / unit.length);
  const long = lineOf(text, readWords(text));
  const start = performance.now();
  timesIn(long);
  expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
});
