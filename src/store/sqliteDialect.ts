import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

import { SqliteAdapter, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Kysely over the SQLite inside Node. Destroying the Kysely instance closes the database. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(database: DatabaseSync) {
    super({ database: bridge(database) });
  }

  override createAdapter(): SqliteAdapter {
    return new WholeMigrations();
  }
}

/** SQLite rolls back schema changes too, so a migration interrupted by a crash leaves nothing behind. */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Preparing costs about as much as running; the store has some forty different statements. */
const KEPT_STATEMENTS = 200;

function bridge(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      // A plain `begin` that reads first and writes later fails at once when another process has
      // written in between; `begin immediate` waits its turn.
      const fresh = statement(database.prepare(sql === 'begin' ? 'begin immediate' : sql));
      if (kept.size >= KEPT_STATEMENTS) kept.clear();
      kept.set(sql, fresh);
      return fresh;
    },
  };
}

function statement(prepared: StatementSync): SqliteStatement {
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => prepared.all(...parameters.map(bindable)),
    run: (parameters) => prepared.run(...parameters.map(bindable)),
    iterate: (parameters) => prepared.iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return value;
  throw new TypeError(`The store's columns hold text, numbers or null, not ${typeof value}.`);
}
