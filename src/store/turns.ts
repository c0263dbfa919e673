import type { LearnerId } from '../domain/channel.ts';
import type { Turn } from '../domain/rehearsal.ts';
import type { Db, Tx } from './schema.ts';
import type { Sealer } from './sealed.ts';

export async function putTurn(
  tx: Tx,
  sealer: Sealer,
  learner: LearnerId,
  turn: Turn,
): Promise<void> {
  const { rehearsal, exchange, at: position } = turn;
  const sealed = sealer.seal(
    'turn',
    addressOf(rehearsal, exchange, position),
    JSON.stringify(turn),
  );
  await tx.insertInto('turn').values({ rehearsal, exchange, position, learner, sealed }).execute();
}

export async function expireTurns(tx: Tx, rehearsals: string[]): Promise<void> {
  if (rehearsals.length === 0) return;
  await tx.deleteFrom('turn').where('rehearsal', 'in', rehearsals).execute();
}

/** All turns of a rehearsal, by exchange and by order within it. */
export async function turns(db: Db, sealer: Sealer, rehearsal: string): Promise<Turn[]> {
  const rows = await db
    .selectFrom('turn')
    .select(['exchange', 'position', 'sealed'])
    .where('rehearsal', '=', rehearsal)
    .orderBy('exchange')
    .orderBy('position')
    .execute();
  return rows.map(({ exchange, position, sealed }): Turn => {
    return JSON.parse(sealer.open('turn', addressOf(rehearsal, exchange, position), sealed));
  });
}

function addressOf(rehearsal: string, exchange: number, position: number): string {
  return `${rehearsal}/${exchange}/${position}`;
}
