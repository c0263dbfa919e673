import type { PlaceId, Visibility } from '../domain/channel.ts';
import type { Tx } from './schema.ts';

/**
 * Counts one up in the row of a place and returns the new number.
 *
 * A counter and not `max + 1`: numbers of deleted rows never come back, and on Postgres the row is
 * locked until the end of the transaction, so two writers can neither get the same number nor
 * finish in the other order. Gaps are possible and harmless.
 */
export async function nextNumber(
  tx: Tx,
  place: PlaceId,
  counter: 'received' | 'sent',
  seenAs?: Visibility,
): Promise<number> {
  const row = await tx
    .insertInto('place')
    // A place never seen is treated as one that others can read.
    .values({ id: place, visibility: seenAs ?? 'shared', received: 0, sent: 0, [counter]: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        [counter]: eb(`place.${counter}`, '+', 1),
        ...(seenAs === undefined ? {} : { visibility: seenAs }),
      })),
    )
    .returning(counter)
    .executeTakeFirstOrThrow();
  return row[counter];
}
