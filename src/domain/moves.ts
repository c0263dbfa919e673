/**
 * The 25 moves: what a learner's words do, in the sense of dialogue-move theory.
 *
 * The order is the order of precedence inside one clause: when two moves fit, the earlier one is
 * the primary move. For a whole message an ask outranks what stands beside it (see `BESIDE_AN_ASK`).
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
export const BESIDE_AN_ASK: ReadonlySet<Move> = new Set([
  'give-out',
  'check-timing',
  'give-detail',
  'hint',
  'give-reason',
  'state-need',
  'acknowledge',
  'self-deprecate',
  'open',
]);

/** The moves that ask. */
export const ASKS: readonly Move[] = ['ask-specific', 'ask-vague'];

export function isMove(value: string): value is Move {
  return (MOVES as readonly string[]).includes(value);
}

/** The number of a move in the content design: `M01` for the first to `M25`. */
export function moveCode(move: Move): string {
  return `M${String(MOVES.indexOf(move) + 1).padStart(2, '0')}`;
}

/** The move of a name or of a code, in any case; `undefined` for anything else. */
export function moveNamed(name: string): Move | undefined {
  const plain = name.trim().toLowerCase().replaceAll('_', '-');
  return MOVES.find((move) => move === plain || moveCode(move).toLowerCase() === plain);
}
