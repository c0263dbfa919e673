import type { Move } from '../domain/moves.ts';
import type { Phase } from '../domain/reading.ts';
import { has, phrase, whole } from './phrase.ts';
import { PLACE, SIZE, TIME } from './vocabulary.ts';
import type { Line } from './words.ts';
import { wordsAt } from './words.ts';

/** What a short, bare answer does depends on what it answers. `undefined`: in this phase, nothing. */
type ByPhase = Partial<Record<Phase, Move>>;

const MOST_WORDS = 9;

const TABLE: readonly (readonly [RegExp, ByPhase])[] = [
  [
    whole(
      "(?:oh |well |hm |um |ah )?(?:i )?(?:(?:really |honestly )?(?:don't|do not) know|no idea|not sure|i'm not sure|hmm?|um+|er+|well|maybe|perhaps)(?: really| yet| honestly| exactly)?",
    ),
    {},
  ],
  [
    whole(
      '(?:right )?now(?: please)?|hurry(?: up)?|do it(?: now)?|seriously(?: \\?)*|really \\?|quick(?:ly)?',
    ),
    { 'after-refusal': 'press' },
  ],
  [
    whole('(?:oh |well )?(?:of course )?(?:typical|figures|as usual|as always)(?: you)?'),
    { 'after-refusal': 'guilt' },
  ],
  [
    whole(
      '(?:oh |ok |well )?(?:cool|great|perfect|super|brilliant|wonderful|excellent|lovely|smashing|fantastic|yes|sure|deal|nice|good)(?: ok)? (?:thanks|thank you)(?: (?:so|very) much| a lot| a bunch)?(?: ok)?',
    ),
    { 'after-offer': 'accept-help', closing: 'accept-help', 'after-refusal': 'accept-no' },
  ],
  [
    whole(
      '(?:ok )?(?:thanks|thank you)(?: (?:so|very) much| a lot)? (?:, )?(?:and )?(?:bye|goodbye|see you|take care|have a (?:nice|good|lovely) (?:day|evening|weekend|night|one))',
    ),
    { 'after-offer': 'accept-help', closing: 'accept-help', 'after-refusal': 'accept-no' },
  ],
  [whole('oh well'), { 'after-refusal': 'accept-no' }],
  [
    whole(
      "(?:oh )?(?:yes|yes yes|sure|ok|ok ok|ok then|ok sure|great|perfect|deal|sounds good|that works|works for me|please|go on then|gladly|of course|absolutely|definitely|all right|fine|that's fine|good|cool|yes sure|yes ok|ok yes|sure thing|agreed|very good|why not|ok good|ok great|ok cool|that's ok|fine by me|fine with me)",
    ),
    { 'after-offer': 'accept-help', closing: 'accept-help' },
  ],
  [
    whole('(?:oh |ok )?(?:(?:yes )?please|please please|yes please please)'),
    {
      opening: 'ask-vague',
      'after-refusal': 'press',
      'after-offer': 'accept-help',
      closing: 'accept-help',
    },
  ],
  [
    whole(
      '(?:oh )?(?:yes|sure|of course|exactly|right|yes exactly|correct|no|not really|no not really)',
    ),
    { 'after-question': 'give-detail' },
  ],
  [
    whole(
      "(?:no|no no|no no no|no thanks|no thank you|no , thanks|no , thank you|rather not|i'd rather not|don't)",
    ),
    { 'after-offer': 'refuse-help', closing: 'refuse-help' },
  ],
  [
    whole(
      "(?:oh |ah |ok )?(?:, )?(?:ok|ok then|all right|all right then|fine|that's fine|it's fine|that's ok|no problem|no worries|no problem at all|no worries at all|all good|fair enough|i see|i understand|understood|got it|gotcha|right|sure|i get it|too bad|pity|what a pity|ok ok|ok sure|ok fine|ok cool|cool|it's cool|it's ok|that's cool|fair|yes fair|never mind then|ok no problem|ok no worries|ok i understand|ok understood|ok i see|ok got it)(?: then)?(?: (?:, )?(?:thanks|thank you|bye|thanks anyway))?",
    ),
    { 'after-refusal': 'accept-no' },
  ],
  [
    whole(
      '(?:no problem|no worries|all good|got it|understood|i see|i understand|right|no problem at all)',
    ),
    { 'after-offer': 'accept-help' },
  ],
  [
    whole(
      '(?:ok |oh |well )?(?:, )?(?:thanks|thank you|thanks a lot|many thanks|thank you (?:so|very) much|thanks so much|thanks anyway|thank you anyway|thanks mate|thanks man|thanks a million|ok thanks|ok thank you|thanks again)',
    ),
    { 'after-refusal': 'accept-no', 'after-offer': 'accept-help', closing: 'accept-help' },
  ],
  [
    whole(
      '(?:ok |thanks |ok thanks )?(?:bye|bye bye|goodbye|see you|see you later|see you around|take care|have a (?:nice|good) (?:day|evening|one))',
    ),
    {
      'after-refusal': 'accept-no',
      'after-offer': 'refuse-help',
      opening: 'withdraw',
      'after-question': 'withdraw',
    },
  ],
  [
    whole("(?:but )?why(?: not| can't you)?"),
    { 'after-refusal': 'press', 'after-offer': 'check-meaning' },
  ],
  [
    whole('(?:sorry|pardon|huh|what|meaning|how so) \\?'),
    {
      'after-refusal': 'check-meaning',
      'after-offer': 'check-meaning',
      'after-question': 'check-meaning',
    },
  ],
  [
    whole(
      '(?:hi|hello|hey|hiya|yo|sup|good (?:morning|afternoon|evening|day))(?: there| again| \\S{2,12})?',
    ),
    { opening: 'open', 'after-question': 'open', closing: 'open' },
  ],
];

