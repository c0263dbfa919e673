import type { LearnerId, PlaceId } from '../domain/channel.ts';
import type { Instant } from '../domain/world.ts';
import { forgetInbounds } from './inbox.ts';
import type { Tx } from './schema.ts';

/**
 * Deletes what a learner left in every place, except the conversation of `here`, which has just
 * been replaced. Of inbounds the bare ids stay, so that a second delivery is still recognised.
 */
export async function forget(
  tx: Tx,
  learner: LearnerId,
  here: PlaceId,
  now: Instant,
): Promise<void> {
  const places = await placesOf(tx, learner);
  await tx
    .deleteFrom('conversation')
    .where('learner', '=', learner)
    .where('place', '!=', here)
    .execute();
  await tx.deleteFrom('turn').where('learner', '=', learner).execute();
  await tx.deleteFrom('record').where('learner', '=', learner).execute();
  await tx.deleteFrom('outbox').where('learner', '=', learner).execute();
  await tx.deleteFrom('timer').where('learner', '=', learner).execute();
  await forgetInbounds(tx, learner, now);
  for (const place of places) if (place !== here) await dropUnusedPlace(tx, place);
}

/** Every place in which a learner left something. */
async function placesOf(tx: Tx, learner: LearnerId): Promise<PlaceId[]> {
  const places = new Set<PlaceId>();
  for (const table of ['conversation', 'inbox', 'outbox', 'timer'] as const) {
    const rows = await tx
      .selectFrom(table)
      .select('place')
      .where('learner', '=', learner)
      .execute();
    for (const { place } of rows) if (place !== null) places.add(place);
  }
  return [...places];
}

/** The counters of a place may only go when nothing of somebody else's still stands in its queues. */
async function dropUnusedPlace(tx: Tx, place: PlaceId): Promise<void> {
  await tx
    .deleteFrom('place')
    .where('id', '=', place)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('inbox').select('inbox.id').where('inbox.place', '=', place))),
    )
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('outbox').select('outbox.id').where('outbox.place', '=', place)),
      ),
    )
    .execute();
}
