import { join } from 'node:path';
import type { CoachContent } from '../domain/coach.ts';
import type { Lessons } from '../domain/content.ts';
import type { Reader } from '../domain/reading.ts';
import { loadContent } from '../dialogs/content.ts';
import { didYouMean } from '../dialogs/didYouMean.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { DialogCatalog } from '../dialogs/files.ts';
import { lessonFiles, listeningFiles, openCatalog } from '../dialogs/files.ts';
import { shownFinding } from '../dialogs/finding.ts';
import { hashOfLessons, loadLessons } from '../dialogs/lessons.ts';
import { loadListening } from '../dialogs/listening.ts';
import { replyLines } from '../dialogs/replyLines.ts';
import { openLearned, openVectors } from '../understanding/files.ts';
import type { Vectors } from '../understanding/vectors.ts';
import { createReader } from '../understanding/reader.ts';

/** The content that comes with the project. */
export const CONTENT = join(import.meta.dirname, '..', '..', 'dialogs');

/** Something the person at the keyboard can put right; said without a stack trace. */
export class Mistake extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The dialog with this id, or a sentence that says why there is none. */
export function dialogNamed(catalog: DialogCatalog, id: string | undefined): Dialog {
  const ids = catalog.ids();
  if (id === undefined) throw new Mistake(`Which dialog? There are: ${ids.join(', ')}.`);
  if (!ids.includes(id)) {
    const close = didYouMean(id, ids);
    throw new Mistake(
      `There is no dialog “${id}”. ${close === undefined ? `There are: ${ids.join(', ')}.` : `Did you mean ${close}?`}`,
    );
  }
  const dialog = catalog.get(id);
  if (dialog !== undefined) return dialog;
  const own = catalog.findings(id);
  const findings = own.length > 0 ? own : catalog.findings();
  throw new Mistake(
    [...findings.map(shownFinding), `“${id}” cannot be played until this is mended.`].join('\n'),
    1,
  );
}

/** What the coach says. */
export function coachOf(root: string): CoachContent {
  const { content, findings } = loadContent(root);
  if (content === undefined) throw new Mistake(findings.map(shownFinding).join('\n'), 1);
  return content.coach;
}

/** What was learned from the content. */
export const LEARNED = join(import.meta.dirname, '..', '..', 'assets', 'understanding');

/** What understanding is trained on. */
export function lessonsOf(root: string): Lessons {
  const { lessons, findings } = loadLessons(lessonFiles(root));
  if (lessons === undefined) throw new Mistake(findings.map(shownFinding).join('\n'), 1);
  return lessons;
}

/** The word vectors that come with the project. */
export function theVectors(): Vectors {
  const vectors = openVectors(LEARNED);
  if (typeof vectors === 'string') throw new Mistake(vectors, 1);
  return vectors;
}

/** A Reader of the content; the answers of personas are learned from the catalog's dialogs. */
export function readerOf(root: string, catalog = openCatalog(root)): Reader {
  const { listening, findings } = loadListening(listeningFiles(root));
  if (listening === undefined) throw new Mistake(findings.map(shownFinding).join('\n'), 1);
  const learned = openLearned(LEARNED, hashOfLessons(lessonFiles(root)));
  if (typeof learned === 'string') throw new Mistake(learned, 1);
  return createReader({
    commands: listening.commands,
    ...learned,
    replies: () => replyLines(catalog),
  });
}
