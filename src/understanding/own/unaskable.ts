import type { Described } from '../../domain/ownAsk.ts';

const THEM =
  "(?:him|her|them|someone|somebody|people|my (?:[a-z-]+ ){0,2}?(?:boss|manager|colleague|coworker|neighbou?r|landlord|landlady|teacher|professor|ex|wife|husband|partner|girlfriend|boyfriend|brother|sister|mother|mum|mom|father|dad|friend|flatmate|roommate|uncle|aunt|dog|cat)(?:'s (?:dog|cat|kids?|car))?|(?:the|his|her|their|a) (?:[a-z]+ )?(?:dog|cat|kids?|children|guy|man|woman|girl|teacher|landlord|neighbou?r))";
/** Whoever is asked, or I myself, does it. */
const DO =
  "(?:to|and|me|i(?:'ll| will| can| could| want| would)?|you|help|should|could|would|can|if (?:he|she|they) (?:could|would|can)|how)";

/** What is not rehearsed here: it would hurt somebody or break the law. */
const HARM = new RegExp(
  [
    `\\b${DO} (?:steal (?!a (?:glance|look|moment|minute|march))|rob (?!(?:a )?(?:bit|little|minute|moment|some|you of))|launder|bribe|blackmail)`,
    `\\b(?:hurt|harm|kill|poison|threaten|stab|shoot|strangle|beat up|scare off|attack|hit|slap|punch|stalk|drug) ${THEM}\\b(?! feelings|'s)`,
    `\\bbeat (?:${THEM} up|the (?:shit|crap) out)`,
    `\\b(?:slash|key|damage|smash|burn|set fire to) (?:his|her|their|the|my [a-z]+'s) (?:tyres?|tires?|car|house|flat|window|door)`,
    '\\b(?:buy|get|sell|score|lend|bring|give|deal|carry|smuggle|hide)(?: me| him| her| us)? (?:some |a bit of |the )?(?:drugs|weed|cocaine|coke|heroin|meth|ecstasy|mdma|a gun|a weapon|(?:his|her) (?:adderall|ritalin|oxy\\w*))\\b',
    '\\b(?:forge|fake) (?:a|an|my|his|her|the|some) (?:[a-z]+ )?(?:signature|prescription|passport|certificate|sick note|id|diploma|degree|invoice|receipt|document|reference)',
    '\\b(?:a )?(?:fake|forged) (?:signature|prescription|passport|certificate|sick note|id|diploma|degree|invoice|receipts?|document|reference)\\b',
    '\\b(?:lie|lying|give false|false statement) (?:to|for me (?:to|in)|in|about .{0,20} to) (?:the )?(?:police|court|judge|insurance|tax|jobcent\\w*|immigration)',
    '\\b(?:false|fake) (?:alibi|testimony|statement|witness)|\\bgive me an alibi',
    '\\b(?:cheat|defraud|scam) (?:on )?(?:the )?(?:tax\\w*|insurance|exam|test|benefits?|customers?|old)',
    `\\b(?:pay|work)(?:s|ing)? (?:me )?(?:under the table|off the books|cash in hand so)`,
    '\\b(?:sleep|have sex|hook up) with me\\b|\\b(?:naked|nude|topless) (?:pictures?|photos?|pics?|selfies?|video)|\\bnudes?\\b',
    '\\b(?:drive|hold|store|watch) .{0,20}\\b(?:stolen|drugs|the loot)|\\bstolen (?:goods|phone|bike|car)s? (?:for|from)? ?me\\b',
    '\\b(?:write|do|take|sit) (?:my|the) (?:exam|final|test|driving test) (?:for|instead of) me\\b',
    '\\bbreak into\\b|\\bpick the lock of (?:his|her|their)',
  ].join('|'),
  'i',
);

