import type { Mind } from '../domain/mind.ts';
import type { Level, Reaction } from '../domain/reactions.ts';
import { LEVELS, isReaction } from '../domain/reactions.ts';
import type { Move } from '../domain/moves.ts';
import { isMove } from '../domain/moves.ts';
import type {
  Condition,
  Decision,
  Dialog,
  Heard,
  LevelPlan,
  ReactionScene,
  Reply,
  Scene,
  Wordings,
} from './dialog.ts';
import type { EncounterSource, ScenarioSource } from './schema.ts';
import { versionOf } from './version.ts';

type SourceLines = ScenarioSource['opening'] | EncounterSource['lines'][string];
type SourceReplies = EncounterSource['common'];
type SourceReply = Exclude<SourceReplies[keyof SourceReplies], undefined>;

/**
 * Merges a scenario with its encounter into one Dialog. What the scenario says takes the place of
 * the encounter's own; a reaction is part of the dialog when a level names it or when it can
 * follow from what the learner does. Both files have passed their schema; names inside them may
 * still be wrong, which is for lint to say.
 */
export function resolveDialog(scenario: ScenarioSource, encounter: EncounterSource): Dialog {
  const common = repliesByMove(encounter.common);
  const unversioned = {
    id: scenario.dialog,
    title: scenario.title,
    language: scenario.language,
    area: scenario.area,
    power: scenario.power,
    rung: scenario.rung,
    keywords: scenario.keywords,
    about: scenario.about,
    ...(scenario.story === undefined ? {} : { story: scenario.story }),
    ...(scenario.open === undefined ? {} : { open: scenario.open }),
    ...(scenario.phrases === undefined ? {} : { phrases: scenario.phrases }),
    ...(scenario.swap === undefined
      ? {}
      : { swap: { ...scenario.swap, lines: defined(encounter.swap ?? {}) } }),
    persona: { ...scenario.persona, mind: scenario.persona.mind satisfies Mind },
    ask: scenario.ask,
    facts: scenario.facts,
    levels: levelsOf(scenario, encounter),
    ...(scenario.watch === undefined ? {} : { watch: watchOf(scenario.watch) }),
    opening: scenario.opening,
    lines: linesOf(scenario, encounter),
    scenes: scenesOf(scenario, encounter, common),
    reactions: reactionsOf(scenario, encounter, common),
    endings: endingsOf(scenario, encounter),
    outcomes: defined(encounter.outcomes),
    plainly: encounter.plainly,
    moves: defined(encounter.moves) as Dialog['moves'],
    decide: encounter.decide.map(decisionOf),
    criteria: scenario.debrief['looks-for'],
  } satisfies Omit<Dialog, 'version'>;
  return { ...unversioned, version: versionOf(unversioned) };
}

