import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { PROJECT, folder, run } from './program.ts';

const START = ['--scenario', 'neighbour-groceries', '--level', '2', '--seed', '7'];
const REACTION = ['--reaction', 'no-time'];
const ASK = 'Could you carry two of these bags up for me? My shoulder is hurt.';
const LATER = 'No problem. Would half an hour from now be better?';

/** What the persona said, in order. */
function persona(out: string): string[] {
  return out.split('\n').filter((line) => /^(Mark|Ines): /.test(line));
}

test('a rehearsal goes on with the words it began with when its file is edited meanwhile', async () => {
  const copy = folder();
  for (const part of ['src', 'adapters', 'assets', 'dialogs', 'package.json'])
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  const command = [process.execPath, join(copy, 'src', 'main.ts')];
  const begin = [...START, ...REACTION];

  const whole = await run(['--data', folder(), ...begin], { command, lines: [ASK, LATER] });
  const data = folder();
  const first = await run(['--data', data, ...begin], { command, lines: [ASK] });
  const path = join(copy, 'dialogs', 'scenarios', 'neighbour-groceries', 'dialog.yaml');
  const edited = readFileSync(path, 'utf8').replaceAll(
    /^( {8}- ).*$/gmu,
    '$1An edited line, number so and so.',
  );
  writeFileSync(path, edited);
  const second = await run(['--data', data], { command, lines: ['resume', LATER] });

  expect([first.code, second.code], second.err).toEqual([0, 0]);
  expect(second.out).not.toContain('An edited line');
  expect(persona(second.out).at(-1)).toBe(persona(whole.out).at(-1));

  // What begins afterwards begins with the edited file: it has faults now, and is not offered.
  const third = await run(['--data', data, ...begin], { command, lines: [] });
  expect(third.code).toBe(1);
  expect(third.err).toMatch(/neighbour-groceries.*D0\d\d/s);
}, 60_000);
