import type { Adapter, Effect, Performed, PlaceId } from '../domain/channel.ts';
import type { Store, Waiting } from '../domain/store.ts';
import type { Instant, World } from '../domain/world.ts';
import { faultFields } from './log.ts';
import type { Log } from './log.ts';
import type { Point } from './points.ts';

export type OutboxParts = {
  store: Store;
  adapters: readonly Adapter[];
  world: World;
  log: Log;
  /** An effect was put off until then. */
  onLater: (at: Instant) => void;
  onPoint: (point: Point) => void;
};

/** The first wait after a failure; it doubles with every further one. */
export const FIRST_WAIT_MS = 1_000;

const LONGEST_WAIT_MS = 10 * 60_000;

/** With these waits an effect is tried for about four hours. */
export const MAX_ATTEMPTS = 30;

/**
 * Performs the waiting effects of a place in order, until there are none or the first of them has
 * to wait. Must not run twice at the same time for one place. An effect is marked after it was
 * performed, so a crash in between performs it again: at least once, never lost.
 */
export function createOutbox(parts: OutboxParts): (place: PlaceId) => Promise<void> {
  const { store, adapters, world, log, onPoint } = parts;
  return async (place) => {
    const adapter = adapters.find(({ platform }) => place.startsWith(`${platform}:`));
    if (adapter === undefined) {
      log.warn({ place }, 'Effects wait for a channel that is not running.');
      return;
    }
    for (;;) {
      const waiting = await store.nextEffect(place);
      if (waiting === undefined || waiting.notBefore > world.now()) return;
      onPoint('before-perform');
      const performed = await attempt(adapter, waiting.effect, log);
      onPoint('after-perform');
      if (!(await settle(parts, waiting, performed))) return;
    }
  };
}

/** An adapter that throws has a bug or lost its connection: both may be over later. */
async function attempt(adapter: Adapter, effect: Effect, log: Log): Promise<Performed> {
  try {
    return await adapter.perform(effect);
  } catch (error) {
    log.error({ effect: effect.id, ...faultFields(error) }, 'A channel threw at an effect.');
    return { kind: 'retry', afterMs: 0 };
  }
}

/** Saves what became of an effect. False when the place has to wait. */
async function settle(
  parts: OutboxParts,
  waiting: Waiting,
  performed: Performed,
): Promise<boolean> {
  const { store, world, log, onLater } = parts;
  const { effect, attempts } = waiting;
  if (performed.kind === 'retry' && attempts + 1 < MAX_ATTEMPTS) {
    const wait = Math.max(
      performed.afterMs,
      Math.min(FIRST_WAIT_MS * 2 ** attempts, LONGEST_WAIT_MS),
    );
    const at = world.now() + wait;
    await store.effectLater(effect.id, at);
    onLater(at);
    return false;
  }
  if (performed.kind !== 'done') {
    const because = performed.kind === 'gave-up' ? performed.because : 'too many attempts';
    const fields = { effect: effect.id, place: effect.place, kind: effect.what.kind, because };
    log.error(fields, 'An effect was given up.');
  }
  await store.effectDone(effect.id);
  return true;
}
