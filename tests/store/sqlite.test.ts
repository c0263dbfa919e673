import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { DATABASE_FILE } from '../../src/store/openStore.ts';
import { storeContract } from './contract.ts';
import {
  commitOf,
  learnerTurn,
  NOON,
  sayEffect,
  sqliteStore,
  stillWorld,
  tempFolder,
  textInbound,
} from './fixtures.ts';

storeContract('A store in SQLite', (world) => sqliteStore(tempFolder(), world));

/** Every byte of the database, its log and its shared memory. */
function bytesOf(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.startsWith(DATABASE_FILE))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}

/** All sealed texts in the database at the moment. */
function sealedIn(folder: string): string[] {
  const other = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true });
  try {
    return ['conversation', 'turn', 'record', 'inbox', 'outbox'].flatMap((table) =>
      other
        .prepare(`select sealed from ${table} where sealed is not null`)
        .all()
        .map(({ sealed }) => String(sealed)),
    );
  } finally {
    other.close();
  }
}

describe('The files of the database', () => {
  const SECRET = 'Wolkenkuckucksheim';

  async function tell(folder: string) {
    const store = await sqliteStore(folder, stillWorld());
    await store.receive(textInbound('m1', SECRET));
    await store.receive(textInbound('m2', SECRET, 'test:b'));
    await store.commit(
      commitOf('m1', {
        conversation: { place: 'test:a', learner: 'lea', met: true, activity: { note: SECRET } },
        turns: [learnerTurn(0, 0, SECRET)],
        effects: [sayEffect('m1:0', SECRET)],
        records: [{ id: 'p', kind: SECRET, at: NOON, body: { text: SECRET } }],
      }),
    );
    return store;
  }

  test('never hold in plain what somebody wrote or was told', async () => {
    const folder = tempFolder();
    const store = await tell(folder);
    expect(bytesOf(folder)).toContain('test:a');
    expect(bytesOf(folder)).not.toContain(SECRET);
    await store.close();
    expect(bytesOf(folder)).not.toContain(SECRET);
  });

  test('do not even hold it encrypted once it is forgotten', async () => {
    const folder = tempFolder();
    const store = await tell(folder);
    const sealed = sealedIn(folder);
    expect(sealed).toHaveLength(5);
    for (const text of sealed) expect(bytesOf(folder)).toContain(text);

    await store.receive(textInbound('m3', 'forget me'));
    await store.commit(commitOf('m3', { revision: 1, forget: true }));

    for (const text of sealed) expect(bytesOf(folder)).not.toContain(text);
    expect(bytesOf(folder)).not.toContain('test:b');
    await store.close();
    for (const text of sealed) expect(bytesOf(folder)).not.toContain(text);
  });

  test('show of an answered inbound its id and nothing else', async () => {
    const folder = tempFolder();
    const store = await tell(folder);
    await store.close();
    const other = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true });
    const row = other.prepare(`select * from inbox where id = 'm1'`).get();
    other.close();
    expect({ ...row }).toEqual({
      id: 'm1',
      place: null,
      learner: null,
      sequence: null,
      sealed: null,
      done_at: NOON,
    });
  });
});
