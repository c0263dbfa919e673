import type { Offer } from './state.ts';

/**
 * The offer that somebody means who types a number or the words of a choice. Numbers count from 1.
 * Case, punctuation and space at the ends do not matter; anything else is not a choice.
 */
export function meantOffer(offers: readonly Offer[], text: string): Offer | undefined {
  const said = plain(text);
  if (/^\d{1,2}$/.test(said)) return offers[Number(said) - 1];
  return said === '' ? undefined : offers.find(({ label }) => plain(label) === said);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
