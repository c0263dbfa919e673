import type { Inbound, LearnerId, PlaceId } from '../domain/channel.ts';
import type { Timer } from '../domain/conversation.ts';
import type { Instant } from '../domain/world.ts';
import { put } from './inbox.ts';
import type { Db, Tx } from './schema.ts';
import type { Sealer } from './sealed.ts';

/** Sets a timer; one with the same place and key is replaced. */
export async function setTimer(tx: Tx, learner: LearnerId, timer: Timer): Promise<void> {
  await tx
    .insertInto('timer')
    .values({ place: timer.place, key: timer.key, learner, due_at: timer.at })
    .onConflict((conflict) =>
      conflict.columns(['place', 'key']).doUpdateSet({ learner, due_at: timer.at }),
    )
    .execute();
}

export async function cancelTimers(tx: Tx, place: PlaceId, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.deleteFrom('timer').where('place', '=', place).where('key', 'in', keys).execute();
}

/** Turns all due timers into inbounds that arrive now, earliest first; `newId` makes their ids. */
export async function fire(
  tx: Tx,
  sealer: Sealer,
  now: Instant,
  newId: () => string,
): Promise<PlaceId[]> {
  const due = await tx
    .deleteFrom('timer')
    .where('due_at', '<=', now)
    .returning(['place', 'key', 'learner', 'due_at'])
    .execute();
  due.sort((a, b) => a.due_at - b.due_at || (a.key < b.key ? -1 : 1));
  for (const { place, key, learner } of due) {
    const inbound: Inbound = {
      // Timer and inbound change places in one transaction, so the id need not be derivable.
      id: `timer:${newId()}`,
      place,
      learner,
      at: now,
      visibility: await visibilityOf(tx, place),
      what: { kind: 'timer', key },
    };
    await put(tx, sealer, inbound);
  }
  return [...new Set(due.map(({ place }) => place))];
}

/** As the place was last seen; a place never seen counts as one that others can read. */
async function visibilityOf(tx: Tx, place: PlaceId) {
  const row = await tx
    .selectFrom('place')
    .select('visibility')
    .where('id', '=', place)
    .executeTakeFirst();
  return row?.visibility ?? 'shared';
}

export async function nextTimer(db: Db): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('timer')
    .select('due_at')
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at;
}
