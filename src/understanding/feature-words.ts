import type { Feature } from '../domain/reading.ts';
import { opening, phrase } from './phrase.ts';
import { PLACE, SIZE } from './vocabulary.ts';

const SELF = "(?:i'm|i am|me being|i feel|i must seem|i'm being|i was)";
const LOW =
  '(?:stupid|idiots?|useless|hopeless|burden|nuisance|pain|pathetic|mess|failure|loser|dumb|incompetent|worst|annoying|weak|foolish|incapable|silly|embarrassing|rubbish|worthless|terrible|bother|disaster|clumsy|lazy|big problem)';

/** The features that can be read from words alone; the others need the moves (see `features.ts`). */
export const FEATURE_PATTERNS: readonly (readonly [Feature, readonly RegExp[]])[] = [
  [
    'apology',
    [
      phrase(
        '(?:sorry(?! (?:to hear|for your loss|that you|that it is so|for her|for him))|apolog\\S*|forgive me|pardon me|excuse me|my bad)',
      ),
    ],
  ],
  [
    'hedge',
    [
      phrase(
        "(?:maybe|perhaps|possibly|kind of|sort of|a bit|a little|somehow|i think|i guess|i suppose|i was (?:just )?wondering|i wonder|i was hoping|if possible|if (?:it's|that's|it is) (?:possible|ok|all right)|if you don't mind|would you mind|any chance|by any chance|i'm not sure|might|i just wanted|or something|or so|probably|in a way|hopefully|if that makes sense|no idea if)",
      ),
    ],
  ],
  [
    'thanks',
    [
      phrase(
        "(?:thank you|thanks|thank|grateful|much appreciated|i(?: would|'d| really)? appreciate (?:it|that|your)|lifesaver|(?:that's|very|so|really|how very|how) kind)",
      ),
    ],
  ],
  [
    'reason',
    [
      phrase(
        "(?:because|since (?:i|my|the|we|it|your)|that's why|the reason (?:is|being)|so that|due to|in order to|otherwise|as (?:i|my|we|the) (?:am|have|can't|need|is|are|was|do)|for my (?:son|daughter|mother|father|mum|dad|kid|kids|exam|job|work|health|back)\\S*)",
      ),
    ],
  ],
  [
    'way-out',
    [
      phrase(
        "(?:no pressure|no obligation|feel free to (?:say no|decline|turn me down|refuse)|(?:fine|ok|all right|cool|good|free) (?:to say no|to decline|to refuse|if not|if you (?:can't|don't|say|would rather|are busy|say no)|if it(?:'s| is) (?:still )?(?:a )?no|either way)|(?:say|tell me) no|if you'd rather not|if you would rather not|if not|if it doesn't (?:suit|work|fit)|no (?:worries|problem|biggie|hard feelings|big deal|stress) (?:at all )?(?:if|though|either way)|(?:understand|get it) if|don't feel (?:obliged|you have to|bad)|only if you|if you can't|whatever you decide|either answer|no is (?:a good|fine|ok|also)|you don't have to|(?:it's|that's|it is) no problem if|unable to|should it be inconvenient|free to decline)",
      ),
    ],
  ],
  [
    'self-insult',
    [
      phrase(
        `${SELF} (?:just |really |always |so |such |too |a |an |the |quite |utterly |being |terribly ){0,1}(?:a |an |the |such |so |total |complete |utterly |quite |big |real |bit |of ){0,1}(?:a |an |total |complete |big |real )?${LOW}`,
      ),
      phrase(
        "(?:i'm|i am) (?:no good|bad at|terrible at|not worth|hardly worth|not good enough|good for nothing)|i can't do anything right|i can nothing right|stupid me|silly me|my (?:own )?(?:incompetence|stupidity)",
      ),
    ],
  ],
  ['please-start', [opening('please')]],
  [
    'direct-start',
    [
      opening(
        '(?:you (?:must|need to|have to|should|will|got to|better)|i need you to|i want you to|give me|do (?:this|it|my)|send me|get me|help me|carry|take (?:this|these|my|the)|move (?:my|the)|lend me|drive me|bring|fix|come (?:here|over)|let me (?:have|use))',
      ),
    ],
  ],
  [
    'pressure-word',
    [
      phrase(
        "(?:must|have to|need you to|urgent\\S*|immediately|asap|right now|at once|come on|begging|beg you|no choice|you owe|you're the only(?: one)?|only you|i insist|do it or else|please please|can't take no|no excuses|hurry(?: up)?|desperate\\S*|seriously)",
      ),
    ],
  ],
  [
    'absolute-word',
    [
      phrase(
        '(?:always|never(?! mind)|everyone|everybody|nobody|no one|everything|nothing|every (?:single )?time|all the time|constantly)',
      ),
    ],
  ],
  [
    'second-ask',
    [
      phrase(
        "(?:and also|also,? (?:can|could|would) (?:you|i)|one more thing|another thing|while you're at it|and (?:can|could|would|will) you also|and then (?:can|could) you)",
      ),
    ],
  ],
  [
    'effort',
    [
      phrase(
        "(?:i(?:'ve| have)? (?:already |even |also )?(?:tried|checked|looked|googled|searched|prepared|drafted|started|practised|practiced|read through|written|attached|made a list|worked on|finished the first|done (?:the|my|half|most|what)|went through|asked around|spent|put together)|i already)",
      ),
    ],
  ],
  ['size', [SIZE]],
  ['place', [PLACE]],
  [
    'acknowledgement',
    [
      phrase(
        "(?:i(?: do| can|'m| am)? (?:know|see|realise|realize|understand|appreciate|get|aware|well imagine|can imagine)(?: that)? (?:how |it's |it is |this is |that )?(?:you|you're|you've|your|a lot|short notice|a big ask|late|difficult|hard|busy|last minute|the end of|annoying|not easy|month)\\S*|you must be|that sounds|sounds like|looks like you|you've already|you have (?:already|a lot|every right|a great deal|many work)|i (?:hear|get|understand) you|sorry to hear|i know (?:it's|this|it is))",
      ),
    ],
  ],
  [
    'next-step',
    [
      phrase(
        "(?:shall (?:i|we)|should i (?:book|send|come|call|bring|put|write)|i'll (?:send|come|book|bring|call|text|pick|be there|let you know|write|drop|check|remind|email|put)|i shall (?:send|put|expect|call|write)|let me know|see you|would \\S+ (?:at \\S+ )?work|does \\S+ (?:at \\S+ )?(?:work|suit)|can i come by|when (?:would|could|can|should) (?:you|we|i)|i will (?:send|call|come|write|bring|follow|put))",
      ),
    ],
  ],
];
