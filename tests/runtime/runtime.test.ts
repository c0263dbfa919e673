import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Performed } from '../../src/domain/channel.ts';
import type { Engine } from '../../src/domain/engine.ts';
import { nothingChanged } from '../../src/domain/engine.ts';
import type { Store } from '../../src/domain/store.ts';
import type { World } from '../../src/domain/world.ts';
import { FIRST_WAIT_MS, MAX_ATTEMPTS } from '../../src/runtime/outbox.ts';
import { NOON, sqliteStore, stillWorld, tempFolder, textInbound } from '../store/fixtures.ts';
import {
  APOLOGY,
  echoEngine,
  createEchoRuntime,
  heardIn,
  recordingAdapter,
  recordingLog,
  textOf,
} from './echo.ts';
import { echoRuntime } from './fixtures.ts';

let folder: string;
let world: World;
let store: Store;

beforeEach(async () => {
  // The store's promises never wait for a timeout, so only the alarm needs the simulated one.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOON });
  world = { ...stillWorld(), now: () => Date.now() };
  folder = tempFolder();
  store = await sqliteStore(folder, world);
});

afterEach(() => {
  vi.useRealTimers();
});

async function heard(place = 'test:a') {
  return heardIn((await store.load(place))?.conversation);
}

describe('Receiving', () => {
  test('answers every text of a place in the order it came', async () => {
    const adapter = recordingAdapter();
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.start();
    const texts = Array.from({ length: 30 }, (_, n) => `t${n}`);
    await Promise.all(texts.map((text) => runtime.receive(textInbound(`id ${text}`, text))));
    await runtime.idle();
    expect(await heard()).toEqual(texts);
    expect(adapter.texts()).toEqual(texts);
  });

  test('the same event again does nothing twice', async () => {
    const adapter = recordingAdapter();
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    const once = textInbound('m1', 'hello');
    await Promise.all([runtime.receive(once), runtime.receive(once)]);
    await runtime.idle();
    await runtime.receive(once);
    await runtime.idle();
    expect(await heard()).toEqual(['hello']);
    expect(adapter.texts()).toEqual(['hello']);
  });

  test('in one place does not wait for a slow channel in another', async () => {
    const slow = Promise.withResolvers<void>();
    const adapter = recordingAdapter(async ({ place }) => {
      if (place === 'test:slow') await slow.promise;
      return { kind: 'done' };
    });
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.receive(textInbound('m1', 'first', 'test:slow'));
    await runtime.receive(textInbound('m2', 'second', 'test:quick'));
    await vi.waitUntil(() => adapter.texts().includes('second'));
    slow.resolve();
    await runtime.idle();
    expect(adapter.texts()).toEqual(['second', 'first']);
  });

  test('gives every effect to the channel of its place and to no other', async () => {
    const test = recordingAdapter();
    const other = { ...recordingAdapter(), platform: 'other' };
    const log = recordingLog();
    const runtime = echoRuntime({ store, world, adapters: [other, test], log });
    await runtime.receive(textInbound('m1', 'a', 'test:a'));
    await runtime.receive(textInbound('m2', 'b', 'other:a'));
    await runtime.receive(textInbound('m3', 'c', 'otherwise:a'));
    await runtime.idle();
    expect([test.texts(), other.texts()]).toEqual([['a'], ['b']]);
    expect((await store.nextEffect('otherwise:a'))?.attempts).toBe(0);
    expect(log.lines.join()).toContain('a channel that is not running');
  });
});

describe('A bug in the engine', () => {
  const breaking: Engine = {
    ...echoEngine,
    exchange(conversation, moment) {
      if (moment.reading?.text !== 'secret bomb') return echoEngine.exchange(conversation, moment);
      conversation.activity = 'half changed';
      throw new TypeError('cannot read secret bomb');
    },
  };

  test('is answered with one kind sentence, and the place goes on as it was', async () => {
    const adapter = recordingAdapter();
    const runtime = echoRuntime({ store, world, adapters: [adapter], engine: breaking });
    for (const text of ['before', 'secret bomb', 'after']) {
      await runtime.receive(textInbound(`id-${text}`, text));
    }
    await runtime.idle();
    expect(adapter.texts()).toEqual(['before', APOLOGY, 'after']);
    expect(await heard()).toEqual(['before', 'after']);
    expect(await store.openPlaces()).toEqual([]);
  });

  test('is logged with ids and kinds and without a word that was written', async () => {
    const log = recordingLog();
    const runtime = echoRuntime({ store, world, log, engine: breaking });
    await runtime.receive(textInbound('m1', 'secret bomb'));
    await runtime.idle();
    expect(log.lines).toHaveLength(3);
    expect(log.lines[0]).toContain('"inbound":"m1","kind":"text","step":"exchange","tries":1');
    expect(log.lines[0]).toContain('TypeError');
    expect(log.lines.join()).not.toContain('secret');
  });

  test('that shows once is not noticed by the learner', async () => {
    let calls = 0;
    const engine: Engine = {
      ...echoEngine,
      listening: (conversation) => {
        calls += 1;
        if (calls === 1) throw new Error('once');
        return echoEngine.listening(conversation);
      },
    };
    const adapter = recordingAdapter();
    const runtime = echoRuntime({ store, world, adapters: [adapter], engine });
    await runtime.receive(textInbound('m1', 'hello'));
    await runtime.idle();
    expect(adapter.texts()).toEqual(['hello']);
  });
});

