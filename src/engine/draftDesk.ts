import type { AskParts } from '../coaching/askParts.ts';
import { partsOf } from '../coaching/askParts.ts';
import { inManner } from '../coaching/phrasing.ts';
import type { Reading, ReadingContext } from '../domain/reading.ts';
import type { Desk } from './desk.ts';
import { coachLine } from './desk.ts';
import { relationsIn } from './ownAsk.ts';
import type { Drafting } from './state.ts';

/** A draft is read by itself: nobody has said anything before it. */
const ALONE: ReadingContext = { phase: 'opening', personaLine: '', listens: [] };

/** A draft in which nothing was written yet. */
export function freshDraft(): Drafting {
  return { kind: 'draft', step: 'tell', text: '', before: [], frame: {}, taps: [] };
}

export function readAlone(desk: Desk, text: string): Reading {
  return desk.content.reader.read(text, ALONE);
}

/** The words for whoever can be asked, so that “my boss” is not taken for a name. */
export function relationsFor(desk: Desk): string[] {
  return relationsIn(desk.content.catalog.list().filter(({ open }) => open !== undefined));
}

/** The parts of the request as it stands. */
export function partsFor(desk: Desk, text: string, reading = readAlone(desk, text)): AskParts {
  const [wish] = desk.content.reader.describe(text, relationsFor(desk)).wishes;
  return partsOf(reading, wish);
}

/**
 * The request as it is told to be rehearsed: as it stands, or plainly where it is asked too roundabout
 * to be played.
 */
export function toldOf(desk: Desk, text: string): string {
  const { wishes } = desk.content.reader.describe(text, relationsFor(desk));
  if (wishes.length > 0) return text;
  const parts = partsFor(desk, text);
  return parts.core === undefined ? text : inManner(parts, 'direct');
}

/** The longest draft that is kept; nobody takes in more at once. */
const LONGEST = 1_000;
/** The wordings that can be gone back to have this many characters together. */
const REMEMBERED = 1_000;

/** The draft with another wording; the one before can be gone back to. What was ticked was another text. */
export function reworked(draft: Drafting, text: string): Drafting {
  if (text === draft.text) return { ...draft, step: 'look' };
  const { raw: _raw, aloud: _aloud, ...rest } = draft;
  const before = draft.text === '' ? draft.before : [...draft.before, draft.text];
  return { ...rest, step: 'look', text, before: latest(before) };
}

/** The latest wordings that fit into what is remembered; the last one always does. */
function latest(before: readonly string[]): string[] {
  let room = REMEMBERED;
  const at = before.findLastIndex((text) => {
    room -= text.length;
    return room < 0;
  });
  return before.slice(Math.min(at + 1, Math.max(0, before.length - 1)));
}

/**
 * The draft with what the learner has just written: names, numbers and addresses are masked, and the
 * coach says so. `undefined` where it was refused; then that has been said.
 */
export function written(desk: Desk, draft: Drafting, text: string): Drafting | undefined {
  const kept = text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
  if (kept.length < text.length) coachLine(desk, 'draft.cut');
  const described = desk.content.reader.describe(kept, relationsFor(desk));
  if (described.unaskable !== undefined) {
    coachLine(desk, `own.not-${described.unaskable}`);
    return undefined;
  }
  if (draft.open === true || described.masked.length === 0) return reworked(draft, kept);
  coachLine(desk, 'draft.masked', { what: described.masked.join(', ') });
  return { ...reworked(draft, described.told), raw: kept };
}
