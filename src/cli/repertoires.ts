import type { Dialog } from '../dialogs/dialog.ts';
import { transcriptFiles } from '../dialogs/files.ts';
import { parseTranscript } from '../dialogs/transcript.ts';
import { ownLines } from '../walk/ownLines.ts';
import type { Line, Repertoire } from '../walk/repertoire.ts';
import { examplesFrom, repertoireOf } from '../walk/repertoire.ts';
import { lessonsOf } from './content.ts';

/** So many examples of each move and phase are said: reading more takes longer and shows no more. */
const EXAMPLES = 60;

/** What learners say in each dialog of a content folder. */
export function repertoires(root: string): (dialog: Dialog) => Repertoire {
  const examples = examplesFrom(lessonsOf(root).moves, EXAMPLES);
  return (dialog) => repertoireOf(examples, linesOf(root, dialog));
}

/** What the transcripts of a dialog say. One that is broken says nothing here; lint tells. */
function linesOf(root: string, dialog: Dialog): Line[] {
  return transcriptFiles(root, dialog.id).flatMap((file) => {
    const { transcript } = parseTranscript(file);
    return transcript === undefined ? [] : ownLines(dialog, transcript);
  });
}
