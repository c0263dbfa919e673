import { timeIn } from '../coaching/askParts.ts';
import { sentenceAsking } from '../coaching/asking.ts';
import { filledIn, gapsIn, withoutGap } from '../coaching/gaps.ts';
import type { Reading } from '../domain/reading.ts';
import { because, timed } from './draftFrame.ts';

/** The longest message that is taken for what belongs into a gap. */
const WORDS_IN_A_GAP = 25;

/** Whether the words are a request of their own, and no answer to what belongs into a gap. */
export function isWhole(text: string, gap: string | undefined): boolean {
  const asking = sentenceAsking(text);
  if (asking === undefined) return false;
  if (asking.interrogative) return true;
  // “I need it for my exam” is a reason; “I need you to call” is an ask.
  return /^(?:i|you)\b/i.test(asking.frame) && gap?.includes('reason') !== true;
}

/**
 * The text with the words of a message in the gap they fit, or `undefined` when it has no gaps or the
 * message is no filling. A time goes where the time is missing, everything else into the first gap.
 */
export function gapFilled(text: string, message: Reading): string | undefined {
  const gaps = gapsIn(text);
  const time = timeIn(message);
  const short = message.text.split(/\s+/).length;
  const first = gaps[0];
  if (first === undefined || short > WORDS_IN_A_GAP || isWhole(message.text, first))
    return undefined;
  const gap = gaps.includes('when') && time !== undefined && short <= 5 ? 'when' : first;
  const filled = filledIn(text, gap, fitting(gap, message.text));
  // “Check my table on Tuesday” has said when already.
  return gap !== 'when' && time !== undefined ? (withoutGap(filled, 'when') ?? filled) : filled;
}

/**
 * The same for a wording that was only offered: a time or a reason is taken for what is missing, other
 * words may mean anything.
 */
export function offerFilled(text: string, message: Reading): string | undefined {
  const gaps = gapsIn(text);
  const time = timeIn(message) !== undefined && gaps.includes('when');
  const reason =
    /^(?:because|since|'?cause|cos)\b/i.test(message.text) && gaps.includes('one true reason');
  return time || reason ? gapFilled(text, message) : undefined;
}

function fitting(gap: string, words: string): string {
  if (gap === 'when') return timed(words);
  if (/reason|why/.test(gap)) return because(words);
  const bare = words.trim().replace(/^(?:to|please) /i, '');
  return /^(?:I\b|\p{Lu}{2})/u.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}
