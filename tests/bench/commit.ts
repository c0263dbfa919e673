import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, Inbound } from '../../src/domain/channel.ts';
import type { Store } from '../../src/domain/store.ts';
import { createLog } from '../../src/runtime/log.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { createRuntime } from '../../src/runtime/runtime.ts';
import { systemWorld } from '../../src/runtime/world.ts';
import { openStore } from '../../src/store/openStore.ts';
import { withFolder } from './folders.ts';
import type { Hand } from './hand.ts';
import { handOf } from './hand.ts';
import type { Contender, Effort } from './measure.ts';
import { measure, median, quantile, ratioOf, wallNow } from './measure.ts';
import type { Goal, Row, Unit } from './table.ts';
import { START } from './names.ts';
import { IN_SCENE, contentOf, dialogOf, engineOf, givenMoves, inboundOf } from './workload.ts';

/** What one exchange costs from the message that came in to the effects performed, on a real disk. */
export function commitRows(effort: Effort, inFlight: number): Promise<Row[]> {
  return withFolder(async (folder) => {
    const content = contentOf();
    const store = counted(await opened(join(folder, 'data')));
    const channel = nullChannel();
    const runtime = createRuntime({
      store,
      engine: engineOf(content),
      reader: givenMoves,
      world: systemWorld,
      log: createLog('silent'),
      adapters: [channel],
      apology: '',
    });
    await runtime.start();
    const disk = appends(join(folder, 'appended'));
    const bare = bareCommits(join(folder, 'bare.db'));
    const hand = handCommits(join(folder, 'hand.db'), handOf(dialogOf(content)));
    const took: number[] = [];
    const costs = await measure(
      {
        disk: disk.contender,
        bare: bare.contender,
        hand: hand.contender,
        one: oneInFlight(runtime, inFlight, took),
        many: manyInFlight(runtime, inFlight),
      },
      effort,
    );
    const writes = await writesOfAnExchange(runtime, store);
    await runtime.stop();
    await store.close();
    for (const { close } of [disk, bare, hand]) close();

    const { one, many } = costs;
    const perSecond = (each: readonly number[]) => each.map((us) => 1e6 / us);
    const rates = {
      many: perSecond(many.wall),
      bare: perSecond(costs.bare.wall),
      disk: perSecond(costs.disk.wall),
    };
    const commit = 'bare SQLite commit, one small row';
    const append = 'fdatasync after 4 KB';
    const p99 = quantile(took, 0.99);
    return [
      row('1 in flight, by the clock', 'µs', one.wall, commit, costs.bare.wall, AS_A_COMMIT),
      row('1 in flight, by the clock', 'µs', one.wall, append, costs.disk.wall),
      {
        ...row('1 in flight, p99 by the clock', 'µs', [p99], 'its median', [median(took)]),
        goal: { id: 'P3', is: 'at most', value: 3, about: 'ratio' },
      },
      row(`${inFlight} places in flight`, 'a second', rates.many, commit, rates.bare, GROUPED),
      row(`${inFlight} places in flight`, 'a second', rates.many, append, rates.disk, ON_THE_DISK),
      row('writes that wait for the disk', 'times', [writes], 'one commit', [1]),
      row(
        '1 in flight, processor',
        'µs',
        one.cpu,
        'hand: select, insert, upsert',
        costs.hand.cpu,
        P3,
      ),
      row(`${inFlight} in flight, processor`, 'µs', many.cpu, '1 in flight, processor', one.cpu),
    ];
  });
}

const AS_A_COMMIT: Goal = { id: 'P4', is: 'at most', value: 1.15, about: 'ratio' };
const GROUPED: Goal = { id: 'P4', is: 'at least', value: 10, about: 'ratio' };
const ON_THE_DISK: Goal = { id: 'P4', is: 'at least', value: 8, about: 'ratio' };
const P3: Goal = { id: 'P3', is: 'at most', value: 1.5, about: 'ratio' };

function row(
  name: string,
  unit: Unit,
  ours: readonly number[],
  against: string,
  reference: readonly number[],
  goal?: Goal,
): Row {
  return {
    question:
      'An exchange with its commits: received, answered, saved, performed (every commit synced)',
    measure: name,
    unit,
    ours: median(ours),
    against,
    reference: median(reference),
    ratio: ratioOf(ours, reference),
    ...(goal === undefined ? {} : { goal }),
  };
}

export async function opened(folder: string): Promise<Store> {
  const result = await openStore({ folder, world: systemWorld });
  if (result.kind === 'problem') throw new Error(result.problem.sentence);
  return result.store;
}

/** A channel that can do everything at once and does nothing. */
function nullChannel(): Adapter {
  return {
    platform: 'bench',
    start: () => Promise.resolve(),
    perform: () => Promise.resolve({ kind: 'done' }),
    stop: () => Promise.resolve(),
  };
}

