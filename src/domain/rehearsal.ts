import type { Mind } from './mind.ts';
import type { OwnAsk } from './ownAsk.ts';
import type { Pronoun } from './pronoun.ts';
import type { Level, Outcome, Reaction } from './reactions.ts';
import type { Reading } from './reading.ts';

/** Which dialog, exactly: a rehearsal finishes on the version it began with. */
export type DialogRef = {
  id: string;
  /** Hash of everything the dialog was resolved from. */
  version: string;
};

/** What the persona said or what the coach remarked, or the learner's own words. */
export type Speaker = 'persona' | 'coach' | 'learner';

/**
 * One contribution by one speaker inside a rehearsal. Turns are only ever appended; `back` leaves
 * the turns of the abandoned branch where they are and moves the rehearsal's path.
 */
export type Turn = {
  rehearsal: string;
  /** The exchange it belongs to, from 0 (the opening) upwards, never reused within a rehearsal. */
  exchange: number;
  /** Order within the exchange, from 0. */
  at: number;
  speaker: Speaker;
  /** Display name of the speaker. */
  name: string;
  text: string;
  /** The scene in which it was said. */
  scene: string;
  /** Learner's turns in play: how the words were read, and what the persona's mind did with them. */
  reading?: Reading;
  mind?: { before: Mind; after: Mind };
  /** Persona's turns: the reaction this line expresses, when it is one. */
  reaction?: Reaction;
};

/** One run of a dialog. */
export type Rehearsal = {
  id: string;
  dialog: DialogRef;
  level: Level;
  seed: number;
  /** The reaction the learner asked to meet, instead of a surprise. */
  chosen?: Reaction;
  /** Name and pronoun of the persona in this run. */
  persona: { name: string; pronoun: Pronoun };
  /** The learner's own ask, which fills an open scenario. */
  own?: OwnAsk;
  /** The persona says what it means. */
  literal?: true;
  /** Number of the next exchange. */
  next: number;
  /** The learner's exchanges on the branch that is being played. */
  path: number[];
  /** The branch left by the last `back`, for the comparison in the debrief. */
  fork?: { shared: number; path: number[]; outcome?: Outcome };
  /** State of the chart: JSON of an XState snapshot. */
  snapshot: { value: string; context: Record<string, unknown> };
  /** How many wordings of each line set have been spoken, so that none recurs while fresh ones remain. */
  spoken: Record<string, number>;
  /** The persona's last line, the context of the next reading. */
  lastLine: string;
  outcome?: Outcome;
};
