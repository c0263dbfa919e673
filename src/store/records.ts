import type { LearnerId } from '../domain/channel.ts';
import type { KeptRecord } from '../domain/record.ts';
import type { Db, Tx } from './schema.ts';
import type { Sealer } from './sealed.ts';

/** Saves a record; a later one with the same id replaces it. Even its kind is sealed. */
export async function putRecord(
  tx: Tx,
  sealer: Sealer,
  learner: LearnerId,
  record: KeptRecord,
): Promise<void> {
  const { id, at } = record;
  const sealed = sealer.seal('record', addressOf(learner, id), JSON.stringify(record));
  await tx
    .insertInto('record')
    .values({ learner, id, at, sealed })
    .onConflict((conflict) => conflict.columns(['learner', 'id']).doUpdateSet({ at, sealed }))
    .execute();
}

export async function dropRecords(tx: Tx, learner: LearnerId, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('record').where('learner', '=', learner).where('id', 'in', ids).execute();
}

/** A learner's records, oldest first. */
export async function records(db: Db, sealer: Sealer, learner: LearnerId): Promise<KeptRecord[]> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'sealed'])
    .where('learner', '=', learner)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, sealed }): KeptRecord => {
    return JSON.parse(sealer.open('record', addressOf(learner, id), sealed));
  });
}

/** JSON, because the learner's id is an adapter's and may hold any sign. */
function addressOf(learner: LearnerId, id: string): string {
  return JSON.stringify([learner, id]);
}
