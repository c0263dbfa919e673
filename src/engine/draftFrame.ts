import type { Desk } from './desk.ts';
import { relationsFor } from './draftDesk.ts';
import type { Drafting, FrameField } from './state.ts';
import { FRAME_FIELDS } from './state.ts';
import { isNo } from './yesNo.ts';

const NOTHING_TO_SAY =
  /^(?:(?:i )?(?:don'?t|do not) know.{0,20}|dunno|idk|no idea|not sure|none|nothing|no one|nobody|no|-+|\?+)[.! ]*$/i;

/** The question of the frame that is open; none when all four were answered or skipped. */
export function openField({ frame }: Drafting): FrameField | undefined {
  return FRAME_FIELDS.find((field) => frame[field] === undefined);
}

/** The draft with an answer to the open question; `null` leaves it out. */
export function withAnswer(draft: Drafting, text: string | null): Drafting {
  const field = openField(draft);
  if (field === undefined) return draft;
  const said = text === null || NOTHING_TO_SAY.test(text.trim()) || isNo(text) ? null : tidy(text);
  return { ...draft, frame: { ...draft.frame, [field]: said } };
}

/** The draft before the last answer. `undefined`: the frame is at its beginning. */
export function withoutAnswer(draft: Drafting): Drafting | undefined {
  const last = FRAME_FIELDS.findLast((field) => draft.frame[field] !== undefined);
  if (last === undefined) return undefined;
  const { [last]: _gone, ...frame } = draft.frame;
  return { ...draft, frame };
}

/** The sentence that the answers make. What was skipped is left out; without a task there is a gap. */
export function assembled(desk: Desk, { frame }: Drafting): string {
  const { what, when, why } = frame;
  const time = when === null || when === undefined ? '' : ` ${timed(when)}`;
  const reason = why === null || why === undefined ? '' : ` It's because ${because(why)}.`;
  return `${askFrom(desk, what ?? undefined)}${time}?${reason}`;
}

function askFrom(desk: Desk, what: string | undefined): string {
  if (what === undefined) return 'Could you [do what]';
  const { wishes, when } = desk.content.reader.describe(what, relationsFor(desk), 'ask');
  const [wish] = what.includes(' ') ? wishes : [];
  const ask = wish?.ask ?? `could you ${taskFrom(what)}`;
  // A time that was said with the task stays with it.
  const time = when === undefined || ask.includes(when) ? '' : ` ${when}`;
  return `${ask.charAt(0).toUpperCase()}${ask.slice(1)}${time}`;
}

/** Single words that are something to do; any other stands for what it is about. */
const DOING = /^(?:listen|wait|come|call|help|stay|stop|drive|leave|talk|visit|write|phone|cook)$/i;

function taskFrom(what: string): string {
  const lower = /^I\b/.test(what) ? what : what.charAt(0).toLowerCase() + what.slice(1);
  return what.includes(' ') || DOING.test(what) ? lower : `help me with ${lower}`;
}

/** “Tuesday” as it stands in a sentence: “on Tuesday”. */
export function timed(text: string): string {
  const bare = text
    .trim()
    .replace(
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/g,
      (day) => day.charAt(0).toUpperCase() + day.slice(1),
    );
  if (/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b/i.test(bare)) return `on ${bare}`;
  if (/^\d{1,2}(?:[:.]\d{2})?(?: ?(?:am|pm|o'clock|h))?$/i.test(bare)) return `at ${bare}`;
  if (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(
      bare,
    )
  )
    return `in ${bare}`;
  return /^(?:[A-Z][a-z]|[A-Z] )/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

/** A reason without its “because”. */
export function because(text: string): string {
  const bare = tidy(text).replace(/^(?:because|cause|cos|since|it'?s because)\s+/i, '');
  return /^I\b/.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}

function tidy(text: string): string {
  return text.trim().replace(/[\s.,;!?]+$/, '');
}
