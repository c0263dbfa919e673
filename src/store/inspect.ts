import type { DatabaseSync } from 'node:sqlite';

import { migrations } from './migrations/all.ts';
import { newerDatabase, notADatabase, wrongKey } from './problem.ts';
import type { StoreProblem } from './problem.ts';
import { checksKey } from './migrate.ts';
import type { Sealer } from './sealed.ts';

/**
 * A check reads every page, about a second for a gigabyte. A database of one person is far below
 * this; in a larger one a damaged page is found when it is read, and the start stays quick.
 */
const CHECKED_BYTES = 64 * 1024 * 1024;

/**
 * Looks at a SQLite file without changing it: whole, ours, not newer than this program, and made
 * with this key. An empty file is a database that was not begun yet. Throws SQLite's error for a
 * file that it cannot read at all.
 */
export function inspect(
  database: DatabaseSync,
  path: string,
  sealer: Sealer,
): StoreProblem | undefined {
  if (sizeOf(database) <= CHECKED_BYTES) {
    const check = database.prepare('pragma quick_check(1)').get();
    if (check?.['quick_check'] !== 'ok') return notADatabase(path);
  }
  const tables = new Set(
    column(database, `select name as value from sqlite_master where type = 'table'`),
  );
  if (tables.size === 0) return undefined;
  if (!tables.has('kysely_migration')) return notADatabase(path);
  const done = column(database, 'select name as value from kysely_migration');
  if (done.some((name) => !Object.hasOwn(migrations, name))) return newerDatabase(path);
  if (!tables.has('meta')) return undefined;
  const [sealed] = column(database, `select value from meta where key = 'key-check'`);
  return sealed === undefined || checksKey(sealer, sealed) ? undefined : wrongKey(path);
}

/** Bytes of the database. */
function sizeOf(database: DatabaseSync): number {
  const one = (pragma: string) => Number(Object.values(database.prepare(pragma).get() ?? {})[0]);
  return one('pragma page_count') * one('pragma page_size');
}

function column(database: DatabaseSync, query: string): string[] {
  return database
    .prepare(query)
    .all()
    .map(({ value }) => String(value));
}
