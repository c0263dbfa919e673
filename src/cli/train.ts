import { lessonFiles } from '../dialogs/files.ts';
import { hashOfLessons } from '../dialogs/lessons.ts';
import { trainModel } from '../training/train.ts';
import { keepModel, openLearned } from '../understanding/files.ts';
import { CONTENT, LEARNED, Mistake, lessonsOf, theVectors } from './content.ts';
import { main } from './main.ts';

const HELP = `npm run train              learns from dialogs/moves and dialogs/safety, and writes the model
npm run train -- --check   says whether the model belongs to the examples, without learning
`;

/** Trains the model, or checks that it was trained on the examples as they are. */
function run(args: readonly string[]): number {
  const [flag, ...rest] = args;
  if (rest.length > 0 || (flag !== undefined && flag !== '--check')) {
    console.log(HELP);
    return 2;
  }
  if (flag === '--check') {
    const learned = openLearned(LEARNED, hashOfLessons(lessonFiles(CONTENT)));
    if (typeof learned === 'string') throw new Mistake(learned, 1);
    console.log('The model belongs to the examples.');
    return 0;
  }
  const lessons = lessonsOf(CONTENT);
  keepModel(LEARNED, trainModel(lessons, theVectors()), false);
  const count = lessons.moves.reduce((sum, each) => sum + each.examples.length, 0);
  console.log(`Learned from ${count} examples; the model is in assets/understanding.`);
  return 0;
}

await main(run);
