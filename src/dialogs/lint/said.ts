import type { Move } from '../../domain/moves.ts';
import type { Path } from '../finding.ts';
import type { EncounterSource, ScenarioSource } from '../schema.ts';

/** A line of a file: who says it, where it stands, and which set of wordings it belongs to. */
export type Said = {
  voice: 'persona' | 'coach' | 'learner';
  at: Path;
  text: string;
  /** Path of the list it is one wording of. */
  set: Path;
};

type LinesByMove =
  | readonly string[]
  | { readonly [K in Move | 'default']?: readonly string[] | undefined };
type Spoken = {
  choices?: readonly { say: string }[] | undefined;
  hints?: readonly string[] | undefined;
};

/** Every line of a scenario file. */
export function saidInScenario(source: ScenarioSource): Said[] {
  const { watch } = source;
  return [
    ...one('coach', ['title'], source.title),
    ...one('coach', ['about'], source.about),
    ...one('coach', ['story', 'text'], source.story?.text),
    ...one('coach', ['swap', 'about'], source.swap?.about),
    ...(['well', 'badly'] as const).flatMap((way) =>
      (source.swap?.[way] ?? []).flatMap((text, at) => one('learner', ['swap', way, at], text)),
    ),
    ...Object.entries(source.phrases ?? {}).flatMap(([register, lines]) =>
      lines.flatMap((text, at) => one('learner', ['phrases', register, at], text)),
    ),
    ...Object.entries(source.facts).flatMap(([id, fact]) =>
      one('coach', ['facts', id, 'ask'], fact.ask),
    ),
    ...Object.entries(source.levels).flatMap(([id, level]) =>
      one('coach', ['levels', id, 'note'], level?.note),
    ),
    ...(watch?.difference ?? []).flatMap((text, at) =>
      one('coach', ['watch', 'difference', at], text),
    ),
    ...(['poor', 'good'] as const).flatMap((run) =>
      (watch?.[run] ?? []).flatMap((line, at) => one('learner', ['watch', run, at, 'me'], line.me)),
    ),
    ...list('persona', ['opening'], source.opening),
    ...saidInBoth(source),
  ];
}

/** Every line of an encounter file. */
export function saidInEncounter(source: EncounterSource): Said[] {
  return [
    ...one('coach', ['title'], source.title),
    ...Object.entries(source.levels).flatMap(([id, level]) =>
      one('coach', ['levels', id, 'note'], level.note),
    ),
    ...Object.entries(source.plainly).flatMap(([id, lines]) =>
      list('persona', ['plainly', id], lines),
    ),
    ...Object.entries(source.swap ?? {}).flatMap(([id, lines]) =>
      list('persona', ['swap', id], lines ?? []),
    ),
    ...saidInBoth(source),
  ];
}

/** Lines that a scenario and its encounter write in the same places. */
function saidInBoth(
  source: Pick<ScenarioSource | EncounterSource, 'lines' | 'scenes' | 'reactions' | 'endings'>,
): Said[] {
  return [
    ...Object.entries(source.lines).flatMap(([id, lines]) => byMove(['lines', id], lines)),
    ...Object.entries(source.scenes).flatMap(([id, scene]) => aroundScene(['scenes', id], scene)),
    ...Object.entries(source.reactions).flatMap(([id, reaction]) => [
      ...byMove(['reactions', id, 'says'], reaction?.says ?? []),
      ...list('coach', ['reactions', id, 'because'], reaction?.because ?? []),
      ...aroundScene(['reactions', id], reaction ?? {}),
    ]),
    ...Object.entries(source.endings).flatMap(([id, ending]) => [
      ...byMove(['endings', id, 'says'], ending.says ?? []),
      ...list('coach', ['endings', id, 'because'], ending.because ?? []),
    ]),
  ];
}

/** Every text in a file of the coach, whatever its shape. */
export function saidByCoach(value: unknown, at: Path = []): Said[] {
  if (typeof value === 'string') return one('coach', at, value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    saidByCoach(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The lists of wordings a persona draws from, with the place of each list. */
export function setsOf(said: readonly Said[]): { set: Path; lines: Said[] }[] {
  const sets = new Map<string, { set: Path; lines: Said[] }>();
  for (const line of said) {
    if (line.voice !== 'persona') continue;
    const key = line.set.join('\n');
    const known = sets.get(key) ?? { set: line.set, lines: [] };
    known.lines.push(line);
    sets.set(key, known);
  }
  return [...sets.values()];
}

/** A path as an author would say it: `reactions.no-time.says`. */
export function spelled(path: Path): string {
  return `\`${path.join('.')}\``;
}

function one(voice: Said['voice'], at: Path, text: string | undefined): Said[] {
  return text === undefined ? [] : [{ voice, at, text, set: at }];
}

function list(voice: Said['voice'], set: Path, lines: readonly string[]): Said[] {
  return lines.map((text, at) => ({ voice, at: [...set, at], text, set }));
}

function byMove(at: Path, lines: LinesByMove): Said[] {
  if (isList(lines)) return list('persona', at, lines);
  return Object.entries(lines).flatMap(([move, wordings]) =>
    list('persona', [...at, move], wordings ?? []),
  );
}

function isList(lines: LinesByMove): lines is readonly string[] {
  return Array.isArray(lines);
}

function aroundScene(at: Path, { choices = [], hints = [] }: Spoken): Said[] {
  return [
    ...choices.flatMap((choice, index) =>
      one('learner', [...at, 'choices', index, 'say'], choice.say),
    ),
    ...list('coach', [...at, 'hints'], hints),
  ];
}
