import type { Line, Word } from './words.ts';
import { lineOf } from './words.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A message with more clauses than this is not read to its end. */
const MOST_CLAUSES = 24;

/** Words that begin a new clause when enough stands on both sides of them. */
const JOINERS = new Set(['but', 'because', 'so', 'though', 'although', 'otherwise', 'however']);

/** What makes a fresh start after `and` or a comma. */
const FRESH =
  /^(?:(?:i|i'm|i'll|i've|i'd|you|we|it|it's|that's|he|she|they|can|could|would|will|do|please|thanks|thank|sorry|maybe|shall|if|no|my|is|are|what|who|when|how|just|only|totally|or|feel|don't|enjoy|because|but|another|let|let's|have) )/;

/**
 * The clauses of a message, each a Line of its own whose words keep their place in the whole text.
 * Sentence ends always split; `but`, `because`, dashes and commas split when both sides can stand.
 */
export function clausesOf(source: string, words: readonly Word[]): Line[] {
  const ends = sentenceEnds(source);
  const clauses: Word[][] = [];
  let current: Word[] = [];
  let sentence = 0;
  const close = (): void => {
    if (current.some((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word.canon)))
      clauses.push(current);
    current = [];
  };
  for (const [index, word] of words.entries()) {
    while (sentence < ends.length && word.start >= (ends[sentence] ?? Infinity)) {
      close();
      sentence += 1;
    }
    if (word.canon === '\n' || word.canon === ';' || word.canon === '—' || word.canon === '–') {
      close();
      continue;
    }
    if (beginsClause(words, index, current)) close();
    current.push(word);
    // A question or exclamation mark ends a clause even where the segmenter sees an abbreviation.
    if (word.canon === '?' && words[index + 1]?.canon !== '?') close();
    if (clauses.length >= MOST_CLAUSES) return clauses.map((part) => lineOf(source, part));
  }
  close();
  return clauses.map((part) => lineOf(source, part));
}

function beginsClause(words: readonly Word[], index: number, current: readonly Word[]): boolean {
  const word = words[index];
  if (word === undefined || current.length === 0) return false;
  const before = words[index - 1]?.canon;
  const next = words.slice(index, index + 4).map((each) => each.canon);
  if (word.canon === '-') return false;
  if (before === ',' || before === '-' || before === ')') {
    const spoken = current.filter((each) => /\p{L}/u.test(each.canon)).length;
    // `Hi Mark, could you` splits; `no, thanks` and `ok, sorry` stay together.
    return spoken >= 2 && FRESH.test(`${next.join(' ')} `);
  }
  if (JOINERS.has(word.canon)) return current.length >= 3 && index + 2 < words.length;
  if (before === 'and' && current.length >= 5) {
    return /^(?:i|i'm|i'd|i'll|my|could|can|would|we|it's|you) /.test(`${next.join(' ')} `);
  }
  return false;
}

function sentenceEnds(source: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of SENTENCES.segment(source)) ends.push(index + segment.length);
  return ends;
}
