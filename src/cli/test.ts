import type { Reader } from '../domain/reading.ts';
import { coverageFindings } from '../dialogs/coverage.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { openCatalog, transcriptFiles } from '../dialogs/files.ts';
import type { Finding } from '../dialogs/finding.ts';
import { shownFinding } from '../dialogs/finding.ts';
import { parseTranscript } from '../dialogs/transcript.ts';
import { CONTENT, Mistake, dialogNamed, readerOf } from './content.ts';
import { replayMoves, replayWords } from './replay.ts';

/** Everything the transcripts of a dialog say about it. */
export type Tested = {
  dialog: Finding[];
  understanding: Finding[];
  walked: Set<string>;
  transcripts: number;
};

/** Plays the transcripts of one dialog, or of all. Exit code 1 when something is not as written. */
export function test(args: readonly string[]): number {
  if (args.length > 1) throw new Mistake('test takes one id, or none for all dialogs.');
  const catalog = openCatalog(CONTENT);
  const reader = readerOf(CONTENT);
  const ids = args.length === 0 ? catalog.ids() : args;
  let failures = 0;
  for (const id of ids) {
    const { dialog, understanding, transcripts } = testDialog(
      CONTENT,
      dialogNamed(catalog, id),
      reader,
    );
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
export function testDialog(root: string, dialog: Dialog, reader: Reader): Tested {
  const files = transcriptFiles(root, dialog.id);
  const visited = new Set<string>();
  const tested: Tested = {
    dialog: [],
    understanding: [],
    walked: new Set(),
    transcripts: files.length,
  };
  for (const file of files) {
    const { transcript, findings } = parseTranscript(file);
    tested.dialog.push(...findings);
    if (transcript === undefined) continue;
    const moves = replayMoves(dialog, transcript);
    tested.dialog.push(...moves.findings);
    tested.understanding.push(...replayWords(dialog, transcript, reader).findings);
    for (const id of moves.visited) visited.add(id);
    for (const edge of moves.walked) tested.walked.add(edge);
  }
  tested.dialog.push(
    ...coverageFindings(dialog, `dialogs/scenarios/${dialog.id}/dialog.yaml`, visited),
  );
  return tested;
}
