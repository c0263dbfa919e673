import type { Move } from '../domain/moves.ts';
import type { Phase } from '../domain/reading.ts';
import { OFFERS } from './asks.ts';
import { opening, phrase, whole } from './phrase.ts';

/** A turn of phrase that speaks for a move, on top of what the examples taught. */
export type Cue = {
  move: Move;
  /** Added to the log-odds of the move. */
  weight: number;
  pattern: RegExp;
  /** Only in these phases; everywhere when absent. */
  phases?: readonly Phase[];
  /** The cue says nothing in a clause that asks for something. */
  unlessAsking?: boolean;
};

const REFUSED: readonly Phase[] = ['after-refusal'];
const OFFERED: readonly Phase[] = ['after-offer', 'closing'];
const LEAVING: readonly Phase[] = ['after-refusal', 'closing'];
const SETTLING: readonly Phase[] = ['after-offer', 'closing', 'after-question', 'after-refusal'];

const INSULT =
  '(?:idiots?|stupid|jerk|asshole|arsehole|bastard|bitch|moron|selfish|useless|pathetic|lazy|worthless|disgusting|pig|prick|dick|dickhead|cow|fool|incompetent|petty|coward|loser|scum|horrible|terrible|awful|dumb|cruel|heartless|liar|bad|lousy|rubbish|rotten|nasty|stingy|ungrateful|spineless|crap|shit|so-and-so)';

