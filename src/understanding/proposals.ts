import type { Move } from '../domain/moves.ts';
import type { Phase } from '../domain/reading.ts';
import { has, opening, phrase } from './phrase.ts';
import { APPOINTMENT, TIME } from './vocabulary.ts';
import type { Line } from './words.ts';

const SOFTLY =
  '(?:(?:ok|sure|yes|and|so|then|but|or|well|oh|hm|fine|right|all right|i see|no problem|maybe|perhaps|please|thanks|thank you|boss|sir) (?:, )?){0,3}';

/** Ways to put something else on the table, also of people who leave out `it` and `to`. */
const PROPOSES = opening(
  `${SOFTLY}(?:what if|what about|how about|suppose|would it (?:help|work|be (?:easier|better|ok|possible)) if|and if (?:i|we|you|it)|(?:is|will be|would be) (?:it )?possible|(?:can|could|may) (?:it )?be|would (?:half|part|some|one|just|only) )(?! not)`,
);
const MAYBE_I = opening(
  '(?:(?:ok|sure|then|well|boss|sir) (?:, )?){0,3}(?:maybe|perhaps) (?:i|we) (?:can |could |may )?(?!manage|do it)[a-z]+',
);
const OR_ELSE = opening(
  '(?:(?:ok|sure|well|fine|right) (?:, )?)?or (?:could|can|may|might|would|maybe|perhaps) (?:i|we|you)',
);
/** `Tomorrow is ok?`, `maybe monday possible`. */
const TIME_SUITS = phrase(
  "(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|tomorrow|tonight|later|week|weekend|morning|evening|afternoon|month|o'clock|\\d\\S*) (?:is |be |would be |it is |maybe )?(?:also |more )?(?:ok|good|fine|possible|all right|better|easier)",
);
/** What I would do instead, put as an offer of my own: `I could wait if that's better`. */
const I_COULD = opening(
  `${SOFTLY}(?:maybe |perhaps )?i (?:could|can|might) (?:also |maybe |perhaps |just |always |still )?(?!not |see|understand|tell|imagine|hear|manage|ask |do it|have |really |hardly |only say)[a-z]+`,
);
const IF_BETTER = phrase(
  "(?:if|whether) (?:that's|it's|that is|it is|that|this|it|that would|it would|you)(?: be| were| was)? (?:better|easier|ok|all right|simpler|helps?|suits?|works?|fits?|makes?|prefer|like)",
);
const WAITS = phrase(
  'i (?:could|can|might) (?:\\S+ )?(?:wait|come|call|knock|ring|stop by|drop by|pop)',
);
/** `The tables by Thursday and the text by Monday`: one thing in two stages. */
const STAGES = phrase(
  '(?:by|on|at|today|tomorrow|tonight|now|first)(?: \\S+)?(?: \\S+)? (?:, )?(?:and|then|and then) (?:\\S+ ){1,5}?(?:by|on|at|tomorrow|later|next|the day) ?(?:\\S+)?',
);
const SMALLER = phrase(
  '(?:only|just|half|part|smaller|shorter|less|at least|even|first|alone|the (?:heavy|heaviest|light|big|small)|one bag|one box|one of|a piece|some of|the summary|the start|the beginning|the rest)',
);
const AN_HOUR = phrase(
  '(?:come|knock|call|ring|try|ask|send|say|do it|meet) (?:\\S+ ){0,3}(?:at|around|by|after|before) \\S+',
);

/** What a clause that proposes something else changes: the time, the amount or the kind of help. */
export function proposalOf(clause: Line, phase: Phase): Move | undefined {
  if (phase !== 'after-refusal' && phase !== 'after-offer') return undefined;
  const suits = phase === 'after-refusal' && has(clause, TIME_SUITS);
  const bounded = has(clause, APPOINTMENT) || has(clause, SMALLER);
  const wonders = phase === 'after-refusal' && bounded && has(clause, MAYBE_I);
  const bounds = phase === 'after-refusal' && (has(clause, TIME) || has(clause, SMALLER));
  const offers = has(clause, I_COULD) && (bounds || has(clause, IF_BETTER));
  if (!suits && !wonders && !offers && !has(clause, PROPOSES) && !has(clause, OR_ELSE))
    return undefined;
  if (offers && has(clause, STAGES)) return 'alternative';
  if (offers && has(clause, WAITS)) return 'reschedule';
  if (suits || (has(clause, APPOINTMENT) && !has(clause, ONLY))) return 'reschedule';
  if (has(clause, SMALLER)) return has(clause, OTHER_KIND) ? 'alternative' : 'reduce';
  if (has(clause, TIME) || has(clause, AN_HOUR)) return 'reschedule';
  return 'alternative';
}

const ONLY = phrase('(?:only|just|half|part|smaller|shorter|less|at least|even|first|summary)');
/** Another kind of help, even where it is `just` that. */
const OTHER_KIND = phrase(
  'instead|hold the|the door|borrow|lend|notes|show me|tell me|explain|on the phone|over the phone|by (?:mail|email|phone)',
);
