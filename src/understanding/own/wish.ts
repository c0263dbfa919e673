import type { Wish } from '../../domain/ownAsk.ts';
import type { Pronoun } from '../../domain/pronoun.ts';
import { turned } from '../facts/turned.ts';
import type { Framed, Shape } from './frames.ts';
import { timeIn } from './time.ts';
import { alternatives } from './person.ts';

/** One ask found in a piece of text. */
export type Wished = Wish & { when?: string };

/** Words that name nothing that could be asked for. */
const VAGUE =
  /^(?:(?:me|a|an|the|some|any|with|for|it|this|that|something|anything|things?|stuff|help|a favou?r|favou?r|favou?rs|advice|support|about|my|problem|please|more|get|give|do|have|know|don't|stop|him|her|them|word|talk|you|money|question|one|so|that's|all|other|way|know|i|be|see|what|to)\b ?)*$/i;

/** Where the ask ends and something else is told. */
const ENDS =
  /\s+(?:because|since (?:i|he|she|it|we|my|they|it's|i'm)|so that|so (?:i|we|he|she)|as (?:i|i'm|i've|it's|my|we|we're) |but|though|although|or is that|without it being|without (?:sounding|being|making it|seeming|getting|ruining|offending|hurting)|in the nicest way|,)\b.*$|\s+(?:that's all|if possible|please|pls|somehow|maybe|again and again|or something|or so|at all|for once|, please)$/i;

/** Verbs that put off to a time: there the time is what is asked for. */
const MOVES =
  /^(?:let me )?(?:move|change|reschedule|postpone|shift|put off|push|extend|delay|bring forward)\b/i;

/** The ask in the words of both sides; `undefined` when nothing is left to ask for. */
export function wished(
  { shape, body }: Pick<Framed, 'shape' | 'body'>,
  relations: readonly string[],
  pronoun: Pronoun | undefined,
): Wished | undefined {
  const bare = ended(body.trim().replace(/[\s.,;:!?]+$/, ''));
  const whole = addressed(lowered(bare), shape, relations, pronoun);
  const { body: what, when } =
    MOVES.test(whole) && /\bto (?:the |next |\w+day)/i.test(whole)
      ? { body: whole }
      : timeIn(whole);
  if (VAGUE.test(what) || !/\p{L}{3}/u.test(what)) return undefined;
  const there = turned(what);
  const time = when === undefined ? {} : { when };
  switch (shape) {
    case 'they':
      return { ask: `could you ${what}`, task: what, wish: `me to ${there}`, ...time };
    case 'i':
      return { ask: `could I ${what}`, task: `let me ${what}`, wish: `to ${there}`, ...time };
    case 'thing':
      return { ask: `could I have ${what}`, task: `let me have ${what}`, wish: there, ...time };
  }
}

function ended(body: string): string {
  let out = body;
  for (let before = ''; before !== out;) {
    before = out;
    out = out.replace(ENDS, '').trim();
  }
  return out;
}

/** “My friend's drill” and “his drill” are “your drill” to whoever is asked; about others “his” stays. */
function addressed(
  body: string,
  shape: Shape,
  relations: readonly string[],
  pronoun: Pronoun | undefined,
): string {
  const owned = body.replace(
    new RegExp(
      `\\b(?:(?:my|our|the) )?(?:${alternatives(relations)})'?s (?=[a-z]{3,})(?!(?:and|for|to|on|in|with)\\b)`,
      'gi',
    ),
    (match, at: number) =>
      shape === 'i' && /^(?:borrow|use|have) $/i.test(body.slice(0, at)) ? 'your ' : match,
  );
  // Somebody else is spoken of: “take my daughter to her class”.
  const other =
    /\b(?:my|our|the) (?:son|daughter|kids?|child|children|baby|mum|mom|mother|dad|father|sister|brother|husband|wife|friend|cat|dog)\b/i.exec(
      owned,
    );
  const others = other === null ? owned.length : other.index;
  return forms(owned.slice(0, others), shape, pronoun) + owned.slice(others);
}

const FORMS: Readonly<
  Record<Pronoun, readonly [subject: string, object: string, possessive: string, alone: string]>
> = {
  he: ['he', 'him', 'his', 'his'],
  she: ['she', 'her', 'her', 'hers'],
  they: ['they', 'them', 'their', 'theirs'],
};

function forms(text: string, shape: Shape, pronoun: Pronoun | undefined): string {
  // Of nobody who is known to be “they”, these are things.
  let out = pronoun === undefined ? text.replace(/\btheir (?=[a-z]{3,})/gi, 'your ') : text;
  for (const each of pronoun === undefined ? (['he', 'she'] as const) : [pronoun]) {
    const [subject, object, possessive, alone] = FORMS[each];
    out = out
      .replace(
        new RegExp(
          `\\b${subject} ((?:still|always|never|also|already) )?(is|'s|has|was|does|[a-z]+s)\\b`,
          'gi',
        ),
        (_, adverb: string | undefined, verb: string) => `you ${adverb ?? ''}${verbForYou(verb)}`,
      )
      .replace(new RegExp(`\\b${subject}\\b`, 'gi'), 'you')
      .replace(
        new RegExp(
          `\\b${possessive} (?:own )?(?=[a-z]{3,})(?!(?:to|for|with|and|about|on|in|at|back|before|after|until|by|from|when|because|last|this|next|every|off|up)\\b)`,
          'gi',
        ),
        'your ',
      )
      .replace(new RegExp(`\\b${alone}\\b(?! [a-z])`, 'gi'), (word) =>
        each === 'she' || each === 'they' || /^his$/i.test(word) ? 'yours' : word,
      );
    // Whoever does it cannot be whom it is done to, but in a clause of mine: “the key I lent her”.
    out = out.replace(new RegExp(`\\b${object}\\b`, 'gi'), (word, at: number) =>
      shape !== 'they' || /\b(?:i|we) (?:\w+ )?\w+ $/i.test(out.slice(0, at)) ? 'you' : word,
    );
  }
  return out;
}

function verbForYou(verb: string): string {
  const key = verb.toLowerCase();
  if (key === 'is' || key === "'s") return 'are';
  if (key === 'has') return 'have';
  if (key === 'was') return 'were';
  if (key === 'does') return 'do';
  return key.replace(/ies$/, 'y').replace(/s$/, '');
}

function lowered(text: string): string {
  if (/^I\b/.test(text) || /^\p{Lu}\p{Ll}*days?\b/u.test(text)) return text;
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  // Typed in a hurry: “borrow ladder”.
  return lower.replace(
    /^borrow (?=[a-z-]+$|[a-z-]+ (?!and |or |off|of |from )\S+)(?!(?:a|an|the|your|his|her|their|my|our|some|any|one|two|more|it|that|this|money|time|those|these|something)\b)/i,
    'borrow your ',
  );
}
