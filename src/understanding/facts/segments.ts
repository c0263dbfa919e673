import type { Line, Word } from '../words.ts';
import { lineOf } from '../words.ts';

/** What a stretch of a message begins with, where that decides what it is. */
type Lead = 'because' | 'so' | 'if';

/** A stretch between commas and joining words, which is a thought of its own. */
export type Segment = { line: Line; lead?: Lead; question: boolean };

const SUBJECT =
  /^(?:i|i'm|i've|i'll|i'd|we|we're|we've|my|our|he|he's|she|she's|they|they're|it|it's|the|his|her|their|there|there's|nobody|everybody|you|you're|your|this|that)$/;
const CLAUSE_AS =
  /^ as (?:i|i'm|i've|we|my|our|he|she|they|it|it's|there|the|his|her)(?: \S+){0,3} (?!as )/;
const LIST_GOES_ON =
  /^ (?!\d|(?:i|i'm|it|it's|my|we|our|he|she|they|you|please|the|there|if|and|or|because|so) )(?:\S+ ){1,3}(?:and|or) (?!(?:i|i'm|if|my|we|it|it's|you|he|she|they) )/;

const WAY_OUT =
  /^ if (?:not|possible|that's|that|it's|it|ok|there's|you're|you (?:can't|cannot|don't|are|have|want|like|feel|prefer|would rather|need|aren't|say|get|think|happen)) /;

/** Begins a thought of its own also where nobody sets a mark. */
const TELLS_WHEN = /^ (?:the deadline is|it's due) /;

/** Longer clauses are read up to here. */
const MOST_WORDS = 400;

/** How many segments of a message are looked at. */
const MOST_SEGMENTS = 40;

/** The clauses of a message, parted further where a reason, a way out or an aside begins. */
export function segmentsOf(clauses: readonly Line[]): Segment[] {
  return clauses.flatMap(parted).slice(0, MOST_SEGMENTS);
}

function parted(clause: Line): Segment[] {
  const segments: Segment[] = [];
  let words: Word[] = [];
  let lead: Lead | undefined;
  const close = (): void => {
    if (words.some(({ canon }) => /[\p{L}\p{N}]/u.test(canon)))
      segments.push(segmentOf(clause.source, words, lead));
    words = [];
    lead = undefined;
  };
  for (const [index, word] of clause.words.slice(0, MOST_WORDS).entries()) {
    const begins = leadAt(clause, index);
    if (begins !== undefined) {
      close();
      lead = begins;
    }
    if (TELLS_WHEN.test(rest(clause, index))) close();
    if (parts(clause, index)) close();
    else words.push(word);
  }
  close();
  return segments;
}

function segmentOf(source: string, words: readonly Word[], lead: Lead | undefined): Segment {
  const question = words.at(-1)?.canon === '?';
  const line = lineOf(source, [...words]);
  return lead === undefined ? { line, question } : { line, lead, question };
}

/** A comma parts, but not in a list and not inside a number. */
function parts(clause: Line, index: number): boolean {
  const canon = clause.words[index]?.canon ?? '';
  if (!/^(?:,|\(|\)|-|:)$/.test(canon)) return false;
  if (canon === '-' || canon === ':') return spaced(clause, index);
  return canon !== ',' || !LIST_GOES_ON.test(rest(clause, index + 1));
}

function spaced(clause: Line, index: number): boolean {
  const [mark, next] = [clause.words[index], clause.words[index + 1]];
  return mark !== undefined && next !== undefined && next.start > mark.end;
}

function leadAt(clause: Line, index: number): Lead | undefined {
  const canon = clause.words[index]?.canon ?? '';
  const next = clause.words[index + 1]?.canon ?? '';
  if (canon === 'because' || (canon === 'otherwise' && SUBJECT.test(next))) return 'because';
  if (canon === 'since' && SUBJECT.test(next)) return 'because';
  if (canon === 'as' && CLAUSE_AS.test(rest(clause, index))) return 'because';
  if (canon === 'so' && (SUBJECT.test(next) || next === 'that')) return 'so';
  if (canon !== 'if' || index === 0) return undefined;
  return WAY_OUT.test(rest(clause, index)) ? 'if' : undefined;
}

/** The next words as they would stand at the beginning of a line. */
function rest(clause: Line, index: number): string {
  const from = clause.offsets[index];
  return from === undefined ? ' ' : clause.canon.slice(from - 1, from + 80);
}
