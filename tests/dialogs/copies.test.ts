import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { loadContent } from '../../src/dialogs/content.ts';
import { copiesIn } from '../../src/dialogs/files.ts';

const ID = 'neighbour-groceries';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
  cpSync('dialogs', join(folder, 'dialogs'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function load() {
  const { content, findings } = loadContent(
    join(folder, 'dialogs'),
    copiesIn(join(folder, 'cache')),
  );
  return { content, findings, dialog: content?.catalog.get(ID) };
}

test('what is loaded from copies is exactly what was checked', () => {
  const first = load();
  expect(readdirSync(join(folder, 'cache')).toSorted()).toEqual([
    `dialog-${ID}.json`,
    'shared.json',
  ]);
  const second = load();
  expect(second.dialog).toEqual(first.dialog);
  expect(second.content?.coach).toEqual(first.content?.coach);
  expect(second.content?.listening).toEqual(first.content?.listening);
});

test('a copy is really read: what stands in it is what is played', () => {
  load();
  const path = join(folder, 'cache', `dialog-${ID}.json`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"rung":30', '"rung":31'));
  expect(load().dialog?.rung).toBe(31);
});

test('a changed file, or a changed encounter, is checked anew', () => {
  load();
  const path = join(folder, 'dialogs', 'scenarios', ID, 'dialog.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('rung: 30', 'rung: 35'));
  expect(load().dialog?.rung).toBe(35);
  appendFileSync(join(folder, 'dialogs', 'encounters', 'request.yaml'), '\nnonsense: 1\n');
  expect(load().dialog).toBeUndefined();
});

test('a damaged copy, or a cache that cannot be written, only costs time', () => {
  load();
  for (const name of readdirSync(join(folder, 'cache')))
    writeFileSync(join(folder, 'cache', name), '{"key":');
  expect(load().dialog?.id).toBe(ID);
  rmSync(join(folder, 'cache'), { recursive: true });
  writeFileSync(join(folder, 'cache'), 'a file stands in the way');
  expect(load().dialog?.id).toBe(ID);
});
