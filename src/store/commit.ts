import type { Commit } from '../domain/conversation.ts';
import type { Instant } from '../domain/world.ts';
import { forget } from './forget.ts';
import { isOpen, markDone } from './inbox.ts';
import { putEffect } from './outbox.ts';
import { dropRecords, putRecord } from './records.ts';
import type { Tx } from './schema.ts';
import type { Sealer } from './sealed.ts';
import { cancelTimers, setTimer } from './timers.ts';
import { expireTurns, putTurn } from './turns.ts';

/**
 * Saves one exchange. `stale` when the conversation has moved on or the inbound is no longer open
 * (answered by somebody else, or forgotten meanwhile); then nothing has been written.
 */
export async function commit(
  tx: Tx,
  sealer: Sealer,
  change: Commit,
  now: Instant,
): Promise<'saved' | 'stale'> {
  if (!(await isOpen(tx, change.inbound))) return 'stale';
  if (!(await saveConversation(tx, sealer, change))) return 'stale';
  const { learner, place } = change.conversation;
  if (change.forget) await forget(tx, learner, place, now);
  await expireTurns(tx, change.expire);
  for (const turn of change.turns) await putTurn(tx, sealer, learner, turn);
  await dropRecords(tx, learner, change.drop);
  for (const record of change.records) await putRecord(tx, sealer, learner, record);
  await cancelTimers(tx, place, change.timers.cancel);
  for (const timer of change.timers.set) await setTimer(tx, learner, timer);
  if (change.keep !== undefined) await keepDialog(tx, change.keep);
  for (const effect of change.effects) await putEffect(tx, sealer, learner, effect);
  await markDone(tx, change.inbound, now);
  return 'saved';
}

/** The first write of the transaction: it decides whether the rest may be written. */
async function saveConversation(
  tx: Tx,
  sealer: Sealer,
  { conversation, revision }: Commit,
): Promise<boolean> {
  const { place, learner } = conversation;
  const sealed = sealer.seal('conversation', place, JSON.stringify(conversation));
  const row = { place, learner, revision: revision + 1, sealed };
  if (revision === 0) {
    const made = await tx
      .insertInto('conversation')
      .values(row)
      .onConflict((conflict) => conflict.column('place').doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await tx
    .updateTable('conversation')
    .set(row)
    .where('place', '=', place)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

async function keepDialog(tx: Tx, keep: { version: string; body: string }): Promise<void> {
  await tx
    .insertInto('dialog')
    .values(keep)
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute();
}
