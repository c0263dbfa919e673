import type { Described, DescribedPart, Wish } from '../../domain/ownAsk.ts';
import type { Span } from '../../domain/reading.ts';
import { turned } from '../facts/turned.ts';
import { normalise } from '../normalise.ts';
import { ruled } from '../said.ts';
import { lineIn } from '../words.ts';
import { fearIn } from './fear.ts';
import { masked } from './mask.ts';
import { SOMEBODY, alternatives, personIn, personPattern } from './person.ts';
import type { Wished } from './wish.ts';
import { wishAfterCouldYou, wishIn } from './wish.ts';

/** What is not rehearsed here: it would hurt somebody or break the law. */
const HARM =
  /\b(?:steal|rob|hurt|beat (?:up|him|her|them)|kill|poison|threaten|blackmail|buy (?:me )?(?:drugs|weed|cocaine|a gun)|sell (?:drugs|weed)|forge|fake (?:a|an|my|the) (?:signature|prescription|passport|certificate|sick note)|lie (?:to|for|in) (?:the )?(?:police|court|judge|insurance)|launder|bribe|sleep with me|naked (?:pictures|photos)|nudes?)\b/i;
const TRICK =
  /\b(?:spy on|track (?:her|his|their) phone|read (?:her|his|their) (?:messages|phone|mails?|emails?)|trick (?:him|her|them|my)|make (?:him|her|them) feel guilty|guilt[- ]trip|manipulat\w*|make (?:him|her|them) jealous|humiliat\w*|get (?:him|her|them) fired|without (?:his|her|their) (?:knowledge|knowing|consent))\b/i;

