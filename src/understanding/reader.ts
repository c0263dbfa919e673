import type { CommandWords, MoveExamples, SafetyContent } from '../domain/content.ts';
import type { Move } from '../domain/moves.ts';
import { MOVES, primaryMove } from '../domain/moves.ts';
import type { RankedMove, Reader, Reading, ReadingContext } from '../domain/reading.ts';
import { clausesOf } from './clauses.ts';
import { createCommandReader } from './commands.ts';
import { featuresOf } from './features.ts';
import type { ClauseReading } from './moves.ts';
import { createMoveReader } from './moves.ts';
import { normalise } from './normalise.ts';
import { createSafetyReader } from './safety.ts';
import { lineOf, readWords } from './words.ts';

/** What a Reader learns from; loading it from files is the caller's business. */
export type ReaderContent = {
  moves: MoveExamples[];
  safety: SafetyContent;
  commands: CommandWords;
};

const MOST_RANKED = 5;

/** A clause below this part of the clearest clause's share is passed over. */
const AS_CLEAR = 0.8;
/** A guess beside nothing but a greeting needs less, but small talk is no hint. */
const AFTER_GREETING = 0.75;
const SMALL_TALK = 3;

/** Moves that go on asking: beside them, `no problem` sees the other's side and takes no leave. */
const GOES_ON: ReadonlySet<Move> = new Set([
  'press',
  'guilt',
  'attack',
  'exchange',
  'check-meaning',
  'referral',
  'reschedule',
  'reduce',
  'alternative',
  'ask-specific',
  'ask-vague',
]);

/** Said on the way to something else. */
const COURTESIES: ReadonlySet<Move> = new Set(['open', 'accept-no', 'accept-help', 'acknowledge']);

const AGREEING = / (?:yes|ok|sure|please|gladly|love|accept|take|deal|all right) /;

/** Moves that change the ask instead of taking what was offered. */
const CHANGES: ReadonlySet<Move> = new Set([
  'reschedule',
  'reduce',
  'alternative',
  'referral',
  'check-meaning',
]);

/**
 * Learns from the content and returns a Reader. Safety is looked at first, then commands, then
 * moves and features; each stage sees the same normalised words.
 */
export function createReader(content: ReaderContent): Reader {
  const moves = createMoveReader(content.moves);
  const knows = (word: string): boolean => moves.knows(word);
  const safety = createSafetyReader(content.safety);
  const commands = createCommandReader(content.commands, knows);

  return {
    read(raw, context) {
      const { text, cut, empty } = normalise(raw);
      const reading: Reading = {
        text,
        cut,
        empty,
        also: [],
        ranked: [],
        features: {},
        facts: {},
        because: [],
      };
      if (text === '') return reading;
      const words = readWords(text, knows);
      const line = lineOf(text, words);
      const danger = safety(line);
      if (danger !== undefined) reading.safety = danger;
      const command = commands(text, line, context);
      if (command !== undefined) reading.command = command;
      const clauses = withReasons(
        calmed(clausesOf(text, words).map((clause) => moves.readClause(clause, context))),
      );
      decide(reading, clauses, context);
      reading.features = featuresOf(line, clauses);
      // Apologies add up over a message, wherever they stand in it.
      if ((reading.features.apology?.length ?? 0) >= 3 && reading.move === undefined)
        reading.move = 'self-deprecate';
      return reading;
    },
  };
}

