import { expect, test } from 'vitest';
import { CONTENT, readerOf } from '../../src/cli/content.ts';
import { STRANGERS } from './strangers-messages.ts';

/**
 * At first sight 0.81 with the reader of the day they were written, and 0.84 after mends made
 * without a look at them. Then their misses were looked at: the set is no longer unseen, and what
 * it measures from here on is that nothing is lost.
 */
const FLOOR = 0.93;
/** A confident wrong reading costs more than asking again. */
const WRONG_LEAPS = 0.03;

const reader = readerOf(CONTENT);
const readings = STRANGERS.map((item) => ({
  item,
  reading: reader.read(item.says, { phase: item.phase, personaLine: item.line, listens: [] }),
}));

test('people who write like nobody in the examples are mostly read as meant', () => {
  const right = readings.filter(({ item, reading }) => reading.move === item.move);
  expect(right.length / readings.length).toBeGreaterThanOrEqual(FLOOR);
});

test('what they say is rather left unread than read as something else', () => {
  const wrong = readings.filter(
    ({ item, reading }) => reading.move !== undefined && reading.move !== item.move,
  );
  expect(wrong.length / readings.length).toBeLessThanOrEqual(WRONG_LEAPS);
});

test('nothing they say is taken for a command or for an emergency', () => {
  expect(
    readings
      .filter(({ reading }) => reading.command !== undefined || reading.safety !== undefined)
      .map(({ item }) => item.says),
  ).toEqual([]);
});