type Counted = Store & { writes: number };

/** Counts the calls that end in a commit. */
function counted(store: Store): Counted {
  const wrapped: Counted = { ...store, writes: 0 };
  const count = <T>(call: Promise<T>): Promise<T> => {
    wrapped.writes += 1;
    return call;
  };
  wrapped.receive = (inbound) => count(store.receive(inbound));
  wrapped.commit = (change) => count(store.commit(change));
  wrapped.effectDone = (id) => count(store.effectDone(id));
  wrapped.effectLater = (id, at) => count(store.effectLater(id, at));
  return wrapped;
}

let rehearsals = 0;

/** Starts a rehearsal in so many new places. */
async function places(runtime: Runtime, count: number): Promise<string[]> {
  rehearsals += 1;
  const made = Array.from({ length: count }, (_, at) => `bench:${rehearsals}-${at}`);
  const what = { kind: 'command', name: 'start', args: START } as const;
  await Promise.all(made.map((place) => runtime.receive(inboundOf(place, what))));
  await runtime.idle();
  return made;
}

function saying(place: string, move: string): Inbound {
  return inboundOf(place, { kind: 'text', text: move });
}

function oneInFlight(runtime: Runtime, count: number, took: number[]): Contender {
  let here: string[] = [];
  return {
    times: count * IN_SCENE.length,
    prepare: async () => {
      here = await places(runtime, count);
    },
    run: async (times) => {
      for (const move of IN_SCENE) {
        for (const place of here) {
          const begun = wallNow();
          await runtime.receive(saying(place, move));
          await runtime.idle();
          took.push(wallNow() - begun);
        }
      }
      return times;
    },
  };
}

function manyInFlight(runtime: Runtime, count: number): Contender {
  let here: string[] = [];
  return {
    times: count * IN_SCENE.length,
    prepare: async () => {
      here = await places(runtime, count);
    },
    run: async (times) => {
      for (const move of IN_SCENE) {
        await Promise.all(here.map((place) => runtime.receive(saying(place, move))));
        await runtime.idle();
      }
      return times;
    },
  };
}

async function writesOfAnExchange(runtime: Runtime, store: Counted): Promise<number> {
  const [place = ''] = await places(runtime, 1);
  const before = store.writes;
  for (const move of IN_SCENE) {
    await runtime.receive(saying(place, move));
    await runtime.idle();
  }
  return (store.writes - before) / IN_SCENE.length;
}

type Closed = { contender: Contender; close: () => void };

/** The disk itself: 4 KB at the end of a file, and wait until they are there. */
function appends(path: string): Closed {
  const file = openSync(path, 'a');
  const block = Buffer.alloc(4096, 7);
  const run = (times: number) => {
    for (let time = 0; time < times; time++) {
      writeSync(file, block);
      fdatasyncSync(file);
    }
    return times;
  };
  return { contender: { run }, close: () => closeSync(file) };
}

function database(path: string): DatabaseSync {
  const made = new DatabaseSync(path);
  made.exec('pragma journal_mode = wal; pragma synchronous = full;');
  return made;
}

const SMALL_ROWS = 64;

function bareCommits(path: string): Closed {
  const db = database(path);
  db.exec('create table small (id text primary key, body text)');
  const put = db.prepare(
    'insert into small values (?, ?) on conflict do update set body = excluded.body',
  );
  let serial = 0;
  const run = (times: number) => {
    for (let time = 0; time < times; time++)
      put.run(`row-${serial++ % SMALL_ROWS}`, `body-${serial}`);
    return times;
  };
  return { contender: { run }, close: () => db.close() };
}

/** What a programmer would write who has only this scenario and one table for states, one for events. */
function handCommits(path: string, hand: Hand): Closed {
  const db = database(path);
  db.exec('create table state (id text primary key, body text)');
  db.exec('create table event (id text, number integer, body text, primary key (id, number))');
  const get = db.prepare('select body from state where id = ?');
  const put = db.prepare(
    'insert into state values (?, ?) on conflict do update set body = excluded.body',
  );
  const add = db.prepare('insert into event values (?, ?, ?)');
  let serial = 0;
  const run = (times: number) => {
    for (let time = 0; time < times; time += IN_SCENE.length) {
      const id = `place-${serial++}`;
      put.run(id, JSON.stringify(hand.open()));
      for (const [number, type] of IN_SCENE.entries()) {
        db.exec('begin immediate');
        const state = JSON.parse(String(get.get(id)?.['body']));
        const line = hand.turn(state, { type, also: [] });
        add.run(id, number, JSON.stringify({ type, line }));
        put.run(id, JSON.stringify(state));
        db.exec('commit');
      }
    }
    return Math.ceil(times / IN_SCENE.length) * IN_SCENE.length;
  };
  return { contender: { run }, close: () => db.close() };
}
