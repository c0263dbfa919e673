import type { ParsedResult } from 'chrono-node/en';
import { Chrono, configuration } from 'chrono-node/en';
import type { Clock } from '../../domain/reading.ts';
import { DAY_PARSERS } from './days.ts';
import { HOUR_PARSERS } from './hours.ts';
import { EARLY, LATE } from './refiners.ts';
import { isoAt, lastDayOf, offsetAt } from './zones.ts';

/** The local dates, or dates and times, that a time stands for as far as they are known. */
export type Dates = { from?: string; until?: string };

/** A time that chrono found: where it stands in the text, and with a clock what it stands for. */
export type Found = Dates & { start: number; end: number };

/** Only the dates of something, without those that are not known. */
export function datesOf({ from, until }: Dates): Dates {
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** Longer texts are read up to here: the work must not grow with what a stranger pastes. */
const MOST_READ = 1_000;

/** Without one of these no time is named, and chrono need not look. */
const MAY_NAME_A_TIME =
  /\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|day|night|week|month|year|hour|minute|morning|noon|evening|tomorrow|tmr|half|quarter|past|end of|eod|cob|close of|o'?clock|\b(?:at|by|till?|until|from|before|after|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** Up to a time, not from it on. */
const UP_TO = /\b(?:by|before|until|till?|no later than)(?: the| about| around)?\s*$/i;
const FROM_ON = /\b(?:after|from|since)(?: the| about| around)?\s*$/i;

/** Day before month, as the learners' English writes `5/12`. */
const base = configuration.createCasualConfiguration(true);
const chrono = new Chrono({
  parsers: [...HOUR_PARSERS, ...DAY_PARSERS, ...base.parsers],
  refiners: [...EARLY, ...base.refiners, ...LATE],
});

/**
 * The times chrono sees in `text`, without those that only look like one. With a clock they are
 * resolved to local dates, later rather than earlier; a zone nobody knows counts as no clock.
 */
export function chronoTimes(text: string, clock?: Clock): Found[] {
  const head = text.slice(0, MOST_READ);
  if (!MAY_NAME_A_TIME.test(head)) return [];
  const offset = clock === undefined ? undefined : offsetAt(clock.now, clock.zone);
  const now = clock === undefined || offset === undefined ? 0 : clock.now;
  const results = chrono.parse(head, reference(now, offset ?? 0), { forwardDate: true });
  return results.map((result) => ({
    start: result.index,
    end: result.index + result.text.length,
    ...(clock === undefined || offset === undefined ? {} : meaning(head, result, clock.zone)),
  }));
}

/** A given instant in the shape chrono takes it; no clock is read. */
function reference(now: number, timezone: number) {
  // oxlint-disable-next-line no-restricted-globals -- chrono wants the instant it is given as a Date
  return { instant: new Date(now), timezone };
}

function meaning(text: string, result: ParsedResult, zone: string): Dates {
  const start = local(result.start, result.text, zone);
  if (start === undefined) return {};
  const before = text.slice(0, result.index);
  const limit = /^\S+/.exec(result.text)?.[0] ?? '';
  const end =
    result.end === null || result.end === undefined ? undefined : local(result.end, '', zone);
  if (UP_TO.test(before) || UP_TO.test(limit)) return { until: end ?? start };
  if (end !== undefined) return { from: start, until: end };
  if (FROM_ON.test(before) || FROM_ON.test(limit)) return { from: start };
  const month = result.start.isCertain('month') && !result.start.isCertain('day');
  return month ? { from: `${start.slice(0, 8)}01`, until: lastDayOf(start) } : { from: start };
}

/** On this day, though chrono is not certain of the date. */
const TODAY = /\b(?:this (?:morning|afternoon|evening)|tonight|today|now)\b/i;

/** The wall clock of `zone`: a date, and the time of day where one was named. */
function local(parts: ParsedResult['start'], text: string, zone: string): string | undefined {
  const timed = parts.isCertain('hour');
  // A distance in hours is real time, also across a change of the clocks; and so is another zone.
  if (timed && parts.isCertain('timezoneOffset')) return isoAt(parts.date().getTime(), zone);
  const dated = (['day', 'weekday', 'month'] as const).some((part) => parts.isCertain(part));
  if (!timed && !dated && !TODAY.test(text)) return undefined;
  const date = `${pad(parts.get('year'), 4)}-${pad(parts.get('month'))}-${pad(parts.get('day'))}`;
  return timed ? `${date}T${pad(parts.get('hour'))}:${pad(parts.get('minute'))}` : date;
}

function pad(value: number | null, length = 2): string {
  return String(value ?? 0).padStart(length, '0');
}
