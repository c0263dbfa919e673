import { SOMEBODY } from './person.ts';

/** A mask as it is said aloud in play: nobody says a bracket. */
const ALOUD: readonly (readonly [RegExp, string])[] = [
  [
    / (?:for|to|on|from|of|into|at|in|under)(?: (?:my|the|your))?(?: (?:account|number|phone|card|iban))* \[(?:number|address)\]/g,
    '',
  ],
  [/\b(the|these|this|his|her|your|my) \[sum\]/g, '$1 money'],
  [/\[sum\](?= (?:advance|loan|refund|discount)\b)/g, 'an'],
  [/\ban (?=loan|refund|discount)/g, 'a '],
  [/\[sum\]/g, 'some money'],
];

/** What was found, with a mask for each name. */
function shown(text: string): string {
  return text.replaceAll(SOMEBODY, '[name]');
}

/** What one of the two says aloud, so that no line has a gap in it. */
export function aloud(text: string): string {
  let out = shown(text);
  for (const [pattern, by] of ALOUD) out = out.replace(pattern, by);
  return out.replaceAll('[name]', 'somebody').replace(/ {2,}/g, ' ').trim();
}

const CALENDAR =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|(?<=\bin |\d |\dth )(?:march|may)|christmas|easter|thanksgiving)\b/gi;
const BARE_DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}+$|(?:the )?weekend$)/iu;

/** A time as it is written behind an ask: “saturday” is “on Saturday”. */
export function whenShown(when: string): string {
  const named = shown(when).replace(CALENDAR, (day) => day.charAt(0).toUpperCase() + day.slice(1));
  if (!BARE_DAY.test(named)) return named;
  if (/^weekend$/i.test(named)) return 'at the weekend';
  return `on ${named}`;
}
