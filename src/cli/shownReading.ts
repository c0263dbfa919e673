import type { Finding } from '../coaching/rubric.ts';
import type { Move } from '../domain/moves.ts';
import type { Fact, Facts, Reading, Span } from '../domain/reading.ts';

/** How a line was read, for its author: a row for the moves, and one each for details and facts if there are any. */
export function shownReading(reading: Reading): string {
  const { features, facts } = reading;
  const details = Object.entries(features).map(([name, spans]) => `${name} ${quotes(spans)}`);
  const found = (['what', 'when', 'size', 'where', 'why'] as const).flatMap((name) => {
    const fact = facts[name];
    return fact === undefined ? [] : [`${name} ${shownFact(fact)}`];
  });
  return [
    `  read   ${shownMoves(reading)}`,
    ...(details.length === 0 ? [] : [`  detail ${details.join(' · ')}`]),
    ...(found.length === 0 ? [] : [`  facts  ${found.join(' · ')}`]),
  ].join('\n');
}

/** What the request has so far and what it lacks, of what the debrief looks for. */
export function shownCriteria(found: readonly Finding[]): string {
  const groups = (['present', 'partly', 'missing'] as const).flatMap((status) => {
    const names = found.filter((each) => each.status === status).map(({ criterion }) => criterion);
    return names.length === 0 ? [] : [`${status} ${names.join(', ')}`];
  });
  return `  rubric ${groups.join(' · ')}`;
}

function shownMoves({ empty, safety, command, move, also, ranked, because }: Reading): string {
  if (empty) return 'an empty line';
  if (safety !== undefined) return `safety ${safety}`;
  if (command !== undefined) return `command ${[command.name, command.args].join(' ').trim()}`;
  const chance = (of: Move): string => {
    const score = ranked.find((each) => each.move === of)?.score;
    return score === undefined ? of : `${of} ${percent(score)}`;
  };
  const guesses = ranked.map((each) => each.move);
  const second = guesses.find((each) => each !== move && !also.includes(each));
  const words = because.map((word) => `“${word}”`).join(', ');
  return [
    ...(move === undefined
      ? [['nothing for sure', ...guesses.slice(0, 2).map(chance)].join(', ')]
      : [
          chance(move),
          ...(also.length === 0 ? [] : [`also ${also.map(chance).join(', ')}`]),
          ...(second === undefined ? [] : [`or ${chance(second)}`]),
        ]),
    ...(words === '' ? [] : [`because ${words}`]),
  ].join('  ');
}

function shownFact(fact: Fact & Pick<NonNullable<Facts['when']>, 'from' | 'until'>): string {
  const { text, turned, from, until } = fact;
  const other = turned === text ? '' : ` → “${turned}”`;
  const dates = [from, until].filter((date) => date !== undefined);
  return `“${text}”${other}${dates.length === 0 ? '' : ` = ${dates.join(' to ')}`}`;
}

function quotes(spans: readonly Span[]): string {
  return spans.map(({ text }) => `“${text}”`).join(', ');
}

function percent(score: number): string {
  return `${Math.round(score * 100)}%`;
}
