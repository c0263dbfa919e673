import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unaskable } from '../../../src/understanding/own/unaskable.ts';

const EXAMPLES = readFileSync(join(import.meta.dirname, 'unaskable.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { says: string; unaskable?: string });

test.each(EXAMPLES.filter((each) => each.unaskable !== undefined))(
  '“$says” is not rehearsed: $unaskable',
  ({ says, unaskable: why }) => {
    expect(unaskable(says).unaskable).toBe(why);
  },
);

test.each(EXAMPLES.filter((each) => each.unaskable === undefined))(
  '“$says” may be asked',
  ({ says }) => {
    expect(unaskable(says).unaskable).toBeUndefined();
  },
);
