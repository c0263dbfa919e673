import { replyLines } from '../../src/dialogs/replyLines.ts';
import { loadContent } from '../../src/dialogs/content.ts';
import { lessonFiles } from '../../src/dialogs/files.ts';
import { loadLessons } from '../../src/dialogs/lessons.ts';
import { CONTENT, LEARNED } from '../../src/cli/content.ts';
import type { Lessons } from '../../src/domain/content.ts';
import { openLearned } from '../../src/understanding/files.ts';
import type { ReaderParts } from '../../src/understanding/reader.ts';

/** What the reader of this repository is made from, for tests of the reader. */
export function readerParts(): ReaderParts {
  const { content, findings } = loadContent(CONTENT);
  if (content === undefined) throw new Error(JSON.stringify(findings));
  const learned = openLearned(LEARNED, readLessons().hash);
  if (typeof learned === 'string') throw new Error(learned);
  return {
    commands: content.listening.commands,
    ...learned,
    replies: () => replyLines(content.catalog),
  };
}

/** The examples the model was trained on. */
export function readLessons(): Lessons {
  const { lessons, findings } = loadLessons(lessonFiles(CONTENT));
  if (lessons === undefined) throw new Error(JSON.stringify(findings));
  return lessons;
}
