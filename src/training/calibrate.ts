import { MOVES } from '../domain/moves.ts';

/** The scores of a message by a classifier that was not trained on its writer, and what it was. */
export type Judged = { scores: Float64Array; move: string; also: readonly string[] };

const SHARPNESS = Array.from({ length: 60 }, (_, at) => 1 + at * 0.1);
const FROM = Array.from({ length: 31 }, (_, at) => Math.round((-0.9 + at * 0.05) * 100) / 100);

/**
 * How much more likely a point of score makes a label, so that chances come true: the value under
 * which the right labels were likeliest all together (temperature scaling, Guo et al. 2017).
 */
export function bestSharpness(cases: readonly Judged[], labels: readonly string[]): number {
  const leads = [...MOVES, 'none'].map((label) => labels.indexOf(label));
  const surprise = (sharpness: number): number =>
    cases.reduce((sum, { scores, move }) => {
      const own = leads.map((at) => sharpness * (scores[at] ?? 0));
      const most = Math.max(...own);
      const total = own.reduce((all, each) => all + Math.exp(each - most), 0);
      const right = sharpness * (scores[labels.indexOf(move)] ?? 0);
      return sum + Math.log(total) + most - right;
    }, 0);
  return best(SHARPNESS, (value) => -surprise(value));
}

/** The score from which a label holds: the best balance of found and true over the cases. */
export function bestFrom(cases: readonly { score: number; holds: boolean }[]): number {
  const all = cases.filter(({ holds }) => holds).length;
  return best(FROM, (from) => {
    const found = cases.filter(({ score }) => score >= from);
    const right = found.filter(({ holds }) => holds).length;
    return (2 * right) / (found.length + all || 1);
  });
}

/** The score from which a further move is taken to be in a message: the best balance of found and true. */
export function bestAlsoFrom(cases: readonly Judged[], labels: readonly string[]): number {
  return bestFrom(
    cases.flatMap(({ scores, move, also }) =>
      MOVES.filter((each) => each !== move).map((each) => ({
        score: scores[labels.indexOf(`+${each}`)] ?? -Infinity,
        holds: also.includes(each),
      })),
    ),
  );
}

function best(values: readonly number[], worth: (value: number) => number): number {
  let found = values[0] ?? 0;
  let most = -Infinity;
  for (const value of values) {
    const here = worth(value);
    if (here > most) {
      most = here;
      found = value;
    }
  }
  return Math.round(found * 100) / 100;
}
