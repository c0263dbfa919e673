import type { Parser } from 'chrono-node/en';
import { ParsingComponents } from 'chrono-node/en';

type Context = Parameters<Parser['extract']>[0];
type Match = Parameters<Parser['extract']>[1];

const HOURS = (
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|' +
  'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'
).split('|');
const WORD_HOUR = HOURS.slice(0, 12).join('|');
const HOUR = `(?:[01]?\\d|2[0-4]|${WORD_HOUR})`;
const HALF_DAY = '(?: ?([ap])\\.?m\\b\\.?)';
/** May stand before an hour. */
const LEAD = '(?:(?:at|by|before|after|until|till?|from|around|about|for|on) (?:about )?)';

/** What a number counts: `at 5 people` and `between 3 and 5 boxes` name no hours. */
export const COUNTED =
  /^(?: ?[%€$£]| (?!(?:is|was|has|works|suits|does|this|as|us|yes|pls|thanks|always|perhaps|plus|sounds|means|seems|unless|past|hours|across|\w+days)\b)[a-z]+s\b| (?:people|percent|more|of (?!the clock)|point|euro|quid|year|kg|km|other|another)\b)/i;

/** A bare hour in words is a time only where the sentence goes on like this. */
const AFTER_HOUR =
  /^(?:-?ish)?(?:$|[^\s\p{L}\d-]| (?:o'?clock|sharp|ish|thirty|on|at|in the|tomorrow|today|tonight|this|next|please|pls|if|and|or|but|because|cos|cuz|so|as|since|for|to|till?|until|with|when|would|works|is|suits|sounds|latest|then|the|my|mon|tue|wed|thu|fri|sat|sun)(?![\p{L}])|\n)/iu;

/** The time of day, in hours from 0 to 24 and minutes; `sure` where am or pm was said. */
type Time = { hour: number; minute: number; sure: boolean };

function hourOf(word: string | undefined): number {
  const index = HOURS.indexOf((word ?? '').toLowerCase());
  return index >= 0 ? index + 1 : Number(word);
}

/** `06:00` is said exactly, `6:00` is not. */
function timeOf(word: string | undefined, minute: number, half: string | undefined): Time {
  const hour = hourOf(word);
  if (half === undefined)
    return { hour: hour % 24, minute, sure: hour > 12 || word?.startsWith('0') === true };
  return { hour: (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute, sure: true };
}

/** Nobody asks for a favour at two in the night: from one to six it is the afternoon. */
function awake(time: Time): Time {
  return !time.sure && time.hour >= 1 && time.hour <= 6 ? { ...time, hour: time.hour + 12 } : time;
}

function atTime(context: Context, time: Time): ParsingComponents {
  return new ParsingComponents(context.reference, { hour: time.hour, minute: time.minute });
}

/** The text behind a match: what stands there decides whether it is a time. */
function behind(context: Context, match: Match): string {
  const end = (match.index ?? 0) + match[0].length;
  return context.text.slice(end, end + 40);
}

const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
  'twenty five': 25,
};

/** `Quarter to nine` is a quarter of an hour short of nine. */
function short(time: Time, minutes: number): Time {
  const hour = time.sure ? (time.hour + 23) % 24 : time.hour === 1 ? 12 : time.hour - 1;
  return { ...time, hour, minute: 60 - minutes };
}

/** `Five to ten` may be a number of something; what stands behind it tells. */
const ENDS_OR_DAYTIME = /^(?: in the| ?(?:morning|afternoon|evening|night)|[.?!]|$)/i;

const CLOCK_WORDS = new RegExp(
  `(${LEAD})?(?:a )?(half|quarter|five|ten|twenty(?:[- ]five)?|5|10|15|20|25)(?: minutes)?(?: (past|to|till)|(?<=half)) (${HOUR})(?![\\d:])${HALF_DAY}?`,
  'i',
);

/** `quarter past six`, `20 past 7`, and `half nine`, which is half past nine. */
const clockWords: Parser = {
  pattern: () => CLOCK_WORDS,
  extract(context, match) {
    const [, lead, part = '', link, word, half] = match;
    const rest = behind(context, match);
    if (COUNTED.test(rest) || /^ hours/i.test(rest) || (part === 'half' && link === 'to'))
      return null;
    const loose = link === 'to' && part !== 'quarter' && lead === undefined && half === undefined;
    if (loose && !ENDS_OR_DAYTIME.test(rest)) return null;
    const minutes = MINUTES[part.toLowerCase()] ?? Number(part);
    const time = timeOf(word, minutes, half);
    return atTime(context, awake(link === 'to' || link === 'till' ? short(time, minutes) : time));
  },
};

/** `About 5` may be anything; `until 5` is an hour. */
function pointsTo(text: string, hour: string): boolean {
  return !/^\d/.test(hour) || /^(?:at|by|before|after|until|till?) /i.test(text);
}

const HOUR_WORDS = new RegExp(
  `(?:${LEAD}(${HOUR})|(${HOUR}))(?: (thirty|fifteen|forty-five))?( ?o'? ?clock)?${HALF_DAY}?(?![\\p{L}\\d]|[:.,]\\d)`,
  'iu',
);

/** `at ten`, `by six thirty`, `ten o'clock`. */
const hourWords: Parser = {
  pattern: () => HOUR_WORDS,
  extract(context, match) {
    const [, led, bare, minutes, clock, half] = match;
    if (clock === undefined && (led === undefined || !pointsTo(match[0], led))) return null;
    const rest = behind(context, match);
    if (clock === undefined && half === undefined && (COUNTED.test(rest) || !AFTER_HOUR.test(rest)))
      return null;
    const minute =
      minutes === undefined ? 0 : minutes === 'thirty' ? 30 : minutes === 'fifteen' ? 15 : 45;
    return atTime(context, awake(timeOf(led ?? bare, minute, half)));
  },
};

const HOUR_RANGE = new RegExp(
  `(?:(between|from) )?(${HOUR})(?:[:.](\\d\\d))?${HALF_DAY}? ?(and|to|till?|until|-|–) ?(${HOUR})(?:[:.](\\d\\d))?(?![\\d:])${HALF_DAY}?(?![\\p{L}\\d])`,
  'iu',
);

/** `between 3 and 5pm`, `from nine till one`: one stretch of time. */
const hourRange: Parser = {
  pattern: () => HOUR_RANGE,
  extract(context, match) {
    const [, lead, first, firstMinute, firstHalf, link, last, lastMinute, lastHalf] = match;
    const said = firstHalf ?? lastHalf ?? firstMinute ?? lastMinute;
    const wordy = /^(?:till?|until)$/i.test(link ?? '');
    if (lead === undefined && said === undefined && !wordy) return null;
    if (link === 'and' && lead?.toLowerCase() !== 'between') return null;
    if (COUNTED.test(behind(context, match))) return null;
    const to = timeOf(last, Number(lastMinute ?? 0), lastHalf);
    const early = timeOf(first, Number(firstMinute ?? 0), firstHalf ?? lastHalf);
    const from = early.hour <= to.hour ? early : timeOf(first, early.minute, firstHalf);
    const start = awake(from);
    const end = after(start, to);
    return context.createParsingResult(
      match.index ?? 0,
      match[0],
      atTime(context, start),
      atTime(context, end),
    );
  },
};

/** The end of a stretch, which comes after its beginning. */
function after(start: Time, end: Time): Time {
  const late = end.sure || end.hour > start.hour ? end : { ...end, hour: end.hour + 12 };
  return late.hour < 24 ? awake(late) : end;
}

const OFFICE_END = { hour: 17, minute: 0 };

/** The end of an office's day. */
const officeEnd: Parser = {
  pattern: () =>
    /(?<![\p{L}])(?:e\.?o\.?d|cob|(?:the )?(?:end|close) of (?:play|business|the (?:working|work) ?day))(?![\p{L}])/iu,
  extract: (context) => new ParsingComponents(context.reference, OFFICE_END),
};

/** Times of day as people say them. */
export const HOUR_PARSERS: readonly Parser[] = [clockWords, hourWords, hourRange, officeEnd];
