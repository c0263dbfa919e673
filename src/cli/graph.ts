import { openCatalog, transcriptFiles } from '../dialogs/files.ts';
import { mermaid } from '../dialogs/graph.ts';
import { parseTranscript } from '../dialogs/transcript.ts';
import { CONTENT, Mistake, dialogNamed } from './content.ts';
import { replayMoves } from './replay.ts';

/** Prints a dialog as a Mermaid chart. */
export function graph(args: readonly string[]): number {
  if (args.length > 1) throw new Mistake('graph takes one id.');
  const dialog = dialogNamed(openCatalog(CONTENT), args[0]);
  const walked = new Set<string>();
  for (const file of transcriptFiles(CONTENT, dialog.id)) {
    const { transcript } = parseTranscript(file);
    if (transcript !== undefined)
      for (const edge of replayMoves(dialog, transcript).walked) walked.add(edge);
  }
  process.stdout.write(mermaid(dialog, walked));
  return 0;
}
