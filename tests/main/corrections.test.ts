import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ME } from '../../adapters/terminal/inbound.ts';
import { nothingChanged } from '../../src/domain/engine.ts';
import type { KeptRecord } from '../../src/domain/record.ts';
import { systemWorld } from '../../src/runtime/world.ts';
import { correctionLines } from '../../src/start/corrections.ts';
import { openStore } from '../../src/store/openStore.ts';
import { folder, run } from './program.ts';

const body = {
  text: 'the small one, “maybe”\u0007',
  context: 'No, sorry. Not tonight.',
  phase: 'after-refusal',
  read: 'accept-no',
  move: 'reduce',
};
const LINE =
  '{"text":"the small one, “maybe”\\u0007","context":"No, sorry. Not tonight.","phase":"after_refusal","move":"reduce","read":"accept-no"}\n';
const CORRECTION: KeptRecord = { id: 'a', kind: 'correction', at: 1, body };

/** A data folder in which these records were kept by whoever sits at the terminal. */
async function dataWith(records: KeptRecord[]): Promise<string> {
  const data = folder();
  const opened = await openStore({ folder: data, world: systemWorld });
  if (opened.kind === 'problem') throw new Error(opened.problem.sentence);
  const { store } = opened;
  const place = 'terminal:me';
  const what = { kind: 'opened' } as const;
  await store.receive({ id: 'in', place, learner: ME, at: 1, visibility: 'private', what });
  const conversation = { place, learner: ME, met: true, activity: {} };
  await store.commit({ ...nothingChanged(conversation), revision: 0, inbound: 'in', records });
  await store.close();
  return data;
}

test('corrections are one line of JSON each, oldest first, and nothing else that was kept is among them', () => {
  const other: KeptRecord = { id: 'b', kind: 'if-then', at: 2, body: { text: 'If…' } };
  const later: KeptRecord = { ...CORRECTION, id: 'c', at: 3, body: { ...body, text: 'later' } };
  expect(correctionLines([CORRECTION, other, later]).split('\n')).toEqual([
    LINE.trim(),
    LINE.trim().replace(JSON.stringify(body.text), '"later"'),
    '',
  ]);
  expect(correctionLines([other])).toBe('');
});

test('--corrections prints them and nothing else, and on disk nobody can read them', async () => {
  const data = await dataWith([CORRECTION]);
  expect(await run(['--corrections', '--data', data])).toMatchObject({
    code: 0,
    out: LINE,
    err: '',
  });
  const bytes = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'));
  expect(bytes.join('')).not.toContain('the small one');
});

test('without any there is one kind sentence, and no data folder is made for it', async () => {
  const data = folder();
  for (const empty of [join(data, 'none'), await dataWith([])]) {
    const ran = await run(['--corrections', '--data', empty]);
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toMatch(/^There are no corrections yet: .*\.\n$/u);
  }
  expect(readdirSync(data)).toEqual([]);
});

test('“forget me” deletes them with everything else', async () => {
  const data = await dataWith([CORRECTION]);
  const ran = await run(['--data', data], { lines: ['forget me', '1'] });
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect((await run(['--corrections', '--data', data])).out).toBe('');
});
