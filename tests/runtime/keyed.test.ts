import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createActivity } from '../../src/runtime/activity.ts';
import { createKeyed } from '../../src/runtime/keyed.ts';

const noFault = (_key: string, error: unknown) => {
  throw error;
};

describe('Work by key', () => {
  test('never runs twice at once for a key, and misses nothing, whoever calls when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('a', 'b', 'c')),
        async (s, calls) => {
          const waiting = new Map<string, number>();
          const running = new Set<string>();
          const activity = createActivity();
          const keyed = createKeyed({
            activity,
            onFault: noFault,
            async job(key) {
              expect(running.has(key)).toBe(false);
              running.add(key);
              const taken = waiting.get(key) ?? 0;
              await s.schedule(Promise.resolve());
              waiting.set(key, (waiting.get(key) ?? 0) - taken);
              await s.schedule(Promise.resolve());
              running.delete(key);
            },
          });
          for (const key of calls) {
            void activity.during(async () => {
              await s.schedule(Promise.resolve());
              waiting.set(key, (waiting.get(key) ?? 0) + 1);
              keyed.wake(key);
            });
          }
          await s.waitFor(activity.idle());
          expect([...waiting.values()].filter((left) => left !== 0)).toEqual([]);
        },
      ),
    );
  });

  test('of one key does not wait for another', async () => {
    const activity = createActivity();
    const slow = Promise.withResolvers<void>();
    const done: string[] = [];
    const keyed = createKeyed({
      activity,
      onFault: noFault,
      async job(key) {
        if (key === 'slow') await slow.promise;
        done.push(key);
        if (key === 'quick') slow.resolve();
      },
    });
    keyed.wake('slow');
    keyed.wake('quick');
    await activity.idle();
    expect(done).toEqual(['quick', 'slow']);
  });

  test('that fails is told once and runs again when it is woken', async () => {
    const activity = createActivity();
    const faults: unknown[] = [];
    let runs = 0;
    const keyed = createKeyed({
      activity,
      onFault: (key, error) => faults.push([key, error]),
      async job() {
        runs += 1;
        if (runs === 1) throw 'broken';
      },
    });
    keyed.wake('a');
    await activity.idle();
    expect(faults).toEqual([['a', 'broken']]);
    keyed.wake('a');
    await activity.idle();
    expect(runs).toBe(2);
    expect(faults).toHaveLength(1);
  });
});

describe('Activity', () => {
  test('is over at once when there is none, and also after work that failed', async () => {
    const activity = createActivity();
    await activity.idle();
    const failing = activity.during(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await activity.idle();
  });
});
