import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Turn } from '../../src/domain/rehearsal.ts';
import { DATABASE_FILE, KEY_FILE } from '../../src/store/openStore.ts';
import { createSealer } from '../../src/store/sealed.ts';
import { opened } from './commit.ts';

/** What one place has left behind. */
export type Left = { conversation: Conversation; turns: readonly Turn[]; revision: number };

const LATER = Date.UTC(2100, 0, 1);
const ROWS_A_COMMIT = 20_000;

/**
 * Makes a data folder in which `count` places have rehearsed, and gives the bytes of its database.
 * The rows are those that the store would have written; they are only written faster.
 */
export async function fill(folder: string, count: number, left: (at: number) => Left) {
  await (await opened(folder)).close();
  const key = Buffer.from(readFileSync(join(folder, KEY_FILE), 'utf8').trim(), 'base64');
  const sealer = createSealer(key);
  const path = join(folder, DATABASE_FILE);
  const db = new DatabaseSync(path);
  db.exec('pragma synchronous = off; pragma journal_mode = memory; pragma cache_size = -200000;');
  const conversations = db.prepare('insert into conversation values (?, ?, ?, ?)');
  const places = db.prepare('insert into place values (?, ?, ?, ?)');
  const timers = db.prepare('insert into timer values (?, ?, ?, ?)');
  const turns = db.prepare('insert into turn values (?, ?, ?, ?, ?)');
  const inbox = db.prepare('insert into inbox values (?, null, null, null, null, ?)');
  db.exec('begin');
  let written = 0;
  for (let at = 0; at < count; at++) {
    const { conversation, revision, turns: said } = left(at);
    const { place, learner, rehearsal } = conversation;
    const sealed = sealer.seal('conversation', place, JSON.stringify(conversation));
    conversations.run(place, learner, revision, sealed);
    places.run(place, 'private', revision, revision);
    timers.run(place, `retention/${rehearsal?.id ?? ''}`, learner, LATER);
    for (const turn of said) {
      const address = `${turn.rehearsal}/${turn.exchange}/${turn.at}`;
      const body = sealer.seal('turn', address, JSON.stringify(turn));
      turns.run(turn.rehearsal, turn.exchange, turn.at, learner, body);
    }
    for (let message = 0; message < revision; message++)
      inbox.run(`filled:${place}:${message}`, Date.now());
    written += 3 + said.length + revision;
    if (written < ROWS_A_COMMIT) continue;
    db.exec('commit; begin');
    written = 0;
  }
  db.exec('commit; pragma journal_mode = delete;');
  db.close();
}
