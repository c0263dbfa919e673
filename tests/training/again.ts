/** Trains on the examples of the project and says whether that gives the committed model. */
import { CONTENT, LEARNED } from '../../src/cli/content.ts';
import { lessonFiles } from '../../src/dialogs/files.ts';
import { loadLessons } from '../../src/dialogs/lessons.ts';
import { trainModel } from '../../src/training/train.ts';
import { keepModel, openVectors } from '../../src/understanding/files.ts';

const { lessons, findings } = loadLessons(lessonFiles(CONTENT));
if (lessons === undefined) throw new Error(JSON.stringify(findings));
const vectors = openVectors(LEARNED);
if (typeof vectors === 'string') throw new Error(vectors);
const same = keepModel(LEARNED, trainModel(lessons, vectors), true);
process.stdout.write(same ? 'the same' : 'another; run “npm run train”');
