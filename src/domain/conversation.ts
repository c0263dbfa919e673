import type { Effect, LearnerId, PlaceId } from './channel.ts';
import type { KeptRecord } from './record.ts';
import type { Rehearsal, Turn } from './rehearsal.ts';
import type { Instant } from './world.ts';

/**
 * All that is remembered about one place between two messages. `activity` belongs to the engine;
 * the store only keeps it.
 */
export type Conversation<Activity = unknown> = {
  place: PlaceId;
  learner: LearnerId;
  /** The first-run notice has been shown. */
  met: boolean;
  activity: Activity;
  rehearsal?: Rehearsal;
};

/** A delay is a row. When it is due it comes back as an inbound of kind `timer`. */
export type Timer = { place: PlaceId; key: string; at: Instant };

/** Everything one exchange changes; the store saves it in one transaction or not at all. */
export type Commit = {
  conversation: Conversation;
  /** The revision that was loaded; when the stored one differs, nothing is saved. */
  revision: number;
  /** The inbound that this exchange answers. */
  inbound: string;
  turns: Turn[];
  effects: Effect[];
  records: KeptRecord[];
  /** Ids of records to delete. */
  drop: string[];
  timers: { set: Timer[]; cancel: string[] };
  /** A dialog to keep under its version because a rehearsal begins on it; known versions are left alone. */
  keep?: { version: string; body: string };
  /** Rehearsals whose turns are deleted because their retention is over. */
  expire: string[];
  /** Delete everything this learner left in any place, before the effects are saved. */
  forget: boolean;
};
