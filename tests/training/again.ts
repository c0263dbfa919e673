/** Trains on the examples of the project and says whether that gives the committed model. */
import { LEARNED, theVectors } from '../../src/cli/content.ts';
import { taughtLessons } from '../../src/cli/spoken.ts';
import { trainModel } from '../../src/training/train.ts';
import { keepModel } from '../../src/understanding/files.ts';

const same = keepModel(LEARNED, trainModel(taughtLessons(), theVectors()), true);
process.stdout.write(same ? 'the same' : 'another; run “npm run train”');
