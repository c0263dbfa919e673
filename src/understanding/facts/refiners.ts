import type { ParsingResult, Refiner } from 'chrono-node/en';
import { COUNTED } from './hours.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** `the mo` of `the money`: what begins or ends inside a word is no time. */
const wholeWords: Refiner = {
  refine: ({ text }, results) =>
    results.filter(
      ({ index, text: found }) =>
        !(LETTER.test(text[index - 1] ?? '') && LETTER.test(found[0] ?? '')) &&
        !LETTER.test(text[index + found.length] ?? ''),
    ),
};

/** `call it a day`, `the second`, and `the money`, which chrono takes for months: these name no time by themselves. */
const UNIT_ALONE =
  /^(?:(?:in |within )?the|an?|one) (?:seconds?|minutes?|hours?|days?|weeks?|mo\S*|quarter|years?)$/i;
/** `An hour earlier` is measured from a time that is not said. */
const COMPARED = /^ (?:earlier|longer|less)\b/i;
/** `Ten minutes` and `for three nights` say how long, and must not be merged with a day beside them. */
const DURATION =
  /^(?:for |about |around ){0,2}(?!in |within |last |next |past |this )(?:\S+ )?(?!ago|last |next )(?:\S+ )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?)$/i;
const BARE_HOUR = /(?<![:.\d])\d{1,2}$/;

/** `at 5 people` is a place for people and not five o'clock. */
const noCounts: Refiner = {
  refine: ({ text }, results) =>
    results.filter(
      ({ index, text: found }) =>
        !UNIT_ALONE.test(found) &&
        !DURATION.test(found) &&
        !COMPARED.test(rest(text, index + found.length)) &&
        !/ earlier$/i.test(found) &&
        !(BARE_HOUR.test(found) && COUNTED.test(rest(text, index + found.length))),
    ),
};

function rest(text: string, from: number): string {
  return text.slice(from, from + 40);
}

const DAYTIME = /^ *(?:morning|afternoon|evening|night)$/i;

/** `good evening`, `parents' evening`: no time of the day. */
const noNames: Refiner = {
  refine: ({ text }, results) =>
    results.filter(
      ({ index, text: found }) =>
        !(
          DAYTIME.test(found) &&
          /(?:\bgood|'s|s') ?$/i.test(text.slice(Math.max(0, index - 6), index))
        ),
    ),
};

/** `In two days` comes with the hour it is said at; `in two days at 8` must not take its half of the day. */
const wholeDays: Refiner = {
  refine(_, results) {
    for (const { start } of results) {
      if (!start.tags().has('result/relativeDate') || start.isCertain('hour')) continue;
      start.delete('meridiem');
      start.imply('hour', 12);
    }
    return results;
  },
};

/** Said with these, an hour below seven is what it says. */
const SAID_EXACTLY = /morning|night|midnight|[ap]\.?m|(?:^|\D)0\d|\dh|\d:\d\d:/i;

/** `Friday at 2` is in the afternoon, and `from 9 to 5` ends there. */
const awake: Refiner = {
  refine(_, results) {
    for (const result of results) {
      if (SAID_EXACTLY.test(result.text)) continue;
      const asleep = sleeps(result.start);
      if (asleep) later(result.start);
      // Chrono writes null where its types say undefined.
      const end = result.end ?? undefined;
      if (end === undefined || !result.start.isCertain('hour')) continue;
      if (sleeps(end) || (asleep && isOpen(end) && (end.get('hour') ?? 12) < 12)) later(end);
    }
    return results;
  },
};

type Parts = ParsingResult['start'];

function sleeps(parts: Parts): boolean {
  const hour = parts.get('hour') ?? 0;
  return isOpen(parts) && hour >= 1 && hour <= 6;
}

/** Nobody said whether morning or afternoon. */
function isOpen(parts: Parts): boolean {
  const said = parts.isCertain('meridiem') || parts.isCertain('timezoneOffset');
  return parts.isCertain('hour') && !said;
}

function later(parts: Parts): void {
  parts.assign('hour', (parts.get('hour') ?? 0) + 12);
  parts.imply('meridiem', 1);
}

/** Short names of days and months that are more often verbs, stars and permissions. */
const OFTEN_A_WORD = /^(?:sat|sun|wed|mar|march|may|dec|now)$/;
const MAKES_IT_A_TIME =
  /\b(?:on|this|next|last|by|until|till|in|since|every|each|from|before|after) $/i;

/** Bare words that only look like a time, and greetings. */
const noLookalikes: Refiner = {
  refine: ({ text }, results) =>
    results.filter(({ index, text: found }) => {
      const before = text.slice(Math.max(0, index - 8), index);
      if (found === 'now' || found === 'Now') return false;
      if (OFTEN_A_WORD.test(found)) return MAKES_IT_A_TIME.test(before);
      return !(DAYTIME.test(found) && index === 0);
    }),
};

/** What is put right before chrono merges its findings. */
export const EARLY: readonly Refiner[] = [wholeWords, noCounts, noNames, wholeDays, awake];

/** What is left out of what it has merged. */
export const LATE: readonly Refiner[] = [noLookalikes];
