import { expect, test } from 'vitest';
import { CONTENT, readerOf } from '../../src/cli/content.ts';
import { PHRASINGS } from './phrasings.ts';

/** All of these have been looked at while the reader was mended: what is measured is that nothing is lost. */
const FLOOR = 0.95;

const reader = readerOf(CONTENT);

test('one thing said in many ways is read as one of the moves it can be', () => {
  const wrong = PHRASINGS.filter(({ says, phase, moves }) => {
    const { move, command, safety } = reader.read(says, { phase, personaLine: '', listens: [] });
    return command !== undefined || safety !== undefined || !moves.includes(move);
  });
  const share = 1 - wrong.length / PHRASINGS.length;
  expect(share, wrong.map(({ says }) => says).join('\n')).toBeGreaterThanOrEqual(FLOOR);
});
