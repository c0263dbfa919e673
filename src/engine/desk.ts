import type { CoachLineId } from '../domain/coachLines.ts';
import type { Part } from '../domain/body.ts';
import { bodyOf } from '../domain/body.ts';
import type { Effect } from '../domain/channel.ts';
import type { Exchanged, Moment } from '../domain/engine.ts';
import type { Reader } from '../domain/reading.ts';
import type { Turn } from '../domain/rehearsal.ts';
import { drawn } from '../dialogs/chance.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { CoachContent } from '../domain/coach.ts';
import type { Spoken } from './play.ts';
import type { Act, Activity, Offer, State, Talk } from './state.ts';

/** The dialogs that can be played. Reading one may be slow the first time; the list may be slower. */
export interface Catalog {
  ids(): string[];
  get(id: string): Dialog | undefined;
  list(): DialogSummary[];
}

export type DialogSummary = Pick<
  Dialog,
  'id' | 'title' | 'area' | 'rung' | 'keywords' | 'about' | 'open' | 'story'
>;

/** The scenarios with an ask of their own; the others wait for the learner's. */
export function scenariosOf({ catalog }: Content): DialogSummary[] {
  return catalog.list().filter(({ open }) => open === undefined);
}

/** Everything the engine is made from. All of it is fixed for the life of the process. */
export type Content = { catalog: Catalog; coach: CoachContent; reader: Reader };

/**
 * One exchange while it is being worked out: the conversation as it will be, and what has been said
 * so far. Mutable inside one exchange and never outside of it.
 */
export type Desk = {
  content: Content;
  moment: Moment;
  talk: Talk;
  /** The dialog of the current rehearsal. */
  dialog: Dialog | undefined;
  out: Exchanged;
};

/** The name under which the coach speaks. */
const COACH = 'Coach';

export function setActivity(desk: Desk, activity: Activity): void {
  desk.talk.activity = { ...desk.talk.activity, activity };
}

export function setState(desk: Desk, change: Partial<State>): void {
  desk.talk.activity = { ...desk.talk.activity, ...change };
}

/** A line of the coach by its id, with its variables filled in. */
export function line(
  desk: Desk,
  id: CoachLineId,
  vars: Record<string, string | number> = {},
): string {
  const wordings = desk.content.coach.lines[id] ?? [];
  const { rehearsal } = desk.talk;
  const at =
    rehearsal === undefined
      ? 0
      : drawn(rehearsal.seed, `coach:${id}:${rehearsal.next}`, wordings.length);
  const text = wordings[at] ?? `[${id}]`;
  return text.replace(/\{([a-z-]+)\}/gi, (whole, key: string) => String(vars[key] ?? whole));
}

export function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}

/** The coach says something, outside the play. */
export function coachSays(desk: Desk, ...parts: Part[]): void {
  if (parts.length > 0) say(desk, 'coach', COACH, parts);
}

/** The coach says one of its lines. */
export function coachLine(
  desk: Desk,
  id: CoachLineId,
  vars: Record<string, string | number> = {},
): void {
  coachSays(desk, paragraph(line(desk, id, vars)));
}

/** The lines of a step of the play; they are kept as turns of the rehearsal. */
export function playSays(desk: Desk, spoken: readonly Spoken[]): void {
  for (const { voice, name, text } of spoken) say(desk, voice, name, [paragraph(text)]);
}

/** Adds choices to the last thing said; only the latest offer can be taken. */
export function offer(desk: Desk, options: readonly { label: string; act: Act }[]): void {
  const { nextOffer } = desk.talk.activity;
  const offers: Offer[] = options.map((option, at) => ({
    ...option,
    token: `${nextOffer}.${at + 1}`,
  }));
  setState(desk, { offers, nextOffer: nextOffer + 1 });
  const last = desk.out.effects.at(-1);
  const part: Part = {
    kind: 'choices',
    options: offers.map(({ token, label }) => ({ token, label })),
  };
  if (last?.what.kind === 'say' && last.what.voice === 'coach') {
    last.what.body = bodyOf([...last.what.body.parts, part]);
  } else {
    say(desk, 'coach', COACH, [part]);
  }
}

/** Ends the conversation for now. */
export function rest(desk: Desk): void {
  desk.out.effects.push({ ...nextEffect(desk), what: { kind: 'rest' } });
}

/** Adds a turn to the record of the rehearsal, in the exchange that is going on. */
export function keepTurn(desk: Desk, turn: Omit<Turn, 'rehearsal' | 'exchange' | 'at'>): void {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return;
  desk.out.turns.push({
    ...turn,
    rehearsal: rehearsal.id,
    exchange: rehearsal.next,
    at: desk.out.turns.length,
  });
}

/** Keeps something for the learner, under a new id or in the place of what is kept under this one. */
export function keepRecord(
  desk: Desk,
  kind: string,
  body: Record<string, unknown>,
  id = `${desk.moment.inbound.id}/${desk.out.records.length}`,
): string {
  desk.out.records.push({ id, kind, at: desk.moment.inbound.at, body });
  return id;
}

function say(desk: Desk, voice: 'persona' | 'coach', name: string, parts: Part[]): void {
  const { visibility } = desk.moment.inbound;
  desk.out.effects.push({
    ...nextEffect(desk),
    what: { kind: 'say', voice, name, body: bodyOf(parts), visibility },
  });
}

function nextEffect(desk: Desk): Pick<Effect, 'id' | 'place'> {
  const { inbound } = desk.moment;
  return { id: `${inbound.id}/${desk.out.effects.length}`, place: inbound.place };
}