export const CUES: readonly Cue[] = [
  {
    move: 'attack',
    weight: 5,
    pattern: phrase(
      `you(?:'re| are| r| were|r)? (?:all |both |just |really |always |so |such |a |an |the |very |quite |being ){0,3}${INSULT}`,
    ),
  },
  { move: 'attack', weight: 5, pattern: phrase(`such (?:a |an )(?:\\S+ )?${INSULT}`) },
  {
    move: 'attack',
    weight: 6,
    pattern: phrase(
      "(?:screw|fuck|damn|sod) (?:you|off|this)|fuck\\S*|piss off|go to hell|shut up|get lost|i hate you|drop dead|what(?:'s| is) wrong with you|do it or else|or else|you(?:'re| are) (?:so |just |really |being |very )?mean|(?:out of|lost) your mind|(?:the )?worst (?:neighbour|boss|friend|manager|person|brother|sister|colleague)|what(?:'s| is) your problem|you(?:'re| are) a joke|are you (?:deaf|blind|stupid|dumb|mad|crazy|mental|thick|kidding)|what (?:kind|sort) of (?:a )?(?:boss|neighbour|friend|manager|person|mother|father|brother|sister|colleague)|you(?:'ll| will) (?:regret|pay|be sorry)|make your life hell",
    ),
  },
  {
    move: 'attack',
    weight: 4,
    pattern: whole(
      `(?:you )?(?:such )?(?:a |an )?(?:stupid |selfish |lazy )?(?:idiots?|jerk|asshole|bastard|bitch|moron|prick|dick|dickhead|scum|coward)`,
    ),
  },
  {
    move: 'attack',
    weight: 4,
    pattern: whole(
      `(?:what an? |how |just |so |absolutely |totally |completely |you )?(?:old )?${INSULT}(?: old)?(?: man| woman| boss| neighbour| person| people| cow| idiot)?`,
    ),
    phases: REFUSED,
  },
  {
    move: 'guilt',
    weight: 5,
    pattern: phrase(
      "after (?:all|everything|all the \\S+) (?:that )?(?:i|i've|i have|we|we've)|you owe me|a real friend|(?:some|what a|great|nice) (?:friend|neighbour|son|daughter|brother|sister|boss|family) you are|if you (?:really )?(?:loved|cared)|because of you|when you needed (?:me|help|it)|i was (?:always )?there for you|thanks for nothing|thanks to you|i thought (?:we were|you were|i could (?:count|rely))|you never (?:help|do (?:any\\S*|a)|lift|care|think of)|nobody (?:ever )?(?:helps|cares|does)|(?<!\\S )so much for (?:being|our|the|team|friend)|(?:thanks|cheers) a lot for nothing|(?:on my own|alone|me again) as (?:always|usual)|you (?:always )?(?:promised|had promised)|you (?:said|told me|swore) (?:that )?you(?:'d|'ll| would| will)|i waited (?:for you|the whole|all|an hour|two hours|for hours)|always (?:have )?time for (?:others|everybody|everyone)|you used to (?:be|help|have)|some (?:neighbour|friend|boss|team|family|colleague) you|this is (?:what|how) (?:i get|you thank|you repay)",
    ),
  },
  {
    move: 'guilt',
    weight: 3,
    pattern: phrase(
      "i (?:always|would always|'d always) (?:help|helped|cover|do|did)|i(?:'ve| have)? (?:helped|covered|watered|fed|lent|drove|picked) (?:for )?(?:you|your)|i guess (?:i'll|i will) (?:just|have to)|now i know who",
    ),
    unlessAsking: true,
  },
  {
    move: 'guilt',
    weight: 7,
    pattern: phrase(
      "(?:that's|that is|it's|it is|this is|you're|you are|how|so|really) (?:so |just |really |very |being |a bit |pretty |totally |completely ){0,2}(?:unfair|not (?:very |really |at all )?fair)(?! (?:to ask|on you|to you|of me))|no fair",
    ),
    phases: REFUSED,
  },
  {
    move: 'guilt',
    weight: 7,
    pattern: whole('(?:but |oh |so )?(?:unfair|(?:not|no) fair)'),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 4,
    pattern: phrase(
      "what do you mean (?:what|no|why)|i (?:said|told you to|asked you to) (?:carry|take|move|give|do|help|bring|come|send)|just (?:carry|take|move|give|do|sign|bring|send) (?:them|it|this|these|me|my)|come on(?! (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|the|a|my|time|your|sat|sun))|cmon|please please|just this once|only (?:this once|one time)|just this one time|i'm begging|i beg|begging you|don't be like that|i (?:must )?insist|make an exception|are you sure|can't take no|cannot take no|won't take no|pretty please|oh please|you (?:must|have to) (?:to )?(?:help|do)|say yes|just do it|i'm not asking for much|it(?:'s| is) (?:really )?not (?:that )?(?:much|hard|difficult|a big deal)|reconsider|surely (?:you|an|there)|just say yes",
    ),
    phases: ['after-refusal', 'after-offer', 'after-question'],
  },
  {
    move: 'press',
    weight: 4.5,
    pattern: phrase(
      "(?:it's|it is|that's|it takes?|it take|it'll take|its|it won't take) (?:only |just |really |long|literally ){1,2}(?:\\S+ ){0,3}(?:minutes?|seconds?|hours?|moment)?",
    ),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 4,
    pattern: phrase(
      "(?:it's|it is|it takes?|that's) (?:two|five|ten|a|one|like two|like five|\\d+) (?:minutes?|seconds?|moment)(?! \\?)|(?:it's|it is|that's|they're|there are) (?:only|just|literally)",
    ),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 4,
    pattern: whole(
      "(?:but |and |ok |oh ){0,1}why (?:not|you can not|can't you|can you not)(?: .{0,60})?",
    ),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 3,
    pattern: opening('(?:but |oh |ok but |yes but |no but )(?:i|it|you|why|please|there|the)'),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 3,
    pattern: phrase(
      '(?:i )?really (?:really |do )?need (?:this|it|you|your help)|i need (?:this|it) (?:badly|so much)',
    ),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 3.5,
    pattern: whole('(?:oh |aw |but )?please(?: please)*'),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 6,
    pattern: phrase(
      'you (?:have to|must|need to) (?:please |at least )?(?:give|help|carry|take|move|extend|lend|bring|drive|hold|shift|postpone|cover|watch|mind)',
    ),
    phases: REFUSED,
  },
  {
    move: 'press',
    weight: 6,
    pattern: whole(
      '(?:but |please |just )*(?:carry|take|help|give|bring|move|do|lift|lend|sign|send) (?:them|it|this|these|those|me|us|my \\S+|the \\S+)(?: with (?:this|it|them|these)| for me| up)? (?:, )?please',
    ),
    phases: REFUSED,
  },
  {
    move: 'exchange',
    weight: 4.5,
    pattern: phrase(
      "in (?:return|exchange)|i(?:'ll| will| can| could| would|'d)? (?:gladly |happily |also )?(?:pay|repay|reimburse|compensate|return the favour|owe you|make it up)(?: you| to you)?|repay the favour|swap (?:you|with|shifts)|(?:buy|get) you (?:a|lunch|dinner|some)|i(?:'ll| will| can| could) (?:cook|bake|clean|wash|mow|babysit|water) (?:for )?(?:you|your|dinner)|happy to pay|if you (?:help|do|take|cover|carry|drive) .{2,40} i(?:'ll| will| can| could| would|'d)",
    ),
  },
  {
    move: 'exchange',
    weight: 3.5,
    pattern: phrase(
      "i(?:'ll| will| can| could|'d| would) (?:take|cover|do|carry|bring|look after|work|fix|help you|walk|feed) (?:over )?(?:your|you with|both of your|one of your|the next|for you)",
    ),
  },
  {
    move: 'exchange',
    weight: 2.5,
    pattern: phrase(
      "what if i (?:took|take|cover|covered|did your|do your|paid|pay|help you|helped you)|i (?:can )?give you (?!thank)|i(?:'ll| will|'d| would) give you (?!thank|until|time|a moment|some time)|for you in (?:return|exchange)",
    ),
  },
  {
    move: 'accept-no',
    weight: 4,
    pattern: phrase(
      "(?:no problem|no worries|fair enough|that's (?:fine|ok|all right|fair|totally fine)|it's (?:fine|ok|all right|cool)|it is (?:fine|ok)|not a problem|i (?:quite |totally |completely |do )?(?:understand|respect)|understood|all good|thanks (?:anyway|all the same|for (?:being|telling|letting|your|the honest|considering|hearing))|thank you (?:anyway|for (?:being|telling|tell|letting|your|considering|hearing))|don't (?:sweat|worry about) it|think no more of it|i get it|i see|no hard feelings|no harm(?: done)?|mind how you go|gotcha|got it)",
    ),
    phases: LEAVING,
    unlessAsking: true,
  },
  {
    move: 'accept-no',
    weight: 4,
    pattern: opening(
      "(?:oh |ok |that's |it's |it is ){0,2}(?:totally|perfectly|completely|absolutely|quite|very) (?:fine|ok|understandable|all right|cool|fair)",
    ),
    phases: REFUSED,
  },
  {
    move: 'accept-no',
    weight: 3,
    pattern: phrase(
      "(?:i'll|i will|i'm going to|i shall|then i) (?:just )?(?:manage|ask (?:my|someone|somebody|other|another|around)|find|figure|sort|deliver|try|look (?:elsewhere|for)|work (?:it|something) out|do it (?:myself|alone)|get it done|keep to|deal with)",
    ),
    phases: LEAVING,
  },
  {
    move: 'accept-no',
    weight: 3.5,
    pattern: phrase(
      '(?:enjoy|good luck|have fun|safe (?:trip|travels|journey)|have a (?:nice|good|lovely|great)|(?:some other|another|next) time(?! \\?)|(?:stick to|found another way)|see you around|i appreciate (?:you|your|the) (?:honest\\S*|being|candour|telling))',
    ),
    phases: LEAVING,
    unlessAsking: true,
  },
  {
    move: 'accept-no',
    weight: 5.5,
    pattern: phrase(
      "i(?:'ll| will) (?:just )?(?:hand in|carry (?:them|it)|walk|take them|send what|do what|go (?:up )?(?:twice|alone)|do (?:two|three))",
    ),
    phases: REFUSED,
  },
  {
    move: 'accept-no',
    weight: 6,
    pattern: whole(
      '(?:(?:ok|then|well|no problem|i understand) (?:, )?){0,2}(?:maybe|perhaps) (?:another|some other|next) time(?: then)?(?! \\?)',
    ),
    phases: LEAVING,
  },
  {
    move: 'accept-help',
    weight: 6,
    pattern: phrase(
      "i(?:'d| would) be (?:very |so |most |really |ever so )?(?:grateful|glad|thankful|delighted|happy)(?! (?:if|to|for))",
    ),
    phases: OFFERED,
  },
  {
    move: 'accept-help',
    weight: 4,
    pattern: phrase(
      "yes,? please|that(?:'d| would| will) (?:be (?:great|wonderful|lovely|perfect|amazing|a great help|most helpful|so helpful|very kind|brilliant|awesome|good)|help (?:me )?(?:a lot|so much|enormously)|work|really help)|i(?:'d| would) (?:love|appreciate|like that(?! to| you)|gladly accept|be delighted)|i (?:gratefully |gladly )?(?:accept|take it)|lifesaver|you're (?:an? (?:absolute |real |true )?(?:star|angel|gem|legend|hero|treasure|saint|darling|lifesaver|life saver|good \\S+)|the best|too kind|very kind|so kind)|sounds (?:good|great|perfect)|works for me|you are very kind|you're (?:very |so )?(?:kind|great|wonderful)|it's settled|that's settled|i(?:'ll| will)? (?:gladly )?take you up on|(?:much|very much) obliged|suits me|you(?:'ve| have)? (?:really )?saved (?:me|my \\S+)|saved my \\S+|this help me|let's do (?:it|that)",
    ),
    phases: OFFERED,
  },
  {
    move: 'accept-help',
    weight: 3,
    pattern: opening(
      '(?:oh |wow |ok |great |perfect |omg |ooh |hell |yay |aw |ah |aww |woo ){0,2}(?:yes|champion|smashing|fantastic|super|excellent|cool|nice one|thank you|thanks|great|perfect|sure|deal|wonderful|brilliant|amazing|gladly|awesome|lovely|with pleasure|absolutely|of course)',
    ),
    phases: OFFERED,
  },
  {
    move: 'accept-help',
    weight: 2.5,
    pattern: phrase(', please(?= (?:[.!] )*$)'),
    phases: OFFERED,
    unlessAsking: true,
  },
  {
    move: 'accept-help',
    weight: 4.5,
    pattern: opening(
      "(?:oh |and )?(?:ok|fine|sure|great|good|right|cool|yes|thanks|perfect|all right|deal|so) (?:, )?(?:and |so |but )?(?:which|what|where|whose)(?:'s)? (?!about |if |do you mean |you mean |now |then |time|day|date|else |would |should )\\S+",
    ),
    phases: OFFERED,
  },
  {
    move: 'accept-help',
    weight: 3,
    pattern: phrase(
      "i(?:'ll| can| will) (?:do that|cover|take (?:it|that|half|the)|agree|live with)|agreed|it's a deal|that's fair|fine with me|that works",
    ),
    phases: OFFERED,
  },
  {
    // Booking a maybe as a yes.
    move: 'accept-help',
    weight: 5,
    pattern: phrase(
      "(?:it's|that's|so it's) settled|(?:perfect|wonderful|great|fantastic|super|brilliant|awesome) (?:, )?(?:see you|i'll (?:wait|see you|expect|meet|pick))|(?:perfect|wonderful|great|fantastic|super|brilliant|awesome) (?:, )?(?:so|then) (?:i'll|it's|that's|see|we|you)|i(?:'ll| will) (?:take that as|count) (?:a yes|on you)|so that's a yes",
    ),
    phases: REFUSED,
    unlessAsking: true,
  },
  {
    move: 'refuse-help',
    weight: 4.5,
    pattern: phrase(
      "(?:no,? thanks|no,? thank you|thanks but|thank you but|you don't (?:have to|need to|got to)|don't (?:bother|trouble|go out|go to any|need (?:any |it|help|your)\\S*)|(?:i'm|i am) (?:fine|good|ok|all right)|i(?:'ve| have) got (?:it|this)|i got this|i(?:'d| would) (?:rather|prefer to) (?:do|handle|carry|manage)|not necessary|(?:do|handle|manage|carry) (?:it|them|this) (?:myself|alone|on my own)|i (?:do|can do|do it|can) (?:it )?(?:myself|alone)|(?:rather|prefer) not (?:to )?(?:trouble|bother|impose)|not wish to impose|couldn't accept|could not accept|be any bother|leave it)",
    ),
    phases: ['after-offer'],
  },
  { move: 'refuse-help', weight: 3.5, pattern: opening('no'), phases: ['after-offer'] },
  {
    move: 'confirm-plan',
    weight: 3,
    pattern: opening(
      "(?:ok |great |perfect |good |cool |sweet |deal |right |yes |very good |all right |thanks |fine ){0,2}(?:so|then|to confirm|just to recap|to recap|as agreed|that means)(?: then)? (?:i|i'll|you|you'll|we|it's|on|at|see|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|just|first|half)",
    ),
    phases: SETTLING,
    unlessAsking: true,
  },
  {
    move: 'confirm-plan',
    weight: 3,
    pattern: phrase(
      "(?:it|we) (?:stays?|leave it|keep it|stick) (?:at|to|with) (?:that|it)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow) it is|see you (?:at|on|then|there|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in|tonight|sat|sun|later)|i(?:'ll| will) (?:be there|pick you up|bring|meet you|come by|come at|put it in|ring|text you when|have them ready|send you)|we meet|it's a date|(?:and|,) (?:i|you)(?:'ll| will)? (?:take|bring|carry|send|call|write|do) (?:the|a|it|small|rest)|to confirm|as agreed|so we have agreed|(?:into|in) (?:both )?our calendars",
    ),
    phases: SETTLING,
  },
  {
    move: 'check-meaning',
    weight: 5,
    pattern: phrase(
      "(?:is|was|so is|so) (?:that|it|this) (?:a )?(?:no|yes|maybe|definite no|refusal|polite no)(?! (?:for you|problem|worries|use|big|trouble|good))|does (?:that|this|it) mean|(?:this|that|you) means?(?! (?:what|no|why))|(?:am|may|do|should|can) i (?:to )?(?:take|read|understand|right|hear)|are you saying|you(?:'re)? saying|yes or no|is it (?:because|about|the)|so you (?:can't|don't want|mean)|what do you mean(?! (?:what|no|why|you))|slip(?:ped)? your mind|did you forget|have you forgotten|did (?:something|anything) (?:come up|happen)|did i (?:get|have|mix|misunderstand|misread)|(?:were|weren't) we (?:not )?(?:meeting|going|supposed|meant)|you would rather not ?\\?|(?:would|do) you (?:rather|prefer(?: to)?|want to|like to|sooner) (?:not|to not|say no|decline|refuse|pass|skip)|(?:not sure|don't understand) (?:if|whether|you|what)|do you mean(?! (?:what|no|why))|clarify whether",
    ),
    phases: ['after-refusal', 'after-question', 'after-offer', 'closing'],
  },
  {
    move: 'check-meaning',
    weight: 4.5,
    pattern: whole(
      '(?:sorry|pardon|huh|what|how do you mean|what do you mean|meaning|what does that mean) \\?(?: \\?)*',
    ),
    phases: ['after-refusal', 'after-question', 'after-offer', 'closing'],
  },
  {
    move: 'give-out',
    weight: 5,
    pattern: phrase(
      "(?:fine|ok|all right|cool|good|free|entitled) (?:to say no|to decline|to refuse|if not|if you (?:can't|don't|say|would rather|are busy|couldn't)|if it(?:'s| is) (?:still )?(?:a )?no)|no pressure|no obligation|feel free to (?:say no|decline|turn|refuse)|(?:you can|u can|you may|just|please) (?:always |just )?say (?:no|so|me honest)|no (?:worries|problem|biggie|hard feelings|big deal|stress|drama) (?:at all )?if|(?:don't|do not) feel (?:obliged|you have to|like you have)|if (?:you'd|you would) rather not|(?:understand|get it|ok|fine) if (?:you|it|that|not)|if (?:it's|it is|that's) (?:too much|not possible|inconvenient|not convenient)|if not (?:, )?(?:it's|it is|that's|no|possible|just|then|fine|ok)|if (?:you're|you are) (?:too )?busy (?:, )?(?:it's|that's|no|just|then|never)|if (?:it|that|this|monday|the time) (?:does not|doesn't) (?:suit|work|fit|go)|no (?:rush|hurry)|no is (?:a good|fine|ok|also)|only if (?:you|it)|unable to|free to decline|if you (?:can't|can not|cannot|are busy|have no time)(?: (?:just|it|that|no|then|say|i))|don't worry if|if (?:something|anything) (?:comes|came) up|tell me if (?:it|that|this|you) (?:\\S+ )?(?:doesn't|don't|isn't|can't|not|too)|tell me if (?:it|that|this|you) (?:doesn't|don't|isn't|aren't|can't)|disregard my request|you don't have to (?:decide|say)",
    ),
  },
  {
    move: 'referral',
    weight: 4.5,
    pattern: phrase(
      "who (?:else|do i|decides|is (?:responsible|the boss|in charge))|who (?:can|could|would|should) (?:i|help|do|sign|know|be the|you|it be|also)|whom should i|(?:anyone|anybody|someone|somebody|other person|another person) (?:else )?(?:you know|who|that|with|in your|better|i could)|do you (?:happen to )?know (?:anyone|anybody|someone|somebody|who|of anyone)|know any(?:one|body)|introduce me|point me (?:to|towards|in)|what would (?:have to|need to|it take|make it|help you)|what (?:would|do) (?:i|you) need (?:to|for|from)|what conditions|to whom|another department|where (?:can|could|i can|should) i (?:ask|go|find)|put me in touch|your colleague (?:can|could)|who's got|right (?:office|person)",
    ),
  },
  {
    move: 'referral',
    weight: 3.5,
    pattern: phrase(
      '(?:tell|ask|say|call|write|show) (?:to )?(?:him|her|them)(?: that)? i|(?:ask|call|write to|talk to|speak to) (?:him|her|them|your (?:colleague|boss|brother|sister|wife|husband|son)) for me|(?:come|go) (?:along |there )?with me (?:and|to|when)|put in a (?:good )?word|do you think (?!you |i |we |it |that |this |they )\\S+ (?:could|can|would|might)',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'referral',
    weight: 4.5,
    pattern: phrase(
      '(?:could|can|would|might|may|will|should|is there|do you think|what if|maybe|perhaps) (?:maybe |perhaps )?(?:anyone|anybody|someone|somebody|(?:one of )?your (?:colleagues?|brother|sister|wife|husband|partner|son|daughter|team|flatmate)|another (?:colleague|neighbour|friend|person)|a colleague) (?:else )?(?!help me)[a-z]+',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'referral',
    weight: 4,
    pattern: opening(
      '(?:so |and |then |or |maybe |perhaps |ok ){0,2}(?:, )?(?:could|can|would|might|will) (?!you|i|we|it|that|this|there|the|my|one|two|half|some|part|both|just|only|next|tomorrow|tonight|later|noon|someone|somebody|anyone|anybody|\\S+day|\\S+days)[a-z]{2,} (?:maybe |perhaps |also )?(?:do (?:it|this|that|the|them)|take|help (?!me)|carry|know|cover|handle|step in|finish|drive|watch|look after|have (?:time|a (?:moment|minute)))',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'referral',
    weight: 4.5,
    pattern: phrase(
      '(?:could|can|would|will|may|might) (?:you|i) (?:please |perhaps |maybe |just )?(?:tell|ask|say to|let|warn|call|text|write to) (?:him|her|them|your (?:colleague|boss|brother|sister|wife|husband|son|daughter|friend))(?! to help me)',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'reschedule',
    weight: 4,
    pattern: phrase(
      "(?:would|is|will|might) (?:\\S+ ){1,6}(?:be )?(?:better|easier|suit you|work better|more convenient|preferable)|(?:what|how) about (?:next|tomorrow|tonight|on|in|the (?:next|following|week|weekend|day|evening|morning|afternoon|end)|later|after|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sat|sun|at)|when (?:would|are|will|could|do|might|is|r) (?:you|it|be)|(?:another|a later|a different|some other|a better|which|what) (?:day|time|date|moment|week|evening|morning|afternoon|slot)|(?:shall|should|could|can) i (?:come|call|ask|try|check|ring|text|write|remind|knock)(?: you)?(?: back| by| again)? (?:at|in|on|tomorrow|later|next|this|after|back|again)|i (?:can|could) (?:also )?(?:come|wait|ask) (?:back|by|again|until|till|later|tomorrow)|when (?:you have|you've got) time|later (?:today|then|tonight)|i (?:\\S+ ){0,5}(?:come|ask|call|knock|try|ring|check) (?:back|again|later)|(?:make|let's say|let us say) (?:it|that) (?:at |on )?(?:\\d\\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|half|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)",
    ),
  },
  {
    move: 'reschedule',
    weight: 4,
    pattern: phrase(
      '(?:would|does|will|could) (?:\\S+ )?(?:tonight|tomorrow|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d\\S*|week|weekend|morning|evening|afternoon|noon) (?:work|suit|do|fit|be)',
    ),
    phases: ['after-refusal', 'after-offer', 'closing'],
  },
  {
    move: 'reschedule',
    weight: 4,
    pattern: phrase(
      'would you (?:rather|prefer) (?:\\S+ ){0,4}(?:\\S+day|tomorrow|tonight|later|next|another)',
    ),
    phases: ['after-refusal', 'after-offer', 'closing'],
  },
  {
    move: 'reduce',
    weight: 5,
    pattern: phrase(
      '(?:can|could|may) (?:i|we) (?:\\S+ )?(?:at least|only) (?:have|get|keep)|only(?= (?:, )?(?:please )?(?:[?.!] )?$)',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'reduce',
    weight: 5,
    pattern: opening(
      '(?:oh |ok |so |then |and |maybe |fine |well ){0,2}(?:, )?(?:just|only|at least|even just) (?:for )?(?:the|one|two|three|four|five|half|a|an|\\d\\S*)(?: \\S+){0,4}? (?:, )?please',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'reduce',
    weight: 3.5,
    pattern: phrase(
      "(?<! (?:was|is|it's|that's|i'm|were) )(?:just|only|even|at least|merely) (?:for )?(?:the |one|a |an |half|two|ten|five|three|fifteen|\\d+)(?:\\S*)|(?:the|an) (?:heavy|heaviest|smaller?|first) (?:one|half|part|page)|(?:smaller|shorter|less|half of (?:it|them|that)|part of it|a quick (?:look|glance)|a brief glance)|(?<! (?:was|is|it's|that's|i'm|were) )(?:only|just) (?:the|one|a|half|two|your|for|to|up|down|until|as)|(?:is|are|would be) (?:already )?(?:enough|plenty)",
    ),
    phases: REFUSED,
  },
  {
    move: 'reduce',
    weight: 5.5,
    pattern: phrase(
      '(?:even|just|only) (?:\\S+ ){1,4}would (?:already )?(?:do|help|be (?:enough|plenty|great))',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'reduce',
    weight: 2.5,
    pattern: phrase(
      '(?:would|could|might) (?:you|it) (?:\\S+ ){0,3}(?:just|only|at least|even)|(?:minutes?|hours?|one|half|page|look) would (?:already )?help',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'exchange',
    weight: 3.5,
    pattern: phrase(
      "i (?:could|can|will|would|'ll) (?:\\S+ )?(?:send|give|bring|have|finish|prepare|deliver|write|offer|take over|stay) (?:you |it |the |your |a |both |all |at |longer|late)",
    ),
    phases: ['after-refusal', 'after-offer'],
    unlessAsking: true,
  },
  {
    move: 'alternative',
    weight: 3.5,
    pattern: phrase(
      '(?:shall|should|could|can) i (?:drop|leave out|cut|skip|postpone)|what would you (?:like|want|have|prefer) me to (?:drop|cut|leave|skip|postpone)|instead(?! of (?:two|three|both|four))|alternatively|(?:another|different|other) (?:way|arrangement|kind of|option|idea)|or (?:just|could you|can you|maybe you|you can|i (?:could|can))|rather than|could you at least|(?:lend|borrow|use) (?:me )?(?:your|the|a)|(?:what|which) (?:\\S+ )?(?:should|could|can|may) i (?:drop|leave out|cut|skip|postpone|do)|show me (?:how|and)|in writing|over the phone|by (?:email|mail|phone)|on zoom|in instalments|work(?:ing)? from home|tell me how|explain how|(?:what|which) (?:part|task|thing) (?:should|could|can) (?:i|we)',
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'check-timing',
    weight: 5,
    pattern: phrase(
      "(?:have you (?:got )?|do you (?:maybe |perhaps |possibly |by any chance |happen to )?have |got |you got |you have |you've got |would you have |spare |(?:can|could|may|might) i (?:have|steal|borrow|get) )(?:a |an |some |five |two |ten |one |few |\\d+ |a few |a couple of |a brief |a quick |any |1 )?(?:moment|minutes?|time|second|word|seconds|min)(?! to (?:help|carry|look|read|check|go|show|explain))|is (?:this|now|it) (?:a )?(?:good|bad|right|convenient|suitable|ok) ?(?:time|moment)?|(?:are you|you) (?:busy|free|in a hurry|in hurry)|am i (?:interrupting|disturbing|bothering)|(?:bad|good|convenient) (?:time|moment)|not disturbing|sorry (?:i |to )?(?:disturb|interrupt|bother)(?: you)?|(?:if|whether) you (?:\\S+ ){0,2}(?:have|had|got) (?:a |an |some |five |two |ten |one |\\d+ |a few |any |a little |a spare )?(?:moment|minutes?|time|second)(?! (?:to|for))|can i ask (?:you )?(?:something|a (?:quick )?question|one question)|bug you|bother you for|a (?:brief|quick) word",
    ),
  },
  {
    move: 'check-timing',
    weight: 5,
    pattern: phrase(
      "if you(?:'re| are) (?:not (?:too )?busy|free)|if you have (?:the |a )?(?:time|moment|minute)|(?:quick |one |short |small |little )?question (?:about|on|for|regarding|concerning)|(?:one|just one|a quick|one quick|a small) question|(?:can|could|may|might) (?:we|i) (?:please |just |quickly )?(?:talk|speak|chat)(?! (?:\\S+ ){0,3}about \\S+ing )",
    ),
    phases: ['opening', 'after-question'],
  },
  {
    move: 'state-need',
    weight: 4,
    pattern: phrase(
      "too (?:much|many|heavy|big|long|hard|difficult|high|far|expensive) (?:for (?:me|us|one)|alone|to (?:carry|lift|do|finish|manage|read))|more than i can|over my head|(?:can't|cannot|can not) (?:do|manage|handle) (?:\\S+ ){1,4}(?:alone|on my own|by myself)|(?:want|wanted|like|need|have) to (?:quickly |just )?(?:talk|speak|discuss|chat|tell you)(?! (?:\\S+ ){0,3}about \\S+ing )|i(?:'m here| am here| came| come) to (?:talk|speak|discuss|see you about)|i (?:won't|will not|can't|cannot|can not) (?:make|meet|keep) (?:the|it|my|that|this)|(?:it's|it is|i'm here|i am here|i come|i came) about (?:the|my|our|your|that)|need (?:some |a bit )?more time|i need (?:\\S+ )?(?:\\S+day|tomorrow) off|i need (?:\\S+ ){0,2}(?:days?|hours?|weeks?|time|money)",
    ),
    phases: ['opening', 'after-question'],
    unlessAsking: true,
  },
  {
    move: 'give-detail',
    weight: 7.5,
    pattern: whole(
      '(?:oh |and )?(?:ok|fine|sure|great|good|right|cool|thanks|all right) (?:, )?(?:and |so |but )?(?:which|what|whose) (?!a |an |the |about|if |do |did |you |i |is |now|then|time|date|else|would|should|\\S*day|help|can|could|ever)[a-z]+(?: is it)?',
    ),
    phases: REFUSED,
  },
  {
    move: 'give-detail',
    weight: 3,
    pattern: opening(
      "(?:i need|i want|i mean|i would like|i'd like|i'm talking about|i'm after) (?:the|these|those|my|two|one|this|about)",
    ),
    phases: ['after-question'],
    unlessAsking: true,
  },
  { move: 'open', weight: 6, pattern: OFFERS, phases: ['opening'] },
  {
    move: 'acknowledge',
    weight: 4.5,
    pattern: phrase(
      "(?:that|it|this) (?:wasn't|was not|was) (?:very |so |really )?(?:fair|nice|kind|right|unfair|out of line) of me|i was (?:cross|unfair|out of line|rude|short with you)",
    ),
  },
  {
    move: 'open',
    weight: 4,
    pattern: phrase(
      '(?:thank you|thanks) for (?:receiving|seeing|having|meeting|making|taking|coming|your time)',
    ),
    phases: ['opening'],
  },
  {
    move: 'give-detail',
    weight: 2,
    pattern: opening(
      "(?:just|only|about|around|approximately|maybe|roughly|on|at|from|before|after|it's|it is|for|the|in|by|within|like|until|two|three|four|one|five|ten|half|page|slide|preferably|between|some|a|an|an hour|\\d\\S*|#\\S*)",
    ),
    phases: ['after-question'],
    unlessAsking: true,
  },
  {
    move: 'hint',
    weight: 4,
    pattern: phrase(
      "if only|(?:i'd|i would) (?:kill|die|give (?:anything|a lot|my \\S+)|do anything) for|i wish (?:i|someone|somebody|there)|wish i had|i wonder how (?:i'm|i am|one|i)|it would be (?:so )?nice (?:if|to have)|must be nice|how (?:fortunate|lucky) you|some people have|so much stuff|so heavy|guess i'm|nobody (?:can|helps|to)|would be good to have",
    ),
    unlessAsking: true,
  },
  {
    move: 'give-reason',
    weight: 4,
    pattern: opening(
      "(?:it's |it is |that's |and |just ){0,1}(?:because|since|so that|the reason|otherwise|that's why|due to|i'm asking because|i am asking because|i ask because|as i(?! (?:already )?(?:said|told|say|mentioned|wrote|asked)))",
    ),
  },
  {
    move: 'give-reason',
    weight: 2,
    pattern: phrase(
      "(?:is|are|it's|was|came|arrived) (?:due|late|later|important|cancelled|melting|closing|broken)|depends (?:on|upon)|matters to me|(?:the|my) (?:doctor|physician|boss|exam|deadline|bus|train|data|bank) \\S+|that's why|you're the (?:only|one|best)|i don't want to (?:send|give|hand|let|lose|miss)",
    ),
    unlessAsking: true,
  },
  {
    move: 'give-reason',
    weight: 3,
    pattern: phrase(
      "(?:my|the) \\S+ (?:doesn't|does not|won't|can't) (?:let|allow|work|hold|take)",
    ),
    phases: ['after-question'],
  },
  {
    move: 'state-need',
    weight: 3,
    pattern: phrase(
      "i (?:have|have got|got|'ve got) (?:a )?(?:problem|trouble|difficult\\S*|too much|too many|no (?:one|car|idea|money|time|way|clue))|(?:my|the) (?:\\S+ ){1,2}(?:is|are|has|have|was|'s) (?:\\S+ )?(?:hurt\\S*|sore|broken|flooded|dead|sick|ill|killing me|busted|gone|packed (?:up|in)|given (?:up|out)|failed|crashed|stopped|stuck|leaking|closed|down)|my (?:\\S+ ){1,2}(?:hurts?|hurt|died|broke|crashed|aches?|not work)|i(?:'m| am) (?:completely |really |totally |so )?(?:stuck|lost|broke|drowning|swamped|overwhelmed|new here|struggling|ill|sick)|i(?:'ve| have) (?:hurt|lost|broken|missed)|i (?:hurt|broke|lost|injured|sprained) my|i(?:'ve| have)? (?:messed|mixed|screwed) up|i (?:can't|can not|cannot|couldn't|don't|do not) (?:\\S+ )?(?:lift|carry|finish|understand|get|read|know how|pay|afford|manage|reach|sleep|cope|do)",
    ),
    unlessAsking: true,
  },
  {
    move: 'acknowledge',
    weight: 4,
    pattern: phrase(
      "i(?: do| can|'m| am)? (?:know|see|realise|realize|appreciate|aware|well imagine|can imagine)(?: that)? (?:how |it's |it is |this is |that )?(?:you|you're|you've|your|short notice|a big ask|late|last minute|a lot|month)\\S*|(?<!that )(?:i can|i do) see (?:that|how|why|you|it|this|what)\\S*|you must be|that sounds|sounds like|looks like you|you've already|you have (?:already|every right|also|a great deal)|i (?:hear|get|understand) (?:that )?(?:you|it's|it is)|know (?:you're|it's|you)|sorry to hear|i do realise|get that",
    ),
  },
  {
    move: 'acknowledge',
    weight: 5,
    pattern: phrase(
      "(?:you(?:'re| are)|your) (?:right|(?:so |very |really )?(?:busy|tired|exhausted|swamped|snowed under|stressed|worn out)|in the middle)|(?:that's|that is) true|good point|you have a point|you said (?:no|that(?! you'(?:d|ll))|you(?:'re| are|'ve| have| had| can't)|it)|i know (?:the|this|that|your) (?:\\S+ ){1,3}(?:you|your)|i should have|i (?:take|see|get|accept) (?:your|that) point|(?:that's|that is|it's|this is) on me|i left it (?:too |so |very |a bit )?late|i know i'm late|fair (?:criticism|comment|point)|i (?:was|came|am) (?:too |so )?late(?: with)?|my fault|my mistake|fair point|must be (?:hard|tough|tiring|stressful|a lot)",
    ),
    unlessAsking: true,
  },
  {
    move: 'acknowledge',
    weight: 5.5,
    pattern: phrase(
      "it(?:'s| is) your (?:home|time|decision|choice|day|call|right|house|car|money|flat)",
    ),
    unlessAsking: true,
  },
  {
    move: 'self-deprecate',
    weight: 5,
    pattern: phrase(
      "(?:i'm|i am|i feel|i must seem|me being|i'm being) (?:so |such |just |really |always |too |quite |utterly |terribly |the |a |an |being ){0,3}(?:stupid|idiots?|useless|hopeless|burden|nuisance|pain|pathetic|mess|failure|loser|dumb|incompetent|worst|annoying|weak|foolish|incapable|silly|worthless|big problem|ashamed|terrible|disaster|total failure|rubbish)|i know i'm a|hardly worth|not worth your|stupid me|silly me|i can nothing right|i can't do anything right|just me being",
    ),
  },
  {
    move: 'self-deprecate',
    weight: 5,
    pattern: phrase(
      'sorry (?:, )?(?:so )?sorry|so so sorry|sorry (?:[^?]{3,60}) sorry|apologise (?:[^?]{3,60}) sorry|apologies (?:[^?]{3,60}) sorry',
    ),
  },
  {
    move: 'withdraw',
    weight: 4.5,
    pattern: phrase(
      "never mind|forget (?:it|i (?:asked|mentioned|said)|that i|what i|please|about it)|scratch that|disregard what|(?:it's|it is|its) (?:nothing|not (?:that )?important)|doesn't matter|drop it|withdraw my|on second thoughts?|on reflection|don't want (?:to )?ask any ?more|of no consequence|if i did not ask|leave it|i(?:'ll| will) (?:just )?(?:manage|sort it|do it (?:myself|alone)|do this alone)|i do it alone",
    ),
    phases: ['opening', 'after-question', 'closing'],
  },
  {
    move: 'withdraw',
    weight: 2.5,
    pattern: phrase(
      "never mind|forget (?:it|i (?:asked|mentioned|said)|that i|what i)|scratch that|drop it|withdraw my|(?:it's|it is) (?:nothing|not (?:that )?important)|on second thoughts?",
    ),
    phases: ['after-refusal', 'after-offer'],
  },
  {
    move: 'open',
    weight: 4,
    pattern: opening(
      '(?:oh |well )?(?:hi|hello|hey|heyy|hiya|yo|sup|howdy|greetings|dear|good (?:morning|afternoon|evening|day)|morning|evening)(?: there| again| everyone| all)?',
    ),
  },
  {
    move: 'open',
    weight: 3.5,
    pattern: phrase(
      "how (?:are|is|r) (?:you|things|it going|your|life)|how(?:'s| is) (?:it going|your|life|things|the)|how was your|nice (?:to see|weather|day|plants|tomatoes|evening)|lovely (?:evening|day|weather|plants|garden)|what a (?:lovely|nice|beautiful|splendid)|long time no see|hope you(?:'re| are) (?:well|doing)|pleasure to see|your (?:plants|garden|basil|dog) (?:look|is|are|looks)|my name is",
    ),
    unlessAsking: true,
  },
];