/** Answers that are nothing but a time, a size or a place, with fillers around them. */
const FRAGMENTS: readonly (readonly [RegExp, ByPhase])[] = [
  [
    TIME,
    {
      opening: 'give-detail',
      'after-question': 'give-detail',
      'after-refusal': 'reschedule',
      'after-offer': 'confirm-plan',
      closing: 'confirm-plan',
    },
  ],
  [
    SIZE,
    {
      opening: 'give-detail',
      'after-question': 'give-detail',
      'after-refusal': 'reduce',
      'after-offer': 'reduce',
    },
  ],
  [
    PLACE,
    {
      opening: 'give-detail',
      'after-question': 'give-detail',
      'after-offer': 'confirm-plan',
      closing: 'confirm-plan',
    },
  ],
];

/** Words that make a sentence of a piece: with one of them it is no mere answer. */
const PREDICATE = new Set(
  (
    "i i'm i've i'll i'd you you're we he she it it's they there that's am is are was were be been has have had do does did don't can can't could would will won't " +
    'should must may might hurt hurts hurting broke broken need needs want wants help helps no not nobody never so too such wish if because but what who why how when where ' +
    'sorry thanks thank hello hi ? arrived came late comes due fell failed works worked died aches ache sore got went gets goes made lost'
  ).split(' '),
);
const PIECE_START =
  /^ (?:just |only |maybe |oh |ok |about |like )?(?:the|my|these|those|this|both|all|a|an|\d\S*|one|two|three|four|five|six|ten|up|to|from|till|until|by|at|on|in|first|second|third|fourth|half|page|slide|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|[a-z]{2,12}ing) /;
const AT_ONCE = phrase('(?:right )?now|asap|at once|immediately|quick(?:ly)?');
const PLEASE = phrase('please|possible \\?');
const MOST_IN_A_PIECE = 10;

/** `Two bags to the third floor now`, `two bags, please`: an order that leaves out its verb. */
function orders(clause: Line): boolean {
  return has(clause, PLEASE) || (has(clause, SIZE) && has(clause, PLACE) && has(clause, AT_ONCE));
}

/** What a piece of a sentence tells: after a question its answer, before any some detail of the need. */
export function pieceOf(clause: Line, phase: Phase): Move | undefined {
  if (phase !== 'after-question' && phase !== 'opening') return undefined;
  const said = clause.canon.replace(/ (?:if you can|if possible|if you could|please)(?= )/, '');
  const canons = said
    .trim()
    .split(' ')
    .filter((canon) => canon !== ',');
  if (canons.length > MOST_IN_A_PIECE || canons.some((canon) => PREDICATE.has(canon)))
    return undefined;
  if (!PIECE_START.test(said)) return undefined;
  if (phase === 'after-question') return 'give-detail';
  const kinds = [SIZE, PLACE, TIME].filter((pattern) => has(clause, pattern));
  if (kinds.length > 0 && orders(clause)) return 'ask-specific';
  return kinds.length > 0 ? 'give-detail' : undefined;
}

const FILLERS = new Set(
  (
    'oh ok well um uh hm hmm ah so and then maybe just about around but or only even please if possible fine good is would be ' +
    'max tops at most enough ish not more the on in to by perhaps like'
  ).split(' '),
);

/** A move when the whole clause is one of the bare answers; `bare` says that it is one at all. */
export function shortMove(clause: Line, phase: Phase): { bare: boolean; move: Move | undefined } {
  const spoken = clause.words.filter((word) => /[\p{L}\p{N}]/u.test(word.canon)).length;
  if (spoken === 0 || spoken > MOST_WORDS) return { bare: false, move: undefined };
  const calm = clause.canon.replaceAll(' ,', '');
  let bare = false;
  for (const [pattern, byPhase] of TABLE) {
    pattern.lastIndex = 0;
    if (!pattern.test(calm)) continue;
    bare = true;
    const move = byPhase[phase];
    if (move !== undefined) return { bare, move };
  }
  if (!bare) {
    const kind = fragmentOf(clause);
    if (kind !== undefined) {
      const ordered = phase === 'opening' && orders(clause);
      return { bare: true, move: ordered ? 'ask-specific' : kind[phase] };
    }
  }
  return { bare, move: undefined };
}

function fragmentOf(clause: Line): ByPhase | undefined {
  if (/ not (?:today|now|tomorrow|tonight|this|on|at) /.test(clause.canon)) return undefined;
  const left = new Set(
    clause.words.filter((word) => /\p{L}/u.test(word.canon) && !FILLERS.has(word.canon)),
  );
  const found: ByPhase[] = [];
  for (const [pattern, byPhase] of FRAGMENTS) {
    const matches = [...clause.canon.matchAll(pattern)];
    if (matches.length > 0) found.push(byPhase);
    for (const match of matches) {
      for (const word of wordsAt(clause, match.index + 1, match.index + match[0].length))
        left.delete(word);
    }
  }
  return left.size === 0 ? found[0] : undefined;
}
