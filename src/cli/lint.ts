import { loadContent } from '../dialogs/content.ts';
import { lessonFiles, openCatalog, transcriptFiles } from '../dialogs/files.ts';
import { shownFinding } from '../dialogs/finding.ts';
import { loadLessons } from '../dialogs/lessons.ts';
import { parseTranscript } from '../dialogs/transcript.ts';
import { CONTENT, Mistake } from './content.ts';

/** Prints every finding in the content. Exit code 1 when there is one. */
export function lint(args: readonly string[]): number {
  if (args.length > 0)
    throw new Mistake(`lint looks at everything and takes nothing: leave out “${args.join(' ')}”.`);
  const catalog = openCatalog(CONTENT);
  const findings = [
    ...loadContent(CONTENT).findings,
    ...loadLessons(lessonFiles(CONTENT)).findings,
    ...catalog.findings(),
    ...catalog
      .ids()
      .flatMap((id) =>
        transcriptFiles(CONTENT, id).flatMap((file) => parseTranscript(file).findings),
      ),
  ];
  for (const finding of findings) console.log(`${shownFinding(finding)}\n`);
  const count = catalog.ids().length;
  console.log(
    findings.length === 0
      ? `${count} ${count === 1 ? 'dialog' : 'dialogs'}, nothing to mend.`
      : `${findings.length} to mend. Each has a page in docs/diagnostics/.`,
  );
  return findings.length === 0 ? 0 : 1;
}
