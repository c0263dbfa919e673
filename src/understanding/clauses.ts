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

const HAIL = new Set(['hi', 'hello', 'hey', 'heyy', 'hiya', 'yo', 'sup', 'howdy', 'greetings']);
const PART_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'day']);
const TITLES = new Set(
  (
    'boss sir madam mam mum mom dad ma chief mate dude man bro buddy pal friend neighbour neighbor there again everyone all team guys ' +
    'folks love hun babe girl darling dear doctor professor teacher colleague aunt auntie uncle'
  ).split(' '),
);
const BEFORE_A_NAME = new Set(['mr', 'mrs', 'ms', 'miss', 'mister', 'dr', 'my', 'aunt', 'uncle']);
const AFTER_A_NAME =
  /^(?:,|i|i'm|i've|my|can|could|would|will|do|does|did|are|is|please|sorry|how|what|good|the|this|these|we|it's|you|have|got|quick|any|need|if|so|just|carry|take|give|help|lift|grab|move|bring|send|lend|hold)$/;
const NEVER_A_NAME =
  /^(?:\P{L}|i'm|i've|i'd|i'll|it's|is|so|any|got|not|now|need|just|for|to|was|were|hope|long|nice|lovely|cold|works?|suits?)/u;

/** How many words at the start of a message are a greeting, with whom it greets. */
function greeting(source: string, words: readonly Word[]): number {
  const canon = (index: number): string => words[index]?.canon ?? '';
  let at = canon(0) === 'oh' || canon(0) === 'well' || canon(0) === 'ah' ? 1 : 0;
  if (canon(at) === ',') at += 1;
  const bareDay = PART_OF_DAY.has(canon(at)) && canon(at) !== 'day';
  if (canon(at) === 'good' && PART_OF_DAY.has(canon(at + 1))) at += 2;
  else if (HAIL.has(canon(at)) || bareDay || canon(at) === 'dear') at += 1;
  else return 0;
  const start = at;
  if (canon(at) === ',' && TITLES.has(canon(at + 1))) at += 1;
  if (BEFORE_A_NAME.has(canon(at)) && /^\p{L}/u.test(canon(at + 1))) {
    if (canon(at) !== 'my' || TITLES.has(canon(at + 1))) at += 2;
    if (canon(at) === '.') at += 2;
  } else if (TITLES.has(canon(at))) at += 1;
  else if (isName(source, words, at)) at += 1;
  if (TITLES.has(canon(at)) && at > start) at += 1;
  // A bare `morning works for me` greets nobody.
  if (bareDay && at === start && !/^[,.!]?$/.test(canon(at))) return 0;
  while (/^[,.!]$/.test(canon(at))) at += 1;
  return at;
}

function isName(source: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined || !/^\p{L}{2,}$/u.test(word.canon)) return false;
  if (NEVER_A_NAME.test(word.canon) || AFTER_A_NAME.test(word.canon)) return false;
  const spelt = source.slice(word.start, word.end);
  if (/^\p{Lu}\p{Ll}+$/u.test(spelt)) return true;
  return AFTER_A_NAME.test(words[index + 1]?.canon ?? ',');
}

/** The segmenter sees no end where the next sentence begins in lower case. */
function endsSentence(words: readonly Word[], index: number): boolean {
  const [before, mark, after] = [words[index - 1], words[index], words[index + 1]];
  if (mark === undefined || !/^[.!]$/.test(mark.canon) || before === undefined) return false;
  if (after === undefined || after.start === mark.end || !/^\p{L}/u.test(after.canon)) return false;
  return /^\p{L}/u.test(before.canon) && !ABBREVIATION.test(before.canon);
}

/** Where nobody sets a mark, a new ask, a way out or thanks begin a clause all the same. */
function beginsUnmarked(words: readonly Word[], index: number, current: readonly Word[]): boolean {
  if (current.length < 4) return false;
  const word = words[index]?.canon ?? '';
  const before = words[index - 1]?.canon ?? '';
  const next = words[index + 1]?.canon ?? '';
  if (OPENS_A_QUESTION.test(current[0]?.canon ?? '') || LEANS.test(before)) return false;
  if (/^(?:can|could|would|will)$/.test(word)) return /^(?:you|i|we|it)$/.test(next);
  if (word === 'if') return next === 'not';
  if (word === 'no rush' || word === 'no pressure' || word === 'no problem') return next !== 'with';
  if (word === 'no') return /^(?:rush|pressure|worries|problem|stress)$/.test(next);
  return word === 'thanks' || (word === 'thank' && next === 'you');
}

const THING = /^(?:this|that|these|those|the|my|our)$/;
const PRONOUN = /^(?:i|you|he|she|it|we|they|there|this|that|these|those)$/;
const CONSEQUENCE = /^(?:that's|it's|no|no problem|no worries|just|please|then|that|it)$/;

/** No full stop of a sentence stands behind these. */
const ABBREVIATION = /^(?:mr|mrs|ms|dr|prof|st|vs|etc|no|e|g|i|p|a|m|approx|tel|min|max)$/;

const OPENS_A_QUESTION = /^(?:who|whom|what|when|where|which|how|why|if|whether|is|does|do|did)$/;
const LEANS =
  /^(?:if|whether|that|who|what|when|where|how|why|which|and|or|but|to|say|many|big|very|so|is|it's|be|with|i|you|we|no|my|your|the|a|of)$/;

/**
 * The clauses of a message, each a Line of its own whose words keep their place in the whole text.
 * Sentence ends always split; `but`, `because`, dashes and commas split when both sides can stand.
 */
export function clausesOf(source: string, words: readonly Word[]): Line[] {
  const ends = sentenceEnds(source);
  const clauses: Word[][] = [];
  let current: Word[] = [];
  let sentence = 0;
  const greeted = greeting(source, words);
  const close = (): void => {
    if (current.some((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word.canon)))
      clauses.push(current);
    current = [];
  };
  for (const [index, word] of words.entries()) {
    if (index === greeted) close();
    while (sentence < ends.length && word.start >= (ends[sentence] ?? Infinity)) {
      close();
      sentence += 1;
    }
    if (word.canon === '\n' || word.canon === ';' || word.canon === '—' || word.canon === '–') {
      close();
      continue;
    }
    if (index > greeted && beginsClause(words, index, current)) close();
    current.push(word);
    // A question or exclamation mark ends a clause even where the segmenter sees an abbreviation.
    if (word.canon === '?' && words[index + 1]?.canon !== '?') close();
    if (endsSentence(words, index)) close();
    if (clauses.length >= MOST_CLAUSES) return clauses.map((part) => lineOf(source, part));
  }
  close();
  return clauses.map((part) => lineOf(source, part));
}

/** `Just the heavy ones, please`: at the end, `please` belongs to what stands before it. */
function endsWith(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]?.canon;
  return next === undefined || /^[.!?\n]$/.test(next);
}

const COURTESY =
  /^(?:(?:oh|ah|ok|sure) )?(?:no problem|no worries|fair enough|all right|alright|i understand|understood|of course|that's (?:fine|ok|all right)|i see)$/;

function isCourtesy(current: readonly Word[]): boolean {
  const spoken = current.filter((each) => /\p{L}/u.test(each.canon));
  return COURTESY.test(spoken.map(({ canon }) => canon).join(' '));
}

/** Whether the sentence that goes on here ends with a question mark. */
function asksOn(words: readonly Word[], index: number): boolean {
  return words.slice(index).find(({ canon }) => /^[.!?\n]$/.test(canon))?.canon === '?';
}

function beginsClause(words: readonly Word[], index: number, current: readonly Word[]): boolean {
  const word = words[index];
  if (word === undefined || current.length === 0) return false;
  const before = words[index - 1]?.canon;
  const next = words.slice(index, index + 4).map((each) => each.canon);
  if (word.canon === '-') return false;
  if (before === ',' || before === '-' || before === ')') {
    const spoken = current.filter((each) => /\p{L}/u.test(each.canon)).length;
    // `If you are busy, that's fine` is one thought.
    if (/^(?:if|when)$/.test(current[0]?.canon ?? '') && CONSEQUENCE.test(word.canon)) return false;
    // `This report, is too much`: the comma parts nothing from its verb.
    if (
      /^(?:is|are)$/.test(word.canon) &&
      spoken <= 3 &&
      THING.test(current[0]?.canon ?? '') &&
      !PRONOUN.test(next[1] ?? '')
    )
      return false;
    if (word.canon === 'please' && endsWith(words, index)) return false;
    // `No problem, half an hour from now?`: the courtesy is one thing and the question another.
    if (isCourtesy(current) && asksOn(words, index)) return true;
    // `Hi Mark, could you` splits; `no, thanks` and `ok, sorry` stay together.
    return spoken >= 2 && FRESH.test(`${next.join(' ')} `);
  }
  if (beginsUnmarked(words, index, current)) return true;
  if (word.canon === 'so' && /^(?:much|many|far|long|kind)$/.test(words[index + 1]?.canon ?? ''))
    return false;
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
