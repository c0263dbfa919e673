import type { Dialog } from '../dialogs/dialog.ts';
import type { Walked } from './walk.ts';

/** Words a minute. */
const READING = 200;
const TYPING = 30;

/** Whoever says more at once has pasted it. */
const TYPED_AT_MOST = 100;

const known = new Map<string, number>();

/**
 * How long a rehearsal takes, estimated: the setting and all that is said are read, 200 words a minute;
 * the learner's own words are typed, 30 words a minute; choices are read. Thinking takes no time here,
 * and neither does what the coach asks in between.
 */
export function minutesOf({ about }: Dialog, { opening, beats }: Walked): number {
  let read = wordsIn(about);
  let typed = 0;
  for (const { text } of opening) read += wordsIn(text);
  for (const { text, by, spoken } of beats) {
    if (by === 'words') typed += Math.min(TYPED_AT_MOST, wordsIn(text));
    else read += wordsIn(text);
    for (const line of spoken) read += wordsIn(line.text);
  }
  return read / READING + typed / TYPING;
}

/** The same lines come again and again, so their words are counted once. */
function wordsIn(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = text.match(/\S+/g)?.length ?? 0;
  known.set(text, words);
  return words;
}
