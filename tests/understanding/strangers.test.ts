import { expect, test } from 'vitest';
import { CONTENT, readerOf } from '../../src/cli/content.ts';
import { STRANGERS } from './strangers-messages.ts';

/**
 * At first sight 0.81 with the reader of the day they were written, and 0.84 after mends made
 * without a look at them. Then their misses were looked at: the set is no longer unseen, and what
 * it measures from here on is that nothing is lost.
 *
 * Measured on 21 November 2026: 0.89 right, 0.959 among the two likeliest, 0.06 wrong, one of 100
 * stopped. The floors are two points off. They had been 0.93 and 0.03: reached by patterns that were
 * tuned on lines such as these; now a model learned from examples decides.
 */
const FLOOR = 0.87;
const TOP_TWO_FLOOR = 0.938;
/** A confident wrong reading costs more than asking again. */
const WRONG_LEAPS = 0.08;
/** A false alarm costs a question, a danger passed over much more. */
const FALSE_ALARMS = 0.03;

const reader = readerOf(CONTENT);
const readings = STRANGERS.map((item) => ({
  item,
  reading: reader.read(item.says, { phase: item.phase, personaLine: item.line, listens: [] }),
}));

test('people who write like nobody in the examples are mostly read as meant', () => {
  const right = readings.filter(({ item, reading }) => reading.move === item.move);
  expect(right.length / readings.length).toBeGreaterThanOrEqual(FLOOR);
});

test('what they mean is nearly always among the two likeliest', () => {
  const meant = readings.filter(({ item }) => item.move !== undefined);
  const near = meant.filter(({ item, reading }) =>
    reading.ranked.slice(0, 2).some(({ move }) => move === item.move),
  );
  expect(near.length / meant.length).toBeGreaterThanOrEqual(TOP_TWO_FLOOR);
});

test('what they say is rather left unread than read as something else', () => {
  const wrong = readings.filter(
    ({ item, reading }) => reading.move !== undefined && reading.move !== item.move,
  );
  expect(wrong.length / readings.length).toBeLessThanOrEqual(WRONG_LEAPS);
});

test('nothing they say is taken for a command', () => {
  const commands = readings.filter(({ reading }) => reading.command !== undefined);
  expect(commands.map(({ item }) => item.says)).toEqual([]);
});

test('at most 3 % of what they say stops the play as an emergency', () => {
  const stops = readings.filter(
    ({ reading: { safety } }) => safety !== undefined && safety !== 'K8',
  );
  const told = stops.map(({ item, reading }) => `${reading.safety} ${item.says}`).join('\n');
  expect(stops.length / readings.length, told).toBeLessThanOrEqual(FALSE_ALARMS);
});
