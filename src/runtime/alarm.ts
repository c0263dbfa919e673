import type { Instant, World } from '../domain/world.ts';

/** The one real timer of the process. It rings for whatever is due first. */
export interface Alarm {
  /** Sees to it that the alarm rings by `at`; one already set for earlier stays. */
  noLaterThan(at: Instant): void;
  /** Never rings again. */
  stop(): void;
}

/** Timeouts beyond 2³¹−1 ms fire at once, and clocks are corrected: look again after a day at most. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

export function createAlarm(world: Pick<World, 'now'>, onRing: () => void): Alarm {
  let armed: { at: Instant; timeout: NodeJS.Timeout } | undefined;
  let stopped = false;

  function ring(): void {
    armed = undefined;
    onRing();
  }

  return {
    noLaterThan(at) {
      if (stopped || (armed !== undefined && armed.at <= at)) return;
      if (armed !== undefined) clearTimeout(armed.timeout);
      const wait = Math.min(Math.max(at - world.now(), 0), LONGEST_MS);
      armed = { at, timeout: setTimeout(ring, wait) };
    },
    stop() {
      stopped = true;
      if (armed !== undefined) clearTimeout(armed.timeout);
    },
  };
}
