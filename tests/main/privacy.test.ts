import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { folder, run } from './program.ts';

const PLANTED = ['Xanthippe', 'quokkasecret', 'marmaladeboat'];

function bytesOf(data: string): string {
  return readdirSync(data)
    .map((name) => readFileSync(join(data, name), 'latin1'))
    .join('\n');
}

test('nothing a learner writes stands readable in the data folder or in any log line', async () => {
  const data = folder();
  const env = { PRACTICE_ASK_LOG_LEVEL: 'debug' };
  const start = ['--scenario', 'neighbour-groceries', '--level', '2', '--seed', '7'];
  const lines = [
    `Could you carry two bags up for ${PLANTED[0]}? Fine if not.`,
    `${PLANTED[1]} ${PLANTED[1]}`,
    'I want to die',
    'go on',
    'No worries, thank you anyway.',
    `${PLANTED[2]} 60`,
    'skip',
  ];
  const ran = await run(['--data', data, ...start], { env, lines });
  expect(ran.code, ran.err).toBe(0);
  for (const word of PLANTED.slice(0, 2)) expect(ran.out).toContain(word);
  for (const word of [...PLANTED, 'want to die']) {
    expect(bytesOf(data)).not.toContain(word);
    expect(ran.err).not.toContain(word);
  }
});

test('after “forget me” nothing is left to go on with', async () => {
  const data = folder();
  const start = ['--scenario', 'neighbour-groceries', '--level', '2', '--seed', '7'];
  await run(['--data', data, ...start], {
    lines: ['Could you carry two bags up?', 'forget me', '1'],
  });
  const again = await run(['--data', data], { lines: [] });
  expect(again.out).not.toContain('Welcome back');
  expect(again.out).toContain('This is a place to rehearse');
});
