import { NoContent } from '../dialogs/files.ts';
import { Mistake } from './content.ts';

/** Runs a command of this folder: what a person can put right is one sentence and an exit code. */
export async function main(
  run: (args: readonly string[]) => number | Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Mistake) && !(error instanceof NoContent)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof Mistake ? error.exitCode : 1;
  }
}
