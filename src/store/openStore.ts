import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

import { Kysely, sql } from 'kysely';

import type { Store } from '../domain/store.ts';
import type { World } from '../domain/world.ts';
import { isBusy, mendable } from './fault.ts';
import { inspect } from './inspect.ts';
import { findKey } from './key.ts';
import { migrate } from './migrate.ts';
import { notADatabase, notWritable } from './problem.ts';
import type { StoreProblem } from './problem.ts';
import type { Tables } from './schema.ts';
import { createSealer } from './sealed.ts';
import { NodeSqliteDialect } from './sqliteDialect.ts';
import { createStore } from './store.ts';

export type StoreOptions = {
  /** The data folder; it is made, for this user only, when it does not exist. */
  folder: string;
  /** 32 bytes in base64. Without it a key file is kept beside the database. */
  key?: string | undefined;
  world: Pick<World, 'now' | 'newId'>;
};

export type Opened = { kind: 'opened'; store: Store } | { kind: 'problem'; problem: StoreProblem };

/** Names of the files in the data folder. SQLite adds `-wal` and `-shm` to the first while it is open. */
export const DATABASE_FILE = 'practice-ask.db';
export const KEY_FILE = 'practice-ask.key';

/** How long a statement waits for another process that is writing. */
const BUSY_MS = 5000;
const BUSY_STEP_MS = 20;

/** 16 MB of 4 KB pages: the log is folded into the database rarely, and in one stall of some 30 ms. */
const CHECKPOINT_PAGES = 4000;

/**
 * Opens the SQLite store in a folder, making folder, key and database on the first start and
 * bringing an older database up to date. Everything an operator can cause and mend comes back as a
 * problem; a problem leaves an existing database and key as they were.
 */
export async function openStore({ folder, key: configured, world }: StoreOptions): Promise<Opened> {
  const path = join(folder, DATABASE_FILE);
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const found = findKey({ database: path, file: join(folder, KEY_FILE), configured });
    if (found.kind === 'problem') return found;
    // SQLite gives the log the rights of the database.
    closeSync(openSync(path, 'a', 0o600));
    return await openDatabase(path, found.key, world);
  } catch (error) {
    switch (mendable(error)) {
      case 'unwritable':
        return { kind: 'problem', problem: notWritable(folder) };
      case 'damaged':
        return { kind: 'problem', problem: notADatabase(path) };
      case undefined:
        throw error;
    }
  }
}

async function openDatabase(
  path: string,
  key: Uint8Array,
  world: StoreOptions['world'],
): Promise<Opened> {
  const sealer = createSealer(key);
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  try {
    const problem = inspect(database, path, sealer);
    if (problem !== undefined) {
      database.close();
      return { kind: 'problem', problem };
    }
    database.exec('pragma secure_delete = on');
    await useLog(database);
    database.exec('pragma synchronous = full');
    database.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    await migrate(db, sealer);
  } catch (error) {
    if (database.isOpen) database.close();
    throw error;
  }
  const scrub = async () => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  };
  return { kind: 'opened', store: createStore({ db, sealer, world, scrub }) };
}

/**
 * Turns the write-ahead log on. For this one statement SQLite does not wait for other connections
 * but fails at once, so when several processes make the first start together we wait ourselves.
 */
async function useLog(database: DatabaseSync): Promise<void> {
  for (let waited = 0; ; waited += BUSY_STEP_MS) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY_MS) throw error;
      await wait(BUSY_STEP_MS);
    }
  }
}

/** Makes a folder and what is missing above it. Node's own recursion never ends where a file system answers “not found” to every new name, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}
