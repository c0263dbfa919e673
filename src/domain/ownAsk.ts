import type { Reaction } from './reactions.ts';
import type { Pronoun } from './pronoun.ts';

/**
 * One ask in the words of both sides. They fit these sentences: “{Ask}?”, “Could you {task}?” and,
 * said by whoever is asked, “You'd like {wish}.”
 */
export type Wish = { ask: string; task: string; wish: string };

/** A reason as the asker says it, and as the other side would. */
export type Reason = { said: string; turned: string };

/** An answer that is expected or feared: what the other one does, and the words if there are any. */
export type Fear = { reaction: Reaction; says?: string };

/** An ask of the learner's own, as far as it is known. Plain JSON; kept as a record. */
export type OwnAsk = {
  /** Shape of this value; another one is read anew from `told`. */
  v: 1;
  /** The learner's own words, masked. */
  told: string;
  /** The open scenario that is filled with it. */
  dialog?: string;
  /** “my boss”, as the learner calls whoever is asked. */
  relation?: string;
  pronoun?: Pronoun;
  /** A name the learner wanted to keep. */
  name?: string;
  wish?: Wish;
  /** As it stands behind the ask: “on Saturday”. `null`: nothing to be said about it. */
  when?: string | null;
  why?: Reason | null;
  fear?: Fear | null;
};

/** A question the words may be the answer to: “Could you …?”, “Why?”, “What might they say?” */
export type DescribedPart = 'ask' | 'why' | 'fear';

/** What a description of an own ask says, as far as it can be found. */
export type Described = {
  /** The words masked: names of other people, numbers, addresses. */
  told: string;
  /** What was masked. */
  masked: string[];
  relation?: string;
  name?: string;
  pronoun?: Pronoun;
  /** Everything that is asked for, in order; more than one means that one has to be chosen. */
  wishes: Wish[];
  when?: string;
  why?: Reason;
  fear?: Fear;
  /** Something that is not rehearsed here: against the law, or meant to hurt or trick somebody. */
  unaskable?: 'harm' | 'trick';
};
