import { lessonFiles } from '../dialogs/files.ts';
import { hashOfLessons } from '../dialogs/lessons.ts';
import { trainModel } from '../training/train.ts';
import { keepModel, openLearned } from '../understanding/files.ts';
import { CONTENT, LEARNED, Mistake, theVectors } from './content.ts';
import { main } from './main.ts';
import { collectSpoken, taughtLessons } from './spoken.ts';

const HELP = `npm run train                learns from dialogs/moves and dialogs/safety, and writes the model
npm run train -- --check     says whether the model belongs to the examples, without learning
npm run train -- --collect   copies what is said in the scenes to dialogs/safety/spoken.txt; train afterwards
`;

/** Trains the model, checks that it was trained on the examples as they are, or copies the scenes. */
function run(args: readonly string[]): number {
  const [flag, ...rest] = args;
  if (rest.length > 0 || (flag !== undefined && flag !== '--check' && flag !== '--collect')) {
    console.log(HELP);
    return 2;
  }
  if (flag === '--check') {
    const learned = openLearned(LEARNED, hashOfLessons(lessonFiles(CONTENT)));
    if (typeof learned === 'string') throw new Mistake(learned, 1);
    console.log('The model belongs to the examples.');
    return 0;
  }
  if (flag === '--collect') {
    console.log(`Copied ${collectSpoken()} sentences. Run “npm run train”.`);
    return 0;
  }
  const lessons = taughtLessons();
  keepModel(LEARNED, trainModel(lessons, theVectors()), false);
  const count = lessons.moves.reduce((sum, each) => sum + each.examples.length, 0);
  console.log(`Learned from ${count} examples; the model is in assets/understanding.`);
  return 0;
}

await main(run);
