import type { Move } from '../domain/moves.ts';
import type { Phase } from '../domain/reading.ts';
import { drawn } from '../dialogs/chance.ts';
import type { ReactionScene, Scene } from '../dialogs/dialog.ts';

/**
 * The kinds of learner who walk: one asks clearly and looks for what works, one hints and is vague, one
 * presses and reproaches, one hardly says a word, one says anything at all.
 */
export const LEARNERS = ['good', 'poor', 'rude', 'silent', 'random'] as const;

export type Learner = (typeof LEARNERS)[number];

/** Learners who have something in mind when they speak. */
export type Minded = Exclude<Learner, 'silent' | 'random'>;

type ByPhase = Record<Phase, readonly Move[]>;

/** What is said well where the scene itself does not tell what works. */
const WELL: ByPhase = {
  opening: ['ask-specific'],
  'after-question': ['give-detail', 'ask-specific'],
  'after-offer': ['accept-help', 'confirm-plan'],
  'after-refusal': ['acknowledge', 'reschedule', 'reduce', 'accept-no'],
  closing: ['confirm-plan', 'accept-help'],
};

/** The same, said poorly. */
const POORLY: ByPhase = {
  opening: ['ask-vague', 'ask-vague', 'ask-vague', 'hint', 'self-deprecate', 'state-need'],
  'after-question': ['ask-vague', 'ask-vague', 'hint', 'self-deprecate'],
  'after-offer': ['refuse-help', 'self-deprecate', 'ask-vague'],
  'after-refusal': ['hint', 'self-deprecate', 'ask-vague'],
  closing: ['refuse-help', 'hint'],
};

/** Moves that let go of the ask. */
const LETTING_GO: ReadonlySet<Move> = new Set(['accept-no', 'refuse-help', 'withdraw', 'referral']);

const BLAMING: ReadonlySet<Move> = new Set(['press', 'guilt', 'attack']);

/** Whether a learner with this seed does nothing but press once the ask is made. */
export function onlyPresses(learner: Learner, seed: number): boolean {
  return learner === 'rude' && drawn(seed, 'only presses', 2) === 0;
}

/** The moves a learner would like to make in a scene; one of them is drawn. `turn` counts from 0. */
export function wanted(
  learner: Minded,
  scene: Scene | ReactionScene,
  seed: number,
  turn: number,
): readonly Move[] {
  switch (learner) {
    case 'good':
      return well(scene);
    case 'poor':
      return poorly(scene, drawn(seed, `poor:${turn}`, 2) === 0);
    case 'rude':
      return rudely(scene, onlyPresses(learner, seed));
  }
}

/** What works here: a no is taken well, and anything short of a no is asked on. */
function well(scene: Scene | ReactionScene): readonly Move[] {
  if (scene.works.length === 0) return WELL[scene.phase];
  if ('kind' in scene && scene.kind === 'refusal') return scene.works;
  const asking = scene.works.filter((move) => !LETTING_GO.has(move));
  return asking.length > 0 ? asking : scene.works;
}

/** In half of the answers to a reaction the learner falls on what works, in the others on what does not. */
function poorly(scene: Scene | ReactionScene, works: boolean): readonly Move[] {
  const isAsking = scene.phase === 'opening' || scene.phase === 'after-question';
  if (isAsking || scene.backfires.length === 0) return POORLY[scene.phase];
  const moves = works ? scene.works : scene.backfires.filter((move) => !BLAMING.has(move));
  return moves.length > 0 ? moves : POORLY[scene.phase];
}

function rudely(scene: Scene, presses: boolean): readonly Move[] {
  if (scene.phase === 'opening') return ['ask-vague', 'ask-specific', 'press'];
  return presses
    ? ['press']
    : ['press', 'press', 'press', 'guilt', 'guilt', 'refuse-help', 'attack'];
}
