import type { Span } from '../../domain/reading.ts';
import type { Pronoun } from '../../domain/pronoun.ts';

/** Whoever is asked, as the learner speaks of them. */
export type Person = {
  /** “my boss”. */
  relation?: string;
  name?: string;
  pronoun?: Pronoun;
};

const SHE =
  /\b(?:mum|mom|mother|mommy|sister|wife|girlfriend|aunt|auntie|grandma|grandmother|daughter|niece)\b/i;
const HE =
  /\b(?:dad|father|daddy|brother|husband|boyfriend|uncle|grandpa|grandfather|son|nephew)\b/i;

/** Whom the words are about, if one of the relations is in them; else the first name. */
export function personIn(
  text: string,
  relations: readonly string[],
  names: readonly Span[],
): Person {
  const relation = relationIn(text, relations);
  const name = names[0]?.text;
  const pronoun = pronounIn(text);
  return {
    ...(relation === undefined ? {} : { relation }),
    ...(name === undefined ? {} : { name }),
    ...(pronoun === undefined ? {} : { pronoun }),
  };
}

/** Stands for a name while the words are looked at, so that no pattern depends on capitals. */
export const SOMEBODY = 'namedperson';

/** A pattern for a person as they are spoken of: `my boss`, `boss`, `the landlord`, `Anna Meyer from accounting`. */
export function personPattern(relations: readonly string[]): string {
  const words = alternatives(relations);
  return `(?:(?:(?:my|our|the|a|an|his|her|one of my|some) )?(?:[\\p{L}-]+ ){0,2}?(?:${words})s?(?: ${SOMEBODY})?|him|her|them|someone|somebody|${SOMEBODY})(?: (?:from|at|in|next|on) (?:the )?[\\p{L}-]+(?: door| floor)?)?`;
}

export function alternatives(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

/** The first word for somebody who may be asked; with a `my` rather than without. */
function relationIn(text: string, relations: readonly string[]): string | undefined {
  const words = alternatives(relations);
  const owned = new RegExp(`\\b(?:my|our) (?:[a-z-]+ ){0,2}?(${words})\\b`, 'i').exec(text);
  const bare = new RegExp(`(?<![\\p{L}-])(?:the |a |an )?(${words})(?![\\p{L}-])`, 'iu').exec(text);
  const found = owned ?? bare;
  return found?.[1] === undefined ? undefined : `${owner(found[0])} ${found[1].toLowerCase()}`;
}

function owner(words: string): string {
  if (/^our /i.test(words)) return 'our';
  return /^the /i.test(words) ? 'the' : 'my';
}

function pronounIn(text: string): Pronoun | undefined {
  const said = /\b(he|she|him|her|his|hers)(?=\b|')/i.exec(text)?.[1]?.toLowerCase();
  if (said !== undefined) return said === 'she' || said === 'her' || said === 'hers' ? 'she' : 'he';
  if (SHE.test(text)) return 'she';
  if (HE.test(text)) return 'he';
  return /\b(?:they|them|their)\b/i.test(text) ? 'they' : undefined;
}
