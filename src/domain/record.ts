import type { Instant } from './world.ts';

/** Something the learner keeps. New kinds need no change of the store. */
export type KeptRecord = {
  id: string;
  kind: string;
  at: Instant;
  /** Plain JSON; encrypted at rest. */
  body: Record<string, unknown>;
};