/** Drops keys whose value is `undefined`, which zod's optional keys may leave. */
function defined<T extends object>(source: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function wordingsOf(lines: SourceLines): Wordings {
  if (Array.isArray(lines)) return { default: lines };
  const result: Wordings = { default: lines.default ?? [] };
  for (const [move, wordings] of Object.entries(lines)) {
    if (isMove(move) && wordings !== undefined) result[move] = wordings;
  }
  return result;
}

function repliesOf(source: SourceReply): Reply[] {
  const list = Array.isArray(source) ? source : [source];
  return list.map((reply) => {
    const made: Reply = {};
    if (reply.if !== undefined) made.if = defined(reply.if) as Condition;
    if (reply.say !== undefined) made.say = reply.say;
    if (reply.go !== undefined) made.go = reply.go;
    if (reply.mind !== undefined) made.mind = defined(reply.mind);
    return made;
  });
}

function repliesByMove(source: SourceReplies): Scene['on'] {
  const result: Scene['on'] = {};
  for (const [heard, replies] of Object.entries(source)) {
    if (replies !== undefined) result[heard as Heard] = repliesOf(replies);
  }
  return result;
}

function levelsOf(scenario: ScenarioSource, encounter: EncounterSource): Dialog['levels'] {
  const result: Dialog['levels'] = {};
  for (const level of LEVELS) {
    if (level === 0) continue;
    const own = scenario.levels[`${level}`];
    const shared = encounter.levels[`${level}`];
    if (own === undefined || shared === undefined) continue;
    const note = own.note ?? shared.note;
    result[level] = {
      reactions: own.reactions,
      obstacles: own.obstacles ?? shared.obstacles,
      firm: own.firm ?? shared.firm,
      mind: defined(shared.mind),
      ...(note === undefined ? {} : { note }),
    } satisfies LevelPlan;
  }
  return result;
}

function watchOf(source: NonNullable<ScenarioSource['watch']>): NonNullable<Dialog['watch']> {
  const lines = (run: typeof source.poor) =>
    run.map(({ me, move, also }) => ({ say: me, move, also }));
  return { poor: lines(source.poor), good: lines(source.good), difference: source.difference };
}

function linesOf(scenario: ScenarioSource, encounter: EncounterSource): Dialog['lines'] {
  const result: Dialog['lines'] = {};
  for (const [id, lines] of Object.entries({ ...encounter.lines, ...scenario.lines })) {
    result[id] = wordingsOf(lines);
  }
  return result;
}

function scenesOf(
  scenario: ScenarioSource,
  encounter: EncounterSource,
  common: Scene['on'],
): Dialog['scenes'] {
  const result: Dialog['scenes'] = {};
  for (const [id, scene] of Object.entries(encounter.scenes)) {
    const own = scenario.scenes[id];
    result[id] = {
      phase: scene.phase,
      on: { ...common, ...repliesByMove(scene.on) },
      else: repliesOf(scene.else),
      after: scene.after,
      ...(scene.wait === undefined ? {} : { wait: scene.wait }),
      works: scene.works,
      backfires: scene.backfires,
      choices: own?.choices ?? scene.choices,
      hints: own?.hints ?? scene.hints,
    };
  }
  return result;
}

function reactionsOf(
  scenario: ScenarioSource,
  encounter: EncounterSource,
  common: Scene['on'],
): Dialog['reactions'] {
  const result: Dialog['reactions'] = {};
  for (const [id, source] of Object.entries(encounter.reactions)) {
    if (!isReaction(id) || source === undefined) continue;
    const own = scenario.reactions[id];
    result[id] = {
      kind: source.kind,
      means: source.means,
      phase: source.phase,
      says: mergedWordings(source.says, own?.says),
      because: own?.because ?? source.because,
      works: movesOf(source.works),
      backfires: movesOf(source.backfires),
      on: {
        ...common,
        ...repliesByMove(source.on),
        ...repliesByMove(source.works),
        ...repliesByMove(source.backfires),
      },
      else: repliesOf(source.else),
      after: source.after,
      ...(source.wait === undefined ? {} : { wait: source.wait }),
      choices: own?.choices ?? source.choices,
      hints: own?.hints ?? source.hints,
    } satisfies ReactionScene;
  }
  return result;
}

/** A scenario's lists by move join the encounter's, so that a missing one falls back to a line that fits the move. */
function mergedWordings(shared: SourceLines, own: SourceLines | undefined): Wordings {
  if (own === undefined) return wordingsOf(shared);
  const mine = wordingsOf(own);
  return Array.isArray(own) ? mine : { ...wordingsOf(shared), ...mine };
}

function movesOf(source: SourceReplies): Move[] {
  return Object.keys(source).filter(isMove);
}

function endingsOf(scenario: ScenarioSource, encounter: EncounterSource): Dialog['endings'] {
  const result: Dialog['endings'] = {};
  for (const [id, source] of Object.entries(encounter.endings)) {
    const own = scenario.endings[id];
    result[id] = {
      outcome: source.outcome,
      says: mergedWordings(source.says, own?.says),
      because: own?.because ?? source.because,
    };
  }
  return result;
}

function decisionOf(source: EncounterSource['decide'][number]): Decision {
  return {
    because: source.because,
    when: defined(source.when) as Condition,
    react: source.react as 'level' | Reaction[],
    ifAllowed: source['if-allowed'],
  };
}

/** The levels a dialog can be played at, in order; 0 when it has models to watch. */
export function levelsPlayable(dialog: Dialog): Level[] {
  return LEVELS.filter((level) =>
    level === 0 ? dialog.watch !== undefined : dialog.levels[level] !== undefined,
  );
}
