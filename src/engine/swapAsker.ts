import type { SwapLine } from '../domain/content.ts';
import { MOVES } from '../domain/moves.ts';
import type { ReadingContext } from '../domain/reading.ts';
import { drawn, shuffled } from '../dialogs/chance.ts';
import type { Dialog, Swap as SwapWords } from '../dialogs/dialog.ts';
import { castOf } from './play.ts';
import type { Swap, SwapAnswer, SwapWay } from './state.ts';
import { filled } from './wording.ts';

/** After so many answers the one who asks lets it be. */
const MOST_ANSWERS = 6;

/** What the asker does: the sets its lines come from, in order, and whether it is over then. */
export type Reacted = { says: SwapLine[]; ends: boolean };

/** What somebody asks who asks well or badly: perhaps a greeting, and the ask. */
export function askedIn(
  dialog: Dialog,
  words: SwapWords,
  { seed, way, own }: Pick<Swap, 'seed' | 'way' | 'own'>,
): { opening?: string; ask: string } {
  const cast = castOf(dialog, { seed, ...(own === undefined ? {} : { own }) });
  const asks = words[way];
  const ask = filled(asks[drawn(seed, `swap:${way}`, asks.length)] ?? '', dialog, cast);
  const openings = words.lines[`opening-${way}`] ?? [];
  const opening = openings[drawn(seed, `swap:opening-${way}`, openings.length)];
  return {
    ask,
    // “Hello!” twice is once too often, and who pushes or grovels has begun already.
    ...(opening === undefined ||
    OPENS_ITSELF.test(ask) ||
    (way === 'badly' && flawIn(ask) === 'push')
      ? {}
      : { opening: filled(opening, dialog, cast) }),
  };
}

const OPENS_ITSELF =
  /^(?:hi|hello|hey|good (?:morning|evening|afternoon)|excuse me|sorry|i'm (?:so )?sorry|have you got|you've got|may i|can i|could i ask|i've got (?:a|one) question|i'd like to ask|oh|help|mm+h?|ah|there's one more)\b/i;

/** What makes an ask hard to answer: apologies, a push, nothing one could say yes to, or only a hint. */
export function flawIn(ask: string): 'sorry' | 'push' | 'vague' | 'hint' {
  if ((ask.match(/\bsorry\b/gi)?.length ?? 0) > 1 || GROVELS.test(ask)) return 'sorry';
  if (PUSHES.test(ask)) return 'push';
  return /\b(?:could|can|would|will) (?:you|we)\b|\bhelp(?: me|!)|\banybody\b/i.test(ask)
    ? 'vague'
    : 'hint';
}

const GROVELS =
  /\b(?:sorry|i hate to|i don't want to be)\b.*\b(?:stupid|silly|nobody|a (?:burden|nuisance|pest)|terrible|too much)\b/i;

const PUSHES =
  /\byou(?:'ve got to|'ve got nothing| have to|'ll (?:have to|go to)|'re going (?:to help|my way)| can't(?: really)? say no| won't say no| could make up| owe)\b|\b(?:come on|answer me|right now|then you must|i'm not going until|everybody else gets|already told|told him already|say yes first|when you've said yes|just standing there|in all day anyway|would have said yes|had nothing to do|you're the only one|the last one)\b/i;

/** What a Reader is told while the learner is asked: somebody listens, whatever is said. */
export function listeningToSwap({ said, ask }: Swap): ReadingContext {
  return { phase: 'opening', personaLine: said.at(-1) ?? ask, listens: MOVES };
}

/** Whether somebody asks well or badly is up to the seed, unless the learner has said which. */
export function wayOf(seed: number): SwapWay {
  return drawn(seed, 'swap:way', 2) === 0 ? 'well' : 'badly';
}

/** How a decent or a clumsy asker takes this answer. A no is pushed against once at most. */
export function reactionTo({ way, answers, last }: Swap, answer: SwapAnswer): Reacted {
  const before = (kind: SwapAnswer['kind']) => answers.filter((each) => each.kind === kind).length;
  const reacted = ((): Reacted => {
    if (last === 'later' && answer.kind === 'part' && namesMoment(answer.text)) return over('yes');
    switch (answer.kind) {
      case 'yes':
      case 'part':
      case 'condition':
      case 'redirect':
        return over(answer.kind);
      case 'later':
        if (namesMoment(answer.text)) return over('yes');
        return last === 'later' ? over('leave') : on('later');
      case 'hedge':
        return before('hedge') > 0 ? over('no-well') : on('hedge');
      case 'no':
      case 'not-able':
        // Whoever has just said “you can say no” takes it.
        if (way === 'well' || last === 'hedge') return over('no-well');
        return before('no') + before('not-able') > 0 ? over('no-again') : on('no-badly');
      case 'take-over':
        return before('take-over') > 0 ? over('leave') : on('take-over');
      case 'unfriendly':
      case 'guilt':
        return over('hurt');
      case 'advice':
        return before('advice') > 0 ? over('leave') : on(`detail-${way}`);
      case 'question':
        // Asked a second time, a clumsy asker comes out with it as well.
        return on(before('question') > 0 ? 'detail-well' : `detail-${way}`);
      case 'small-talk':
        return before('small-talk') > 1 ? over('leave') : on('small-talk');
      case 'unclear':
        return on('unclear');
    }
  })();
  return reacted.ends || answers.length + 1 < MOST_ANSWERS ? reacted : over('leave');
}

function on(says: SwapLine): Reacted {
  return { says: [says], ends: false };
}

function over(says: SwapLine): Reacted {
  return { says: [says], ends: true };
}

/** A day or an hour one could write down. */
export function namesMoment(text: string): boolean {
  return /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|this (?:morning|afternoon|evening|weekend)|noon|\d{1,2}(?:[:.]\d\d| ?[ap]m\b| o'clock)|(?:at|by|around|after|from) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|lunch|dinner|work)|half past|in (?:an?|one|two|three|half an|a few|five|ten|twenty|\d+) (?:hours?|minutes?|mins?|days?))\b/i.test(
    text,
  );
}

/**
 * A line of this set that has not been said yet, in the order of the seed; of details first those that
 * answer what was asked. `undefined`: all have been said.
 */
export function freshLine(
  dialog: Dialog,
  words: SwapWords,
  swap: Swap,
  set: SwapLine,
  answer: string,
): string | undefined {
  const { seed, own, said } = swap;
  const cast = castOf(dialog, { seed, ...(own === undefined ? {} : { own }) });
  const lines = words.lines[set] ?? [];
  const wanted = set === 'detail-well' ? wantedIn(answer) : undefined;
  const ordered = shuffled(seed, `swap:${set}`, lines.length).map((at) => lines[at] ?? '');
  const first = wanted === undefined ? [] : ordered.filter((line) => line.includes(wanted));
  return [...first, ...ordered]
    .map((line) => filled(line, dialog, cast))
    .find((line) => !said.includes(line));
}

function wantedIn(question: string): string | undefined {
  if (/\bwhy\b|what happened|what for\b/i.test(question)) return '{reason}';
  return /\bwhen\b|what time|which day/i.test(question) ? '{when}' : undefined;
}
