import type { Clock } from '../../domain/reading.ts';
import { phrase, spansOf } from '../phrase.ts';
import type { Line, Word } from '../words.ts';
import type { TimeSpan } from './times.ts';
import { joined, readTimes } from './times.ts';

/** May stand before a time and belongs to it. */
const BEFORE =
  /^(?:on|by|at|before|after|until|till|til|from|for|between|to|around|about|during|in|since|sometime|within|over|the|early|late)$/;
/** What may stand between two parts of one time. */
const BETWEEN =
  /^(?: |, ?| ?- ?| ?– ?| ?(?:,|and|or|at|to|until|till|til|from|between|in|on|by|of) (?:the )?)$/;

/** `until I'm back`, `while we are in Greece`: times told by what happens then. */
const CLAUSE = phrase(
  "(?:when|while|until|till|before|after|once|as soon as) (?:i|i'm|i've|you|you're|we|we're|we've|he|he's|she|she's|they|they're|it|it's|my \\S+|the \\S+) \\S.*?(?= [,.?!;] )",
);

/** The times of a line that say when, each with the words that lead to it. */
export function whensOf(line: Line, clock?: Clock): TimeSpan[] {
  const whole: Line = line.canon.endsWith(' . ') ? line : { ...line, canon: `${line.canon}. ` };
  const clauses = spansOf(whole, CLAUSE);
  const points = readTimes(line, clock).map((time) => led(line, time));
  // `When you go to the market tomorrow` is tomorrow.
  const told = clauses.filter(
    (clause) => /^(?:until|till|before|after)/i.test(clause.text) || points.length === 0,
  );
  return bridged(line.source, [...points, ...told]);
}

/** Takes in the words before it. */
function led(line: Line, time: TimeSpan): TimeSpan {
  let index = line.words.findIndex(({ start }) => start >= time.start);
  while (index > 0 && leads(line.words[index - 1], line.words[index])) index -= 1;
  // `Are you around Sunday`: this `around` means the person.
  if (line.words[index]?.canon === 'around' && line.words[index - 1]?.canon === 'you') index += 1;
  const start = line.words[index]?.start ?? time.start;
  return { ...time, start, text: line.source.slice(start, time.end) };
}

/** `Squeeze me in before ten`: nothing leads to a `before` but `sometime`. */
function leads(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined || !BEFORE.test(word.canon)) return false;
  // `Let him in Thursday`.
  if (word.canon === 'in' && /(?:day|morrow|night)s?$/.test(next?.canon ?? '')) return false;
  return word.canon === 'sometime' || !/^(?:before|after|until|till?|by)$/.test(next?.canon ?? '');
}

/** `Saturday, from nine to one` is one time. */
function bridged(source: string, times: readonly TimeSpan[]): TimeSpan[] {
  const kept: TimeSpan[] = [];
  for (const time of times.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    const near =
      last !== undefined &&
      (time.start <= last.end || BETWEEN.test(source.slice(last.end, time.start)));
    if (!near) kept.push(time);
    else kept[kept.length - 1] = joined(source, last, time);
  }
  return kept;
}
