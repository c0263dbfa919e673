import type { Move } from '../domain/moves.ts';
import type { Phase } from '../domain/reading.ts';

/**
 * How likely a move is in each phase, as a bonus on its log-odds. Some moves exist only as an
 * answer: pressing and taking a no need a no, taking and waving off help need an offer.
 */
const BY_PHASE: Readonly<Record<Phase, Partial<Record<Move, number>>>> = {
  opening: {
    'accept-no': -7,
    press: -5,
    reduce: -2,
    'accept-help': -2.5,
    'refuse-help': -2,
    'give-detail': -1.6,
    reschedule: -2,
    alternative: -1.2,
    'check-meaning': -2,
    'confirm-plan': -1.5,
    referral: -1.5,
    guilt: -1.5,
    open: 0.8,
    'ask-specific': 0.7,
    'ask-vague': 0.5,
    'check-timing': 0.5,
    'state-need': 0.5,
    hint: 0.2,
  },
  'after-question': {
    'give-detail': 1.3,
    'give-reason': 0.4,
    'accept-no': -2,
    press: -2.5,
    reduce: -1.2,
    'accept-help': -1.5,
    'refuse-help': -1.3,
    reschedule: -0.6,
    alternative: -0.6,
    'check-meaning': -0.6,
    open: -1,
    hint: -0.5,
  },
  'after-offer': {
    'accept-help': 1.2,
    'refuse-help': 0.9,
    'confirm-plan': 0.5,
    attack: -2,
    'accept-no': -1.8,
    press: -1.8,
    reduce: -0.3,
    withdraw: -0.8,
    hint: -1,
    'check-timing': -0.8,
    open: -1,
  },
  'after-refusal': {
    'accept-no': 1,
    press: 0.7,
    reduce: 0.6,
    reschedule: 0.6,
    alternative: 0.5,
    referral: 0.4,
    exchange: 0.3,
    guilt: 0.3,
    'check-meaning': 0.3,
    'ask-specific': -0.7,
    'ask-vague': -0.8,
    'check-timing': -0.7,
    'give-detail': -0.9,
    'accept-help': -1.2,
    'refuse-help': -1.8,
    withdraw: -0.9,
    open: -1.2,
  },
  closing: {
    'confirm-plan': 0.8,
    attack: -2,
    'accept-help': 0.6,
    'accept-no': 0.3,
    press: -1,
    'give-detail': -0.5,
    open: -0.3,
  },
};

/** The bonus of `move` in `phase`; 0 where the phase says nothing about it. */
export function phaseBonus(phase: Phase, move: Move): number {
  return BY_PHASE[phase][move] ?? 0;
}
