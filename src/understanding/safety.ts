import type { SafetyContent } from '../domain/content.ts';
import type { SafetyClass } from '../domain/reading.ts';
import { lower } from './normalise.ts';
import { has } from './phrase.ts';
import { DANGERS, IDIOMS, MENTIONS, UNCLEAR } from './safety-patterns.ts';
import type { Line, Word } from './words.ts';
import { lineOf, readWords } from './words.ts';

export type SafetyReader = (line: Line) => SafetyClass | undefined;

/** What stands where a saying stood: no word, and no bridge between its neighbours. */
const GAP = ' | ';

/**
 * The first stage, before commands and moves. An example of the content decides for the very same
 * words; otherwise sayings are taken out and what is left is searched, most urgent class first.
 * A wrong alarm costs a question, a missed one may cost a life: when two readings fit, the
 * alarm wins, except inside the listed sayings.
 */
export function createSafetyReader(content: SafetyContent): SafetyReader {
  const known = new Map<string, SafetyClass | 'none'>();
  for (const example of content.examples)
    known.set(keyOf(lineOf(example.text, readWords(example.text))), example.class);

  return (line) => {
    const told = known.get(keyOf(line));
    if (told !== undefined) return told === 'none' ? undefined : told;
    const plain = withoutMarks(line);
    const left = remove(plain, IDIOMS);
    const meant = remove(left, MENTIONS);
    for (const [name, patterns] of DANGERS) {
      if (patterns.some((pattern) => has(meant, pattern))) return name;
    }
    // Only mentioned, denied or put in quotes: ask lightly rather than stop or pass over it.
    if (meant.canon !== left.canon || UNCLEAR.some((pattern) => has(meant, pattern))) return 'K8';
    return undefined;
  };
}

function withoutMarks(line: Line): Line {
  // `k i l l` and `s.u.i.c.i.d.e` are spelled apart to get past filters, not past people.
  const words = withoutDigits(
    line.source,
    line.words.filter((word) => /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(word.canon)),
  );
  const joined: typeof words = [];
  let letters: typeof words = [];
  const flush = (): void => {
    const first = letters[0];
    const last = letters.at(-1);
    if (letters.length >= 4 && first !== undefined && last !== undefined) {
      joined.push({
        canon: letters.map((word) => word.canon).join(''),
        start: first.start,
        end: last.end,
      });
    } else joined.push(...letters);
    letters = [];
  };
  for (const word of words) {
    if (word.end - word.start === 1 && /\p{L}/u.test(word.canon)) {
      letters.push({ ...word, canon: lower(line.source.slice(word.start, word.end)) });
    } else {
      flush();
      joined.push(word);
    }
  }
  flush();
  return lineOf(
    line.source,
    joined.map((word, index) => ({
      ...word,
      canon: spelledOut(word.canon, joined[index - 1]?.canon),
    })),
  );
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

/** `k1ll` is one word: digits inside a word stand for the letters they resemble. */
function withoutDigits(source: string, words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const spelt = last === undefined ? '' : lower(source.slice(last.start, word.end));
    if (
      last !== undefined &&
      last.end === word.start &&
      spelt.length <= 24 &&
      /^[a-z][a-z0-9]+$/.test(spelt)
    ) {
      out[out.length - 1] = {
        canon: spelt.replace(/[013457]/g, (digit) => LETTER_FOR[digit] ?? digit),
        start: last.start,
        end: word.end,
      };
    } else out.push(word);
  }
  return out;
}

function spelledOut(word: string, before: string | undefined): string {
  if (word === 'u') return 'you';
  return word === '2' &&
    before !== undefined &&
    /^(?:want|wanna|going|need|wish|ready)$/.test(before)
    ? 'to'
    : word;
}

function remove(line: Line, patterns: readonly RegExp[]): Line {
  let canon = line.canon;
  for (const pattern of patterns) canon = canon.replace(pattern, GAP.trimEnd());
  return canon === line.canon ? line : { ...line, canon };
}

function keyOf(line: Line): string {
  return line.words
    .filter((word) => /[\p{L}\p{N}]/u.test(word.canon))
    .map((word) => word.canon)
    .join(' ');
}
