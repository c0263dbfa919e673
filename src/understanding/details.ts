import { DETAILS } from '../domain/content.ts';
import type { Move } from '../domain/moves.ts';
import { ASKS } from '../domain/moves.ts';
import type { Facts, Feature, Features, Span } from '../domain/reading.ts';
import type { Classifier } from './classifier.ts';
import { scoresOf } from './classifier.ts';
import type { DetailModel } from './model.ts';
import type { MoveReading } from './moves.ts';
import type { Shown } from './said.ts';
import type { Line } from './words.ts';

/** A message and each of its clauses, as a classifier is shown them. */
export type ShownParts = { whole: Shown; clauses: readonly { line: Line; shown: Shown }[] };

/** Adds the details that rules alone do not find, each with the clause it rests on. */
export type DetailReader = (
  features: Features,
  facts: Facts,
  moves: MoveReading,
  parts: ShownParts,
) => Features;

/** Beside an ask these are why it is asked. */
const GROUNDS: readonly Move[] = ['give-reason', 'state-need'];

/** Apologies from this number on are self-deprecation of their own (content design, 5.2). */
const MANY_APOLOGIES = 2;

export function createDetailReader({ classifier, from }: DetailModel): DetailReader {
  return (features, facts, { move, also }, { whole, clauses }) => {
    const found: Features = { ...features };
    const scores = scoresOf(classifier, whole);
    for (const [at, detail] of DETAILS.entries()) {
      if (found[detail] === undefined && (scores[at] ?? -Infinity) >= (from[at] ?? Infinity)) {
        const why = detail === 'reason' ? facts.why : undefined;
        found[detail] =
          why === undefined ? spanOf(strongest(classifier, at, clauses)) : [asSpan(why)];
      }
    }
    const { why } = facts;
    const grounded =
      ASKS.some((ask) => ask === move) && also.some((each) => GROUNDS.includes(each));
    // A `because` is only where a reason begins.
    if (why !== undefined && (found.reason !== undefined || grounded)) found.reason = [asSpan(why)];
    const humble = move === 'self-deprecate' || also.includes('self-deprecate');
    if (humble && (features.apology?.length ?? 0) < MANY_APOLOGIES)
      found['self-insult'] ??= spanOf(clauses.at(-1)?.line);
    return withoutEmpty(found);
  };
}

/** The clause that speaks most for the detail. */
function strongest(
  classifier: Classifier,
  label: number,
  clauses: ShownParts['clauses'],
): Line | undefined {
  let best: Line | undefined;
  let most = -Infinity;
  for (const { line, shown } of clauses) {
    const score = scoresOf(classifier, shown)[label] ?? -Infinity;
    if (score > most) {
      most = score;
      best = line;
    }
  }
  return best;
}

function spanOf(clause: Line | undefined): Span[] {
  const words = clause?.words.filter((word) => /[\p{L}\p{N}]/u.test(word.canon)) ?? [];
  const start = words[0]?.start;
  const end = words.at(-1)?.end;
  return clause === undefined || start === undefined || end === undefined
    ? []
    : [{ start, end, text: clause.source.slice(start, end) }];
}

function asSpan({ start, end, text }: Span): Span {
  return { start, end, text };
}

function withoutEmpty(features: Features): Features {
  return Object.fromEntries(
    Object.entries(features).filter(([, spans]) => spans.length > 0),
  ) as Partial<Record<Feature, Span[]>>;
}
