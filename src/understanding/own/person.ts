import type { Pronoun } from '../../domain/pronoun.ts';

/** Stands for a name while the words are looked at, so that no pattern depends on capitals. */
export const SOMEBODY = 'namedperson';

const SHE =
  /\b(?:mum|mom|mother|mommy|sister|wife|girlfriend|aunt|auntie|grandma|grandmother|daughter|niece|landlady|woman|lady|girl)\b/i;
const HE =
  /\b(?:dad|father|daddy|brother|husband|boyfriend|uncle|grandpa|grandfather|son|nephew|man|guy|gentleman|chap|bloke)\b/i;

/** More than one person, or a house full of them: they say “we”. */
const MANY =
  /\b(?:parents|neighbou?rs|bank|hospital|clinic|school|insurance|agency|office|reception)$/i;

const OWNER = '(?:my|our|the|a|an|his|her|their|one of my|some|that|this)(?: own| old| new)?';
/** Where somebody is found: “from accounting”, “on a train”, “down the road”. */
const PLACE = `(?: (?:from|at|in|next|on|down|who) (?!(?:advance|time|peace|january|february|march|april|may|june|july|august|september|october|november|december|\\w+day)s?\\b)(?:the |a |my |our )?[\\p{L}-]+(?: door| floor| road| me)?)`;

export function alternatives(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

/** A pattern for a person as they are spoken of: `my boss`, `the landlord`, `Anna from accounting`. */
export function personPattern(relations: readonly string[]): string {
  const words = alternatives(relations);
  return `(?:(?:${OWNER} )?(?:[\\p{L}-]+(?:'s)? ){0,2}?(?:ex-)?(?:${words})s?(?:[- ]in[- ]law)?(?:,? ${SOMEBODY})?(?: office)?|${OWNER} (?:[\\p{L}]+ )?(?:man|woman|guy|girls?|boys?|lady|gentleman|chap|person|people|stranger|crush|child|kids|hr|surgery|gp|team|group|principal|midwife)(?: (?:who )?[\\p{L}]+ (?:there|next door|upstairs|downstairs))?(?: (?:next door|upstairs|downstairs|in my class))?|him|her|them|someone|somebody(?: else)?|strangers|${SOMEBODY})${PLACE}?`;
}

/** Whoever is spoken of in these words, as the learner calls them: “my boss”. */
export function relationIn(text: string, relations: readonly string[]): string | undefined {
  const words = alternatives(relations);
  const found = new RegExp(
    `(?<![\\p{L}-])(?:(my|our|the) )?((?:[\\p{L}-]+'s? )?(?:[\\p{L}]+ )?(?:[\\p{L}]+ )?)?(?<![\\p{L}])(?:ex-)?(${words})(?![\\p{L}-]| in law\\b|'s? [\\p{L}]+s? (?:is|are|was)\\b)`,
    'iu',
  );
  const first = found.exec(text);
  if (first?.[3] === undefined) return undefined;
  const head = headOf(text, first, words);
  // “The man upstairs” is a neighbour.
  if (/^(?:next door|upstairs|downstairs|across the hall)$/i.test(head))
    return relations.includes('neighbour') ? 'my neighbour' : undefined;
  const own = new RegExp(
    `\\b(my|our|the) ((?:[\\p{L}'-]+ ){0,2}?)(?:ex-)?${head}(?![\\p{L}])`,
    'iu',
  ).exec(text);
  const owner = own?.[2]?.includes("'s") === true ? 'my' : own?.[1]?.toLowerCase();
  return `${owner ?? 'my'} ${head.toLowerCase()}`;
}

/** In “my kid's teacher” and “the wife's brother” it is the last one. */
function headOf(text: string, first: RegExpExecArray, words: string): string {
  const found = first[3] ?? '';
  const behind = text.slice(first.index + first[0].length);
  return new RegExp(`^'s (?:[\\p{L}]+ )?(${words})(?![\\p{L}-])`, 'iu').exec(behind)?.[1] ?? found;
}

/** More than one speaks, or one for a house. */
export function isMany(relation: string | undefined): boolean {
  return relation !== undefined && MANY.test(relation);
}

/** The pronoun of somebody who is called so. */
export function pronounOf(words: string): Pronoun | undefined {
  if (/\bparents\b|\bneighbou?rs\b/i.test(words)) return 'they';
  if (SHE.test(words)) return 'she';
  return HE.test(words) ? 'he' : undefined;
}

/** The first pronoun in these words. */
export function pronounIn(text: string): Pronoun | undefined {
  const said = /\b(he|she|him|her|his|hers|they|them|their)(?=\b|')/i
    .exec(text)?.[1]
    ?.toLowerCase();
  if (said === undefined) return undefined;
  if (/^(?:she|hers?)$/.test(said)) return 'she';
  return said.startsWith('th') ? 'they' : 'he';
}
