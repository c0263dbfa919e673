import { bodyOf } from '../domain/body.ts';
import type { Effect, Inbound, PlaceId } from '../domain/channel.ts';
import type { Commit, Conversation } from '../domain/conversation.ts';
import type { Exchanged } from '../domain/engine.ts';
import { nothingChanged } from '../domain/engine.ts';
import type { Stored } from '../domain/store.ts';
import { EngineFault, exchange } from './exchange.ts';
import type { ExchangeParts } from './exchange.ts';
import { faultFields } from './log.ts';
import type { Log } from './log.ts';
import type { Point } from './points.ts';

export type WorkerParts = ExchangeParts & {
  log: Log;
  /** What the coach says when an inbound could not be answered because of a bug. */
  apology: string;
  /** Something was saved that others now have to act on. */
  onSaved: (change: Commit) => void;
  onPoint: (point: Point) => void;
};

/** How often the engine may throw at one inbound before it is answered with the apology. */
const TRIES = 3;

/** More than this in a row means that somebody else works at the same place, which must not be. */
const STALE_IN_A_ROW = 10;

/**
 * Answers the open inbounds of a place, oldest first, until there are none. Must not run twice at
 * the same time for one place. Rejects for faults of the medium; what is open then stays open.
 */
export function createWorker(parts: WorkerParts): (place: PlaceId) => Promise<void> {
  const { store, onSaved, onPoint } = parts;
  return async (place) => {
    let stale = 0;
    for (;;) {
      const inbound = await store.nextInbound(place);
      if (inbound === undefined) return;
      onPoint('before-exchange');
      const change = await changeFor(parts, inbound);
      onPoint('before-commit');
      if ((await store.commit(change)) === 'saved') {
        stale = 0;
        onPoint('after-commit');
        onSaved(change);
      } else {
        stale += 1;
        if (stale > STALE_IN_A_ROW) throw new Error('This place keeps changing under the worker.');
      }
    }
  };
}

async function changeFor(parts: WorkerParts, inbound: Inbound): Promise<Commit> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const { conversation, revision } = await loaded(parts, inbound);
    try {
      const exchanged = await exchange(parts, conversation, inbound);
      return { ...exchanged, revision, inbound: inbound.id };
    } catch (error) {
      if (!(error instanceof EngineFault)) throw error;
      const fields = { inbound: inbound.id, kind: inbound.what.kind, step: error.step, tries };
      const fault = faultFields(error.cause);
      parts.log.error({ ...fields, ...fault }, 'An exchange failed because of a bug.');
    }
  }
  // Loaded anew like for each try: the one before may have changed it halfway.
  const { conversation, revision } = await loaded(parts, inbound);
  const exchanged = apologised(conversation, inbound, parts.apology);
  return { ...exchanged, revision, inbound: inbound.id };
}

async function loaded(
  { store, engine }: WorkerParts,
  { place, learner }: Inbound,
): Promise<Stored> {
  return (await store.load(place)) ?? { conversation: engine.begin(place, learner), revision: 0 };
}

/** The conversation as it was, and one sentence of the coach. */
function apologised(conversation: Conversation, inbound: Inbound, apology: string): Exchanged {
  const { id, place, visibility } = inbound;
  const body = bodyOf([{ kind: 'paragraph', text: apology }]);
  const say: Effect = {
    id: `${id}:apology`,
    place,
    what: { kind: 'say', voice: 'coach', name: 'Coach', body, visibility },
  };
  return { ...nothingChanged(conversation), effects: [say] };
}