const FEARS =
  /^(?:and |but |so |because )?(?:(?:i'm|i am|im|i) (?:really |so |a bit |just )?(?:afraid|scared|worried|nervous|fear|dread|expect|think)\b|(?:afraid|scared|worried|nervous)\b|what if\b|my (?:fear|worry) is\b)/i;
const PREDICTS =
  /(?:'ll|'d| will| would| always| usually| often| never| probably| might| may| keeps?| tends?(?: to)?| is going to| are going to|'s going to|'re going to| can get| gets?| hates?| says?| thinks?)\b/i;
const BECAUSE = /\b(?:because|'?cause|cos|coz|bc|since|the reason is(?: that)?|so that)\b/i;

/** Pieces of a description; a comma parts them where a new thought begins. */
const PIECES =
  /(?<=[.;!?\n])\s+|\n+|,\s*(?:and |but |so )?|\s+(?=(?:but|and) (?:he|she|they|i'm|i am|my|also)\b)|\s+(?=because\b|'cause\b|cause\b|cos\b|bc\b|since i\b)/i;

/**
 * What somebody tells about an ask of their own: whom, what, when, why and what they fear, in
 * the words of both sides. Pure; what is not found is not there. Names of other people, numbers
 * and addresses are masked in everything that comes back.
 */
export function describe(
  raw: string,
  relations: readonly string[],
  answering?: DescribedPart,
): Described {
  const described = found(raw, relations);
  const { text } = normalise(raw);
  const { text: plain } = masked(namesHidden(text, namesIn(text, relations)), []);
  if (!/\p{L}{2}/u.test(plain)) return described;
  switch (answering) {
    case undefined:
      return described;
    case 'ask':
      return described.wishes.length > 0 ? described : { ...described, ...askOf(plain) };
    case 'why':
      return { ...described, why: reasonOf(plain) };
    case 'fear': {
      const fear = described.fear ?? fearIn(plain) ?? fearIn(`says ${plain}`);
      return fear === undefined ? described : { ...described, fear };
    }
  }
}

function found(raw: string, relations: readonly string[]): Described {
  const { text } = normalise(raw);
  const names = namesIn(text, relations);
  const told = masked(text, names);
  const { text: plain } = masked(namesHidden(text, names), []);
  const pieces = plain
    .split(PIECES)
    .map((piece) => piece?.trim() ?? '')
    .filter((piece) => piece !== '');
  const fear = pieces.find((piece) => isFear(piece, relations));
  const others = pieces.filter((piece) => piece !== fear);
  const reason = others.find((piece) => BECAUSE.test(piece.slice(0, 16)));
  const asking = others.filter((piece) => piece !== reason);
  const wishes = wishesIn(asking, relations);
  const used = new Set(wishes.map(({ piece }) => piece));
  const somebody = new RegExp(`^${personPattern(relations)}$`, 'iu');
  const why =
    reason ??
    asking.find(
      (piece) => !used.has(piece) && !somebody.test(piece) && isReason(piece, used.size > 0),
    );
  const person = personIn(pieces.filter((piece) => piece !== why).join(', '), relations, names);
  const feared = fear === undefined ? undefined : fearIn(fear);
  const when = wishes.map(({ wish }) => wish.when).find((each) => each !== undefined);
  return {
    told: told.text,
    masked: [...told.names, ...told.taken],
    ...person,
    wishes: wishes.map(({ wish: { when: _when, ...wish } }) => shownWish(wish)),
    ...(when === undefined ? {} : { when }),
    ...(why === undefined ? {} : { why: reasonOf(why) }),
    ...(feared === undefined ? {} : { fear: feared }),
    ...unaskable(text),
  };
}

/** A verb and what follows it, or a thing, given as an answer to “Could you …?”. */
function askOf(plain: string): Partial<Described> {
  const wished = wishAfterCouldYou(plain);
  if (wished === undefined) return {};
  const { when, ...wish } = wished;
  return { wishes: [shownWish(wish)], ...(when === undefined ? {} : { when }) };
}

function unaskable(text: string): Pick<Described, 'unaskable'> {
  if (HARM.test(text)) return { unaskable: 'harm' };
  return TRICK.test(text) ? { unaskable: 'trick' } : {};
}

function wishesIn(
  pieces: readonly string[],
  relations: readonly string[],
): { piece: string; wish: Wished }[] {
  const found = pieces.flatMap((piece) => {
    const wish = wishIn(piece, relations);
    return wish === undefined ? [] : [{ piece, wish }];
  });
  // “My flatmate, do the dishes more often”: with somebody to ask, what is left is the ask.
  const person = new RegExp(`^${personPattern(relations)}$`, 'iu');
  if (found.length > 0 || !pieces.some((piece) => person.test(piece))) return distinct(found);
  const left = pieces.find((piece) => !person.test(piece) && /\p{L}+ \p{L}+/u.test(piece));
  const wish = left === undefined || isReason(left, true) ? undefined : wishAfterCouldYou(left);
  return left === undefined || wish === undefined ? [] : [{ piece: left, wish }];
}

function distinct<T extends { wish: Wished }>(found: readonly T[]): T[] {
  return found.filter(
    ({ wish }, at) => found.findIndex((other) => other.wish.ask === wish.ask) === at,
  );
}

function isFear(piece: string, relations: readonly string[]): boolean {
  if (FEARS.test(piece)) return true;
  const other = new RegExp(
    `^(?:and |but |so |because )?(?:he|she|they|who|it|${SOMEBODY}|(?:my |the |our )?(?:${alternatives(relations)}))(?=[ '])`,
    'iu',
  );
  const found = other.exec(piece);
  return found !== null && PREDICTS.test(piece.slice(found[0].length));
}

function isReason(piece: string, afterAsk: boolean): boolean {
  return (
    BECAUSE.test(piece.slice(0, 16)) ||
    (afterAsk && /^(?:i'm|i am|im|i|i've|i have|my|we|we're|our|it's|it is|there)\b/i.test(piece))
  );
}

function reasonOf(piece: string): { said: string; turned: string } {
  const bare = piece.replace(/^(?:and |but |so )/i, '').replace(BECAUSE, '');
  const said = shown(bare.trim().replace(/[.;!?]+$/, ''));
  const lower = /^I\b/.test(said) ? said : said.charAt(0).toLowerCase() + said.slice(1);
  return { said: lower, turned: turned(lower) };
}

/** Capitalised names of people; the word for whoever is asked is none. */
function namesIn(text: string, relations: readonly string[]): Span[] {
  const people = ruled(lineIn(text)).features.person ?? [];
  return people.filter(
    ({ text: name }) => /^\p{Lu}/u.test(name) && !relations.includes(name.toLowerCase()),
  );
}

function namesHidden(text: string, names: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of names) {
    if (start < at) continue;
    // First name and surname are one person.
    const joined = out.endsWith(SOMEBODY) && text.slice(at, start) === ' ';
    out += joined ? '' : text.slice(at, start) + SOMEBODY;
    at = end;
  }
  return out + text.slice(at);
}

function shownWish({ ask, task, wish }: Wish): Wish {
  return { ask: shown(ask), task: shown(task), wish: shown(wish) };
}

function shown(text: string): string {
  return text.replaceAll(SOMEBODY, '[name]');
}
