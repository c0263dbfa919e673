/**
 * The 21 things a persona can do with an ask, R01 to R21 of the content design
 * (refusal types after Beebe, Takahashi and Uliss-Weltz 1990, extended).
 */
export const REACTIONS = [
  'warm-yes',
  'conditional-yes',
  'partial-yes',
  'redirect',
  'clarify',
  'postpone',
  'lukewarm',
  'no-time',
  'not-able',
  'regret',
  'principle',
  'direct-no',
  'deflect',
  'silence',
  'minimise',
  'criticise',
  'counter-ask',
  'take-over',
  'hostile',
  'no-show',
  'late-offer',
] as const;

export type Reaction = (typeof REACTIONS)[number];

export function isReaction(value: string): value is Reaction {
  return (REACTIONS as readonly string[]).includes(value);
}

/** How the ask went. `declined` is not failure: an ask that leaves room for a no can get one. */
export const OUTCOMES = ['granted', 'partly', 'declined', 'withdrawn'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/**
 * L0 watch, L1 warm with choices, L2 one mild obstacle, L3 refusals, L4 chains and power,
 * L5 hostile or silent (opt-in).
 */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;

export type Level = (typeof LEVELS)[number];

export function isLevel(value: number): value is Level {
  return (LEVELS as readonly number[]).includes(value);
}