/** Getting round somebody instead of asking them. */
const TRICK = new RegExp(
  [
    '\\b(?:spy on|snoop (?:on|in|through))',
    "\\btrack (?:her|his|their|my [a-z]+'s) (?:phone|location|car)|\\bput (?:a )?(?:tracker|gps|camera|spyware|app) (?:on|in) (?:her|his|their|my [a-z]+'s)",
    `\\b${DO} (?:secretly )?(?:read|check|go through|look (?:at|into|through)|get into|hack|open|unlock|log into|access)(?: into)? (?:her|his|their|my (?!own)[a-z]+'s) (?:private |personal )?(?:messages|texts|phone|mails?|emails?|chats?|diary|letters?|whats?app|account|instagram|post)\\b`,
    "\\b(?:hack|get (?:into|me the password)|tell me the password) .{0,20}\\b(?:her|his|their|my (?:ex|wife|husband|girlfriend|boyfriend|boss|colleague)'s)\\b",
    '\\b(?:trick|fool|con|deceive|bluff) (?:him|her|them|my|the|people)\\b',
    '\\b(?:make|making|get) (?:him|her|them|my [a-z]+) (?:to )?feel (?:so |really )?(?:guilty|bad|sorry|jealous|small|stupid|ashamed)|\\bguilt[- ]?trip(?!s\\b)|\\bmake (?:him|her|them|my [a-z]+) jealous',
    "\\b(?:how (?:do|can|could) i|i want to|help me|to|i'll|let's|want to) (?:manipulate|humiliate|gaslight|embarrass|punish)\\b",
    '\\bget (?:him|her|them|my (?:boss|manager|colleague|coworker|teacher|neighbou?r)) (?:fired|sacked|evicted|expelled|deported|into trouble|in trouble)',
    "\\bwithout (?:his|her|their|my (?!own\\b)[a-z]+(?:'s|s)) (?:knowledge|knowing|consent|noticing|finding out)",
    "\\bbehind (?:his|her|their|my [a-z]+'s) back\\b",
    "\\b(?:cover for me|lie for me|lie to (?:my|her|his)|tell (?:my|his|her) (?:wife|husband|boss|girlfriend|boyfriend|partner|parents) (?:that )?i (?:was|am|were)) .{0,40}\\b(?:affair|cheat\\w*|so (?:that )?(?:she|he|they) (?:won't|doesn't|don't))|\\blie (?:for me|to my (?:wife|husband|boss|girlfriend|boyfriend|partner|parents|mum|mom|dad|teacher))",
    '\\bpretend (?:to be|that (?:he|she|they)|i (?:am|was)) .{0,30}\\b(?:so that|to get|so (?:he|she|they))',
    '\\b(?:secretly|on the sly) (?:record|film|tape|photograph)|\\b(?:record|film) (?:him|her|them) secretly',
  ].join('|'),
  'i',
);

/** Done to me, or already over, it is what somebody tells and not what they ask for. */
const SUFFERED =
  /\b(?:(?:he|she|they|who|that|somebody|someone|boss|manager|mother|mum|mom|father|dad|colleague|coworker|neighbou?r|flatmate|roommate|partner|husband|wife|ex|sister|brother|friend|parents|people) (?:always |often |once |has |have |had |keeps? |kept |is |are |was |been )*(?:spy\w*|spie[sd]|read(?:s|ing)?|record\w*|film\w*|track\w*|go(?:es|ing)? through|went through|trick\w*|lie[sd]?|lying|humiliat\w*|manipulat\w*|guilt[- ]?trip\w*|hack\w*|threaten\w*|stole|steals?|robs?|robbed|blackmail\w*|gaslight\w*)|(?:was|were|been|being|got|gets|feel|felt|is|are) (?:\w+ )?(?:robbed|stolen|tricked|manipulated|humiliated|threatened|blackmailed|poisoned|hacked|spied on)|(?:afraid|scared|worried|sorry|hate|anxious|not|don't|didn't|never|without) (?:\w+ ){0,3}?(?:to |of |i )?(?:hurt|harm)(?:ing)?|(?:it|this|that|would|might|may|could|'d|'ll|will) (?:it |really |only )?(?:hurt|harm|kill)|i(?:'ve)? (?:once |accidentally )?hit|(?:stop|not|don't|quit|without|never) (?:\w+ )?(?:spy\w*|read\w*|go(?:ing)? through|track\w*|film\w*|record\w*|humiliat\w*|embarrass\w*|hit\w*|hurt\w*|threaten\w*|lying|manipulat\w*|guilt[- ]?trip\w*|look\w* (?:at|through|into)|check\w*|open\w*|mak\w+ (?:me|him|her|them) feel|talk\w* (?:about me )?behind))\b/gi;

/** Something that is not rehearsed here, as the learner would do it. */
export function unaskable(text: string): Pick<Described, 'unaskable'> {
  const done = text.replace(SUFFERED, '…');
  if (HARM.test(done)) return { unaskable: 'harm' };
  return TRICK.test(done) ? { unaskable: 'trick' } : {};
}
