import { has, opening, phrase } from './phrase.ts';
import { PLACE, SIZE, TIME } from './vocabulary.ts';
import type { Line } from './words.ts';

/** Ways to begin an ask, direct and conventional-indirect, and those of people new to English. */
const FRAME = phrase(
  [
    '(?:can|could|would|will|might|may) (?:you|i|we|one|someone|somebody|anyone|anybody|she|he|they|it be (?:possible|ok|all right|fine|feasible))',
    '(?:is|was|be) (?:it|there) (?:also )?(?:possible|any chance|a chance|any way|a way|ok if|all right if)',
    'it (?:is|would be) possible',
    '(?:would|do) you (?:mind|be (?:so kind|willing|able|open|up for|happy|free to)|think you (?:could|can))',
    "any chance|mind if i|would (?:\\S+ ){1,3}be (?:ok|possible|all right|fine)(?= (?:for|with|if|\\?))|what about (?:you|we|\\S+ing)|(?:i )?(?:don't|do not) suppose (?:you|i|we) (?:could|can|might)|you wouldn't|how about|what if (?:i|we|you)|would it (?:help|work|be ok|be possible) if|is possible|are you able to|you couldn't",
    '(?:i|i am|i was|i have been|we were) (?:just )?(?:was )?(?:wondering|hoping|wonder (?:if|whether) (?:you|i|we))',
    "i'm (?:wondering|hoping) (?:if|whether|you)",
    "(?:i would|i'd|i should|i want|i wanted|i have) (?:like|love|be (?:very |so |most )?grateful|be happy|appreciate|to ask|ask you|to request|you to|really like|really appreciate) ?(?:if|it if|to ask|you|for|to request|any|your)?",
    'i (?:really )?need (?:you to|your|a (?:hand|favour|lift|ride|quick)|some (?:help|advice|support)|help (?:with|to))',
    'i (?:really )?need you',
    'need (?:a (?:hand|favour|lift|ride)|help with)',
    'you (?:have to|must|need to) (?:please |at least )?(?:give|help|carry|take|move|extend|lend|bring|drive|hold|shift|postpone|cover|watch|mind) (?:me|us|her|him|it|them|my|our|these|those|the)',
    '(?:is|are) (?:one|two|three|four|\\d\\S*|half|an?) \\S+ (?:\\S+ )?possible',
    '(?:can|could|may|might) (?:my )?[a-z]+ (?:stay|sleep)(?! (?:home|calm|away|well))',
    'you (?:can|could) (?:please )?(?:give|do|help|explain|carry|look|take|show|lend|drive|read|check|bring|write)',
    'please (?!please |forget |do not |don.t |disregard |feel |think |say |accept |know |be |not |note |enjoy |i |it |just say )[a-z]+',
    "i'm asking (?:you )?(?:to|for|if|whether)|i ask you (?:to|for|if)|ask (?:you|u) (?:to|for|a)",
  ].join('|'),
);

/** Bare orders at the start of a clause. */
const ORDER = opening(
  '(?:so |and |then |hey |just |please |(?:mate|dude|man|boss|sir|bro|friend) (?:, )?)?(?:(?:carry|lift|grab|move|push|extend|postpone|shift|delay|lend|give|bring|drive|fix|hold|review|sign|print|cover|swap|haul|drag) (?:me|us|my|the|these|those|this|both|another|deadline|\\d\\S*|one|two|three|(?:\\S+ ){1,2}(?:to|for|until|till|by|up))|take (?:one|two|both|those|the (?:\\S+ ){0,2}(?:bags?|box|boxes|heavy)|\\d)|help me|give me|lend me|carry (?:this|these|the|my|it)|take (?:this|these|my|me)|drive me|bring me|pick (?:me|up my|my)|do (?:me|this for me|it for me|my)|get me|show me|move (?:my|the)|cover (?:for me|my|me)|check (?:my|this)|read (?:my|this)|send me|explain (?:me|this|it|to me)|watch (?:my|the)|fix (?:my|this)|hold (?:this|the|my)|let me (?:borrow|use|have))',
);

/** `You take her`, `you help me?`: an order or an ask without its first word. */
const YOU_DO = opening(
  '(?!.* and i )(?:please )?you (?:please |just )?(?:help|carry|take|give|lend|bring|drive|hold|move|watch|mind|keep|fix|do) (?:me|us|her|him|it|them|my|our|this|these|those|the(?! (?:bus|train|lift|stairs))|\\?)',
);

/** With a time, a size or a place, more verbs than those of `ORDER` are orders. */
const BOUNDED_ORDER = opening(
  '(?:so |and |then |please )?(?:take|walk|feed|watch|mind|keep|finish|write|translate|collect|water|fetch|load|clean|proofread) (?:me|us|her|him|it|them|my|our|this|these|those|the|care of)',
);

