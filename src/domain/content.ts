import type { Move } from './moves.ts';
import type { CommandName, Feature, Phase, SafetyClass } from './reading.ts';

/** Details of the words that are learned from examples; the others are found by rules alone. */
export const DETAILS = [
  'reason',
  'effort',
  'thanks',
  'way-out',
] as const satisfies readonly Feature[];

export type Detail = (typeof DETAILS)[number];

/** Words with what they do, for training and for tests of understanding. */
export type Example = {
  text: string;
  /** The hand that wrote it, so that evaluation can learn from some hands and judge by others. */
  writer: string;
  phase: Phase;
  /** What the other side said last. */
  after?: string;
  /** What else is in the message. */
  also?: Move[];
  /** The details it has, where somebody looked for them. */
  has?: Detail[];
};

/** What we listen for: a file of `dialogs/moves/`, one for each move and one for none of them. */
export type MoveExamples = {
  move: Move | 'none';
  meaning: string;
  examples: Example[];
  /** Words that look like this move and are another. */
  nearMisses: (Example & { is: Move | 'none' })[];
};

/** Words with their class of the safety policy; `none` for harmless ones that sound dangerous. */
export type SafetyExample = { text: string; class: SafetyClass | 'none'; writer: string };

/** Everything that understanding is trained on. */
export type Lessons = {
  moves: MoveExamples[];
  safety: SafetyExample[];
  /** The hash of the files; a model knows from which it was learned. */
  hash: string;
};

/** What is answered in a crisis: `dialogs/safety/safety.yaml`. */
export type SafetyContent = {
  /** What the coach says, by class. */
  answers: Record<SafetyClass, string[]>;
  /** Where help is, by locale; the operator's own data replace it. */
  resources: { locale: string; checked: string; lines: string[] }[];
};

/** The words of the closed command list, from `dialogs/coaching/commands.yaml`. */
export type CommandWords = Record<
  CommandName,
  { words: string[]; does: string; where: CommandPlace }
>;

/** Where a command is of use: inside a scene, around scenes, at any moment. */
export const COMMAND_PLACES = ['scene', 'practice', 'always'] as const;

export type CommandPlace = (typeof COMMAND_PLACES)[number];

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

/** What somebody says who asks the learner, by what the learner has answered. */
export const SWAP_LINES = [
  'opening-well',
  'opening-badly',
  'detail-well',
  'detail-badly',
  'yes',
  'part',
  'condition',
  'later',
  'hedge',
  'redirect',
  'no-well',
  'no-badly',
  'no-again',
  'take-over',
  'hurt',
  'small-talk',
  'unclear',
  'leave',
] as const;

export type SwapLine = (typeof SWAP_LINES)[number];
