import type { Fear } from '../../domain/ownAsk.ts';
import type { Reaction } from '../../domain/reactions.ts';

/** What people expect to meet, by the words they tell it with; the first that is found counts. */
const EXPECTED: readonly (readonly [Reaction, RegExp])[] = [
  [
    'silence',
    /\b(?:ignor\w*|ghost\w*|not (?:even )?(?:answer|reply|respond)|won't (?:answer|reply|respond)|never (?:answers?|replies|responds)|no (?:answer|reply))\b/i,
  ],
  ['hostile', /\b(?:scream\w*|shout\w*|yell\w*|explode\w*|throw me out|insult\w*|swear\w*)\b/i],
  [
    'counter-ask',
    /\b(?:owe\w*|in return|what do(?:es)? (?:i|he|she|they) get|what's in it|a favou?r back|something back)\b/i,
  ],
  [
    'take-over',
    /\b(?:take (?:it|everything|the whole thing) over|takes over|do it all|do everything|too much help)\b/i,
  ],
  [
    'not-able',
    /\b(?:not (?:allowed|able|up to (?:me|him|her|them))|can't decide|isn't (?:his|her|their) (?:call|decision)|not (?:his|her|their|my) (?:call|decision)|system (?:won't|doesn't))\b/i,
  ],
  [
    'principle',
    /\b(?:rules?|polic(?:y|ies)|principle\w*|never (?:lends?|does|do|gives?|makes?)|no exceptions?|on principle)\b/i,
  ],
  [
    'no-time',
    /\b(?:no time|busy|swamped|stressed|overworked|short[- ]staffed|understaffed|too much (?:work|on|going on)|full plate|snowed under|bad (?:time|moment)|not a good time|nobody to cover|no cover)\b/i,
  ],
  [
    'postpone',
    /\b(?:later|some other time|another time|next (?:week|month|year)|not now|not yet|wait|put (?:it|me) off|think about it|get back to)\b/i,
  ],
  [
    'lukewarm',
    /\b(?:maybe|we'll see|perhaps|hm+|not really want|say yes (?:but|and) (?:not|then)|roll (?:his|her|their) eyes)\b/i,
  ],
  ['deflect', /\b(?:laugh\w*|joke\w*|make fun|change the subject|tease\w*|mock\w*)\b/i],
  [
    'minimise',
    /\b(?:be fine|not (?:that|so) bad|exaggerat\w*|manage (?:without|alone|somehow)|don't need|doesn't matter|overreact\w*|not a big deal|toughen up|weak)\b/i,
  ],
  [
    'criticise',
    /\b(?:should have|should've|my (?:own )?fault|lazy|late|last minute|disorgani[sz]ed|angry|mad|annoyed|upset|irritated|disappointed|always (?:the same|me)|again|stupid|incompetent|complain\w*|unreliable|ungrateful|selfish|judge\w*|think less)\b/i,
  ],
  ['partial-yes', /\b(?:only (?:half|part|some|a bit)|not all of it|less than)\b/i],
  ['direct-no', /\b(?:no|refuse\w*|reject\w*|decline\w*|turn me down|won't|not want)\b/i],
];

const SAYS =
  /\b(?:say|says|said|saying|tell me|tells me|answer|answers|reply|replies|go|goes|be like|is like)(?: that| to me)?[:,]?\s+(.+)$/i;

const QUOTED = /["“](.{2,160}?)["”]/;

/** A bare no, or what cannot be said aloud as it stands. */
const NO_WORDS = /^(?:no|nope|never|yes|something|anything|nothing|things?|it|that)\W*$/i;

/** What somebody expects the other one to answer, with the words turned to the side that says them. */
export function fearIn(text: string): Fear | undefined {
  const speech = QUOTED.exec(text)?.[1] ?? SAYS.exec(text)?.[1];
  const reaction = EXPECTED.find(([, pattern]) => pattern.test(speech ?? text))?.[0];
  const says =
    speech === undefined || NO_WORDS.test(speech) || speech.length > 160
      ? undefined
      : QUOTED.test(text)
        ? sentence(speech)
        : sentence(spoken(speech));
  if (reaction === undefined && says === undefined) return undefined;
  return { reaction: reaction ?? 'regret', ...(says === undefined ? {} : { says }) };
}

const ASKER: Readonly<Record<string, string>> = {
  i: 'you',
  "i'm": "you're",
  im: "you're",
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
};

const SPEAKER: Readonly<Record<string, string>> = {
  he: 'I',
  she: 'I',
  they: 'I',
  "he's": "I'm",
  "she's": "I'm",
  "they're": "I'm",
  "he'll": "I'll",
  "she'll": "I'll",
  "they'll": "I'll",
  "he'd": "I'd",
  "she'd": "I'd",
  "they'd": "I'd",
  "they've": "I've",
  him: 'me',
  his: 'my',
  their: 'my',
  them: 'me',
  himself: 'myself',
  herself: 'myself',
};

const VERBS: Readonly<Record<string, string>> = {
  is: 'am',
  are: 'am',
  has: 'have',
  does: 'do',
  "doesn't": "don't",
  "isn't": "'m not",
  "hasn't": "haven't",
};

/** “He has no time for me”, as he would say it: “I have no time for you”. */
function spoken(speech: string): string {
  const words = speech.split(/\s+/);
  const out: string[] = [];
  for (const [index, word] of words.entries()) {
    const [, bare = '', mark = ''] = /^(.*?)([.,;:!?]*)$/.exec(word) ?? [];
    const key = bare.toLowerCase();
    const before = words[index - 1]?.toLowerCase() ?? '';
    const behind = words[index + 1];
    const to =
      ASKER[key] ??
      (key === 'her' ? (behind === undefined ? 'me' : 'my') : SPEAKER[key]) ??
      (SPEAKER[before] === 'I' ? firstPerson(key) : afterAsker(before, key)) ??
      bare;
    out.push(to + mark);
  }
  return out.join(' ').replaceAll(" 'm not", "'m not");
}

/** The verb behind `I`. */
function firstPerson(verb: string): string {
  const known = VERBS[verb];
  if (known !== undefined) return known;
  if (!/[^su]s$/.test(verb) || /^(?:always|was|his|this)$/.test(verb)) return verb;
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|o)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

/** `I am` and `I was` are `you are` and `you were`. */
function afterAsker(before: string, verb: string): string | undefined {
  if (before !== 'i') return undefined;
  return verb === 'am' ? 'are' : verb === 'was' ? 'were' : undefined;
}

function sentence(text: string): string {
  const tidy = text.trim().replace(/[\s,;:]+$/, '');
  const capital = tidy.charAt(0).toUpperCase() + tidy.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
