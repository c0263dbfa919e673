import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { bodyOf } from '../../src/domain/body.ts';
import type { Effect, Inbound } from '../../src/domain/channel.ts';
import type { Commit } from '../../src/domain/conversation.ts';
import { nothingChanged } from '../../src/domain/engine.ts';
import type { Turn } from '../../src/domain/rehearsal.ts';
import type { Store } from '../../src/domain/store.ts';
import type { World } from '../../src/domain/world.ts';
import { openStore } from '../../src/store/openStore.ts';

export const NOON = Date.UTC(2026, 0, 15, 12);

/** A world whose clock stands still until it is moved and whose ids count up. */
export function stillWorld(): World & { time: number } {
  let ids = 0;
  return {
    time: NOON,
    now() {
      return this.time;
    },
    newId: () => `id-${(ids += 1)}`,
    newSeed: () => 7,
    zone: () => 'Europe/Berlin',
  };
}

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'practice-ask-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The store of a folder, closed after the test. */
export async function sqliteStore(folder: string, world: World): Promise<Store> {
  const opened = await openStore({ folder, world });
  if (opened.kind === 'problem') throw new Error(opened.problem.sentence);
  onTestFinished(() => opened.store.close());
  return opened.store;
}

export function textInbound(
  id: string,
  text = 'Hello?',
  place = 'test:a',
  learner = 'lea',
): Inbound {
  return { id, place, learner, at: NOON, visibility: 'private', what: { kind: 'text', text } };
}

export function sayEffect(id: string, text = 'Hi!', place = 'test:a'): Effect {
  const body = bodyOf([{ kind: 'paragraph', text }]);
  return {
    id,
    place,
    what: { kind: 'say', voice: 'persona', name: 'Mark', body, visibility: 'private' },
  };
}

export function learnerTurn(exchange: number, at: number, text: string, rehearsal = 'r1'): Turn {
  return { rehearsal, exchange, at, speaker: 'learner', name: 'You', text, scene: 'ask' };
}

/** A commit that changes nothing but what is said, and answers `inbound`. */
export function commitOf(inbound: string, said: Partial<Commit> = {}): Commit {
  const conversation = { place: 'test:a', learner: 'lea', met: true, activity: { at: 'desk' } };
  return {
    ...nothingChanged(conversation),
    revision: 0,
    inbound,
    ...said,
  };
}
