import { Migrator } from 'kysely/migration';

import { migrations } from './migrations/all.ts';
import type { Db } from './schema.ts';
import type { Sealer } from './sealed.ts';

const CHECKED_TEXT = 'this key fits';

/** Brings the tables up to date and, in a new database, keeps a known text sealed with its key. */
export async function migrate(db: Db, sealer: Sealer): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  await db
    .insertInto('meta')
    .values({ key: 'key-check', value: sealer.seal('meta', 'key-check', CHECKED_TEXT) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Whether `sealed`, the key check of a database, was made with this key. */
export function checksKey(sealer: Sealer, sealed: string): boolean {
  try {
    return sealer.open('meta', 'key-check', sealed) === CHECKED_TEXT;
  } catch {
    return false;
  }
}
