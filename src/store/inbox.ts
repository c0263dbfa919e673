import type { Inbound, PlaceId } from '../domain/channel.ts';
import type { Instant } from '../domain/world.ts';
import { nextNumber } from './order.ts';
import type { Db, Tx } from './schema.ts';
import type { Sealer } from './sealed.ts';

/** How long the id of a finished inbound is remembered: longer than any platform delivers again. */
const REMEMBERED_MS = 7 * 24 * 60 * 60 * 1000;

/** Old ids removed per inbound: more than come in, few enough never to be noticed. */
const SWEPT_AT_ONCE = 20;

/** Saves an inbound at the end of its place's queue. */
export async function put(
  tx: Tx,
  sealer: Sealer,
  inbound: Inbound,
): Promise<'saved' | 'duplicate'> {
  const sequence = await nextNumber(tx, inbound.place, 'received', inbound.visibility);
  const saved = await tx
    .insertInto('inbox')
    .values({
      id: inbound.id,
      place: inbound.place,
      learner: inbound.learner,
      sequence,
      sealed: sealer.seal('inbox', inbound.id, JSON.stringify(inbound)),
      done_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 0n ? 'duplicate' : 'saved';
}

export async function isKnown(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('inbox').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export async function isOpen(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('inbox')
    .select('id')
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Erases all of an inbound but its id and the time. */
export async function markDone(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('inbox').set(erased(now)).where('id', '=', id).execute();
}

/** Erases the open inbounds of a learner; they will not be answered. */
export async function forgetInbounds(tx: Tx, learner: string, now: Instant): Promise<void> {
  await tx.updateTable('inbox').set(erased(now)).where('learner', '=', learner).execute();
}

function erased(now: Instant) {
  return { place: null, learner: null, sequence: null, sealed: null, done_at: now };
}

/** Deletes some of the ids that need no longer be remembered. */
export async function sweep(tx: Tx, now: Instant): Promise<void> {
  await tx
    .deleteFrom('inbox')
    .where('id', 'in', (old) =>
      old
        .selectFrom('inbox')
        .select('id')
        .where('done_at', '<', now - REMEMBERED_MS)
        .orderBy('done_at')
        .limit(SWEPT_AT_ONCE),
    )
    .execute();
}

export async function openPlaces(db: Db): Promise<PlaceId[]> {
  const rows = await db
    .selectFrom('inbox')
    .select('place')
    .distinct()
    .where('done_at', 'is', null)
    .execute();
  return rows.flatMap(({ place }) => place ?? []);
}

export async function nextInbound(
  db: Db,
  sealer: Sealer,
  place: PlaceId,
): Promise<Inbound | undefined> {
  const row = await db
    .selectFrom('inbox')
    .select(['id', 'sealed'])
    .where('place', '=', place)
    .where('done_at', 'is', null)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.sealed === null) return undefined;
  return JSON.parse(sealer.open('inbox', row.id, row.sealed));
}
