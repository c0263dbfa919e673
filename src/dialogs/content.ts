import type { CoachContent } from '../domain/coach.ts';
import { loadCoach } from './coachFiles.ts';
import type { DialogCatalog } from './files.ts';
import { coachFiles, listeningFiles, openCatalog } from './files.ts';
import type { Finding } from './finding.ts';
import type { Listening } from './listening.ts';
import { loadListening } from './listening.ts';

/** All that authors wrote, ready to be played. */
export type LoadedContent = { catalog: DialogCatalog; listening: Listening; coach: CoachContent };

/**
 * Loads what every rehearsal needs: what is listened for and what the coach says. Dialogs are read on
 * first use. With findings in these shared files nothing can be played, and there is no content.
 */
export function loadContent(root: string): { content?: LoadedContent; findings: Finding[] } {
  const catalog = openCatalog(root);
  const { listening, findings } = loadListening(listeningFiles(root));
  if (listening === undefined) return { findings };
  const { coach, findings: more } = loadCoach(coachFiles(root), listening);
  return coach === undefined
    ? { findings: more }
    : { content: { catalog, listening, coach }, findings: more };
}
