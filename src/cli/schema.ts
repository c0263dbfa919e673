import { keepSchema } from '../dialogs/files.ts';
import { editorSchemas } from '../dialogs/editorSchema.ts';
import { CONTENT, Mistake } from './content.ts';

/** Writes the JSON Schemas that editors use; with `--check` exit code 1 when they are out of date. */
export function schema(args: readonly string[]): number {
  const unknown = args.find((each) => each !== '--check');
  if (unknown !== undefined) throw new Mistake(`schema knows --check only, not “${unknown}”.`);
  const check = args.includes('--check');
  const stale = editorSchemas().filter(({ name, text }) => !keepSchema(CONTENT, name, text, check));
  for (const { name } of stale) {
    console.log(
      check
        ? `dialogs/${name} is out of date: run npm run dialogs -- schema`
        : `dialogs/${name} written.`,
    );
  }
  return check && stale.length > 0 ? 1 : 0;
}
