import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENT, readerOf } from '../../src/cli/content.ts';
import { phaseNamed } from '../../src/cli/readLine.ts';
import { chanceFrom, withSlips } from './slips.ts';

/** What is asked of the product on messages by hands that wrote no example. */
const FIRST = 0.88;
const FIRST_TWO = 0.95;
/** Chances come true: of those given so much or more, so many are right. */
const SURE = 0.9;
const SURE_RIGHT = 0.95;
const SURELY_WRONG = 0.05;
/** A false alarm costs a question. */
const FALSE_ALARMS = 0.02;
/** What slips in a third of the longer words may cost. */
const SLIPS = 0.35;
const LOST_TO_SLIPS = 0.03;
const SEEDS = [1, 2, 3, 4, 5];

type Message = { text: string; context: string; phase: string; move: string; also: string[] };

const reader = readerOf(CONTENT);

function messagesIn(name: string): Message[] {
  return readFileSync(join(import.meta.dirname, 'held', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Message);
}

/** What is read, best first, with its chances; what else is in a message is a right guess, too. */
function judged({ text, context, phase: name, move, also }: Message, written = text) {
  const phase = phaseNamed(name);
  if (phase === undefined) throw new Error(`no phase ${name}`);
  const {
    move: read,
    ranked,
    none,
  } = reader.read(written, { phase, personaLine: context, listens: [] });
  const guesses = [
    ...ranked.map((each) => ({ label: String(each.move), score: each.score })),
    { label: 'none', score: none },
  ].sort((a, b) => b.score - a.score);
  const order = guesses.map(({ label }) => label);
  const first = read ?? order[0];
  const fits = [first, ...order.filter((label) => label !== first)].map(
    (label) => label === move || also.some((each) => each === label),
  );
  return {
    text,
    chance: guesses[0]?.score ?? 0,
    first: fits[0] === true,
    near: fits[0] === true || fits[1] === true,
  };
}

const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
  part.length / whole.length;

describe.each(['t1.jsonl', 't2.jsonl'])('messages by a hand that wrote no example, %s', (name) => {
  const messages = messagesIn(name);
  const readings = messages.map((message) => judged(message));
  const right = readings.filter(({ first }) => first);

  test('are as many as were written', () => {
    expect(messages).toHaveLength(340);
  });

  test('are mostly read as they were meant, at the first guess and all the more at two', () => {
    expect(share(right, readings)).toBeGreaterThanOrEqual(FIRST);
    const near = readings.filter((each) => each.near);
    expect(share(near, readings)).toBeGreaterThanOrEqual(FIRST_TWO);
  });

  test('are right as often as the chances say, and hardly ever surely wrong', () => {
    const sure = readings.filter(({ chance }) => chance >= SURE);
    const wrong = sure.filter(({ first }) => !first);
    expect(sure.length).toBeGreaterThan(readings.length / 3);
    expect(1 - share(wrong, sure), JSON.stringify(wrong)).toBeGreaterThanOrEqual(SURE_RIGHT);
    expect(share(wrong, readings)).toBeLessThan(SURELY_WRONG);
    for (const [from, to] of [
      [0, 0.5],
      [0.5, 0.7],
      [0.7, 0.9],
    ] as const) {
      const some = readings.filter(({ chance }) => chance >= from && chance < to);
      const mean = some.reduce((sum, { chance }) => sum + chance, 0) / some.length;
      const came = share(
        some.filter(({ first }) => first),
        some,
      );
      // Below it people would be misled; above it they would only be asked too often.
      expect(came, `chances of ${from} to ${to}`).toBeGreaterThanOrEqual(mean - 0.1);
    }
  });
});

test('hardly one of the same messages is taken for a danger, and none for a command or another language', () => {
  const readings = [...messagesIn('t1.jsonl'), ...messagesIn('t2.jsonl')].map(
    ({ text, context, phase }) =>
      reader.read(text, {
        phase: phaseNamed(phase) ?? 'opening',
        personaLine: context,
        listens: [],
      }),
  );
  const stops = readings.filter(({ safety }) => safety !== undefined && safety !== 'K8');
  const told = stops.map(({ safety, text }) => `${safety} ${text}`).join('\n');
  expect(share(stops, readings), told).toBeLessThanOrEqual(FALSE_ALARMS);
  expect(readings.filter(({ command }) => command !== undefined)).toEqual([]);
  expect(readings.filter(({ foreign }) => foreign === true)).toEqual([]);
});

test('typed in a hurry the same messages are read nearly as well', () => {
  const messages = [...messagesIn('t1.jsonl'), ...messagesIn('t2.jsonl')];
  const calm = messages.filter((message) => judged(message).first);
  const hurried = SEEDS.flatMap((seed) => {
    const chance = chanceFrom(seed);
    return messages.map((message) => ({
      message,
      written: withSlips(message.text, SLIPS, chance),
    }));
  });
  const changed = hurried.filter(({ message, written }) => written !== message.text);
  expect(share(changed, hurried)).toBeGreaterThan(0.6);
  const still = hurried.filter(({ message, written }) => judged(message, written).first);
  // Measured 2 points, between 1.6 and 2.5 for each seed.
  expect(share(calm, messages) - share(still, hurried)).toBeLessThanOrEqual(LOST_TO_SLIPS);
}, 60_000);