describe('The engine', () => {
  test('gets the kept dialog it lacks and the turns it wants', async () => {
    const rehearsal = {
      id: 'r1',
      dialog: { id: 'd', version: 'v1' },
      level: 1,
      seed: 1,
      persona: { name: 'Mark', pronoun: 'he' },
      next: 1,
      path: [],
      snapshot: { value: 'ask', context: {} },
      spoken: {},
      lastLine: '',
    } as const;
    const said: unknown[] = [];
    const engine: Engine = {
      ...echoEngine,
      lacks: (conversation) => conversation.rehearsal?.dialog.version,
      listening(conversation, pinned) {
        said.push(pinned);
        return echoEngine.listening(conversation);
      },
      wants: () => ({ turns: true, records: false }),
      exchange(conversation, { inbound, turns, pinned, fresh }) {
        said.push([turns.map(({ text }) => text), pinned, fresh.seed]);
        const text = inbound.what.kind === 'text' ? inbound.what.text : '';
        return {
          ...nothingChanged({ ...conversation, rehearsal: { ...rehearsal, path: [] } }),
          turns: [
            {
              rehearsal: 'r1',
              exchange: turns.length,
              at: 0,
              speaker: 'learner',
              name: 'You',
              text,
              scene: 's',
            },
          ],
          keep: { version: 'v1', body: '{"kept":true}' },
        };
      },
    };
    const runtime = echoRuntime({ store, world, engine });
    await runtime.receive(textInbound('m1', 'one'));
    await runtime.receive(textInbound('m2', 'two'));
    await runtime.idle();
    const kept = '{"kept":true}';
    expect(said).toEqual([undefined, [[], undefined, 7], kept, [['one'], kept, 7]]);
  });
});

describe('Performing', () => {
  test('that fails is tried again, later and later, and nothing overtakes it', async () => {
    const tried: [string, number][] = [];
    const adapter = recordingAdapter((effect): Performed => {
      tried.push([textOf(effect), Date.now() - NOON]);
      return tried.length <= 3 ? { kind: 'retry', afterMs: 0 } : { kind: 'done' };
    });
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.receive(textInbound('m1', 'one'));
    await runtime.receive(textInbound('m2', 'two'));
    await runtime.idle();
    expect(adapter.texts()).toEqual([]);
    await passTime(runtime, 8 * FIRST_WAIT_MS);
    expect(adapter.texts()).toEqual(['one', 'two']);
    const waits = [0, 1, 3, 7].map((times) => ['one', times * FIRST_WAIT_MS]);
    expect(tried).toEqual([...waits, ['two', 7 * FIRST_WAIT_MS]]);
  });

  test('waits as long as the channel asks for, over a restart too', async () => {
    const asks = recordingAdapter(() => ({ kind: 'retry', afterMs: 90_000 }));
    const first = echoRuntime({ store, world, adapters: [asks] });
    await first.receive(textInbound('m1', 'one'));
    await first.stop();

    const adapter = recordingAdapter();
    const second = echoRuntime({ store, world, adapters: [adapter] });
    await second.start();
    await second.receive(textInbound('m2', 'two'));
    await passTime(second, 89_000);
    expect(adapter.texts()).toEqual([]);
    await passTime(second, 2_000);
    expect(adapter.texts()).toEqual(['one', 'two']);
  });

  test('that throws is a failure like any other', async () => {
    let calls = 0;
    const adapter = recordingAdapter(() => {
      calls += 1;
      if (calls === 1) throw new Error('secret text in an error');
      return { kind: 'done' };
    });
    const log = recordingLog();
    const runtime = echoRuntime({ store, world, adapters: [adapter], log });
    await runtime.receive(textInbound('m1', 'one'));
    await runtime.idle();
    await passTime(runtime, FIRST_WAIT_MS);
    expect(adapter.texts()).toEqual(['one']);
    expect(log.lines.join()).not.toContain('secret');
  });

  test('is given up when the channel says so, and the next effect follows', async () => {
    const adapter = recordingAdapter((effect) =>
      textOf(effect) === 'one' ? { kind: 'gave-up', because: 'closed' } : { kind: 'done' },
    );
    const log = recordingLog();
    const runtime = echoRuntime({ store, world, adapters: [adapter], log });
    await runtime.receive(textInbound('m1', 'one'));
    await runtime.receive(textInbound('m2', 'two'));
    await runtime.idle();
    expect(adapter.texts()).toEqual(['two']);
    expect(log.lines).toEqual([
      'An effect was given up. {"effect":"m1:0","place":"test:a","kind":"say","because":"closed"}',
    ]);
  });

  test('is given up after many attempts instead of blocking the place for ever', async () => {
    let tries = 0;
    const adapter = recordingAdapter((effect) => {
      if (textOf(effect) !== 'one') return { kind: 'done' };
      tries += 1;
      return { kind: 'retry', afterMs: 0 };
    });
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.receive(textInbound('m1', 'one'));
    await runtime.receive(textInbound('m2', 'two'));
    await runtime.idle();
    for (let hours = 0; hours < 5; hours += 1) await passTime(runtime, 60 * 60_000);
    expect(tries).toBe(MAX_ATTEMPTS);
    expect(adapter.texts()).toEqual(['two']);
  });
});

