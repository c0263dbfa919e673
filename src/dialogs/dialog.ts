import type { Criterion, SwapLine } from '../domain/content.ts';
import type { Mind, MindChange, MindKey } from '../domain/mind.ts';
import type { Move } from '../domain/moves.ts';
import type { Level, Outcome, Reaction } from '../domain/reactions.ts';
import type { Phase } from '../domain/reading.ts';
import type { Pronoun } from '../domain/pronoun.ts';

/**
 * Wordings of one line. Either a plain list, or lists by the learner's move that led to it with a
 * `default`, so that “Thursday, then? Fine.” is only said after a reschedule.
 */
export type Wordings = { default: string[] } & { [M in Move]?: string[] };

/** A range on a whole number: `from` is included, `below` is not. */
export type Range = { from?: number; below?: number };

/** Everything in a condition must hold. No expressions: an author can read it aloud. */
export type Condition = { [K in MindKey]?: Range } & {
  /** Learner's turns so far in this rehearsal, and in this scene. */
  turns?: Range;
  here?: Range;
  /** Times the learner pressed after a no; times they offered something back; times asked back. */
  presses?: Range;
  trades?: Range;
  asked?: Range;
  /** Obstacles still to come at this level. */
  obstacles?: Range;
  /** `will` has reached the persona's threshold. */
  willing?: boolean;
  /** This persona will not say yes today, whatever is said. */
  firm?: boolean;
  /** The ask is bigger than the persona's capacity. */
  over?: boolean;
  /** The level allows this reaction. */
  allowed?: Reaction;
  /** This reaction has not been met yet in this rehearsal. */
  unmet?: Reaction;
};

/** What the persona does after a move: perhaps say something, perhaps go on to another scene. */
export type Reply = {
  if?: Condition;
  say?: string;
  go?: string;
  mind?: MindChange;
};

/** What the chart hears: a move, `unclear` when nothing was read three times, `waited` when time has passed. */
export type Heard = Move | 'unclear' | 'waited';

export type ChoiceLine = { say: string; move: Move };

/** A stretch where somebody has spoken and waits. */
export type Scene = {
  phase: Phase;
  on: { [H in Heard]?: Reply[] };
  /** Any move not named in `on`. */
  else: Reply[];
  /** After so many of the learner's turns in this scene without leaving it, it goes on by itself. */
  after: { turns: number; go: string };
  /** Seconds without a word after which the chart hears `waited`. */
  wait?: number;
  works: Move[];
  backfires: Move[];
  choices: ChoiceLine[];
  hints: string[];
};

/** What sort of answer a reaction is. `question` and `later` are never drawn as obstacles. */
export type ReactionKind = 'yes' | 'question' | 'obstacle' | 'refusal' | 'later';

export type ReactionScene = Scene & {
  kind: ReactionKind;
  /** What the persona does here, for authors. */
  means: string;
  says: Wordings;
  /** What was behind it, shown after the scene. */
  because: string[];
};

export type Ending = { outcome: Outcome; says: Wordings; because: string[] };

/** A row of the ordered decision table: the first one whose condition holds decides. */
export type Decision = {
  because: string;
  when: Condition;
  /** `level` draws the next obstacle this level allows; a list is drawn from by seed. */
  react: 'level' | Reaction[];
  /** Only reactions the level allows are drawn from the list. */
  ifAllowed: boolean;
};

export type LevelPlan = {
  reactions: Reaction[];
  /** How many obstacles come before the persona decides. */
  obstacles: number;
  firm: 'never' | 'sometimes' | 'always';
  /** Added to the persona's starting mind. */
  mind: MindChange;
  /** Shown before a level that some may not want to meet unprepared. */
  note?: string;
};

export type PersonaName = { name: string; pronoun: Pronoun };

/** One line of a model dialogue shown at level 0. */
export type ModelLine = { say: string; move: Move; also: Move[] };

/** How an ask can be worded. */
export type Register = 'direct' | 'indirect' | 'formal';

/** The other way round: the learner is asked. */
export type Swap = {
  about: string;
  well: string[];
  badly: string[];
  /** What the asker says to the learner's answers. */
  lines: { [L in SwapLine]?: string[] };
};

export type Watch = {
  poor: ModelLine[];
  good: ModelLine[];
  /** What the second did differently, told only after the learner has looked for it. */
  difference: string[];
};

/**
 * A scenario merged with its encounter: everything a rehearsal needs, as plain JSON. Immutable; its
 * version is the hash of this value.
 */
export type Dialog = {
  id: string;
  version: string;
  title: string;
  language: string;
  area: string;
  power: 'equal' | 'they-decide';
  /** How hard it feels by default, 0–100. */
  rung: number;
  /** Words people may use for it that are not in its title. */
  keywords: string[];
  /** Sets the scene, spoken by the coach. */
  about: string;
  story?: { title: string; text: string };
  /** An open scenario has no ask of its own: words for whoever may be asked in it. */
  open?: { relations: string[] };
  phrases?: { [R in Register]: string[] };
  swap?: Swap;
  persona: { names: PersonaName[]; role: string; manner: string; mind: Mind; threshold: number };
  ask: { size: number };
  facts: Record<string, { ask: string; example: string }>;
  levels: { [L in Exclude<Level, 0>]?: LevelPlan };
  watch?: Watch;
  opening: string[];
  lines: Record<string, Wordings>;
  scenes: Record<string, Scene>;
  reactions: { [R in Reaction]?: ReactionScene };
  endings: Record<string, Ending>;
  /** What the coach says of an outcome, where it is not about an ask. */
  outcomes: { [O in Outcome]?: string[] };
  /** By reaction or line set: what such a line means, said outright. */
  plainly: Record<string, string[]>;
  /** Change of mind by move; `again` from the second time on. */
  moves: { [M in Move]?: MindChange & { again?: MindChange } };
  decide: Decision[];
  criteria: Criterion[];
};
