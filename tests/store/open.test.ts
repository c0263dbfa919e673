import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';

import type { Store } from '../../src/domain/store.ts';
import { DATABASE_FILE, KEY_FILE, openStore } from '../../src/store/openStore.ts';
import type { StoreProblem } from '../../src/store/problem.ts';
import { commitOf, learnerTurn, stillWorld, tempFolder, textInbound } from './fixtures.ts';

const world = stillWorld();
const run = promisify(execFile);
const someKey = () => randomBytes(32).toString('base64');

async function openedStore(folder: string, key?: string): Promise<Store> {
  const opened = await openStore({ folder, key, world });
  if (opened.kind === 'problem') throw new Error(opened.problem.sentence);
  return opened.store;
}

/** A closed database with something in it. */
async function filled(folder: string, key?: string): Promise<void> {
  const store = await openedStore(folder, key);
  await store.receive(textInbound('m1'));
  await store.commit(commitOf('m1', { turns: [learnerTurn(0, 0, 'kept')] }));
  await store.close();
}

/** Opens in vain, and sees to it that no file was changed, added or removed. */
async function problemIn(folder: string, key?: string): Promise<StoreProblem> {
  const before = contents(folder);
  const opened = await openStore({ folder, key, world });
  if (opened.kind === 'opened') throw new Error('It opened.');
  expect(contents(folder)).toEqual(before);
  return opened.problem;
}

function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder);
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );
}

describe('Opening a store', () => {
  test('makes folder, key and database on the first start, for this user only', async () => {
    const folder = join(tempFolder(), 'new', 'data');
    await filled(folder);
    expect(readdirSync(folder).toSorted()).toEqual([DATABASE_FILE, KEY_FILE].toSorted());
    const rights = (path: string) => statSync(path).mode & 0o777;
    expect(rights(folder)).toBe(0o700);
    expect(rights(join(folder, DATABASE_FILE))).toBe(0o600);
    expect(rights(join(folder, KEY_FILE))).toBe(0o600);
  });

  test('finds everything again on the next start', async () => {
    const folder = tempFolder();
    await filled(folder);
    const store = await openedStore(folder);
    expect(await store.turns('r1')).toEqual([learnerTurn(0, 0, 'kept')]);
    await store.close();
  });

  test('by several processes at once ends with one key that fits all', async () => {
    const folder = tempFolder();
    const opener = fileURLToPath(new URL('./opener.ts', import.meta.url));
    const ids = ['m1', 'm2', 'm3', 'm4'];
    await Promise.all(ids.map((id) => run(process.execPath, [opener, folder, id])));
    const store = await openedStore(folder);
    for (const id of ids) expect(await store.receive(textInbound(id))).toBe('duplicate');
    expect(await store.nextInbound('test:a')).toMatchObject({ learner: 'lea' });
    await store.close();
  });

  test('makes no key file when a key is configured', async () => {
    const folder = tempFolder();
    const key = someKey();
    await filled(folder, key);
    expect(existsSync(join(folder, KEY_FILE))).toBe(false);
    const store = await openedStore(folder, `${key}\n`);
    expect(await store.turns('r1')).toHaveLength(1);
    await store.close();
  });

  test('begins anew where an earlier first start broke off', async () => {
    const folder = tempFolder();
    await filled(folder);
    writeFileSync(join(folder, DATABASE_FILE), '');
    const store = await openedStore(folder);
    expect(await store.load('test:a')).toBeUndefined();
    await store.close();
  });
});

describe('A store that cannot be opened says what to do and changes nothing:', () => {
  test('a data folder that cannot be made', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    const opened = await openStore({ folder: join(file, 'data'), world });
    expect(opened).toMatchObject({ kind: 'problem', problem: { kind: 'folder-not-writable' } });
  });

  test('a data folder that is a file', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    const opened = await openStore({ folder: file, world });
    expect(opened).toMatchObject({ kind: 'problem', problem: { kind: 'folder-not-writable' } });
  });

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0)('a data folder without the right to write', async () => {
    const folder = join(tempFolder(), 'data');
    mkdirSync(folder, { mode: 0o500 });
    expect((await problemIn(folder)).kind).toBe('folder-not-writable');
    chmodSync(folder, 0o700);
  });

  test.for([
    ['short', 'hello'],
    ['long', 'This is a letter and no database. '.repeat(1000)],
  ])('a %s file that is no database', async ([, text = '']) => {
    const folder = tempFolder();
    await filled(folder);
    writeFileSync(join(folder, DATABASE_FILE), text);
    const problem = await problemIn(folder);
    expect(problem.kind).toBe('not-a-database');
    expect(problem.sentence).toContain(join(folder, DATABASE_FILE));
  });

  test('the database of another program', async () => {
    const folder = tempFolder();
    const other = new DatabaseSync(join(folder, DATABASE_FILE));
    other.exec('create table songs (title text)');
    other.close();
    expect((await problemIn(folder, someKey())).kind).toBe('not-a-database');
  });

  test('a database that was cut off', async () => {
    const folder = tempFolder();
    await filled(folder);
    truncateSync(join(folder, DATABASE_FILE), 3 * 4096);
    expect((await problemIn(folder)).kind).toBe('not-a-database');
  });

  test('a database with a page written over', async () => {
    const folder = tempFolder();
    await filled(folder);
    const path = join(folder, DATABASE_FILE);
    const bytes = readFileSync(path);
    bytes.fill(0xff, 2 * 4096, 3 * 4096);
    writeFileSync(path, bytes);
    expect((await problemIn(folder)).kind).toBe('not-a-database');
  });

  test('a database written by a newer version', async () => {
    const folder = tempFolder();
    await filled(folder);
    const other = new DatabaseSync(join(folder, DATABASE_FILE));
    other.exec(`insert into kysely_migration values ('9999-from-the-future', '2099-01-01')`);
    other.close();
    expect((await problemIn(folder)).kind).toBe('newer-database');
  });

  test('a database whose key file is missing, and no new key appears', async () => {
    const folder = tempFolder();
    await filled(folder);
    unlinkSync(join(folder, KEY_FILE));
    const problem = await problemIn(folder);
    expect(problem.kind).toBe('missing-key');
    expect(problem.sentence).toContain(join(folder, KEY_FILE));
  });

  test('a key that does not fit', async () => {
    const folder = tempFolder();
    await filled(folder);
    expect((await problemIn(folder, someKey())).kind).toBe('wrong-key');
    writeFileSync(join(folder, KEY_FILE), someKey());
    expect((await problemIn(folder)).kind).toBe('wrong-key');
  });

  test.for([
    ['empty', ''],
    ['too short', Buffer.alloc(31).toString('base64')],
    ['too long', Buffer.alloc(33).toString('base64')],
    ['no base64', `${someKey().slice(0, 20)}!${someKey().slice(0, 23)}`],
  ])('a key that is %s', async ([, key = '']) => {
    const folder = tempFolder();
    expect((await problemIn(folder, key)).kind).toBe('malformed-key');
    writeFileSync(join(folder, KEY_FILE), key);
    const problem = await problemIn(folder);
    expect(problem.kind).toBe('malformed-key');
    expect(problem.sentence).toContain(join(folder, KEY_FILE));
    if (key !== '') expect(problem.sentence).not.toContain(key);
  });
});

test('a folder that can never be made is a sentence and not an endless loop', async () => {
  const opened = await openStore({ folder: '/proc/practice-ask/deep/down', world });
  expect(opened).toMatchObject({ kind: 'problem', problem: { kind: 'folder-not-writable' } });
});
