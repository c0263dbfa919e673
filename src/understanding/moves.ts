import type { MoveExamples } from '../domain/content.ts';
import type { Move } from '../domain/moves.ts';
import { MOVES } from '../domain/moves.ts';
import type { Phase, ReadingContext } from '../domain/reading.ts';
import { askOf } from './asks.ts';
import { CUES } from './cues.ts';
import type { Sample } from './linear.ts';
import { softmax, trainLinear } from './linear.ts';
import { phaseBonus } from './phases.ts';
import { has, spansOf } from './phrase.ts';
import { proposalOf } from './proposals.ts';
import { pieceOf, shortMove } from './short.ts';
import { createStemmer, stemFeatures } from './stems.ts';
import { APPOINTMENT, SIZE, TIME } from './vocabulary.ts';
import type { Line } from './words.ts';
import { lineOf, readWords } from './words.ts';

/** What one clause does, as far as it can be told. */
export type ClauseReading = {
  clause: Line;
  /** The move, when it stands out enough to act on. */
  move: Move | undefined;
  /** A share of 1 for each move, in the order of `MOVES`. */
  shares: Float64Array;
  /** It states something, in words the examples mostly know. */
  states: boolean;
  /** A turn of phrase spoke for the move, and not only what the examples taught. */
  cued: boolean;
  /** The words that spoke for the likeliest move, in the learner's own spelling. */
  because: string[];
};

export type MoveReader = {
  readClause(clause: Line, context: ReadingContext): ClauseReading;
  /** Whether the examples use this word. */
  knows(word: string): boolean;
};

/** The share a move needs when a turn of phrase speaks for it, and when only the model does. */
const ENOUGH_WITH_CUE = 0.34;
const ENOUGH_ALONE = 0.42;
/** Moves that hurt when they are read into innocent words ask for more; an insult for most. */
const ENOUGH_TO_INSULT = 0.85;
const ENOUGH_TO_BLAME = 0.7;
const BLAMING: ReadonlySet<Move> = new Set(['attack', 'guilt', 'press', 'self-deprecate']);

/** Less of a clause than this known to the examples, and the model has nothing to say on it. */
const KNOWN_SHARE = 0.5;
const LISTENED_FOR = 0.3;
/** Who asks mostly says so: without a frame an ask needs more of the other words. */
const UNFRAMED = -0.7;
const PROPOSED = 5;
const PIECE = 4;
const SETTLED = 7;
const SURE = 6;

