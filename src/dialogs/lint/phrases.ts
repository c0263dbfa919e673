import type { Problem } from './rule.ts';
import type { Said } from './said.ts';

/** Finds the first phrase of a list in each line and says so. */
export function phraseProblems(
  said: readonly Said[],
  phrases: readonly RegExp[],
  message: (phrase: string) => string,
  suggestion: string,
): Problem[] {
  return said.flatMap(({ at, text }) => {
    const plain = text.replaceAll('’', "'");
    const found = phrases
      .map((phrase) => phrase.exec(plain)?.[0])
      .find((phrase) => phrase !== undefined);
    return found === undefined ? [] : [{ at, message: message(found.trim()), suggestion }];
  });
}
