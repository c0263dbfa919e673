import type { Span } from '../../domain/reading.ts';

/** What stands in the place of something that is nobody else's business. */
const NUMBER = '[number]';
const ADDRESS = '[address]';
const NAME = '[name]';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const LINK = /\bhttps?:\/\/\S+/g;
/** Phone, account, card and insurance numbers: six digits or more, however they are grouped. */
const LONG_NUMBER = /(?<![\p{L}\d])\+?\d(?:[ ./-]?\d){5,}(?![\p{L}\d])/gu;
/** Sums of money: what they are about is never the figure. */
const MONEY =
  /(?:[$€£¥]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:[$€£¥]|(?:euros?|dollars?|pounds?|bucks|usd|eur|gbp|chf|francs?)\b))/giu;
/** `14 Mill Lane`, `Mill Lane 14`. */
const STREET =
  /\b(?:\d{1,4}[a-z]? )?(?:\p{Lu}\p{L}+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Way|Square|Close|Crescent|Boulevard)\b\.?(?: \d{1,4}[a-z]?)?/gu;

/**
 * The words without what could point to somebody: numbers of six digits and more, sums, e-mail and
 * street addresses, links, and the names given. Says what was taken out, in the order of the text.
 */
export function masked(
  text: string,
  names: readonly Span[],
): { text: string; taken: string[]; names: string[] } {
  const found = [
    ...spansFor(text, EMAIL, ADDRESS),
    ...spansFor(text, LINK, ADDRESS),
    ...spansFor(text, STREET, ADDRESS),
    ...spansFor(text, MONEY, '[sum]'),
    ...spansFor(text, LONG_NUMBER, NUMBER),
    ...names.map(({ start, end }) => ({ start, end, by: NAME })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let at = 0;
  const taken: string[] = [];
  const people: string[] = [];
  for (const { start, end, by } of found) {
    if (start < at) continue;
    out += text.slice(at, start) + by;
    (by === NAME ? people : taken).push(text.slice(start, end));
    at = end;
  }
  return {
    text: (out + text.slice(at)).replaceAll(`${NAME} ${NAME}`, NAME),
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
