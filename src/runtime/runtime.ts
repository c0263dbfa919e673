import type { Adapter, Inbound } from '../domain/channel.ts';
import type { Commit } from '../domain/conversation.ts';
import { createActivity } from './activity.ts';
import { createAlarm } from './alarm.ts';
import type { ExchangeParts } from './exchange.ts';
import { createKeyed } from './keyed.ts';
import { faultFields } from './log.ts';
import type { Log } from './log.ts';
import { createOutbox } from './outbox.ts';
import type { Point } from './points.ts';
import { createWorker } from './worker.ts';

export type RuntimeParts = ExchangeParts & {
  /** Channels; an effect goes to the one whose platform and a colon begin its place's id. */
  adapters: readonly Adapter[];
  log: Log;
  /** What the coach says when an inbound could not be answered because of a bug. */
  apology: string;
  /** For tests that end the process between two steps. */
  onPoint?: ((point: Point) => void) | undefined;
};

export interface Runtime {
  /** Starts the channels, then picks up what an earlier run left open. Rejects when a channel cannot start. */
  start(): Promise<void>;
  /** Resolves when the inbound is saved; it is answered afterwards. A known id changes nothing. */
  receive(inbound: Inbound): Promise<void>;
  /**
   * Resolves when everything received is answered and every effect performed, given up or put off
   * for later. What is due in the future is not waited for.
   */
  idle(): Promise<void>;
  /**
   * Finishes what is under way, then stops the channels. Inbounds that still arrive are saved for
   * the next start. Not to be awaited inside a channel's `perform`, which it waits for. The store
   * stays open; whoever opened it closes it.
   */
  stop(): Promise<void>;
}

/** After a fault of the medium, such as a full disk, everything open is tried again after this. */
const AFTER_FAULT_MS = 5_000;

/** Something overdue is under way, or waits for a channel that does not run: look again after this. */
const OVERDUE_MS = 60_000;

/** Everything impure between the channels and the store. One per database. */
export function createRuntime(parts: RuntimeParts): Runtime {
  const { store, adapters, world, log, onPoint = () => {} } = parts;
  const activity = createActivity();
  const alarm = createAlarm(world, () => sweeper.wake('all'));
  let stopping: Promise<void> | undefined;

  function onFault(key: string, error: unknown): void {
    log.error({ at: key, ...faultFields(error) }, 'A fault of the store; it is tried again.');
    alarm.noLaterThan(world.now() + AFTER_FAULT_MS);
  }

  function onSaved({ effects, timers }: Commit): void {
    for (const { place } of effects) outbox.wake(place);
    for (const { at } of timers.set) alarm.noLaterThan(at);
  }

  const worker = createKeyed({
    job: createWorker({ ...parts, onSaved, onPoint }),
    onFault,
    activity,
  });
  const outbox = createKeyed({
    job: createOutbox({ ...parts, onLater: (at) => alarm.noLaterThan(at), onPoint }),
    onFault,
    activity,
  });
  const sweeper = createKeyed({ job: sweep, onFault, activity });

  /** Looks into the store for everything that could be done now, and for when to look again. */
  async function sweep(): Promise<void> {
    const now = world.now();
    await store.fireTimers(now);
    for (const place of await store.openPlaces()) worker.wake(place);
    for (const place of await store.waitingPlaces(now)) outbox.wake(place);
    const due = await store.nextDue();
    if (due !== undefined) alarm.noLaterThan(due > now ? due : now + OVERDUE_MS);
  }

  function receive(inbound: Inbound): Promise<void> {
    return activity.during(async () => {
      if ((await store.receive(inbound)) === 'duplicate') return;
      onPoint('received');
      if (stopping === undefined) worker.wake(inbound.place);
    });
  }

  async function stop(): Promise<void> {
    alarm.stop();
    await activity.idle();
    for (const adapter of adapters) await adapter.stop();
    await activity.idle();
  }

  return {
    async start() {
      for (const adapter of adapters) await adapter.start(receive);
      sweeper.wake('all');
    },
    receive,
    idle: () => activity.idle(),
    stop: () => (stopping ??= stop()),
  };
}
