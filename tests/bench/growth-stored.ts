import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Engine } from '../../src/domain/engine.ts';
import type { Store } from '../../src/domain/store.ts';
import type { Turn } from '../../src/domain/rehearsal.ts';
import { DATABASE_FILE } from '../../src/store/openStore.ts';
import { dataOf, inTurn, program } from './child.ts';
import { opened } from './commit.ts';
import type { Left } from './fill.ts';
import { fill } from './fill.ts';
import { withFolder } from './folders.ts';
import type { Effort } from './measure.ts';
import { cpuOfProcess, firstRound, median, quantile, wallNow } from './measure.ts';
import { row as ranRow } from './start.ts';
import type { Goal, Row, Unit } from './table.ts';
import {
  IN_SCENE,
  contentOf,
  engineOf,
  exchanged,
  inScene,
  inboundOf,
  readingOf,
} from './workload.ts';

export type StoredCounts = { few: number; many: number; samples: number };

/** What more stored conversations cost the one that goes on. */
export function storedRows({ rounds }: Effort, counts: StoredCounts): Promise<Row[]> {
  const { few, many } = counts;
  return withFolder(async (folder) => {
    const engine = engineOf(contentOf());
    const left = leftBehind(engine);
    const small = join(folder, 'few');
    const large = join(folder, 'many');
    await fill(dataOf(small), few, left);
    await fill(dataOf(large), many, left);
    const question = `${many} stored conversations instead of ${few}`;
    const against = `${few} conversations`;
    const row = (
      measure: string,
      unit: Unit,
      ours: number,
      reference: number,
      goal?: Goal,
    ): Row => ({
      question,
      measure,
      unit,
      ours,
      against,
      reference,
      ratio: ours / reference,
      ...(goal === undefined ? {} : { goal }),
    });

    const opens = { few: [] as number[], many: [] as number[] };
    for (let round = firstRound(rounds); round < rounds; round++) {
      for (const [name, home] of [
        ['few', small],
        ['many', large],
      ] as const) {
        const begun = wallNow();
        const store = await opened(dataOf(home));
        if (round >= 0) opens[name].push((wallNow() - begun) / 1000);
        await store.close();
      }
    }
    const ran = await inTurn(rounds, { few: () => program(small), many: () => program(large) });
    const start = (
      name: string,
      unit: Unit,
      of: (each: (typeof ran.few)[0]) => number,
      goal?: Goal,
    ) => ranRow(question, name, unit, ran.many, ran.few, of, goal, against);
    const took = await sampled(dataOf(small), dataOf(large), counts, engine);
    const sizes = [small, large].map(
      (home) => statSync(join(dataOf(home), DATABASE_FILE)).size / 2 ** 20,
    );
    return [
      ...(['cpu', 'wall'] as const).flatMap((which) => {
        const how = which === 'cpu' ? 'processor' : 'by the clock';
        const [ours, reference] = [took.many[which], took.few[which]];
        return [
          row(`load + commit, p50, ${how}`, 'µs', median(ours), median(reference), P50),
          row(
            `load + commit, p99, ${how}`,
            'µs',
            quantile(ours, 0.99),
            quantile(reference, 0.99),
            P99,
          ),
        ];
      }),
      row('opening the store', 'ms', median(opens.many), median(opens.few), NO_LATER),
      start('first line, by the clock', 'ms', (each) => each.firstMs),
      start('resident memory at the first line', 'MB', (each) => each.first.rssMb, NO_MORE),
      row('the database', 'MB', sizes[1] ?? Number.NaN, sizes[0] ?? Number.NaN),
    ];
  });
}

const P50: Goal = { id: 'P9', is: 'at most', value: 1.4, about: 'ratio' };
const P99: Goal = { id: 'P9', is: 'at most', value: 1.5, about: 'ratio' };
const NO_LATER: Goal = { id: 'P9', is: 'at most', value: 1, about: 'difference' };
const NO_MORE: Goal = { id: 'P7', is: 'at most', value: 5, about: 'difference' };

/** Three exchanges into a rehearsal, the same in every place. */
function leftBehind(engine: Engine): (at: number) => Left {
  const NAME = 'bench:000000000';
  const begun = inScene(engine, NAME);
  let { conversation } = begun;
  const turns: Turn[] = [...begun.turns];
  for (const type of IN_SCENE.slice(0, 3)) {
    const reading = readingOf({ type, also: [] });
    const out = exchanged(engine, conversation, { kind: 'text', text: type }, reading);
    ({ conversation } = out);
    turns.push(...out.turns);
  }
  const written = JSON.stringify({ conversation, turns, revision: 4 });
  return (at) => JSON.parse(written.replaceAll(NAME, placeOf(at))) as Left;
}

function placeOf(at: number): string {
  return `bench:${String(at).padStart(9, '0')}`;
}

type Samples = { cpu: number[]; wall: number[] };

/** Loads and commits in places here and there, in both databases by turns. */
async function sampled(
  small: string,
  large: string,
  { few, many, samples }: StoredCounts,
  engine: Engine,
): Promise<{ few: Samples; many: Samples }> {
  const stores = [
    { store: await opened(small), count: few, took: { cpu: [], wall: [] } as Samples },
    { store: await opened(large), count: many, took: { cpu: [], wall: [] } as Samples },
  ] as const;
  const warmUp = Math.ceil(samples / 10);
  for (let sample = -warmUp; sample < samples; sample++) {
    for (const { store, count, took } of stores) {
      // A step that has no divisor in common with the count comes by every place.
      const place = placeOf(((sample + warmUp) * 7919) % count);
      const { cpu, wall } = await goOn(store, place, engine);
      if (sample < 0) continue;
      took.cpu.push(cpu);
      took.wall.push(wall);
    }
  }
  for (const { store } of stores) await store.close();
  return { few: stores[0].took, many: stores[1].took };
}

/** One message more in a place: what is measured is the loading and the saving. */
export async function goOn(store: Store, place: string, engine: Engine) {
  const reading = readingOf({ type: 'open', also: [] });
  const inbound = inboundOf(place, { kind: 'text', text: 'open' });
  inbound.id = `${inbound.id}-${place}-${process.pid}`;
  await store.receive(inbound);
  const cpu = cpuOfProcess();
  const wall = wallNow();
  const stored = await store.load(place);
  const cpuLoaded = cpuOfProcess() - cpu;
  const wallLoaded = wallNow() - wall;
  if (stored === undefined) throw new Error(`Nothing is stored for ${place}.`);
  const conversation: Conversation = stored.conversation;
  const fresh = { id: 'unused', seed: 1 };
  const change = engine.exchange(conversation, { inbound, turns: [], records: [], fresh, reading });
  const cpuBefore = cpuOfProcess();
  const wallBefore = wallNow();
  await store.commit({ ...change, revision: stored.revision, inbound: inbound.id });
  const took = {
    cpu: cpuLoaded + cpuOfProcess() - cpuBefore,
    wall: wallLoaded + wallNow() - wallBefore,
  };
  for (const effect of change.effects) await store.effectDone(effect.id);
  return took;
}
