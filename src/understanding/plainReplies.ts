import type { Reaction } from '../domain/reactions.ts';
import type { ReplyKind } from '../domain/reply.ts';

/** An answer as a whole message: at least one of the words that make it, and besides them only fillers. */
type Whole = { kind: ReplyKind; made: string; filled: string };

const WHOLE: readonly Whole[] = [
  {
    kind: 'yes',
    made: "yes|yeah|yep|yup|aye|ok|okay|sure(?: thing)?|of course|certainly|absolutely|definitely|gladly|with pleasure|my pleasure|no problem|no worries|no trouble|not a problem|why not|fine(?: by me| with me)?|all right|alright|deal|done|will do|happy to(?: help)?|i'd be (?:happy|glad) to(?: help)?|glad to(?: help)?|i'd love to|love to|go ahead|consider it done|count me in|i'm in|i will|i can|i can do (?:that|it)|i'll do (?:it|that)|let's do (?:it|that)|sounds good|that works(?: for me)?|that's (?:fine|okay|ok)|you can count on me|any ?time",
    filled: 'please|thanks|thank you|then|for you|well|oh',
  },
  {
    kind: 'no',
    made: "no|nope|nah|never|no way|no chance|no thanks?|no thank you|not really|not today|not this time|i can't|i cannot|can't|cannot|i can't help(?: you)?(?: with (?:that|this|it))?|(?:i )?can't do (?:it|that|this)|i'd rather not|rather not|i won't|i don't want to|i'm afraid(?: not| i can't)|better not|it's a no|that's a no|i have to say no|i must say no|i said no|not for me|unfortunately not|(?:it|that) doesn't work(?: for me)?|i'm (?:too )?busy|i (?:have|'ve got) no time|i don't have time|no time",
    filled:
      "sorry|i'm sorry|so sorry|really|today|unfortunately|thanks|thank you|but|this time|well|oh",
  },
  {
    kind: 'hedge',
    made: "maybe|perhaps|possibly|probably|we'll see|we will see|i'll see|i'll try|i guess(?: so)?|i suppose(?: so)?|i don't know|don't know|not sure|i'm not sure|i'll think about it|could be|it depends|yes and no",
    filled: 'h+m+|uh|um|er|well|mmm?|let me think|sort of|kind of|oh|sorry',
  },
  {
    kind: 'later',
    made: 'later|not now|not right now|(?:another|some other) (?:time|day)|tomorrow|tonight|next (?:week|month|time|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|an|one|half an|two|five|ten|twenty) (?:bit|while|minutes?|moment|hours?|days?|weeks?)|after (?:lunch|work|dinner)',
    filled:
      'maybe|perhaps|but|can we do it|ask me|again|come back|right now|on|please|sorry|okay|ok|yes',
  },
  {
    kind: 'small-talk',
    made: "hi|hello|hey|hiya|hallo|good (?:morning|evening|afternoon|day)|morning|evening|how are you(?: doing)?(?: today)?|how's it going|what's up|nice to see you|long time no see|you again|nice weather(?: today)?",
    filled: "there|oh|isn't it|ha+|haha+",
  },
];

const WHOLES = WHOLE.map(({ kind, made, filled }) => ({
  kind,
  only: new RegExp(`^(?: (?:${made}|${filled}))+ $`),
  some: new RegExp(` (?:${made})(?= )`),
}));

/** Longer messages say more than one plain thing. */
const LONGEST_WHOLE = 60;

