import type { Effect, Inbound, LearnerId, PlaceId } from './channel.ts';
import type { Commit, Conversation } from './conversation.ts';
import type { KeptRecord } from './record.ts';
import type { Turn } from './rehearsal.ts';
import type { Instant } from './world.ts';

/** A saved conversation and the number of commits it has seen. */
export type Stored = { conversation: Conversation; revision: number };

/** An effect that is saved but not known to be performed. */
export type Waiting = {
  effect: Effect;
  /** How often it was put off. */
  attempts: number;
  /** It waits at least until then; 0 when it may be performed at once. */
  notBefore: Instant;
};

/**
 * The port that saves. Everything a person wrote or was told is encrypted at rest; ids, times and
 * states of processing are not. All methods reject only for faults of the medium.
 */
export interface Store {
  /** Saves an inbound before it is acknowledged. `duplicate` when its id is known: nothing changes. */
  receive(inbound: Inbound): Promise<'saved' | 'duplicate'>;
  /** Places that have open inbounds. */
  openPlaces(): Promise<PlaceId[]>;
  /** The next open inbound of a place, oldest first. */
  nextInbound(place: PlaceId): Promise<Inbound | undefined>;
  load(place: PlaceId): Promise<Stored | undefined>;
  /** All turns of a rehearsal in order. */
  turns(rehearsal: string): Promise<Turn[]>;
  records(learner: LearnerId): Promise<KeptRecord[]>;
  /** One transaction; `stale` when the revision has moved on, and then nothing is saved. */
  commit(change: Commit): Promise<'saved' | 'stale'>;
  /** Places with effects waiting whose time has come. */
  waitingPlaces(now: Instant): Promise<PlaceId[]>;
  /** The first waiting effect of a place; later ones wait for it, which keeps the order. */
  nextEffect(place: PlaceId): Promise<Waiting | undefined>;
  effectDone(id: string): Promise<void>;
  effectLater(id: string, at: Instant): Promise<void>;
  /** Takes all due timers out and saves them as inbounds of kind `timer`; returns their places. */
  fireTimers(now: Instant): Promise<PlaceId[]>;
  /** When the next timer or delayed effect is due; `undefined` when nothing waits. */
  nextDue(): Promise<Instant | undefined>;
  /** The dialog, as JSON, that was kept when a rehearsal began on this version. */
  dialog(version: string): Promise<string | undefined>;
  close(): Promise<void>;
}
