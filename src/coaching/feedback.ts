import type { Criterion } from '../domain/content.ts';
import type { Move } from '../domain/moves.ts';
import { isReaction } from '../domain/reactions.ts';
import type { Turn } from '../domain/rehearsal.ts';
import { quoted } from './quote.ts';
import type { Finding } from './rubric.ts';
import { askIn, assessed } from './rubric.ts';

/** How a learner's turn did in the scene it was said in. */
export type Played = { turn: Turn; move?: Move; effect?: 'works' | 'backfires' };

/** One thing to keep or to change: about a criterion of the request, or about handling an answer. */
export type Point = { about: { criterion: Criterion } | { handling: string }; quote: string };

/** At most two things to keep, and exactly one to change unless nothing was said. */
export type Feedback = { keeps: Point[]; change?: Point };

/** Handling that is worth naming before anything else: how a no was met. */
const TELLING: readonly Move[] = [
  'accept-no',
  'check-meaning',
  'reschedule',
  'reduce',
  'alternative',
  'referral',
  'acknowledge',
  'give-out',
  'exchange',
];

/** A second push, a reproach and an attack are always named first. */
const HARD: readonly Move[] = ['attack', 'guilt', 'press', 'self-deprecate'];

/** What to change first when several things were missing: whatever keeps the ask from being heard. */
const CHANGE_ORDER: readonly Criterion[] = [
  'there-is-an-ask',
  'task-named',
  'self-respect',
  'when',
  'true-reason',
  'bounded-size',
  'room-for-no',
  'sees-the-other',
  'one-ask',
  'next-step',
  'thanks',
  'effort',
];

/** What is most worth hearing that it worked. */
const KEEP_ORDER: readonly Criterion[] = [
  'room-for-no',
  'true-reason',
  'task-named',
  'when',
  'sees-the-other',
  'next-step',
  'bounded-size',
  'thanks',
  'effort',
  'there-is-an-ask',
];

/** Picks the feedback for a rehearsal from what was said and how it did. Pure. */
export function feedbackOn(played: readonly Played[], criteria: readonly Criterion[]): Feedback {
  const turns = played.map(({ turn }) => turn);
  const findings = assessed(turns, criteria);
  const change = hardMoment(played) ?? missing(findings) ?? backfired(played) ?? stretch(turns);
  const hard = new Set(played.filter(isHard).map(({ turn }) => quoted(turn.text)));
  const good = distinct([...handled(played), ...found(findings)]).filter(
    // Nothing that pushed or hurt is worth keeping, whatever else was in it.
    ({ quote }) => !hard.has(quote),
  );
  const keeps = good.filter(({ quote }) => quote !== change?.quote);
  return { keeps: keeps.slice(0, 2), ...(change === undefined ? {} : { change }) };
}

function isHard({ move, turn }: Played): boolean {
  const moves = [move, ...(turn.reading?.also ?? [])];
  return moves.some((each) => each !== undefined && HARD.includes(each));
}

function handled(played: readonly Played[]): Point[] {
  return TELLING.flatMap((move) => {
    const one = played.find((each) => each.move === move && each.effect === 'works');
    return one === undefined ? [] : [pointAt(one, `works-${move}`)];
  }).slice(0, 1);
}

function found(findings: readonly Finding[]): Point[] {
  return KEEP_ORDER.flatMap((criterion) =>
    findings
      .filter((each) => each.criterion === criterion && each.status === 'present')
      .map(asPoint),
  );
}

/** After these there is nothing left to push for: “come on” is only eager. */
const GIVEN: ReadonlySet<string> = new Set(['warm-yes', 'late-offer']);

function hardMoment(played: readonly Played[]): Point | undefined {
  const one = HARD.flatMap((move) =>
    played.filter(
      (each) => each.move === move && !(move === 'press' && GIVEN.has(each.turn.scene)),
    ),
  )[0];
  if (one?.move === undefined) return undefined;
  // Before anybody has answered there is no second push, only an ask without room for a no.
  if (one.move === 'press' && !isReaction(one.turn.scene))
    return { about: { criterion: 'room-for-no' }, quote: quoted(one.turn.text) };
  return pointAt(one, `backfires-${one.move}`);
}

function backfired(played: readonly Played[]): Point | undefined {
  const one = played.find((each) => each.effect === 'backfires');
  return one?.move === undefined ? undefined : pointAt(one, `backfires-${one.move}`);
}

function missing(findings: readonly Finding[]): Point | undefined {
  const rank = ({ criterion }: Finding) => CHANGE_ORDER.indexOf(criterion);
  const open = findings.filter(
    ({ status, criterion }) => status !== 'present' && CHANGE_ORDER.includes(criterion),
  );
  const first = open.toSorted((a, b) => rank(a) - rank(b))[0];
  return first === undefined ? undefined : asPoint(first);
}

/** Nothing was missing: the one thing to try is to say it with fewer words. */
function stretch(turns: readonly Turn[]): Point | undefined {
  const ask = askIn(turns);
  return ask === undefined
    ? undefined
    : { about: { handling: 'stretch' }, quote: quoted(ask.text) };
}

function asPoint({ criterion, quote }: Finding): Point {
  return { about: { criterion }, quote };
}

function pointAt(played: Played, handling: string): Point {
  return { about: { handling }, quote: quoted(played.turn.text) };
}

function distinct(points: readonly Point[]): Point[] {
  return points.filter(
    (point, at) => points.findIndex(({ quote }) => quote === point.quote) === at,
  );
}
