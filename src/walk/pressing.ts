import { onlyPresses } from './learners.ts';
import type { Walked } from './walk.ts';

/**
 * Whether pressing got a yes that is meant: the persona said it to words that press, or, once pressed,
 * to somebody who does nothing else.
 */
export function pressingWon({ beats, learner, seed }: Walked): boolean {
  const presser = onlyPresses(learner, seed);
  return beats.some(({ entered, scene, presses }, at) => {
    const before = presser ? 0 : (beats[at - 1]?.presses ?? 0);
    return entered && scene === 'warm-yes' && presses > before;
  });
}
