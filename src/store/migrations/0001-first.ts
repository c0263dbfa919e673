import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const first: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('place')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('visibility', 'text', (column) => column.notNull())
    .addColumn('received', 'bigint', (column) => column.notNull())
    .addColumn('sent', 'bigint', (column) => column.notNull())
    .execute();
  await inbox(db);
  await db.schema
    .createTable('conversation')
    .addColumn('place', 'text', (column) => column.primaryKey())
    .addColumn('learner', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('turn')
    .addColumn('rehearsal', 'text', (column) => column.notNull())
    .addColumn('exchange', 'bigint', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('learner', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('turn_key', ['rehearsal', 'exchange', 'position'])
    .execute();
  await db.schema
    .createTable('record')
    .addColumn('learner', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_key', ['learner', 'id'])
    .execute();
  await outbox(db);
  await db.schema
    .createTable('timer')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('learner', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('timer_key', ['place', 'key'])
    .execute();
  await db.schema.createIndex('timer_due').on('timer').column('due_at').execute();
  await db.schema
    .createTable('dialog')
    .addColumn('version', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  for (const table of ['conversation', 'turn', 'outbox', 'timer']) {
    await db.schema.createIndex(`${table}_learner`).on(table).column('learner').execute();
  }
}

async function inbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text')
    .addColumn('learner', 'text')
    .addColumn('sequence', 'bigint')
    .addColumn('sealed', 'text')
    .addColumn('done_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('inbox_open')
    .on('inbox')
    .columns(['place', 'sequence'])
    .where(sql.ref('done_at'), 'is', null)
    .execute();
  await db.schema
    .createIndex('inbox_done')
    .on('inbox')
    .column('done_at')
    .where('done_at', 'is not', null)
    .execute();
  await db.schema
    .createIndex('inbox_learner')
    .on('inbox')
    .column('learner')
    .where('learner', 'is not', null)
    .execute();
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('learner', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('outbox_order').on('outbox').columns(['place', 'sequence']).execute();
  await db.schema
    .createIndex('outbox_delayed')
    .on('outbox')
    .column('due_at')
    .where('due_at', '>', 0)
    .execute();
}
