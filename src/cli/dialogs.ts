import { didYouMean } from '../dialogs/didYouMean.ts';
import { Mistake } from './content.ts';
import { graph } from './graph.ts';
import { lint } from './lint.ts';
import { main } from './main.ts';
import { preview } from './preview.ts';
import { schema } from './schema.ts';
import { test } from './test.ts';

type Command = (args: readonly string[]) => number | Promise<number>;

const COMMANDS: Record<string, Command> = { lint, test, preview, graph, schema };

const HELP = `npm run dialogs -- <command>

  lint                 what is wrong in the files of dialogs/, and how to mend it
  test [id]            plays every transcript twice, and says what none of them comes to
  preview <id>         rehearse here and see how each line is read, and what it does
                         --level 1…5   --seed <number>   --reaction <reaction>
  graph <id>           the dialog as a Mermaid chart; what no transcript walks is dashed
  schema [--check]     writes the schemas that editors use, or checks that they are up to date

Each finding has a page in docs/diagnostics/.
`;

/** Runs one command. Resolves to the exit code: 1 for findings, 2 for something mistyped. */
async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const close = didYouMean(name, Object.keys(COMMANDS));
    throw new Mistake(
      `There is no command “${name}”. ${close === undefined ? `There are: ${Object.keys(COMMANDS).join(', ')}.` : `Did you mean ${close}?`}`,
    );
  }
  return command(args);
}

await main(run);
