import type { Strength } from './phrasing.ts';

/** Below the first share of yes it is asked lightly, above the second firmly. */
const LIGHT = 0.4;
const FIRM = 0.7;

/**
 * How strongly to ask, from the answers to the taps. Those without an opinion do not count; with no
 * opinion at all it is the middle. What comes out is said in words and never as a number.
 */
export function strengthFrom(answers: readonly (boolean | null)[]): Strength {
  const given = answers.filter((answer) => answer !== null);
  if (given.length === 0) return 'medium';
  const share = given.filter((answer) => answer).length / given.length;
  if (share < LIGHT) return 'low';
  return share > FIRM ? 'high' : 'medium';
}
