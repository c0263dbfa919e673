import type { Reader } from '../domain/reading.ts';
import { coverageFindings } from '../dialogs/coverage.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { openCatalog, transcriptFiles } from '../dialogs/files.ts';
import type { Finding } from '../dialogs/finding.ts';
import { shownFinding } from '../dialogs/finding.ts';
import type { TextFile } from '../dialogs/parse.ts';
import { parseTranscript } from '../dialogs/transcript.ts';
import { CONTENT, Mistake, dialogNamed, readerOf } from './content.ts';
import { replayMoves, replayWords } from './replay.ts';

/** Everything the transcripts of a dialog say about it. */
export type Tested = { dialog: Finding[]; understanding: Finding[]; transcripts: number };

/** Plays the transcripts of one dialog, or of all. Exit code 1 when something is not as written. */
export function test(args: readonly string[]): number {
  if (args.length > 1) throw new Mistake('test takes one id, or none for all dialogs.');
  const catalog = openCatalog(CONTENT);
  const reader = readerOf(CONTENT);
  const ids = args.length === 0 ? catalog.ids() : args;
  let failures = 0;
  for (const id of ids) {
    const { dialog, understanding, transcripts } = testDialog(dialogNamed(catalog, id), reader);
    const owners = [
      ['The dialog goes elsewhere:', dialog],
      ['The words are read otherwise:', understanding],
    ] as const;
    const found = dialog.length + understanding.length;
    console.log(
      `${id}: ${transcripts} transcripts, ${found === 0 ? 'all as written' : `${found} to look at`}.`,
    );
    for (const [title, findings] of owners) {
      if (findings.length > 0)
        console.log(`\n${title}\n${findings.map(shownFinding).join('\n')}\n`);
    }
    failures += found;
  }
  return failures === 0 ? 0 : 1;
}

/** Plays every transcript beside a dialog twice, and looks at what none of them comes to. */
function testDialog(dialog: Dialog, reader: Reader): Tested {
  return testTexts(dialog, transcriptFiles(CONTENT, dialog.id), reader);
}

/** Plays the given transcripts of a dialog twice, and looks at what none of them comes to. */
export function testTexts(dialog: Dialog, files: readonly TextFile[], reader: Reader): Tested {
  const visited = new Set<string>();
  const tested: Tested = { dialog: [], understanding: [], transcripts: files.length };
  for (const file of files) {
    const { transcript, findings } = parseTranscript(file);
    tested.dialog.push(...findings);
    if (transcript === undefined) continue;
    const moves = replayMoves(dialog, transcript);
    tested.dialog.push(...moves.findings);
    tested.understanding.push(...replayWords(dialog, transcript, reader).findings);
    for (const id of moves.visited) visited.add(id);
  }
  const file = `dialogs/scenarios/${dialog.id}/dialog.yaml`;
  tested.dialog.push(...coverageFindings(dialog, file, visited));
  return tested;
}
