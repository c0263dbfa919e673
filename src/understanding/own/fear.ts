import type { Fear } from '../../domain/ownAsk.ts';
import type { Pronoun } from '../../domain/pronoun.ts';
import type { Reaction } from '../../domain/reactions.ts';

/** What people expect to meet, by the words they tell it with; the first that is found counts. */
const EXPECTED: readonly (readonly [Reaction, RegExp])[] = [
  [
    'silence',
    /\b(?:ignor\w*|ghost\w*|(?:not|never|don't|doesn't|didn't|won't|wouldn't) (?:even |ever )?(?:answer|reply|respond|talk to me|speak to me|write back|call back|open)\w*|no (?:answer|reply)|(?:go|goes|going|went|be|is) (?:all |very |completely )?(?:quiet|silent)|silent treatment|leave me on read|never do|never picks? up|(?:doesn't|don't|won't|not) pick up|stop talking to me)\b/i,
  ],
  [
    'hostile',
    /\b(?:scream\w*|shout\w*|yell\w*|explode\w*|throw me out|kick me out|insult\w*|swear\w*|slam\w*|lose (?:his|her|their) temper|aggressive|scary|scares me|yells|drop me|furious|rage|rude|nasty|fire me|fires me|shirty|blow up|(?:gets?|be) (?:really |so |very )?angry|hang up)\b/i,
  ],
  [
    'counter-ask',
    /\b(?:owe\w*|in return|in exchange|what do(?:es)? (?:i|he|she|they) get|what's in it|a favou?r back|something back|want(?:s)? something|charge me|money for it|pay (?:for it )?(?:myself|yourself))\b/i,
  ],
  [
    'take-over',
    /\b(?:take (?:it|everything|the whole thing) over|takes over|do it all|do everything|too much help|fuss over me)\b/i,
  ],
  [
    'not-able',
    /\b(?:not (?:allowed|able|up to (?:me|him|her|them|us))|can't decide|isn't (?:his|her|their|my|our) (?:call|decision|job|department|problem)|not (?:his|her|their|my|our) (?:call|decision|job|department|problem)|isn't in charge|not in charge|not responsible|system (?:won't|doesn't)|no (?:budget|money|funds)|budget|pass(?:es)? me (?:on|around)|send(?:s)? me (?:on|away|to somebody)|can't afford|haven't got the (?:money|budget))\b/i,
  ],
  [
    'principle',
    /\b(?:rules?|polic(?:y|ies)|principle\w*|never (?:lends?|gives?|makes?)|no exceptions?|on principle|for everybody|for everyone|everyone would|everybody would|everyone (?:wants|will want)|playground|hates? lending|exception|too young|guards)\b/i,
  ],
  [
    'no-time',
    /\b(?:no time|never (?:has|have|got) (?:the |any )?time|never time|busy|busiest|swamped|stressed|overworked|short[- ]staffed|understaffed|too much (?:work|on|going on)|full plate|snowed under|bad (?:time|moment)|not a good time|nobody to cover|no cover|no people|have(?:n't| not) (?:got )?(?:the )?(?:time|staff|people)|nobody else|no one else|rushed off|hurry|(?:is|everything's|everything is|fully) (?:full|booked)|got work|has to work|have to work|tired|exhausted|too early|never in|on the phone|need(?:s)? everyone|nowhere)\b/i,
  ],
  [
    'postpone',
    /\b(?:later|forget\w*|forgot|some other time|another time|next (?:week|month|year)|not (?:now|yet|today|this (?:week|month|year))|wait|waiting|put (?:it|me) off|think about it|get back to|soon|tomorrow|takes? (?:two|three|a few|\d+|several) (?:days|weeks|months)|first|one day|some day)\b/i,
  ],
  [
    'lukewarm',
    /\b(?:maybe|we'll see|perhaps|hm+|not really want|say yes (?:but|and) (?:not|then)|roll\w* (?:his|her|their|my) eyes|eye ?roll|shrug\w*|sigh\w*|not interested|grumble\w*|reluctant\w*|stingy|not friendly|cold)\b/i,
  ],
  [
    'deflect',
    /\b(?:laugh\w*|jok(?:e|es|ing)|make fun|chang\w+ the subject|tease\w*|mock\w*|funny|take a joke|brush\w* (?:it|me) off|wave\w* (?:it|me) off|boys will be boys|dodge\w*|pretend\w*|play dumb|avoid\w*)\b/i,
  ],
  [
    'minimise',
    /\b(?:be fine|is fine|are fine|not (?:that|so) bad|exaggerat\w*|manage (?:without|alone|somehow)|don't need|doesn't matter|overreact\w*|not a big deal|no big deal|toughen up|weak|my age|your age|nervous sometimes|everybody is|everyone is|so sensitive|too sensitive|petty|perfectly healthy|all in (?:my|your) head|trusts? me|dramatic|nothing wrong|fuss|relax)\b/i,
  ],
  [
    'criticise',
    /\b(?:should have|should've|ought to have|my (?:own )?fault|your (?:own )?fault|lazy|late|last minute|disorgani[sz]ed|angry|mad|annoyed|upset|irritated|disappointed|offended|hurt|insulted|accus\w*|cry|tears|cries|cross|pissed|moody|moan\w*|nag\w*|defensive|always (?:the same|me|break|come|ask|want|do)|again|stupid|incompetent|not good enough|not committed|excuses?|greedy|complain\w*|unreliable|ungrateful|selfish|judge\w*|think less|think badly|lecture\w*|speech|jealous|suspicious|strict|grumpy|short with me|rejected|ask(?:s)? (?:what|why)|point (?:that|it) out|used|dumb|weird|gross|silly|a bore|bad (?:parent|mother|father|employee|friend)|only (?:come|call|ask|want)|guilty|worried sick|believe me|faking|fake|lying|impatient|sad|unhappy|offen[sc]e|personally|careful|responsible|pay attention|get a job|difficult|demanding|a burden|needy)\b/i,
  ],
  ['partial-yes', /\b(?:only (?:half|part|some|a bit)|not all of it|less than)\b/i],
  [
    'direct-no',
    /\b(?:no|refuse\w*|reject\w*|decline\w*|turn (?:me|it) down|won't|not want|doesn't want|never (?:agrees|helps|says yes)|say no|against it|no way|not (?:his|her|their|my) fault|allergic|too expensive|impossible)\b/i,
  ],
];

const SAYS =
  /(?<!\b(?:i|you|we) )\b(?:say|says|said|saying|tell me|tells me|told me|answers?(?! (?:my|the|me|any|his|her|emails?|texts?|messages?|calls?|anything|it|when)\b)|replies|reply(?:ing)?|be like|is like|argue|argues)(?: to me| just| again)?(?: that(?! (?:is|isn't|was|wasn't|would|will|can|does|doesn't)\b)| no,)?[:,]?\s+(?!about\b|when\b(?! (?:he|she|they|i|you)\b)|it (?:to|she|he|they|i)\b|what\b|how\b|to\b|something\b|goodbye\b)(.+)$/i;

const QUOTED = /["“](.{2,160}?)["”]/;

/** A bare no, or what cannot be said aloud as it stands. */
const NO_WORDS =
  /^(?:no|nope|never|yes|wait|something|anything|nothing|things?|it|that|so|this|no again|no anyway|no way|no to (?:it|me|that)|yes but .*|stuff|(?:bad|mean|nasty|awful|rude|stupid|hurtful|weird) (?:things?|stuff))\W*$/i;

/** Behind this the learner speaks of themselves again. */
const BACK_TO_ME =
  /(?:,? (?:and|so|but) (?:then )?(?:i'd|i'll|i would|i will|i don't|i can't|i feel|i get)\b.*|,? which (?:doesn't|isn't|is|makes|would)\b.*|,? (?:or something|or so|and so on|again and again|as always|like always|as usual|every time|anyway|even though|although)\b.*|,? or (?:be|get|not|just|laugh|tell|think|that)\b.*)$/i;

/** What somebody expects, and who would say it. */
export type Speaker = {
  /** How the learner speaks of them; nobody else is turned into “I”. */
  pronoun?: Pronoun;
  /** More than one, or somebody for a whole house: “we”. */
  many?: boolean;
};

/** What somebody expects the other one to answer, with the words turned to the side that says them. */
export function fearIn(text: string, speaker: Speaker = {}): Fear | undefined {
  const quoted = QUOTED.exec(text)?.[1];
  const speech = (quoted ?? SAYS.exec(text)?.[1])?.replace(BACK_TO_ME, '').trim();
  const reaction =
    expectedIn(speech ?? text) ??
    (speech === undefined ? undefined : expectedIn(text.replace(speech, '')));
  const says =
    speech === undefined || NO_WORDS.test(speech) || speech.length > 160
      ? undefined
      : sentence(quoted === undefined ? spoken(speech, speaker) : speech);
  if (reaction === undefined && says === undefined) return undefined;
  return { reaction: reaction ?? 'regret', ...(says === undefined ? {} : { says }) };
}

function expectedIn(text: string): Reaction | undefined {
  return EXPECTED.find(([, pattern]) => pattern.test(text))?.[0];
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

/** Whoever speaks, by the pronoun they have in the learner's words. */
const SPOKEN_OF: Readonly<
  Record<
    Pronoun,
    readonly [subject: string, object: string, possessive: string, alone: string, self: string]
  >
> = {
  he: ['he', 'him', 'his', 'his', 'himself'],
  she: ['she', 'her', 'her', 'hers', 'herself'],
  they: ['they', 'them', 'their', 'theirs', 'themselves'],
};
const ONE = ['I', 'me', 'my', 'mine', 'myself'] as const;
const ALL = ['we', 'us', 'our', 'ours', 'ourselves'] as const;

const FIRST_PERSON: Readonly<Record<string, string>> = {
  is: 'am',
  are: 'am',
  has: 'have',
  does: 'do',
  "doesn't": "don't",
  "isn't": "'m not",
  "aren't": "'m not",
  "hasn't": "haven't",
};

/** “He has no time for me”, as he would say it: “I have no time for you”. */
function spoken(speech: string, { pronoun, many = false }: Speaker): string {
  const self = many && (pronoun === undefined || pronoun === 'they') ? ALL : ONE;
  const words = speech.split(/\s+/);
  const out: string[] = [];
  for (const [index, word] of words.entries()) {
    const [, bare = '', mark = ''] = /^(.*?)([.,;:!?]*)$/.exec(word) ?? [];
    const key = bare.toLowerCase();
    const before = words[index - 1] ?? '';
    const to =
      asker(key, words, index) ??
      speaker(key, words[index + 1], pronoun, self) ??
      (isSubject(
        /^(?:always|never|just|only|still|really|also)$/i.test(before)
          ? (words[index - 2] ?? '')
          : before,
        pronoun,
      ) && self === ONE
        ? firstPerson(key)
        : undefined) ??
      (/^i$/i.test(before) ? besideYou(key) : undefined) ??
      bare;
    out.push(to + mark);
  }
  return out.join(' ').replaceAll(" 'm not", "'m not").replaceAll('Oh your god', 'Oh my god');
}

/** “Oh my god” is nobody's. */
function asker(key: string, words: readonly string[], index: number): string | undefined {
  if (key === 'my' && /^(?:god|goodness)\b/i.test(words[index + 1] ?? '')) return undefined;
  return Object.hasOwn(ASKER, key) ? ASKER[key] : undefined;
}

function isSubject(word: string, pronoun: Pronoun | undefined): boolean {
  return subjects(pronoun).includes(word.toLowerCase());
}

function subjects(pronoun: Pronoun | undefined): string[] {
  return pronoun === undefined ? ['he', 'she', 'they'] : [SPOKEN_OF[pronoun][0]];
}

function speaker(
  key: string,
  next: string | undefined,
  pronoun: Pronoun | undefined,
  self: typeof ONE | typeof ALL,
): string | undefined {
  const [i, me, my, mine, myself] = self;
  for (const each of pronoun === undefined ? (['he', 'she', 'they'] as const) : [pronoun]) {
    const [subject, object, possessive, alone, reflexive] = SPOKEN_OF[each];
    const [start, rest] = key.split("'");
    if (start === subject && rest !== undefined) return `${i}'${contracted(rest, next, i)}`;
    if (key === subject) return i;
    if (key === possessive && next !== undefined && !/^(?:to|for|with|at|on|in|and)$/i.test(next))
      return my;
    if (key === object) return me;
    if (key === alone) return mine;
    if (key === reflexive) return myself;
  }
  return undefined;
}

/** “He's busy” is “I'm busy”, “he's got work” is “I've got work”. */
function contracted(rest: string, next: string | undefined, i: string): string {
  if (rest !== 's' && rest !== 're') return rest;
  if (/^(?:got|been|had|done|never|already|seen|tried)$/i.test(next ?? '')) return 've';
  return i === 'I' ? 'm' : 're';
}

/** The verb behind `I`. */
function firstPerson(verb: string): string {
  const known = FIRST_PERSON[verb];
  if (known !== undefined) return known;
  if (!/[^su]s$/.test(verb) || /^(?:always|was|his|this|sometimes|perhaps)$/.test(verb))
    return verb;
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|o)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

/** `I am` and `I was` are `you are` and `you were`. */
function besideYou(verb: string): string | undefined {
  return verb === 'am' ? 'are' : verb === 'was' ? 'were' : undefined;
}

function sentence(text: string): string {
  const tidy = text.trim().replace(/[\s,;:]+$/, '');
  const capital = tidy.charAt(0).toUpperCase() + tidy.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
