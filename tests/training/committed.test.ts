import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** In a process of its own: minutes of work would keep the worker from answering. */
const AGAIN = fileURLToPath(new URL('./again.ts', import.meta.url));

test(
  'training on the examples again gives exactly the committed model',
  { timeout: 400_000 },
  async () => {
    const { stdout } = await run(process.execPath, [AGAIN]);
    expect(stdout).toBe('the same');
  },
);
