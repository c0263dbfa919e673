import type { Move } from './moves.ts';
import type { CommandName, SafetyClass } from './reading.ts';

/** One example an author wrote for a move. */
export type Example = { text: string; writer: string };

/** What we listen for: a file of `dialogs/moves/`. */
export type MoveExamples = {
  move: Move;
  meaning: string;
  /** How the coach names this move to a learner, as in “I read that as …”. Plain words, no jargon. */
  label: string;
  examples: Example[];
  /** Sentences that look like this move and are another. */
  nearMisses: { text: string; is: Move; writer: string }[];
};

/** What is listened for and answered in a crisis: `dialogs/safety/`. */
export type SafetyContent = {
  examples: { text: string; class: SafetyClass | 'none' }[];
  /** What the coach says, by class. */
  answers: Record<SafetyClass, string[]>;
  /** Where help is, by locale; the operator's own data replace it. */
  resources: { locale: string; checked: string; lines: string[] }[];
};

/** The words of the closed command list, from `dialogs/coaching/commands.yaml`. */
export type CommandWords = Record<CommandName, { words: string[]; does: string }>;

/** The 14 criteria of the request rubric. */
export const CRITERIA = [
  'there-is-an-ask',
  'task-named',
  'bounded-size',
  'when',
  'true-reason',
  'why-you',
  'room-for-no',
  'self-respect',
  'sees-the-other',
  'one-ask',
  'thanks',
  'effort',
  'honest',
  'next-step',
] as const;

export type Criterion = (typeof CRITERIA)[number];
