import type { SafetyClass } from '../domain/reading.ts';
import { alarmOf } from './alarm.ts';
import { CALM_WISHES } from './calm.ts';
import { scoresOf } from './classifier.ts';
import type { SafetyModel } from './model.ts';
import { lower } from './normalise.ts';
import { has } from './phrase.ts';
import { DANGERS, IDIOMS, MENTIONS, UNCLEAR } from './safety-patterns.ts';
import type { Shown } from './said.ts';
import type { Line, Word } from './words.ts';
import { lineOf } from './words.ts';

/** Listens to the words as they were typed, and to the same with their spelling mended. */
export type SafetyReader = (typed: Line, shown: Shown, mended: Line) => SafetyClass | undefined;

/** A danger is told from a saying when it scores so much more. */
const PLAIN = 0.6;
/** Below this the model sees nothing dangerous in a message as a whole. */
const CALM = -0.5;

/** What stands where a saying stood: no word, and no bridge between its neighbours. */
const GAP = ' | ';

/**
 * The first stage, before commands and moves: patterns or the model, whichever is alarmed. For the
 * patterns sayings are taken out and what is left is searched, most urgent class first. A wrong
 * alarm costs a question, a missed one may cost a life: when two readings fit, the alarm wins.
 */
export function createSafetyReader(model: SafetyModel): SafetyReader {
  return (typed, shown, mended) => {
    if (CALM_WISHES.some((pattern) => has(typed, pattern))) return undefined;
    const heard = withoutSayings(typed);
    const pattern =
      patterned(heard) ??
      (mended.canon === typed.canon ? undefined : patterned(withoutSayings(mended)));
    const { classifier, dangerFrom } = model;
    const { danger, idiom, name, both } = alarmOf(classifier.labels, scoresOf(classifier, shown));
    const alarmed = both >= dangerFrom;
    // A turn of phrase that says it, in a message like the many that do not mean it: ask.
    if (pattern !== undefined) return !alarmed && danger < CALM && idiom > danger ? 'K8' : pattern;
    if (alarmed) return danger > idiom + PLAIN ? name : 'K8';
    return idiom > 0 || isUnclear(heard) ? 'K8' : undefined;
  };
}

/** The class of a turn of phrase that says it. */
function patterned({ meant }: Heard): SafetyClass | undefined {
  return DANGERS.find(([, patterns]) => patterns.some((pattern) => has(meant, pattern)))?.[0];
}

/** Only mentioned, denied or put in quotes: ask lightly rather than stop or pass over it. */
function isUnclear({ left, meant }: Heard): boolean {
  return meant.canon !== left.canon || UNCLEAR.some((pattern) => has(meant, pattern));
}

/** A line without its sayings, and what is meant in it: without what is only mentioned, too. */
type Heard = { left: Line; meant: Line };

function withoutSayings(line: Line): Heard {
  const left = remove(withoutMarks(line), IDIOMS);
  return { left, meant: remove(left, MENTIONS) };
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
