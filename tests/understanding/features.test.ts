import { expect, test } from 'vitest';
import type { Feature } from '../../src/domain/reading.ts';
import { CONTENT, readerOf } from '../../src/cli/content.ts';

const reader = readerOf(CONTENT);
const read = (text: string) =>
  reader.read(text, { phase: 'opening', personaLine: '', listens: [] });
const spans = (text: string, feature: Feature) =>
  (read(text).features[feature] ?? []).map((span) => span.text);

test.each<[Feature, string, string]>([
  ['apology', 'Sorry to interrupt you', 'Sorry'],
  ['apology', 'My apologies for the noise', 'apologies'],
  ['hedge', 'I was wondering about the bags', 'I was wondering'],
  ['thanks', 'thx a lot', 'thx'],
  ['reason', 'Could you drive me, cuz my car broke', 'my car broke'],
  ['reason', 'Could you carry it because I hurt my arm on Monday?', 'I hurt my arm on Monday'],
  ['way-out', 'Could you carry it? No pressure at all.', 'No pressure'],
  ['self-insult', "I'm such an idiot with forms", "I'm such an idiot"],
  ['please-start', 'Please carry my bags', 'Please'],
  ['direct-start', 'You must come here', 'You must'],
  ['pressure-word', 'I need it, come on', 'come on'],
  ['absolute-word', 'Nobody ever helps me', 'Nobody'],
  ['effort', "I've tried the manual twice", "I've tried"],
  ['time', 'Could you come on Friday at 3?', 'on Friday at 3'],
  ['time', 'within half an hour from now would be good', 'within half an hour from now'],
  ['size', 'Could you take two of these bags?', 'two of these bags'],
  ['place', 'Could you bring it to my office?', 'to my office'],
  ['person', 'Hi Mark! Got a minute?', 'Mark'],
  ['acknowledgement', "I know you're busy", "I know you're"],
  ['next-step', 'Shall I come at six?', 'Shall I'],
  ['task', 'Could you check the totals on page two?', 'check the totals on page two'],
])('%s is found in “%s”', (feature, text, expected) => {
  expect(spans(text, feature)).toContain(expected);
});

test('a bare fact beside an ask is a reason where one is heard', () => {
  expect(
    spans('Could you carry two of these bags up for me? My shoulder is hurt.', 'reason'),
  ).toContain('My shoulder is hurt');
});

test('spans are places in the text that was read', () => {
  const reading = read('Hi Mark — sorry, could u carry 2 bags up tmrw? my shoulder hurts, thx!!');
  for (const list of Object.values(reading.features)) {
    for (const span of list) expect(reading.text.slice(span.start, span.end)).toBe(span.text);
  }
  expect(Object.keys(reading.features)).toEqual(
    expect.arrayContaining(['apology', 'size', 'time', 'thanks', 'person', 'question']),
  );
});

test.each(['we sat down for a while', 'can you march on', 'the sun is out', 'I may be wrong'])(
  'no time is named in “%s”',
  (text) => {
    expect(spans(text, 'time')).toEqual([]);
  },
);

test('never mind holds no absolute word, sorry to hear no apology', () => {
  expect(spans('never mind', 'absolute-word')).toEqual([]);
  expect(spans("I'm sorry to hear that", 'apology')).toEqual([]);
});

test('two asks in one message are counted', () => {
  expect(
    spans('Could you carry my bags? And could you lend me your car?', 'second-ask'),
  ).toHaveLength(1);
});

test('a question needs no question mark', () => {
  expect(spans('can you help me with the bags', 'question')).toHaveLength(1);
});
