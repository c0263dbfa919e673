import type { Dialog } from '../dialogs/dialog.ts';
import { levelsPlayable } from '../dialogs/resolve.ts';
import type { Hear } from './hearing.ts';
import { LEARNERS } from './learners.ts';
import type { Repertoire } from './repertoire.ts';
import type { Tally } from './tally.ts';
import { count } from './tally.ts';
import type { Walker } from './walk.ts';
import { walk } from './walk.ts';

/** Who walks a dialog with a seed: kinds of learner and levels take turns. */
export function walkerOf(dialog: Dialog, seed: number): Walker {
  const levels = levelsWalked(dialog);
  return {
    seed,
    learner: LEARNERS[seed % LEARNERS.length] ?? 'random',
    level: levels[Math.floor(seed / LEARNERS.length) % levels.length] ?? 1,
  };
}

/** The levels of a dialog at which the learner speaks. */
export function levelsWalked(dialog: Dialog): Walker['level'][] {
  return levelsPlayable(dialog).filter((level) => level !== 0);
}

/** Walks through a dialog with the seeds from 0, and counts into all of the tallies. */
export function walkAll(
  dialog: Dialog,
  seeds: number,
  repertoire: Repertoire,
  hear: Hear,
  tallies: readonly Tally[],
): void {
  for (let seed = 0; seed < seeds; seed++) {
    const walked = walk(dialog, walkerOf(dialog, seed), repertoire, hear);
    for (const tally of tallies) count(tally, dialog, walked);
  }
}
