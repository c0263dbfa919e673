import type { CoachLineId } from './coachLines.ts';
import type { CommandWords, Criterion } from './content.ts';
import type { Move } from './moves.ts';
import type { Level, Reaction } from './reactions.ts';
import type { SafetyClass } from './reading.ts';

/** What the coach can say about one criterion of the request rubric. */
export type CriterionWords = {
  /** Two or three plain words. */
  name: string;
  /** Said with a quote when it was there. */
  keep: string[];
  /** Said with a quote when it was missing. */
  change: string[];
  /** Why it matters, one sentence. */
  reason: string;
  /** A sentence with the learner's facts in it that would do it: “Could you {task}, {when}?” */
  example: string;
  /** The evidence card behind it. */
  evidence: string;
};

/** A finding that may be named, with its source, its size and its limit. */
export type EvidenceCard = { says: string; source: string; limit: string };

/** How a no, a yes or an obstacle was handled, by the learner's moves. */
export type HandlingWords = { keep: string[]; change: string[]; evidence: string };

/** How the coach speaks of a move to a learner. Plain words; `{name}` is the persona's name. */
export type MoveWords = {
  /** What the words were: “taking the no well”. */
  label: string;
  /** Completes “Did you mean …, or …?”: “that the no is fine with you”. */
  meant: string;
  /** The same as a choice: “The no is fine”. */
  choice: string;
};

/** One scene of the way through taking a no: the level, and the reactions it is there to practise. */
export type CurriculumStep = {
  dialog: string;
  level: Level;
  title: string;
  about: string;
  reactions: Reaction[];
};

/** How strongly to ask: yes or no to each tap, and what comes of it, in words. */
export type HowStrong = { taps: string[] } & Record<
  'low' | 'medium' | 'high',
  { name: string; says: string }
>;

/** All words of the coach, from `dialogs/coaching/`. */
export type CoachContent = {
  lines: Record<CoachLineId, string[]>;
  criteria: Record<Criterion, CriterionWords>;
  handling: Record<string, HandlingWords>;
  evidence: Record<string, EvidenceCard>;
  moves: Record<Move, MoveWords>;
  commands: CommandWords;
  curriculum: CurriculumStep[];
  howStrong: HowStrong;
  /** Where help is, by locale. */
  resources: { locale: string; checked: string; lines: string[] }[];
  /** What is said in a crisis, by class. */
  safety: Record<SafetyClass, string[]>;
};
