/** Corrects words that are not words. */
export type Spelling = (word: string) => string;

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
const LONGEST = 16;

/**
 * A word that is none and stands one slip away from a word of the examples is read as that word:
 * one letter lost, added, changed or moved. Of several, the commonest is meant. Words of
 * the language are never touched. Uses an index of deletions (Garbe's symmetric delete), made when
 * the first unknown word comes.
 */
export function createSpelling(
  common: readonly string[],
  isWord: (word: string) => boolean,
): Spelling {
  let index: Map<string, string> | undefined;
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z']+$/.test(word)) return word;
    if (isWord(word)) return word;
    index ??= indexOf(common);
    for (const form of [word, ...withoutOne(word)]) {
      const meant = index.get(form);
      if (meant !== undefined) return meant;
    }
    return word;
  };
}

/** Every word, and every word with a letter missing, to the commonest word it may stand for. */
function indexOf(common: readonly string[]): Map<string, string> {
  const index = new Map<string, string>();
  const add = (form: string, word: string): void => {
    if (!index.has(form)) index.set(form, word);
  };
  const words = common.filter((word) => word.length >= SHORTEST);
  for (const word of words) add(word, word);
  for (const word of words) {
    for (const form of withoutOne(word)) add(form, word);
  }
  return index;
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
