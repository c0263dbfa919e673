import type { Migration } from 'kysely/migration';

import { first } from './0001-first.ts';

/** Every change of the tables, in order. A migration that was released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-first': first,
};