/** Words that leave no doubt, wherever they stand. */
const ANYWHERE: readonly (readonly [ReplyKind, RegExp])[] = [
  [
    'unfriendly',
    / (?:get lost|piss off|bugger off|fuck off|screw you|shut up|go away|leave me alone|go to hell|drop dead|you idiot|you(?:'re| are) (?:an idiot|stupid|pathetic|useless|a loser|(?:so |really )?annoying)|are you (?:stupid|kidding me|crazy|dumb)|not my problem|(?:i )?(?:don't|do not|couldn't) (?:give a \w+|care)(?! (?:for|about)))(?= )/,
  ],
  [
    'redirect',
    / (?:(?:maybe|better|just|you (?:could|should|can|might)|you'd better|why don't you|try|please|but|then) ask(?:ing)? (?!me|again|for)\w+|(?:the )?wrong person|shall i give you (?:his|her|their) number|have you (?:tried|asked) (?:the|your|my)? ?(?:neighbou?rs?|boss|friends?|sister|brother|family|reception|office))(?= )/,
  ],
  [
    'condition',
    /^ (?:yes|yeah|ok|okay|sure|fine|all right|alright|i will|i can|deal)\b[^?]*? (?:(?:but )?only if|if you|as long as|provided|on one condition|but then you)(?= )/,
  ],
  [
    'take-over',
    / (?:leave (?:it|that|this|everything) all to me|leave everything to me|i'll (?:do|carry|take|handle) (?:all of (?:it|them)|everything|the whole)|you don't have to do anything)(?= )/,
  ],
];

/** Questions that only want to know more. */
const ASKS =
  /^ (?:(?:sorry|ok|okay|well|hm+|sure|so|and|hi|hello|hey|yes) ,? ?)*(?:(?:what|how|when|where|which|who|whose|why)\b[^?]{0,60}(?:(?:\? )+|$)|(?:help|do|with|for|like|from|until) (?:with )?(?:what|when|which|who)\b[^?]{0,20}\??|(?:would you like|do you (?:want|need)|what do you) [^?]{1,60}\?|(?:such as|for example|meaning|be more specific|can you be more specific) ?\??) *$/;

/** Questions that are not about what is wanted. */
const NO_QUESTION =
  / (?:how are you|how's it going|how about|what about|what if|what's wrong with you|why (?:don't|not|should i|me|is it always|would i|do you always|can't you)|what do i get|what's in it|who do you think|who cares|what for a|shall i|should i|i'll|i can|i could|when (?:should|shall|can|do) i)(?= )/;

/** Behind a no these turn it into something else. */
const TURNED =
  / (?:but|however|unless|except|if|ask|try|happy|glad|gladly|of course|sure|maybe|instead|tomorrow|later|only)(?= )/;

/** A no that opens a message, and with it decides it. */
const OPENS_NO =
  /^ (?:(?:i'm )?(?:so |really |very )?sorry (?:[,.!] ?)*(?:but )?)?(?:no(?! (?:problem|worries|bother|trouble|idea|doubt|need))|nope|nah|i can't|i cannot|i'd rather not|i don't want to|i really don't want to|i won't|i'm afraid (?:i can't|not|i have to say no|it's a no)|i wish i could|i have to say no|unfortunately)(?= )/;

/** Words that put it off, at the beginning of a message. */
const OPENS_LATER =
  /^ (?:(?:sorry|ok|okay|yes|sure|well|hm+|i can't) ,? ?)*(?:in (?:a|an|one|half an|a few|two|five|ten|twenty) (?:bit|while|moments?|minutes?|hours?|days?)|give me (?:a|an|one|half an|five|ten|twenty) (?:bit|moment|minutes?|hours?|days?)|not (?:now|today|right now|this week)[ ,.]+(?:but|maybe|perhaps|how about)|today (?:doesn't work|is bad|won't work|is not good)[ ,.]+but|ask me again|let me sleep on it|i'll (?:get|come) back to you|i'll (?:let you know|tell you) (?:later|tomorrow|tonight))(?= )/;

/** A yes that opens a message, when nothing behind it limits it. */
const OPENS_YES =
  /^ (?:yes|yeah|yep|sure|of course|absolutely|certainly|gladly|happy to|i'd love to|i'd be (?:happy|glad) to|no problem|no worries|i(?:'ll| will) (?:bring|put|come|help|carry|fetch|give|send|drive|listen|lend|show|be there))(?= )/;

const LIMITS =
  / (?:but|only|just(?! (?:tell|say|let me know))|if|unless|half|part|some|not|no|can't|won't|later|tomorrow|next|maybe|perhaps|when(?! (?:should|shall|do|can) i )|ask|try|i'll take|all of|everything|what|how|which)(?= )/;

/** An answer that is beyond doubt: what it is, and the reaction it comes closest to. */
export type PlainReply = { kind: ReplyKind; reaction: Reaction };

/** An answer nobody could take for another, from its canonical words. */
export function plainReply(canon: string): PlainReply | undefined {
  const kind = kindOf(canon);
  return kind === undefined ? undefined : { kind, reaction: reactionOf(kind, canon) };
}

const REACTION: Record<ReplyKind, Reaction> = {
  yes: 'warm-yes',
  part: 'partial-yes',
  condition: 'conditional-yes',
  later: 'postpone',
  question: 'clarify',
  hedge: 'lukewarm',
  redirect: 'redirect',
  no: 'direct-no',
  'not-able': 'not-able',
  'take-over': 'take-over',
  unfriendly: 'hostile',
  guilt: 'criticise',
  advice: 'minimise',
  'small-talk': 'deflect',
};

function reactionOf(kind: ReplyKind, canon: string): Reaction {
  if (kind !== 'no') return REACTION[kind];
  if (NO_TIME.test(canon)) return 'no-time';
  return / (?:sorry|afraid|wish|unfortunately)(?= )/.test(canon) ? 'regret' : REACTION.no;
}

const NO_TIME =
  / (?:no time|don't have (?:the |any )?time|haven't got (?:the |any )?time|(?:too|very|so) busy|i'm busy|(?:we're |i'm )?(?:swamped|snowed under|short[ -]*staffed|understaffed|fully booked))(?= )/;

function kindOf(canon: string): ReplyKind | undefined {
  const bare = canon.replace(/[^\p{L}\p{N}' ]+/gu, ' ').replace(/ +/g, ' ');
  for (const [kind, pattern] of ANYWHERE) if (pattern.test(bare)) return kind;
  const whole = wholeReply(bare);
  if (whole !== undefined) return whole;
  if (OPENS_LATER.test(canon)) return 'later';
  if (ASKS.test(canon) && !NO_QUESTION.test(canon)) return 'question';
  if ((OPENS_NO.test(canon) || NO_TIME.test(canon)) && !TURNED.test(canon.slice(3))) return 'no';
  const opening = OPENS_YES.exec(canon)?.[0];
  return opening !== undefined && !LIMITS.test(canon.slice(opening.length)) ? 'yes' : undefined;
}

function wholeReply(bare: string): ReplyKind | undefined {
  if (bare.length > LONGEST_WHOLE) return undefined;
  return WHOLES.find(({ only, some }) => only.test(bare) && some.test(bare))?.kind;
}
