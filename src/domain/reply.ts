import type { Reaction } from './reactions.ts';

/** What somebody answers who is asked for something. */
export const REPLY_KINDS = [
  'yes',
  'part',
  'condition',
  'later',
  'question',
  'hedge',
  'redirect',
  'no',
  'not-able',
  'take-over',
  'unfriendly',
  'guilt',
  'advice',
  'small-talk',
] as const;

export type ReplyKind = (typeof REPLY_KINDS)[number];

/** Which kind of answer a reaction is. What is no answer in words has none. */
export const KIND_OF_REACTION: Partial<Record<Reaction, ReplyKind>> = {
  'warm-yes': 'yes',
  'conditional-yes': 'condition',
  'partial-yes': 'part',
  redirect: 'redirect',
  clarify: 'question',
  postpone: 'later',
  lukewarm: 'hedge',
  'no-time': 'no',
  'not-able': 'not-able',
  regret: 'no',
  principle: 'no',
  'direct-no': 'no',
  deflect: 'small-talk',
  minimise: 'advice',
  criticise: 'guilt',
  'counter-ask': 'condition',
  'take-over': 'take-over',
  hostile: 'unfriendly',
};

/** A line with which somebody reacts to being asked, and how: an example to learn from. */
export type ReplyLine = { text: string; reaction: Reaction };

/** Our reading of an answer. */
export type ReadReply = {
  /** What it is, when that is clear enough to act upon. */
  kind?: ReplyKind;
  /** The likeliest kinds, best first; empty when no word of it says anything. */
  kinds: { kind: ReplyKind; score: number }[];
  /** The likeliest reactions, best first. */
  reactions: { reaction: Reaction; score: number }[];
};
