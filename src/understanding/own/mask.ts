import type { Span } from '../../domain/reading.ts';

/** What stands in the place of something that is nobody else's business. */
const NUMBER = '[number]';
const ADDRESS = '[address]';
const NAME = '[name]';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const LINK = /\bhttps?:\/\/\S+/g;
/** `DE89 3704 0044 0532 0130 00`: an account by its international number. */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/gi;
/** `12/03/2026` and `2026-03-12` are nobody's secret. */
const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2})$/;
/** Phone, account, card and insurance numbers: six digits or more, however they are grouped. */
const LONG_NUMBER = /(?<![\p{L}\d])\+?\d(?:[ ./-]?\d){5,}(?![\p{L}\d])/gu;
const CURRENCY =
  '(?:[$€£¥]|(?:euros?|dollars?|pounds?|bucks|usd|eur|gbp|chf|francs?|quid|zloty|lira|rupees|kronor|grand)\\b)';
const IN_WORDS =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|a hundred|a thousand|a couple of hundred)';
/** Sums of money: what they are about is never the figure. */
const MONEY = new RegExp(
  [
    '[$€£¥]\\s?\\d[\\d.,]*k?',
    `\\b\\d[\\d.,]*k?\\s?${CURRENCY}`,
    `\\b${IN_WORDS}(?:[ -](?:and )?${IN_WORDS})*\\s${CURRENCY}`,
    // “Borrow 300 till payday”.
    '(?<=\\b(?:borrow|lend me|lends? (?:him|her|them)|owes? me|owe (?:him|her|them)|borrowed|pay me|pay me back|lent (?:him|her|them))(?: the| back)?\\s)\\d{1,3}(?:[.,]?\\d{3})*(?:[.,]\\d{2})?(?=$|[.,;!?](?!\\d)|\\s(?:back|from|off|till|until|by|that (?:he|she|they|i)|he|she|they|i|for (?:the|my|rent))\\b)',
  ].join('|'),
  'giu',
);
/** `14 Mill Lane`, `Mill Lane 14`. */
const STREET =
  /\b(?:\d{1,4}[a-z]? )?(?:\p{Lu}\p{L}+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Way|Square|Close|Crescent|Boulevard)\b\.?(?: \d{1,4}[a-z]?)?/gu;

/**
 * The words without what could point to somebody: numbers of six digits and more, sums, e-mail and
 * street addresses, links, and the names given, which `name` stands for. Says what was taken out, in order.
 */
export function masked(
  text: string,
  names: readonly Span[],
  name = NAME,
): { text: string; taken: string[]; names: string[] } {
  const found = [
    ...spansFor(text, EMAIL, ADDRESS),
    ...spansFor(text, LINK, ADDRESS),
    ...spansFor(text, STREET, ADDRESS),
    ...spansFor(text, IBAN, NUMBER),
    ...spansFor(text, MONEY, '[sum]'),
    ...spansFor(text, LONG_NUMBER, NUMBER).filter(
      ({ start, end }) => !DATE.test(text.slice(start, end)),
    ),
    ...names.map(({ start, end }) => ({ start, end, by: name })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let at = 0;
  const taken: string[] = [];
  const people: string[] = [];
  for (const { start, end, by } of found) {
    if (start < at) continue;
    out += text.slice(at, start) + by;
    (by === name ? people : taken).push(text.slice(start, end));
    at = end;
  }
  return {
    text: (out + text.slice(at)).replaceAll(`${name} ${name}`, name),
    taken,
    names: people,
  };
}

function spansFor(text: string, pattern: RegExp, by: string) {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    by,
  }));
}
