/** The words of a text; what stands in braces counts as one short word. */
export function wordsOf(text: string): string[] {
  return text.replaceAll(/\{[^{}]*\}/g, 'that').match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? [];
}

/**
 * US school grade needed to read a text: Flesch–Kincaid (Kincaid et al. 1975),
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Syllables are estimated from the
 * spelling, so single words can be off by one; over a file that evens out.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function sentencesOf(text: string): string[][] {
  return text
    .split(/[.!?…]+["”’')]*(?:\s|$)|[:;–—\n]/u)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** Groups of vowels, without the endings that are written and not spoken. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/(?<=[^laeiouy])es$|(?<=[^td])ed$|(?<=[^l])e$/, '')
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}
