import type { Inbound, LearnerId, PlaceId } from './channel.ts';
import type { Commit, Conversation } from './conversation.ts';
import type { KeptRecord } from './record.ts';
import type { Reading, ReadingContext } from './reading.ts';
import type { Turn } from './rehearsal.ts';

/** Everything an exchange may look at besides the conversation. All of it is data. */
export type Moment = {
  inbound: Inbound;
  /** How the inbound's text was read; absent for anything but text. */
  reading?: Reading;
  /** The rehearsal's turns, when `wants` asked for them; otherwise empty. */
  turns: readonly Turn[];
  /** Everything kept for this learner, when `wants` asked for it; otherwise empty. */
  records: readonly KeptRecord[];
  /** Used if a rehearsal begins in this exchange. */
  fresh: { id: string; seed: number };
  /** The dialog `lacks` asked for, as JSON; absent when it is not stored either. */
  pinned?: string;
};

/** What an exchange needs to see: the turns of the rehearsal, the learner's records. */
export type Wants = { turns: boolean; records: boolean };

/** What an exchange changes. The runtime adds revision and inbound id and commits it. */
export type Exchanged = Omit<Commit, 'revision' | 'inbound'>;

/** An exchange in which nothing was said and nothing happened: what every other one starts from. */
export function nothingChanged(conversation: Conversation): Exchanged {
  return {
    conversation,
    turns: [],
    effects: [],
    records: [],
    drop: [],
    timers: { set: [], cancel: [] },
    expire: [],
    forget: false,
  };
}

/** The pure half of the product: no clock, no chance, no I/O. */
export interface Engine {
  /** The conversation of a place nobody has spoken in yet. */
  begin(place: PlaceId, learner: LearnerId): Conversation;
  /** The version of a dialog that this conversation needs and that the catalog no longer has. */
  lacks(conversation: Conversation): string | undefined;
  /** What the Reader should be told before it reads the learner's next words. */
  listening(conversation: Conversation, pinned?: string): ReadingContext;
  /** What has to be fetched for the coming exchange. */
  wants(conversation: Conversation, inbound: Inbound, reading?: Reading): Wants;
  exchange(conversation: Conversation, moment: Moment): Exchanged;
}
