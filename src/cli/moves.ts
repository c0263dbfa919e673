import type { MoveExamples } from '../domain/content.ts';
import { pullsIn } from '../training/pulls.ts';
import { CONTENT, lessonsOf, theVectors } from './content.ts';
import { main } from './main.ts';

const HELP = `npm run moves -- check   which examples pull two moves together, and which moves have too few
`;

/** What a move needs, so that some hands can teach and others judge. */
const FEWEST = { examples: 60, writers: 4, nearMisses: 10 };
const PAIRS = 15;
const SHOWN = 3;

/** Checks the examples of the moves. Exit code 1 when a move has too few. */
function run([name, ...args]: readonly string[]): number {
  if (name !== 'check' || args.length > 0) {
    console.log(HELP);
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2;
  }
  const lessons = lessonsOf(CONTENT);
  const vectors = theVectors();
  const poor = lessons.moves.flatMap(lacking);
  for (const sentence of poor) console.log(sentence);
  console.log('Read as another move by a model that knows only the other writers:');
  for (const { is, read, examples } of pullsIn(lessons, vectors).slice(0, PAIRS)) {
    console.log(`\n${is} → ${read}: ${examples.length}`);
    for (const { message } of examples.slice(0, SHOWN))
      console.log(
        `  ${message.writer}  ${message.after === '' ? '' : `“${message.after}” – `}“${message.text}”`,
      );
  }
  return poor.length === 0 ? 0 : 1;
}

function lacking({ move, examples, nearMisses }: MoveExamples): string[] {
  const writers = new Set(examples.map(({ writer }) => writer)).size;
  const has = { examples: examples.length, writers, nearMisses: nearMisses.length };
  const names = { examples: 'examples', writers: 'writers', nearMisses: 'near misses' };
  return (['examples', 'writers', 'nearMisses'] as const).flatMap((key) =>
    has[key] >= FEWEST[key] || (move === 'none' && key === 'nearMisses')
      ? []
      : [`${move} has ${has[key]} ${names[key]} and needs ${FEWEST[key]}.`],
  );
}

await main(run);
