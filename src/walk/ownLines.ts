import type { Dialog } from '../dialogs/dialog.ts';
import type { Transcript } from '../dialogs/transcript.ts';
import { begin, sceneOf, step } from '../engine/play.ts';
import type { Line } from './repertoire.ts';

/** What the learner says in a transcript, each line with the phase in which it is said there. */
export function ownLines(dialog: Dialog, transcript: Transcript): Line[] {
  const { file, level, seed, reaction, steps } = transcript;
  const chosen = reaction === undefined ? {} : { chosen: reaction };
  let { rehearsal } = begin(dialog, { id: file, level, seed, ...chosen });
  return steps.flatMap((line): Line[] => {
    const phase = sceneOf(dialog, rehearsal)?.phase;
    if (line.kind === 'persona' || line.move === undefined || phase === undefined) return [];
    const { text, move, also } = line;
    ({ rehearsal } = step(dialog, rehearsal, { type: move, also }));
    return [{ text, phase, move, also }];
  });
}
