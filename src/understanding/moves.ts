import type { Move } from '../domain/moves.ts';
import { ASKS, BESIDE_AN_ASK, MOVES } from '../domain/moves.ts';
import type { Phase, RankedMove, ReadingContext } from '../domain/reading.ts';
import { telling } from './blocks.ts';
import type { Classifier } from './classifier.ts';
import { scoresOf, speakingFor } from './classifier.ts';
import type { MoveModel } from './model.ts';
import type { Shown } from './said.ts';
import type { Stemmer } from './stems.ts';
import type { Line } from './words.ts';

/** What a message does, as far as it can be told. */
export type MoveReading = {
  move?: Move;
  also: Move[];
  ranked: RankedMove[];
  none: number;
  because: string[];
};

/** Less than this and the move is asked about rather than acted upon; docs/understanding.md has the curve. */
const CLEAR = 0.4;
/** Moves that hurt when they are read into innocent words ask for more. */
const CLEAR_BLAME = 0.55;
const BLAMING: ReadonlySet<Move> = new Set(['attack', 'guilt', 'press', 'self-deprecate']);
/** How much likelier a move is where the scene waits for it. */
const LISTENED_FOR = 1.2;
const MOST_RANKED = 5;
/** The words shown as the reason of a reading. */
const MOST_BECAUSE = 3;

/** An answer needs something to answer: these moves cannot be made in these phases. */
const IMPOSSIBLE: Readonly<Partial<Record<Phase, readonly Move[]>>> = {
  opening: ['press', 'accept-no', 'accept-help', 'refuse-help'],
  'after-question': ['press', 'accept-no'],
};

const PROPOSALS: readonly Move[] = [
  'exchange',
  'check-meaning',
  'referral',
  'reschedule',
  'reduce',
  'alternative',
  'ask-specific',
];

/**
 * Which moves lead a message when they are in it, whatever is clearer: an ask outranks what stands
 * beside it (content design, 5.2), and so does what is proposed or settled after a courtesy.
 */
const LEADS: readonly { leads: readonly Move[]; beside: ReadonlySet<Move> }[] = [
  { leads: ASKS, beside: BESIDE_AN_ASK },
  { leads: ['confirm-plan'], beside: new Set<Move>(['accept-help']) },
  { leads: PROPOSALS, beside: new Set<Move>(['accept-no', 'acknowledge', 'accept-help']) },
];

/** A move is in the message when one of its clauses, taken alone, makes it with this chance. */
const IN_A_CLAUSE = 0.7;

/** Reads the moves of a message and of each of its clauses. */
export type MoveReader = (
  line: Line,
  whole: Shown,
  clauses: readonly Shown[],
  context: ReadingContext,
) => MoveReading;

/** Reads moves with a trained model. */
export function createMoveReader(
  { classifier, sharpness, alsoFrom }: MoveModel,
  stem: Stemmer,
): MoveReader {
  const leads = labelsOf(classifier, (move) => move);
  const isIn = labelsOf(classifier, (move) => `+${move}`);
  const nothing = classifier.labels.indexOf('none');

  const judged = (
    shown: Shown,
    { phase, listens }: ReadingContext,
  ): { scores: Float64Array; chances: Chances } => {
    const scores = scoresOf(classifier, shown);
    const chances = chancesOf(
      MOVES.map((move) => (isPossible(move, phase) ? (scores[leads[move]] ?? 0) : -Infinity)),
      scores[nothing] ?? 0,
      MOVES.map((move) => (listens.includes(move) ? LISTENED_FOR : 1)),
      sharpness,
    );
    return { scores, chances };
  };
  const clearIn = (clause: Shown, context: ReadingContext): Move[] => {
    const { chances } = judged(clause, context);
    return MOVES.filter((_, at) => (chances.moves[at] ?? 0) >= IN_A_CLAUSE);
  };

  return (line, whole, clauses, context) => {
    const { scores, chances } = judged(whole, context);
    const inClauses = clauses.length < 2 ? [] : clauses.flatMap((each) => clearIn(each, context));
    const present = MOVES.filter(
      (move) =>
        isPossible(move, context.phase) &&
        ((scores[isIn[move]] ?? -Infinity) >= alsoFrom || inClauses.includes(move)),
    );
    const ranked = rankedMoves(chances.moves, present);
    const none = round(chances.none);
    const [first] = ranked;
    if (first === undefined || first.score < none || !isClear(first))
      return { also: [], ranked, none, because: [] };
    const also = present.filter((move) => move !== first.move && !isTwin(move, first.move));
    const told = speakingFor(classifier, whole.said, leads[first.move], ['words', 'placed']);
    return { move: first.move, also, ranked, none, because: deciding(line, told, stem) };
  };
}

