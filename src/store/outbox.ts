import type { Effect, LearnerId, PlaceId } from '../domain/channel.ts';
import type { Waiting } from '../domain/store.ts';
import type { Instant } from '../domain/world.ts';
import { nextNumber } from './order.ts';
import type { Db, Tx } from './schema.ts';
import type { Sealer } from './sealed.ts';

/** Puts an effect at the end of its place's queue; `learner` is whom it is about. */
export async function putEffect(
  tx: Tx,
  sealer: Sealer,
  learner: LearnerId,
  effect: Effect,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id: effect.id,
      place: effect.place,
      learner,
      sequence: await nextNumber(tx, effect.place, 'sent'),
      attempts: 0,
      due_at: 0,
      sealed: sealer.seal('outbox', effect.id, JSON.stringify(effect)),
    })
    .execute();
}

/** Places whose first effect may be performed now; a later effect never overtakes it. */
export async function waitingPlaces(db: Db, now: Instant): Promise<PlaceId[]> {
  const rows = await db
    .selectFrom('outbox as head')
    .select('head.place')
    .where('head.due_at', '<=', now)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox as earlier')
            .select('earlier.id')
            .whereRef('earlier.place', '=', 'head.place')
            .whereRef('earlier.sequence', '<', 'head.sequence'),
        ),
      ),
    )
    .execute();
  return rows.map(({ place }) => place);
}

export async function nextEffect(
  db: Db,
  sealer: Sealer,
  place: PlaceId,
): Promise<Waiting | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select(['id', 'attempts', 'due_at', 'sealed'])
    .where('place', '=', place)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const effect: Effect = JSON.parse(sealer.open('outbox', row.id, row.sealed));
  return { effect, attempts: row.attempts, notBefore: row.due_at };
}

export async function effectDone(db: Db, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute();
}

export async function effectLater(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), due_at: at }))
    .where('id', '=', id)
    .execute();
}

/** The earliest instant for which an effect was put off. */
export async function nextDelayed(db: Db): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('due_at')
    .where('due_at', '>', 0)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at;
}
