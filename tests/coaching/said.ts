import type { Mind } from '../../src/domain/mind.ts';
import type { Move } from '../../src/domain/moves.ts';
import type { Feature } from '../../src/domain/reading.ts';
import { unread } from '../../src/domain/reading.ts';
import type { Turn } from '../../src/domain/rehearsal.ts';
import type { Played } from '../../src/coaching/feedback.ts';

const CALM: Mind = {
  will: 50,
  warmth: 50,
  capacity: 2,
  clarity: 50,
  pressure: 0,
  patience: 50,
};

/** A turn of the learner with the reading given. */
export function said(
  text: string,
  move?: Move,
  features: readonly Feature[] = [],
  mind?: Partial<Mind>,
): Turn {
  return {
    rehearsal: 'r',
    exchange: 1,
    at: 0,
    speaker: 'learner',
    name: 'you',
    text,
    scene: 'opening',
    reading: {
      ...unread(text),
      ...(move === undefined ? {} : { move }),
      features: Object.fromEntries(
        features.map((feature) => [feature, [{ start: 0, end: 1, text: text.slice(0, 1) }]]),
      ),
    },
    ...(mind === undefined ? {} : { mind: { before: CALM, after: { ...CALM, ...mind } } }),
  };
}

/** A turn and how it did in the scene it was said in. */
export function played(
  text: string,
  move?: Move,
  effect?: Played['effect'],
  features: readonly Feature[] = [],
): Played {
  return {
    turn: said(text, move, features),
    ...(move === undefined ? {} : { move }),
    ...(effect === undefined ? {} : { effect }),
  };
}