function labelsOf(classifier: Classifier, name: (move: Move) => string): Record<Move, number> {
  return Object.fromEntries(
    MOVES.map((move) => [move, classifier.labels.indexOf(name(move))]),
  ) as Record<Move, number>;
}

function isPossible(move: Move, phase: Phase): boolean {
  return IMPOSSIBLE[phase]?.includes(move) !== true;
}

function isClear({ move, score }: RankedMove): boolean {
  return score >= (BLAMING.has(move) ? CLEAR_BLAME : CLEAR);
}

/** One ask is either specific or vague. */
function isTwin(move: Move, first: Move): boolean {
  return ASKS.includes(move) && ASKS.includes(first);
}

/** A chance for each move, in the order of `MOVES`, and for “none of them”. */
type Chances = { moves: number[]; none: number };

/** Scores as chances that sum to 1 together with the chance of “none of them”. */
function chancesOf(
  scores: readonly number[],
  none: number,
  likelier: readonly number[],
  sharpness: number,
): Chances {
  const most = Math.max(none, ...scores);
  const weigh = (score: number): number => Math.exp(sharpness * (score - most));
  const weights = scores.map((score, at) => weigh(score) * (likelier[at] ?? 1));
  const nothing = weigh(none);
  const sum = weights.reduce((total, weight) => total + weight, nothing);
  return { moves: weights.map((weight) => weight / sum), none: nothing / sum };
}

/** The likeliest moves, best first; what is said on the way to something else gives way to it. */
function rankedMoves(chances: readonly number[], present: readonly Move[]): RankedMove[] {
  const ranked = MOVES.map((move, at) => ({ move, score: round(chances[at] ?? 0) }))
    .filter(({ score }) => score >= 0.01)
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first === undefined) return ranked;
  const over = LEADS.flatMap(({ leads, beside }) => (beside.has(first.move) ? leads : []));
  const leader = ranked.find(({ move }) => over.includes(move) && present.includes(move));
  if (leader === undefined) return ranked.slice(0, MOST_RANKED);
  // It takes the place, and with it the certainty, of what stands beside it.
  const others = ranked.flatMap((each) => {
    if (each === first) return [];
    return each === leader ? [{ move: first.move, score: leader.score }] : [each];
  });
  return [{ move: leader.move, score: first.score }, ...others].slice(0, MOST_RANKED);
}

/** The words that spoke most for the move, in the learner's own spelling and order. */
function deciding(line: Line, told: ReadonlyMap<string, number>, stem: Stemmer): string[] {
  const words = line.words.filter(telling);
  const stems = words.map((word) => stem(word.canon.split(' ')[0] ?? ''));
  const weighed = words.map((word, at) => {
    const before = at === 0 ? '^' : (stems[at - 1] ?? '');
    const after = at === words.length - 1 ? '$' : (stems[at + 1] ?? '');
    const own = stems[at] ?? '';
    const pairs = (told.get(`${before} ${own}`) ?? 0) + (told.get(`${own} ${after}`) ?? 0);
    return { word, weight: (told.get(own) ?? 0) + pairs / 2 };
  });
  return weighed
    .filter(({ word, weight }) => weight > 0 && /\p{L}|\p{N}/u.test(word.canon))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_BECAUSE)
    .sort((a, b) => a.word.start - b.word.start)
    .map(({ word }) => line.source.slice(word.start, word.end));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
