/**
 * The 25 moves: what a learner's words do, in the sense of dialogue-move theory.
 *
 * The order is the order of precedence inside one clause: when two moves fit, the earlier one is
 * the primary move. For a whole message an ask outranks what stands beside it (see `primaryMove`).
 */
export const MOVES = [
  'attack',
  'guilt',
  'press',
  'exchange',
  'accept-no',
  'accept-help',
  'refuse-help',
  'confirm-plan',
  'check-meaning',
  'give-out',
  'referral',
  'reschedule',
  'reduce',
  'alternative',
  'ask-specific',
  'ask-vague',
  'check-timing',
  'give-detail',
  'hint',
  'give-reason',
  'state-need',
  'acknowledge',
  'self-deprecate',
  'withdraw',
  'open',
] as const;

export type Move = (typeof MOVES)[number];

/** Moves that stand beside an ask in the same message instead of replacing it. */
const BESIDE_AN_ASK: ReadonlySet<Move> = new Set([
  'give-out',
  'check-timing',
  'give-reason',
  'state-need',
  'acknowledge',
  'self-deprecate',
  'open',
]);

const ASKS: readonly Move[] = ['ask-specific', 'ask-vague'];

/** “No problem. Would Thursday be better?” takes the no and proposes something: the proposal leads. */
const PROPOSALS: readonly Move[] = [
  'exchange',
  'referral',
  'reschedule',
  'reduce',
  'alternative',
  ...ASKS,
];

export function isMove(value: string): value is Move {
  return (MOVES as readonly string[]).includes(value);
}

/**
 * The one move a message makes, out of all the moves found in its clauses.
 * Precedence decides, except that an ask outranks the moves that usually stand beside it, and that
 * taking a no well stands beside a proposal that follows it.
 * Returns `undefined` for no moves at all.
 */
export function primaryMove(found: readonly Move[]): Move | undefined {
  const ordered = [...new Set(found)].sort((a, b) => MOVES.indexOf(a) - MOVES.indexOf(b));
  const first = ordered[0];
  if (first !== undefined && BESIDE_AN_ASK.has(first)) {
    return ordered.find((move) => ASKS.includes(move)) ?? first;
  }
  if (first === 'accept-no') return ordered.find((move) => PROPOSALS.includes(move)) ?? first;
  return first;
}