const PLEASE = /^ (?:please )[.!, ]*$/;
/** `It's only one night`; a wait told in minutes stays a push. */
const MINIMISES =
  /^ (?:it's|it is|its|that's|that is|they're|there are) (?:really )?(?:only|just) (?!.* (?:minutes?|seconds?|moment|once) )/;
/** Who says one of these goes along with the no, and what follows is no push. */
const GOES_ALONG: ReadonlySet<Move> = new Set(['acknowledge', 'accept-no', 'self-deprecate']);

/** A `please` of its own adds nothing to what was said, and `it's only` pushes nobody who was heard. */
function calmed(clauses: readonly ClauseReading[]): ClauseReading[] {
  const others = clauses.filter(({ clause }) => !PLEASE.test(clause.canon));
  const speaks = others.some(({ move }) => move !== undefined && !COURTESIES.has(move));
  const seen = others.some(({ move }) => move !== undefined && GOES_ALONG.has(move));
  return clauses.map((clause) => {
    const { canon } = clause.clause;
    const quiet = PLEASE.test(canon)
      ? speaks
      : clause.move === 'press' && seen && MINIMISES.test(canon);
    return quiet ? { ...clause, move: undefined, states: false } : clause;
  });
}

/** A fact beside an ask is its reason, also where no phrase says `because`. */
function withReasons(clauses: readonly ClauseReading[]): ClauseReading[] {
  const asks = clauses.some(({ move }) => move === 'ask-specific' || move === 'ask-vague');
  if (!asks) return [...clauses];
  return clauses.map((clause) =>
    clause.move === undefined && clause.states ? { ...clause, move: 'give-reason' } : clause,
  );
}

function decide(
  reading: Reading,
  clauses: readonly ClauseReading[],
  context: ReadingContext,
): void {
  const found = completed(soften(clearMoves(clauses), context), clauses);
  const move = primaryMove(leading(found));
  reading.ranked = rank(clauses, move);
  if (move === undefined) return;
  reading.move = move;
  reading.also = [...new Set(found)].filter((other) => other !== move);
  const deciding =
    clauses.find((clause) => clause.move === move) ??
    clauses.find((clause) => clause.move !== undefined);
  reading.because = deciding?.because ?? [];
}

/**
 * The moves of the clauses that stand out about as much as the clearest one does: precedence
 * decides among readings of equal worth, and must not lift a guess over a certainty.
 */
function clearMoves(clauses: readonly ClauseReading[]): Move[] {
  const clearest = (counts: (clause: ClauseReading) => boolean): number =>
    Math.max(
      0,
      ...clauses.map((clause) =>
        clause.move === undefined || !counts(clause) ? 0 : topShare(clause),
      ),
    );
  const ofAll = clearest(() => true);
  // However clear a courtesy is, it does not drown what is said after it.
  const ofContent = clearest(({ move }) => move !== undefined && !COURTESIES.has(move));
  const moves = clauses.flatMap((clause) => {
    if (clause.move === undefined) return [];
    const polite = greets(clauses) ? ofAll * (small(clause) ? AFTER_GREETING : 0) : ofAll;
    const bar = clause.cued ? ofContent : Math.max(ofContent, polite);
    const kept =
      clause.move === 'give-reason' ||
      // A framed ask leads what stands beside it, so what stands beside it cannot drown it.
      (clause.cued && (clause.move === 'ask-specific' || clause.move === 'ask-vague')) ||
      topShare(clause) >= bar * AS_CLEAR;
    return kept ? [clause.move] : [];
  });
  if (!moves.includes('accept-help') || !moves.includes('refuse-help')) return moves;
  // Thanks around a `but I'd rather do it alone` accept nothing; a yes after it does.
  const waved = clauses.findLastIndex((clause) => clause.move === 'refuse-help');
  const agreed = clauses.findLastIndex(
    (clause) => clause.move === 'accept-help' && AGREEING.test(clause.clause.canon),
  );
  const dropped = agreed > waved ? 'refuse-help' : 'accept-help';
  return moves.filter((move) => move !== dropped);
}

function small({ clause }: ClauseReading): boolean {
  return clause.words.filter((word) => /\p{L}/u.test(word.canon)).length <= SMALL_TALK;
}

/** Only greetings are clearer than the rest. */
function greets(clauses: readonly ClauseReading[]): boolean {
  return clauses.every(
    ({ move }) => move === undefined || move === 'open' || !COURTESIES.has(move),
  );
}

function topShare(clause: ClauseReading): number {
  return Math.max(...clause.shares);
}

/** “Just one night, Saturday. Would you?”: an ask whose bounds stand beside it is a specific one. */
function completed(found: readonly Move[], clauses: readonly ClauseReading[]): Move[] {
  const whole =
    found.includes('ask-vague') &&
    (found.includes('give-detail') || clauses.some(({ move }) => move === 'give-detail'));
  return whole ? found.map((move) => (move === 'ask-vague' ? 'ask-specific' : move)) : [...found];
}

/** Where a message goes on asking, taking the no and taking leave are only politeness. */
function soften(found: readonly Move[], context: ReadingContext): Move[] {
  const goesOn = found.some((move) => GOES_ON.has(move));
  if (!goesOn || context.phase === 'opening') return [...found];
  return found.map((move) => (move === 'accept-no' ? 'acknowledge' : move));
}

/**
 * `Thanks, so Monday at nine` settles the plan and `you're kind, could you take just the big one`
 * makes the ask smaller: what is accepted on the way stands beside them.
 */
function leading(found: readonly Move[]): Move[] {
  const settles = found.includes('confirm-plan');
  const changes = found.some((move) => CHANGES.has(move));
  if (!settles && !changes) return [...found];
  return found.filter((move) => move !== 'accept-help' && !(settles && move === 'accept-no'));
}

/** Each move's best share over the clauses; the primary move leads. */
function rank(clauses: readonly ClauseReading[], first: Move | undefined): RankedMove[] {
  return MOVES.map((move, index) => ({
    move,
    score: round(Math.max(0, ...clauses.map((clause) => clause.shares[index] ?? 0))),
  }))
    .filter((each) => each.score >= 0.01)
    .sort((a, b) => Number(b.move === first) - Number(a.move === first) || b.score - a.score)
    .slice(0, MOST_RANKED);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
