import type { PlaceId } from '../domain/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Store, Stored } from '../domain/store.ts';
import type { World } from '../domain/world.ts';
import { commit } from './commit.ts';
import { isKnown, nextInbound, openPlaces, put, sweep } from './inbox.ts';
import { effectDone, effectLater, nextDelayed, nextEffect, waitingPlaces } from './outbox.ts';
import { records } from './records.ts';
import type { Db } from './schema.ts';
import type { Sealer } from './sealed.ts';
import { fire, nextTimer } from './timers.ts';
import { turns } from './turns.ts';

export type StoreParts = {
  /** Migrated. */
  db: Db;
  sealer: Sealer;
  world: Pick<World, 'now' | 'newId'>;
  /** Called after something was forgotten: removes what the medium still holds of deleted rows. */
  scrub: () => Promise<void>;
};

/** The store over any database Kysely speaks to; nothing in here is particular to SQLite. */
export function createStore({ db, sealer, world, scrub }: StoreParts): Store {
  return {
    receive: (inbound) =>
      db.transaction().execute(async (tx) => {
        if (await isKnown(tx, inbound.id)) return 'duplicate';
        const now = world.now();
        await sweep(tx, now);
        return put(tx, sealer, inbound);
      }),
    openPlaces: () => openPlaces(db),
    nextInbound: (place) => nextInbound(db, sealer, place),
    load: (place) => load(db, sealer, place),
    turns: (rehearsal) => turns(db, sealer, rehearsal),
    records: (learner) => records(db, sealer, learner),
    async commit(change) {
      const result = await db
        .transaction()
        .execute((tx) => commit(tx, sealer, change, world.now()));
      if (result === 'saved' && change.forget) await scrub();
      return result;
    },
    waitingPlaces: (now) => waitingPlaces(db, now),
    nextEffect: (place) => nextEffect(db, sealer, place),
    effectDone: (id) => effectDone(db, id),
    effectLater: (id, at) => effectLater(db, id, at),
    fireTimers: (now) =>
      db.transaction().execute((tx) => fire(tx, sealer, now, () => world.newId())),
    async nextDue() {
      const due = [await nextTimer(db), await nextDelayed(db)].filter((at) => at !== undefined);
      return due.length === 0 ? undefined : Math.min(...due);
    },
    async dialog(version) {
      const row = await db
        .selectFrom('dialog')
        .select('body')
        .where('version', '=', version)
        .executeTakeFirst();
      return row?.body;
    },
    close: () => db.destroy(),
  };
}

async function load(db: Db, sealer: Sealer, place: PlaceId): Promise<Stored | undefined> {
  const row = await db
    .selectFrom('conversation')
    .select(['revision', 'sealed'])
    .where('place', '=', place)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const conversation: Conversation = JSON.parse(sealer.open('conversation', place, row.sealed));
  return { conversation, revision: row.revision };
}
