import { lower } from './normalise.ts';
import { SHORTHAND } from './shorthand.ts';
import type { Spelling } from './spelling.ts';

/** One word, number, emoji or mark of a text. */
export type Word = {
  /** Lower case, shorthand written out; may hold two words (`np` becomes `no problem`). */
  canon: string;
  /** Position in the text that was read. */
  start: number;
  end: number;
};

/** A text as words, and as one canonical string in which patterns are looked for. */
export type Line = {
  source: string;
  words: Word[];
  /** The canonical words joined by single spaces, with one in front and one behind. */
  canon: string;
  /** Where each word starts in `canon`. */
  offsets: number[];
};

const WORD =
  /\d{1,2}[:.]\d{2}(?:am|pm|h)?|\d+(?:[.,]\d+)?\p{L}{0,3}|[\p{L}\p{M}]+(?:'[\p{L}]+)*|\p{N}+|\p{Extended_Pictographic}|[?!.,;:()"\n/&+\-–—€$£%]/gu;

/** After these, `ill` is an illness and not a hurried `I'll`. */
const BEFORE_ILL = new Set([
  'is',
  "she's",
  "he's",
  'am',
  "i'm",
  'are',
  'was',
  'were',
  'be',
  'been',
  'feel',
  'very',
  'so',
  'really',
  'fell',
  'got',
  'an',
  'the',
]);

/** Words longer than this are no words: they are shortened, so that no pattern can be slow on them. */
const LONGEST_WORD = 40;

/** The words of a text. With a `spelling`, misspelt ones are read as what they were meant for. */
export function readWords(source: string, spelling: Spelling = (word) => word): Word[] {
  const words: Word[] = [];
  for (const match of lower(source).matchAll(WORD)) {
    const before = words.at(-1)?.canon ?? '';
    const canon =
      match[0] === 'ill' && BEFORE_ILL.has(before) ? 'ill' : canonical(match[0], spelling);
    words.push({ canon, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** A text that was normalised, as a line. */
export function lineIn(text: string, spelling?: Spelling): Line {
  return lineOf(text, readWords(text, spelling));
}

export function lineOf(source: string, words: Word[]): Line {
  let canon = ' ';
  const offsets: number[] = [];
  for (const word of words) {
    offsets.push(canon.length);
    canon += `${word.canon} `;
  }
  return { source, words, canon, offsets };
}

/** The words of `line` that a match at `[start, end)` of its canonical string touches. */
export function wordsAt(line: Line, start: number, end: number): Word[] {
  return line.words.filter((word, index) => {
    const from = line.offsets[index] ?? 0;
    return from < end && from + word.canon.length > start;
  });
}

function canonical(word: string, spelling: Spelling): string {
  if (word.length > LONGEST_WORD) return word.slice(0, LONGEST_WORD);
  const calm = word.replace(/([a-z])\1{2,}/g, '$1$1');
  const short =
    SHORTHAND.get(calm) ??
    (calm.at(-1) === calm.at(-2) ? SHORTHAND.get(calm.slice(0, -1)) : undefined);
  return short ?? spelling(calm);
}
