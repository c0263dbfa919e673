import type { Clock, Span } from '../../domain/reading.ts';
import { phrase, spansOf } from '../phrase.ts';
import { TIME } from '../vocabulary.ts';
import type { Line } from '../words.ts';
import { lineOf } from '../words.ts';
import { LENGTH } from './amounts.ts';
import type { Dates, Found } from './chrono.ts';
import { chronoTimes, datesOf } from './chrono.ts';

/** A time in the text, with the local dates it stands for as far as they are known. */
export type TimeSpan = Span & Dates;

/** Words of a message that are searched; its reader cuts it at about as many. */
const MOST_WORDS = 400;

/** `for three nights` and `15 min` say how long, not when. */
const LASTS =
  /^(?:for |just |only )?(?:about |like |around )?(?:an?|half an?|the|\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|a couple of|a few|couple of|few|some)? ?(?:more |extra )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|fortnights?|moment)$/i;

/** `Call it a day`, `got a minute`: a manner of speaking. */
const IDLE = /^(?:an? (?:seconds?|minute|moment|hour|day)|one (?:second|minute|moment))$/i;

const NOW = phrase('right now|straight away|right this (?:minute|second|moment)');
/** `I can't come right now` tells how things are; `can you come right now` sets a time. */
const PRESSES = / (?:can|could|would|will|please|need|must|have to|want|call|come) /;
const TELLS = / (?:\S+n't|not|am|i'm|is|are|it's) (?:\S+ ){0,4}right now /;

/** The times that `line` names, in its own spelling: by our vocabulary or by chrono's. How long is one too. */
export function timesIn(line: Line): Span[] {
  const head = capped(line);
  const lengths = spansOf(head, LENGTH).filter(({ text }) => !IDLE.test(text));
  const times = united(line.source, [...readTimes(head), ...spansOf(head, TIME), ...lengths]);
  return times.map(({ start, end, text }) => ({ start, end, text }));
}

function capped(line: Line): Line {
  return line.words.length > MOST_WORDS
    ? lineOf(line.source, line.words.slice(0, MOST_WORDS))
    : line;
}

/** The times that say when, with the dates they stand for at `clock`. */
export function readTimes(line: Line, clock?: Clock): TimeSpan[] {
  const head = capped(line);
  const named = spansOf(head, TIME).filter(({ text }) => !LASTS.test(text));
  const pressed = PRESSES.test(head.canon) && !TELLS.test(head.canon) ? spansOf(head, NOW) : [];
  return united(head.source, [...named, ...pressed, ...seen(head, clock)]);
}

/** What chrono sees in the words, shorthand written out. */
function seen(line: Line, clock: Clock | undefined): TimeSpan[] {
  const { text, starts } = writtenOut(line);
  return chronoTimes(text, clock).flatMap((found) => {
    const span = spanIn(line, starts, found);
    if (span === undefined) return [];
    return [{ ...span, ...datesOf(found) }];
  });
}

/** The text of the line with `tmrw` as `tomorrow`, and where each word starts in it. */
function writtenOut(line: Line): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  let at = line.words[0]?.start ?? 0;
  for (const word of line.words) {
    text += line.source.slice(at, word.start);
    starts.push(text.length);
    const spelt = line.source.slice(word.start, word.end);
    text += spelt.toLowerCase() === word.canon ? spelt : word.canon;
    at = word.end;
  }
  return { text, starts };
}

/** How long a word is when it is written out. */
function lengthIn(line: Line, index: number): number {
  return line.words[index]?.canon.length ?? 0;
}

/** The words from `found.start` to `found.end`, as they stand in the source. */
function spanIn(line: Line, starts: readonly number[], found: Found): Span | undefined {
  const first =
    line.words[starts.findIndex((start, at) => start + lengthIn(line, at) > found.start)];
  const last = line.words[starts.findLastIndex((start) => start < found.end)];
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, text: line.source.slice(first.start, last.end) };
}

/** In order; what overlaps or touches is one. The first date said counts. */
function united(source: string, spans: readonly TimeSpan[]): TimeSpan[] {
  const kept: TimeSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || /[^ ]/.test(source.slice(last.end, span.start)))
      kept.push({ ...span });
    else kept[kept.length - 1] = joined(source, last, span);
  }
  return kept;
}

/** The first of two times together with the second. */
export function joined(source: string, first: TimeSpan, second: TimeSpan): TimeSpan {
  const { start } = first;
  const end = Math.max(first.end, second.end);
  const dated = first.from === undefined && first.until === undefined ? second : first;
  return { start, end, text: source.slice(start, end), ...datesOf(dated) };
}
