import type { Move } from '../../src/domain/moves.ts';
import type { Reader } from '../../src/domain/reading.ts';
import type { Content } from '../../src/engine/desk.ts';
import { content } from './talk.ts';

/** Lines in which nothing is clear, and the chances of what they could mean. */
const DOUBTS: Record<string, [Move, number][]> = {
  'the small one maybe': [
    ['reduce', 0.45],
    ['accept-no', 0.3],
    ['hint', 0.05],
  ],
  'the small one, I said': [
    ['accept-no', 0.4],
    ['reduce', 0.35],
  ],
  'so it is Thursday then': [
    ['confirm-plan', 0.4],
    ['reschedule', 0.2],
  ],
  'just enough': [
    ['hint', 0.2],
    ['open', 0.1],
  ],
  'one weak guess': [
    ['hint', 0.19],
    ['open', 0.19],
  ],
  'one lonely guess': [
    ['hint', 0.6],
    ['open', 0.09],
  ],
};

/** An answer to an ask in which nothing is clear. */
export const DOUBTFUL_ANSWER = 'the house is where it is';

/** Reads the lines above as doubtful and everything else as it is read. */
const reader: Reader = {
  describe: content.reader.describe,
  reply: (text) =>
    text === DOUBTFUL_ANSWER
      ? { kinds: [{ kind: 'part', score: 0.4 }], reactions: [] }
      : content.reader.reply(text),
  read(text, context) {
    const read = content.reader.read(text, context);
    const doubts = DOUBTS[text];
    if (doubts === undefined) return read;
    const { move: _move, ...rest } = read;
    return { ...rest, also: [], ranked: doubts.map(([move, score]) => ({ move, score })) };
  },
};

/** The content with a reader that is in doubt where a test needs it. */
export const doubting: Content = { ...content, reader };