/** Lets time pass from one ring of the alarm to the next, so that each is worked off in its own time. */
async function passTime(runtime: { idle(): Promise<void> }, ms: number): Promise<void> {
  const until = Date.now() + ms;
  for (;;) {
    await runtime.idle();
    const due = await store.nextDue();
    if (due === undefined || due > until || Date.now() >= until) break;
    await vi.advanceTimersByTimeAsync(Math.max(due - Date.now(), 1));
  }
  await vi.advanceTimersByTimeAsync(Math.max(until - Date.now(), 0));
  await runtime.idle();
}

describe('Timers', () => {
  test('come back when their time has come, and not before', async () => {
    const adapter = recordingAdapter();
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.receive(textInbound('m1', 'wait 500'));
    await runtime.idle();
    await passTime(runtime, 499);
    expect(adapter.texts()).toEqual(['wait 500']);
    await passTime(runtime, 1);
    expect(adapter.texts()).toEqual(['wait 500', 'time is up']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('set for earlier ring earlier, and there is never more than one real timer', async () => {
    const adapter = recordingAdapter();
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.receive(textInbound('m1', 'wait 9000', 'test:a'));
    await runtime.receive(textInbound('m2', 'wait 500', 'test:b'));
    await runtime.receive(textInbound('m3', 'wait 7000', 'test:c'));
    await runtime.idle();
    expect(vi.getTimerCount()).toBe(1);
    await passTime(runtime, 500);
    expect(adapter.texts('test:b')).toEqual(['wait 500', 'time is up']);
    expect(vi.getTimerCount()).toBe(1);
    await passTime(runtime, 9000);
    expect(adapter.texts('test:c')).toContain('time is up');
    expect(adapter.texts('test:a')).toContain('time is up');
  });

  test('that came due while nothing ran come back at the start', async () => {
    const first = echoRuntime({ store, world });
    await first.receive(textInbound('m1', 'wait 500'));
    await first.idle();
    await first.stop();
    vi.setSystemTime(NOON + 60 * 60_000);
    const adapter = recordingAdapter();
    const second = echoRuntime({ store, world, adapters: [adapter] });
    await second.start();
    await second.idle();
    expect(adapter.texts()).toEqual(['time is up']);
  });

  test('weeks ahead do not ring at once', async () => {
    const month = 31 * 24 * 60 * 60_000;
    const adapter = recordingAdapter();
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.receive(textInbound('m1', `wait ${month}`));
    await runtime.idle();
    for (let day = 0; day < 30; day += 1) {
      await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
      await runtime.idle();
    }
    expect(adapter.texts()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
    await runtime.idle();
    expect(adapter.texts()).toHaveLength(2);
  });
});

describe('A fault of the store', () => {
  test('loses nothing: the inbound is answered when the store works again', async () => {
    let broken = true;
    const faulty: Store = {
      ...store,
      commit: (change) => (broken ? Promise.reject(new Error('disk full')) : store.commit(change)),
    };
    const adapter = recordingAdapter();
    const log = recordingLog();
    const runtime = echoRuntime({ store: faulty, world, adapters: [adapter], log });
    await runtime.receive(textInbound('m1', 'hello'));
    await runtime.idle();
    expect(log.lines.join()).toContain('A fault of the store');
    broken = false;
    await vi.advanceTimersByTimeAsync(5_000);
    await runtime.idle();
    expect(adapter.texts()).toEqual(['hello']);
  });

  test('while receiving is told to the channel, which then must not acknowledge', async () => {
    const faulty: Store = { ...store, receive: () => Promise.reject(new Error('disk full')) };
    const runtime = echoRuntime({ store: faulty, world });
    await expect(runtime.receive(textInbound('m1'))).rejects.toThrow('disk full');
  });
});

describe('A commit on a state that has moved on', () => {
  test('is thought through again on the new state', async () => {
    let meddled = false;
    const meddling: Store = {
      ...store,
      async commit(change) {
        if (!meddled) {
          meddled = true;
          await store.receive(textInbound('x'));
          const activity = 'somebody else';
          const conversation = { ...change.conversation, activity };
          await store.commit({ ...change, conversation, effects: [], inbound: 'x' });
        }
        return store.commit(change);
      },
    };
    const runtime = echoRuntime({ store: meddling, world });
    await runtime.receive(textInbound('m1', 'hello'));
    await runtime.idle();
    expect(await heard()).toEqual(['somebody else', 'hello']);
  });

  test('time and again is a fault and not an endless loop', async () => {
    const never: Store = { ...store, commit: () => Promise.resolve('stale') };
    const log = recordingLog();
    const runtime = echoRuntime({ store: never, world, log });
    await runtime.receive(textInbound('m1', 'hello'));
    await runtime.idle();
    expect(log.lines).toHaveLength(1);
  });
});

describe('Forgetting', () => {
  test('leaves nothing but the conversation that begins afterwards', async () => {
    const runtime = echoRuntime({ store, world });
    await runtime.receive(textInbound('m1', 'wait 500'));
    await runtime.receive(textInbound('m2', 'elsewhere', 'test:b'));
    await runtime.receive(textInbound('m3', 'forget everything'));
    await runtime.idle();
    expect(await store.load('test:b')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_000);
    await runtime.idle();
    expect((await heard()).at(-1)).toBe('forget everything');
  });
});

describe('Stopping', () => {
  test('finishes what was received and keeps what still comes for the next start', async () => {
    const open = Promise.withResolvers<void>();
    const adapter = recordingAdapter(async () => {
      await open.promise;
      return { kind: 'done' };
    });
    const runtime = echoRuntime({ store, world, adapters: [adapter] });
    await runtime.receive(textInbound('m1', 'one'));
    const stopped = runtime.stop();
    await runtime.receive(textInbound('m2', 'two', 'test:b'));
    open.resolve();
    await stopped;
    expect(adapter.texts()).toEqual(['one']);
    expect(await store.openPlaces()).toEqual(['test:b']);

    const next = echoRuntime({ store, world, adapters: [adapter] });
    await next.start();
    await next.idle();
    expect(adapter.texts()).toEqual(['one', 'two']);
  });
});

describe('A second process after a crash', () => {
  /** Never comes back from performing: as good as a process that died there. */
  const dying = recordingAdapter(() => new Promise<Performed>(() => {}));

  test('performs what the first did not get to, in order', async () => {
    const crashed = await sqliteStore(folder, world);
    const first = createEchoRuntime({ store: crashed, world, adapters: [dying] });
    await first.receive(textInbound('m1', 'one'));
    await first.receive(textInbound('m2', 'two'));
    await vi.waitUntil(async () => (await store.openPlaces()).length === 0);

    const adapter = recordingAdapter();
    const second = echoRuntime({ store, world, adapters: [adapter] });
    await second.start();
    await second.idle();
    expect(adapter.texts()).toEqual(['one', 'two']);
    expect(await heard()).toEqual(['one', 'two']);
  });

  test('answers what the first had only saved', async () => {
    await store.receive(textInbound('m1', 'one'));
    const adapter = recordingAdapter();
    const second = echoRuntime({ store, world, adapters: [adapter] });
    await second.start();
    await second.idle();
    expect(adapter.texts()).toEqual(['one']);
  });
});

describe('The points for tests', () => {
  test('are passed in the order in which things happen', async () => {
    const points: string[] = [];
    const adapter = recordingAdapter(() => {
      points.push('(performed)');
      return { kind: 'done' };
    });
    const onPoint = (point: string) => points.push(point);
    const runtime = echoRuntime({ store, world, adapters: [adapter], onPoint });
    await runtime.receive(textInbound('m1', 'one'));
    await runtime.idle();
    expect(points).toEqual([
      'received',
      'before-exchange',
      'before-commit',
      'after-commit',
      'before-perform',
      '(performed)',
      'after-perform',
    ]);
  });
});
