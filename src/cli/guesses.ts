import type { Move } from '../domain/moves.ts';
import type { Reading } from '../domain/reading.ts';

export type Guesses = {
  /** What was acted upon or, where the Reader would rather ask, the likeliest. */
  first: Move | 'none';
  /** All guesses with their chances, likeliest first; “none of them” is one. */
  ranked: { move: Move | 'none'; score: number }[];
};

/** What a reading guesses. */
export function guessesOf({ move, ranked, none }: Reading): Guesses {
  const guesses: Guesses['ranked'] = [...ranked, { move: 'none', score: none }];
  guesses.sort((a, b) => b.score - a.score);
  return { first: move ?? guesses[0]?.move ?? 'none', ranked: guesses };
}