/** A question for knowledge: where no phrase is known in it, its question word alone says nothing. */
const KNOWLEDGE = /^ (?:who|what|when|where|how|why|which)(?:'s)? /;
const STATEMENT =
  /^ (?:i|i'm|i've|my|the|it|it's|there|there's|we|our|she|he|they|this|that|these|all|everything|nobody|yesterday|today) \S+ \S+ /;
/** What is said with these leaves the plan open, also where it names a time. */
const UNSETTLES: ReadonlySet<Move> = new Set([
  'refuse-help',
  'reschedule',
  'reduce',
  'alternative',
  'referral',
  'check-meaning',
  'guilt',
  'attack',
]);
const MYSELF =
  / (?:can|could|may|might) i (?:maybe |just |perhaps )?(?!ask|have|get|come|count|be )/;
const NOT_SETTLED =
  / (?:is|sounds|works?|suits?|would|but|though|instead|rather|better|actually|can't|couldn't|could|would|unless|if|only|except|yesterday|because|no|have|has) /;
const WEAK = new Set(
  'the a an to of is it i you and or in on at for with my this that be me we do are was have your if so as but not'.split(
    ' ',
  ),
);

/** Learns the moves from their examples. Takes some milliseconds; do it once. */
export function createMoveReader(moves: readonly MoveExamples[]): MoveReader {
  const stem = createStemmer();
  const vocabulary = new Set<string>();
  const sample = (text: string, move: Move): Sample => {
    const line = lineOf(text, readWords(text));
    for (const word of line.words) vocabulary.add(word.canon);
    return { features: stemFeatures(spoken(line), stem), label: MOVES.indexOf(move) };
  };
  const samples = moves.flatMap((entry) => [
    ...entry.examples.map(({ text }) => sample(text, entry.move)),
    ...entry.nearMisses.map(({ text, is }) => sample(text, is)),
  ]);
  const model = trainLinear(samples, MOVES.length);

  return {
    knows: (word) => vocabulary.has(word),
    readClause(clause, context) {
      const features = stemFeatures(spoken(clause), stem);
      const scores = model.scores(features);
      const known = knownShare(clause, (word) => model.knows(stem(word)));
      if (known < KNOWN_SHARE) scores.fill(0);
      const ask = askOf(clause);
      const cued = new Set<Move>();
      const add = (move: Move, weight: number): void => {
        const index = MOVES.indexOf(move);
        scores[index] = (scores[index] ?? 0) + weight;
        if (weight >= 2) cued.add(move);
      };
      for (const move of MOVES) add(move, phaseBonus(context.phase, move));
      for (const move of context.listens) add(move, LISTENED_FOR);
      const short = shortMove(clause, context.phase);
      if (short.move !== undefined) add(short.move, SURE);
      const matched = CUES.filter(
        (cue) =>
          speaks(cue.phases, context.phase) &&
          !(cue.unlessAsking === true && ask.asks) &&
          has(clause, cue.pattern),
      );
      // Two cues for one move are not twice the evidence: the strongest counts whole, the rest a third.
      const strongest = new Map<Move, number>();
      for (const cue of matched) {
        const before = strongest.get(cue.move) ?? 0;
        add(
          cue.move,
          before === 0
            ? cue.weight
            : Math.max(0, cue.weight - before) + Math.min(before, cue.weight) / 3,
        );
        strongest.set(cue.move, Math.max(before, cue.weight));
      }
      // Asking about the moment is a question or a known phrase; `at the moment` alone is neither.
      if (!cued.has('check-timing') && !clause.canon.includes(' ? ')) add('check-timing', -1.5);
      const proposal = short.bare ? undefined : proposalOf(clause, context.phase);
      if (!ask.asks) add('ask-specific', UNFRAMED);
      if (proposal !== undefined) {
        // `What if I took your shift` gives something back: the cue for that has the word.
        if (!strongest.has('exchange')) add(proposal, PROPOSED);
        add('accept-no', -2);
      } else if (ask.asks) weighAsk(clause, context.phase, ask, add);
      const strong = [...strongest].some(([move, weight]) => move !== 'give-detail' && weight >= 3);
      if (!strong && !ask.asks && !short.bare && proposal === undefined) {
        const piece = pieceOf(clause, context.phase);
        if (piece !== undefined) add(piece, PIECE);
      }
      if (settles(clause, context.phase) && !ask.asks && proposal === undefined)
        add(
          'confirm-plan',
          [...strongest.keys()].some((move) => UNSETTLES.has(move)) ? 0 : SETTLED,
        );

      softmax(scores);
      const best = bestOf(scores);
      const move = MOVES[best];
      const share = scores[best] ?? 0;
      const empty = short.bare && short.move === undefined && cued.size === 0;
      const readable = known >= KNOWN_SHARE || (move !== undefined && cued.has(move));
      const unasked =
        context.phase === 'opening' &&
        move !== undefined &&
        !cued.has(move) &&
        !ask.asks &&
        KNOWLEDGE.test(clause.canon);
      const enough =
        move !== undefined &&
        !empty &&
        !unasked &&
        readable &&
        share >= threshold(move, cued.has(move));
      const because =
        move === undefined
          ? []
          : [
              ...matched
                .filter((cue) => cue.move === move)
                .flatMap((cue) => spansOf(clause, cue.pattern)),
              ...telling(clause, (word) => model.weight(stem(word), best)),
            ];
      return {
        clause,
        move: enough ? move : undefined,
        shares: scores,
        states:
          known >= KNOWN_SHARE && !clause.canon.includes(' ? ') && STATEMENT.test(clause.canon),
        cued: move !== undefined && cued.has(move),
        because: inOwnWords(clause, because),
      };
    },
  };
}

/** What an ask is depends on its bounds, and after a no on what has changed in it. */
function weighAsk(
  clause: Line,
  phase: Phase,
  ask: { task: boolean; bounded: boolean },
  add: (move: Move, weight: number) => void,
): void {
  if (ask.task && ask.bounded) add('ask-specific', 3.5);
  else if (ask.task) {
    add('ask-specific', 2.2);
    add('ask-vague', 0.6);
  } else add('ask-vague', 3.5);
  add('check-timing', -1.5);
  add('give-reason', -1);
  add('state-need', -1);
  add('hint', -1.5);
  add('open', -2.5);
  if (phase !== 'after-refusal') return;
  if (has(clause, TIME)) add('reschedule', 2);
  if (has(clause, SIZE)) add('reduce', 1.2);
  // What I would do myself is another kind of help than what was refused.
  if (MYSELF.test(clause.canon)) add('alternative', 1.5);
  add('ask-specific', -0.6);
  add('ask-vague', -0.6);
}

/** A time to meet at, told and not asked for, settles a plan once help was offered. */
function settles(clause: Line, phase: Phase): boolean {
  return (
    (phase === 'after-offer' || phase === 'closing') &&
    !clause.canon.includes(' ? ') &&
    !NOT_SETTLED.test(clause.canon) &&
    has(clause, APPOINTMENT)
  );
}

function speaks(phases: readonly Phase[] | undefined, phase: Phase): boolean {
  return phases === undefined || phases.includes(phase);
}

function threshold(move: Move, cued: boolean): number {
  if (move === 'attack' && !cued) return ENOUGH_TO_INSULT;
  if (BLAMING.has(move)) return cued ? ENOUGH_WITH_CUE : ENOUGH_TO_BLAME;
  return cued ? ENOUGH_WITH_CUE : ENOUGH_ALONE;
}

/** Words and question marks: other marks say nothing about the move. */
function spoken(line: Line): Line['words'] {
  return line.words.filter((word) => /[\p{L}\p{N}?]/u.test(word.canon));
}

/** How much of the clause the examples have words for; function words alone are no knowledge. */
function knownShare(clause: Line, knows: (word: string) => boolean): number {
  const parts = clause.words
    .flatMap((word) => word.canon.split(' '))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  // Numbers alone tell nothing; where a number is an answer, the short answers know it.
  if (!parts.some((part) => /\p{L}/u.test(part))) return 0;
  return parts.filter(knows).length / parts.length;
}

function bestOf(scores: Float64Array): number {
  let best = 0;
  for (let index = 1; index < scores.length; index += 1) {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}

/** The three words of the clause that the model counts most for the move. */
function telling(clause: Line, weigh: (word: string) => number): { start: number; end: number }[] {
  return clause.words
    .filter((word) => /\p{L}/u.test(word.canon) && !WEAK.has(word.canon))
    .map((word) => ({ start: word.start, end: word.end, weight: weigh(word.canon) }))
    .filter((word) => word.weight > 1.5)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, 3);
}

function inOwnWords(clause: Line, spans: readonly { start: number; end: number }[]): string[] {
  const kept: { start: number; end: number }[] = [];
  for (const span of spans) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .slice(0, 5)
    .map((span) => clause.source.slice(span.start, span.end));
}
