import type { Dialog } from '../dialogs/dialog.ts';
import type { Spoken } from '../engine/play.ts';
import type { Beat, Walked } from '../walk/walk.ts';

/** Longer words are cut when they are shown. */
const SHOWN = 300;

/**
 * A rehearsal to read, in the form of a transcript. What is no line of a transcript stands in a remark:
 * time that passes, what the coach answers, and what was taken instead of typed.
 */
export function shownWalk(dialog: Dialog, walked: Walked): string {
  const { level, seed, learner, opening, beats, ending } = walked;
  const end =
    ending === undefined ? `# no ending after ${beats.length} turns` : `ending: ${ending.id}`;
  return [
    `# ${dialog.id}: a ${learner} learner`,
    `level: ${level}   seed: ${seed}`,
    ...opening.map(shownSpoken),
    ...beats.flatMap((beat) => [shownBeat(beat), ...beat.spoken.map(shownSpoken)]),
    end,
  ].join('\n');
}

function shownSpoken({ name, text }: Spoken): string {
  return `${name === '' ? 'Coach' : name}: ${text}`;
}

function shownBeat({ text, by, heard, also }: Beat): string {
  if (by === 'waited') return '# (time passes)';
  const words = text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length} characters)` : text;
  if (heard === 'aside') return `# me: ${words}   (the coach answers)`;
  const read = heard === 'miss' || heard === 'unclear' ? '?' : [heard, ...also].join(' + ');
  const taken = {
    words: [],
    choice: ['# (a choice is taken)'],
    meant: ['# (that is what was meant)'],
  };
  return [...taken[by], `me: ${words}   [${read}]`].join('\n');
}
