import { askOf } from '../asks.ts';
import { opening, phrase } from '../phrase.ts';
import type { Line } from '../words.ts';

const SOMEBODY =
  '(?:you(?: guys| all)?|i|we|one|someone|somebody|anyone|anybody|he|she|they|(?:my|your|our|the) \\S+)';

/** Words that begin an ask. What they frame stands behind them. */
const FRAME = phrase(
  [
    `(?:can|could|would|will|might|may) ${SOMEBODY}`,
    '(?:can|could|would|might|may) (?:it be possible|there be)',
    `(?:would|do|did) you (?:mind|think|happen to have|have|fancy|be (?:so kind|willing|able|up for|free|open))`,
    "(?:is there |there's |there is )?(?:any|a) (?:chance|way|possibility)(?: of)?",
    '(?:is it|would it be|is|it is|it would be) (?:at all )?(?:possible|ok|all right|fine|feasible|too much)',
    "(?:i was|i am|i'm|i've been|i have been|we were|was|just) (?:just )?(?:wondering|hoping)|i (?:wonder|hope)",
    "(?:i'd|i would|i should|we'd|we would) (?:really |just )?(?:like|love|want|appreciate|be (?:so |very |most |really )?grateful|need|be happy)",
    "i(?:'m| am)? (?:just )?(?:asking|looking)|i (?:ask|want|wanted|wish)|i have to ask",
    '(?:i |we )?(?:really |also |just )?need|i could (?:do with|use)',
    'it would be (?:\\S+ ){1,4}if you|(?:any|one) of you (?:\\S+ ){0,2}(?:to|able|free|up for|around)',
    '(?:have )?you (?:guys )?(?:got|free|around|able|up for)|got (?:a|an|any|some)',
    '(?:what|how) about|what if',
    '(?:does|do|has|have) (?:anyone|anybody|someone|somebody) (?:here )?(?:have|got|own)?',
    'you (?:can|could)(?! (?:say|decline|refuse|of course|obviously|always))|please(?! [?!.,]| $)|kindly|let me',
  ].join('|'),
);

/** Orders that need no frame; the verb is part of what is asked for. */
const ORDER = opening(
  '(?:be (?:my|our|a)|let(?! (?:me|us|it|them know))|bring|buy|carry|call|check|collect|come|cover|do|drive|drop|explain|feed|fetch|fix|get|give|go|grab|help|hold|keep|lend|lift|listen|look|make|mind|move|pass|pick|print|proofread|put|read|review|save|send|share|show|sign|spot|swap|take|teach|tell|translate|try|turn|wake|walk|watch|water|write)(?! (?:you|and|or|is|are|was|on) )|(?!(?:can|could|would|will|may|might|shall|should|did|does|has|have|had|was|when|while|because|since|not|that|what|how|where|why|who|all|let|excuse|forgive|trust|believe|is|are|was|for|to|with|about|thank|thanks|sorry|between|and|but|then|like|of|from|on|in|at) )[a-z]{3,} (?:me|us|my)',
);

/** What may stand between the frame and what is asked for. */
const BETWEEN =
  /^(?:(?:you|you'd|i'd|i|we|if|whether|that|to|for|by|please|possibly|maybe|perhaps|just|kindly|then|at least|once more|really|also|actually|at all|(?:in|on) (?:this|the|your) (?:group|channel|team|class|corridor)|somehow|by any chance|can|could|would|might|will|may|mind|think|terribly|very much|able|willing|so kind|as|free|around|here|someone|somebody|anyone|anybody|trouble|it|is|was|possible|chance(?: of)?|happen|manage) |, |(?:have|get|got) (?=(?:\d|one|two|three|four|five|ten|half|a few|some|any|an? extra) ?)|got |let (?:me|us) |be (?:able to|so kind as to|willing to|possible (?:for me |for us )?to) |(?:want|wanted|like|love) to |ask (?:you )?(?:if|whether|to|for|that) |(?:do|did) me (?:a|the|one) (?:\S+ )?favour (?:and |to )?|do with |(?:need |give (?:me|us) |lend (?:me|us) |have |get |with )?(?:a hand|some help|any help|your help|help|help (?:me|us)) (?:with |in |to )?(?:me |us )?(?:with |to )?(?!\S*[?.!]? *$)|help (?:me|us) (?:to |with )?)/;

/** Where in the canonical string of a clause the thing asked for begins; undefined without an ask. */
export function frameEnd(clause: Line): number | undefined {
  const opened = /^(?: (?:and|so|hey|bro|mate|mum|dad|dude|just|ok|,|then|or))*/.exec(clause.canon);
  const rest = opened?.[0].length ?? 0;
  ORDER.lastIndex = 0;
  const orders = ORDER.test(clause.canon.slice(rest));
  ORDER.lastIndex = 0;
  if (orders) return behindFrame(clause, rest + 1);
  const framed = end(clause, FRAME);
  if (framed !== undefined) return behindFrame(clause, framed);
  // What else asks is an order, such as `you take my early`: only the person stands before its verb.
  return askOf(clause).asks ? behindFrame(clause, rest + 1) : undefined;
}

function end(clause: Line, pattern: RegExp): number | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(clause.canon);
  pattern.lastIndex = 0;
  return match === null ? undefined : match.index + match[0].length + 1;
}

/** Frames stand behind frames: `any chance you could please`. */
function behindFrame(clause: Line, from: number): number {
  let at = from;
  for (;;) {
    const match = BETWEEN.exec(clause.canon.slice(at, at + 80));
    if (match === null || match[0] === '') return at;
    at += match[0].length;
  }
}
