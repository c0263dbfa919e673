import type { Criterion } from '../domain/content.ts';
import type { Move } from '../domain/moves.ts';
import type { Feature, Reading } from '../domain/reading.ts';
import type { Turn } from '../domain/rehearsal.ts';
import { quoted } from './quote.ts';

/** One criterion of the request rubric, found or not, with the learner's words it rests on. Never summed. */
export type Finding = {
  criterion: Criterion;
  status: 'present' | 'partly' | 'missing';
  quote: string;
};

/** A request longer than this is hard to take in at once (content design, C10). */
const READABLE_WORDS = 60;

/** Moves in which a time says when: “today” in a greeting does not. */
const BOUNDING: readonly Move[] = [
  'ask-specific',
  'ask-vague',
  'give-detail',
  'reschedule',
  'reduce',
  'alternative',
  'confirm-plan',
];

const ASKS: readonly Move[] = ['ask-specific', 'ask-vague', 'reduce', 'reschedule', 'alternative'];

/**
 * Looks for the criteria in what the learner said in play. Only criteria that can be told from the
 * words are reported; `why-you` and `honest` are for the learner to judge. Without a learner's turn
 * there is nothing to report.
 */
export function assessed(turns: readonly Turn[], criteria: readonly Criterion[]): Finding[] {
  const said = turns.filter((turn) => turn.speaker === 'learner' && turn.reading !== undefined);
  const ask = askIn(said);
  if (ask === undefined) return [];
  return criteria.flatMap((criterion) => {
    const finding = CHECKS[criterion]?.({ said, ask });
    return finding === undefined ? [] : [{ criterion, ...finding }];
  });
}

/** The same for words that nobody has heard yet: a line about to be said, a draft. */
export function assessedWords(reading: Reading, criteria: readonly Criterion[]): Finding[] {
  const { text } = reading;
  const turn = { rehearsal: '', exchange: 0, at: 0, name: '', scene: '', text, reading };
  return assessed([{ ...turn, speaker: 'learner' }], criteria);
}

/** The turn that asked, the first clear one if there is one; the longest when nothing was asked. */
export function askIn(said: readonly Turn[]): Turn | undefined {
  return firstWith(said, ['ask-specific']) ?? firstWith(said, ASKS) ?? longest(said);
}

type Evidence = { said: readonly Turn[]; ask: Turn };
type Found = Omit<Finding, 'criterion'>;
type Check = (evidence: Evidence) => Found | undefined;

const CHECKS: Partial<Record<Criterion, Check>> = {
  'there-is-an-ask': ({ said, ask }) => {
    if (firstWith(said, ASKS) !== undefined) return present(ask);
    const near = firstWith(said, ['hint', 'state-need', 'give-reason']);
    return near === undefined ? missing(ask) : { status: 'partly', quote: quoted(near.text) };
  },
  'task-named': ({ said, ask }) => {
    const specific = firstWith(said, ['ask-specific']) ?? withFeature(said, 'task');
    return specific === undefined ? missing(ask) : present(specific);
  },
  'bounded-size': ({ said, ask }) => {
    const bounded = withFeature(said, 'size') ?? firstWith(said, ['reduce']);
    return bounded === undefined ? missing(ask) : present(bounded);
  },
  when: ({ said, ask }) =>
    orMissing(
      said.find(
        (turn) => count(turn, 'time') > 0 && made(turn).some((move) => BOUNDING.includes(move)),
      ),
      ask,
    ),
  'true-reason': ({ said, ask }) =>
    orMissing(withFeature(said, 'reason') ?? firstWith(said, ['give-reason', 'state-need']), ask),
  'room-for-no': ({ said, ask }) => {
    const pushed =
      firstWith(said, ['press', 'guilt', 'attack']) ?? withFeature(said, 'pressure-word');
    if (pushed !== undefined) return missing(pushed);
    return orMissing(
      withFeature(said, 'way-out') ?? firstWith(said, ['give-out', 'check-meaning']),
      ask,
    );
  },
  'self-respect': ({ said, ask }) => {
    const small = firstWith(said, ['self-deprecate']) ?? withFeature(said, 'self-insult');
    const apologies = said.reduce((sum, turn) => sum + count(turn, 'apology'), 0);
    const sorry = apologies > 1 ? withFeature(said, 'apology') : undefined;
    const turn = small ?? sorry;
    return turn === undefined ? present(ask) : missing(turn);
  },
  'sees-the-other': ({ said, ask }) =>
    orMissing(firstWith(said, ['acknowledge']) ?? withFeature(said, 'acknowledgement'), ask),
  'one-ask': ({ said, ask }) => {
    const long =
      said.find((turn) => wordCount(turn.text) > READABLE_WORDS) ?? withFeature(said, 'second-ask');
    return long === undefined ? present(ask) : missing(long);
  },
  thanks: ({ said, ask }) => {
    const thanking = withFeature(said, 'thanks');
    return thanking === undefined ? missing(said.at(-1) ?? ask) : present(thanking);
  },
  effort: ({ said, ask }) => orMissing(withFeature(said, 'effort'), ask),
  'next-step': ({ said, ask }) => {
    const step = firstWith(said, ['confirm-plan']) ?? withFeature(said, 'next-step');
    return step === undefined ? missing(said.at(-1) ?? ask) : present(step);
  },
};

function present(turn: Turn): Found {
  return { status: 'present', quote: quoted(turn.text) };
}

function missing(turn: Turn): Found {
  return { status: 'missing', quote: quoted(turn.text) };
}

function orMissing(turn: Turn | undefined, ask: Turn): Found {
  return turn === undefined ? missing(ask) : present(turn);
}

function firstWith(said: readonly Turn[], moves: readonly Move[]): Turn | undefined {
  return said.find((turn) => made(turn).some((move) => moves.includes(move)));
}

/** The moves a turn made. */
function made({ reading }: Turn): Move[] {
  return reading?.move === undefined ? [] : [reading.move, ...reading.also];
}

function withFeature(said: readonly Turn[], feature: Feature): Turn | undefined {
  return said.find((turn) => count(turn, feature) > 0);
}

function count(turn: Turn, feature: Feature): number {
  return turn.reading?.features[feature]?.length ?? 0;
}

function longest(said: readonly Turn[]): Turn | undefined {
  return said.reduce<Turn | undefined>(
    (best, turn) => (turn.text.length > (best?.text.length ?? 0) ? turn : best),
    undefined,
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
