import type { Offer } from './state.ts';

/** “The first”, “second one”, “the third, please”: as good as a number. */
const ORDINAL = /^(?:the )?(first|second|third)(?: one)?(?: please)?$/;

const ORDINALS = ['first', 'second', 'third'];

/** None of the readings that were asked about. */
const NEITHER =
  /^(?:no|nope|no neither|neither|none|not that)(?: one)?(?: of (?:them|those|these|the two|both))?$/;

/**
 * The offer that somebody means who types a number or the words of a choice. Numbers count from 1.
 * Case, punctuation and space at the ends do not matter; anything else is not a choice.
 */
export function meantOffer(offers: readonly Offer[], text: string): Offer | undefined {
  const said = plain(text);
  if (/^\d{1,2}$/.test(said)) return offers[Number(said) - 1];
  if (said === '') return undefined;
  const ordinal = ORDINAL.exec(said)?.[1];
  if (ordinal !== undefined) return offers[ORDINALS.indexOf(ordinal)];
  const labelled = offers.find(({ label }) => plain(label) === said);
  if (labelled !== undefined || !NEITHER.test(said)) return labelled;
  return offers.find(({ act }) => act.do === 'neither');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