/** Asks about the moment, not for help. */
const TIMING = phrase(
  "(?:can|could|may|might) i (?:just |quickly )?(?:ask|bug|bother|disturb|interrupt|borrow|have|steal|trouble|talk|speak|come in|grab)(?: to)? (?:you )?(?:something|one question|a (?:quick )?question|for a (?:moment|minute|minutes|second)|(?:a|five|two|ten|one|\\d+) (?:moment|minutes?|second|word|(?:brief|quick) (?:word|question|chat)))|(?:have|got|do you (?:maybe |perhaps |possibly |by any chance |happen to )?have|you got|you have|you've got) (?:a |an |some |five |two |ten |one |few |\\d+ |a few |a couple of |any |a little |half a )?(?:moment|minutes?|time|second)|is (?:this|now|it) (?:a )?(?:good|bad|right|convenient|suitable) (?:time|moment)|are you (?:busy|free|in a hurry|in hurry)|you (?:busy|free)|am i (?:interrupting|disturbing|bothering)|bad time|good time|(?:if|whether) you (?:\\S+ ){0,2}(?:have|had|got) (?:a |an |some |five |two |ten |one |\\d+ |a few |any |a little |a spare )?(?:moment|minutes?|time|second)(?! (?:to|for))",
);

/** Wants to speak about something: the ask itself is still to come. */
const TALK = phrase(
  '(?:can|could|may|might) (?:we|i) (?:please |just |quickly )?(?:talk|speak|chat)(?! (?:\\S+ ){0,3}about \\S+ing )|(?:want|wanted|like|need|have|love) to (?:quickly |just )?(?:talk|speak|discuss|chat|tell you)(?! (?:\\S+ ){0,3}about \\S+ing )',
);

/** Asks for the meaning of what was said, not for help. */
const MEANING = phrase(
  '(?:can|could|would) you (?:clarify|repeat|tell me (?:if|whether)|say (?:that|it) again)|(?:would|do) you (?:rather|prefer(?: to)?|want to|like to|sooner) (?:say no|not|decline|refuse|pass|leave it|skip)|you mean|does (?:this|that|it) mean|(?:can|may|should|do) i (?:take|read|understand) (?:that|this|it|correctly|right)',
);

/** Asks after somebody else, not for help from this person. */
const OTHERS = phrase(
  '(?:who|whom|anyone|anybody|somebody|someone|other person) (?:else|could|can|should|decides|do i|would|knows|who|you know|in your)|do you know (?:anyone|anybody|someone|somebody|who)|introduce me|point me|recommend (?:someone|somebody|anyone)|know anybody|know anyone|who',
);

/** Offers a hand instead of asking for one: `need a hand with the drying?`, `can I help you?` */
const OFFERS = opening(
  "(?:so |and |hey |oh )?(?:(?:do you |d'you )?(?:need|want) (?:a hand|any help|some help|help)(?!.* (?:my|me|i|i'm) ).*\\?|(?:can|may|shall|should) i (?:help(?: you)?|give you a hand|lend you a hand|dry)(?!.* (?:my|me) ))",
);

/** Words that name no task. */
const TASKLESS = new Set(
  (
    'help assist support hand favour something anything thing things stuff it this that me us you i we my your a an the some little bit ' +
    'with out for to of in on and or at please maybe perhaps possibly just really here there one problem matter need any certain small ' +
    'real quick able might would could can will be if whether so kind more do give get offer trouble request assistance possible is it ' +
    'ask want like was were wondering hoping wonder hope grateful should am are very much again somehow period today now ? ! . , minutes moment'
  ).split(' '),
);

/** Help, or a thing that is not called by its name. */
const NAMELESS = phrase(
  'help|assist|assistance|support|hand|favour|something|anything|thing|things|stuff|it|this|that',
);

/** Asks for a fact, not for help. */
const FACT = /^ (?:and |so |but |then )?(?:how|where|when|why|what|which|whose) (?!if |about )/;

export type Ask = {
  /** The clause asks for something. */
  asks: boolean;
  /** It names what is wanted. */
  task: boolean;
  /** It names a time, a size or a place. */
  bounded: boolean;
  /** Canonical offset behind the words that frame the ask. */
  after: number;
};

const NO_ASK: Ask = { asks: false, task: false, bounded: false, after: 0 };

/** Whether and how a clause asks. */
export function askOf(clause: Line): Ask {
  const bounded = [TIME, SIZE, PLACE].some((pattern) => has(clause, pattern));
  const frame =
    first(clause, FRAME) ??
    first(clause, ORDER) ??
    first(clause, YOU_DO) ??
    (bounded ? first(clause, BOUNDED_ORDER) : undefined);
  if (
    frame === undefined ||
    has(clause, TIMING) ||
    has(clause, OFFERS) ||
    (has(clause, TALK) && !has(clause, SIZE)) ||
    has(clause, MEANING) ||
    FACT.test(clause.canon) ||
    (has(clause, OTHERS) && !/ you (?:\S+ ){0,3}(?:help|carry|drive|give) /.test(clause.canon))
  )
    return NO_ASK;
  // `Two bags, third floor, you help`: what is wanted may stand before the asking words.
  const listed = has(clause, SIZE) && (has(clause, PLACE) || has(clause, TIME));
  const from = listed ? 0 : frame.start;
  const rest = clause.words.filter((_, index) => (clause.offsets[index] ?? 0) >= from);
  const telling = rest.filter((word) => !TASKLESS.has(word.canon) && /\p{L}{2}/u.test(word.canon));
  return {
    asks: true,
    // `Give me Monday` has all it needs, `help me on Monday` has not.
    task: telling.length >= (bounded && !has(clause, NAMELESS) ? 1 : 2),
    bounded,
    after: frame.end,
  };
}

function first(clause: Line, pattern: RegExp): { start: number; end: number } | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(clause.canon);
  pattern.lastIndex = 0;
  return match === null
    ? undefined
    : { start: match.index + 1, end: match.index + match[0].length };
}
