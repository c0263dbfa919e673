import type { Dialog } from './dialog.ts';
import type { Finding } from './finding.ts';
import { reachableScenes } from './reach.ts';

const UNTESTED = { code: 'D022', rule: 'untested' };

/** Scenes, reactions and endings of a dialog that none of its transcripts comes to. */
export function coverageFindings(
  dialog: Dialog,
  file: string,
  visited: ReadonlySet<string>,
): Finding[] {
  const reachable = reachableScenes(dialog);
  const parts = [
    ['scene', Object.keys(dialog.scenes)],
    ['reaction', Object.keys(dialog.reactions)],
    ['ending', Object.keys(dialog.endings)],
  ] as const;
  return parts.flatMap(([what, ids]) =>
    ids
      .filter((id) => reachable.has(id) && !visited.has(id))
      .map((id) => ({
        file,
        line: 1,
        column: 1,
        ...UNTESTED,
        message: `No transcript of \`${dialog.id}\` comes to the ${what} \`${id}\`.`,
        suggestion: `Write one that does; \`npm run dialogs -- preview ${dialog.id}\` helps.`,
      })),
  );
}
