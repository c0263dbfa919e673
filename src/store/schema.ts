import type { Kysely, Transaction } from 'kysely';

import type { Visibility } from '../domain/channel.ts';

/**
 * The tables. Ids are text, times are milliseconds since 1970 in a bigint, `sealed` is encrypted
 * JSON (see sealed.ts). Everything else is readable by whoever has the file.
 */
export type Tables = {
  /** Facts about this database; `key-check` is a known text sealed with its key. */
  meta: { key: string; value: string };
  /** The counters that order what comes in and goes out; what a place is like as last seen. */
  place: { id: string; visibility: Visibility; received: number; sent: number };
  /** Once done, a row keeps its id and `done_at` only, to recognise a second delivery. */
  inbox: {
    id: string;
    place: string | null;
    learner: string | null;
    /** Arrival order within the place, from 1. */
    sequence: number | null;
    sealed: string | null;
    done_at: number | null;
  };
  conversation: { place: string; learner: string; revision: number; sealed: string };
  turn: { rehearsal: string; exchange: number; position: number; learner: string; sealed: string };
  record: { learner: string; id: string; at: number; sealed: string };
  /** Effects not yet performed; a performed one is deleted. */
  outbox: {
    id: string;
    place: string;
    learner: string;
    /** Order within the place, from 1. */
    sequence: number;
    attempts: number;
    /** Not before this instant; 0 for at once. */
    due_at: number;
    sealed: string;
  };
  timer: { place: string; key: string; learner: string; due_at: number };
  /** Dialogs that rehearsals began on: the authors' words, not the learners'. */
  dialog: { version: string; body: string };
};

export type Db = Kysely<Tables>;

export type Tx = Transaction<Tables>;
