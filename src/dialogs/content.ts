import type { CoachContent } from '../domain/coach.ts';
import type { CoachFiles } from './coachFiles.ts';
import { loadCoach } from './coachFiles.ts';
import type { Copies, DialogCatalog } from './files.ts';
import { coachFiles, listeningFiles, openCatalog } from './files.ts';
import type { Finding } from './finding.ts';
import type { Listening, ListeningFiles } from './listening.ts';
import { loadListening } from './listening.ts';

/** All that authors wrote, ready to be played. */
export type LoadedContent = { catalog: DialogCatalog; listening: Listening; coach: CoachContent };

type Shared = Pick<LoadedContent, 'listening' | 'coach'>;

/**
 * Loads what every rehearsal needs: what is listened for and what the coach says. Dialogs are read on
 * first use. With findings in these shared files nothing can be played, and there is no content.
 */
export function loadContent(
  root: string,
  copies?: Copies,
): { content?: LoadedContent; findings: Finding[] } {
  const catalog = openCatalog(root, copies);
  const files = { listening: listeningFiles(root), coach: coachFiles(root) };
  const from = [...Object.values(files.listening), ...Object.values(files.coach)];
  const copy = copies?.read<Shared>('shared', from);
  if (copy !== undefined) return { content: { catalog, ...copy }, findings: [] };
  const { shared, findings } = loadShared(files);
  if (shared === undefined) return { findings };
  copies?.keep('shared', from, shared);
  return { content: { catalog, ...shared }, findings };
}

function loadShared(files: { listening: ListeningFiles; coach: CoachFiles }): {
  shared?: Shared;
  findings: Finding[];
} {
  const { listening, findings } = loadListening(files.listening);
  if (listening === undefined) return { findings };
  const { coach, findings: more } = loadCoach(files.coach, listening);
  return coach === undefined
    ? { findings: more }
    : { shared: { listening, coach }, findings: more };
}
