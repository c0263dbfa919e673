import { CONTENT, lessonsOf } from '../../src/cli/content.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import type { Move } from '../../src/domain/moves.ts';
import { filled } from '../../src/engine/wording.ts';
import type { Hear } from '../../src/walk/hearing.ts';
import { examplesFrom, repertoireOf } from '../../src/walk/repertoire.ts';

const lessons = lessonsOf(CONTENT);

/** The examples that come with the project, and no lines of any transcript. */
export const examples = repertoireOf(examplesFrom(lessons.moves, 60), []);

type Meaning = { move: Move | 'none'; also: Move[] };

const ofExamples = new Map(
  lessons.moves.flatMap(({ move, examples: lines }) =>
    lines.map(({ text, also = [] }): [string, Meaning] => [text, { move, also }]),
  ),
);

/** Hears every example and every choice as its writer meant it: what goes wrong then is the dialog's. */
export function asMeant(dialog: Dialog): Hear {
  const scenes = [...Object.values(dialog.scenes), ...Object.values(dialog.reactions)];
  const ofChoices = new Map(
    scenes.flatMap(({ choices }) =>
      choices.flatMap(({ say, move }) =>
        dialog.persona.names.map((persona): [string, Meaning] => [
          filled(say, dialog, { persona }),
          { move, also: [] },
        ]),
      ),
    ),
  );
  return (text) => {
    const { move, also } = ofChoices.get(text) ??
      ofExamples.get(text) ?? { move: 'none', also: [] };
    if (move !== 'none') return { kind: 'move', move, also };
    return { kind: /[\p{L}\p{N}]/u.test(text) ? 'unread' : 'aside', also };
  };
}
