import { join } from 'node:path';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Engine } from '../../src/domain/engine.ts';
import type { Store } from '../../src/domain/store.ts';
import type { Turn } from '../../src/domain/rehearsal.ts';
import { createSealer } from '../../src/store/sealed.ts';
import { opened } from './commit.ts';
import type { Left } from './fill.ts';
import { fill } from './fill.ts';
import { withFolder } from './folders.ts';
import { goOn } from './growth-stored.ts';
import { cpuOfProcess, median } from './measure.ts';
import type { Goal, Row } from './table.ts';
import {
  SCRIPTS,
  contentOf,
  engineOf,
  exchanged,
  givenMoves,
  inScene,
  inboundOf,
  readingOf,
} from './workload.ts';

export type TurnCounts = { early: number; late: number; places: number };

/** What a long rehearsal costs. It goes on for so long because the learner steps back again and again. */
export function turnRows({ early, late, places }: TurnCounts): Promise<Row[]> {
  return withFolder(async (folder) => {
    const engine = engineOf(contentOf());
    const data = join(folder, 'data');
    const left = (at: number) =>
      at < places ? rehearsed(engine, early, placeOf(at)) : rehearsed(engine, late, placeOf(at));
    await fill(data, 2 * places, left);
    const store = await opened(data);
    const took = { early: [] as number[], late: [] as number[] };
    const back = { early: [] as number[], late: [] as number[] };
    // The first places only warm up.
    for (let at = 0; at < places; at++) {
      for (const [name, place] of [
        ['early', placeOf(at)],
        ['late', placeOf(places + at)],
      ] as const) {
        const { cpu } = await goOn(store, place, engine);
        const stepped = await stepBack(store, place, engine);
        if (at < places / 4) continue;
        took[name].push(cpu);
        back[name].push(stepped);
      }
    }
    await store.close();
    const bytes = (count: number) => rowOf(rehearsed(engine, count, placeOf(0)).conversation);
    const row = { question: 'A long rehearsal', against: `turn ${early}` };
    const between = (ours: number, reference: number) => ({
      ours,
      reference,
      ratio: ours / reference,
    });
    return [
      {
        ...row,
        measure: `load + commit at turn ${late}, processor`,
        unit: 'µs',
        ...between(median(took.late), median(took.early)),
        goal: { id: 'P10', is: 'at most', value: 1.2, about: 'ratio' },
      },
      {
        ...row,
        measure: `“back” at turn ${late}, processor`,
        unit: 'µs',
        ...between(median(back.late), median(back.early)),
      },
      {
        ...row,
        measure: `state row at turn ${late}`,
        unit: 'bytes',
        ...between(bytes(late), bytes(early)),
        goal: SMALL_ROW,
      },
      {
        ...row,
        measure: 'state row, largest in the scripts',
        against: 'when the scene begins',
        unit: 'bytes',
        ...between(largest(engine), bytes(0)),
        goal: SMALL_ROW,
      },
    ];
  });
}

const SMALL_ROW: Goal = { id: 'P10', is: 'at most', value: 1024, about: 'ours' };

const sealer = createSealer(new Uint8Array(32));

/** The bytes of a conversation as it is stored: encrypted, and written in base64. */
function rowOf(conversation: Conversation): number {
  return sealer.seal('conversation', conversation.place, JSON.stringify(conversation)).length;
}

/** The largest state that a place has after any turn of the scripts, the end with its debrief included. */
function largest(engine: Engine): number {
  const sizes = SCRIPTS.flatMap((script) => {
    let { conversation } = inScene(engine, placeOf(0));
    return script.map((event) => {
      const what = { kind: 'text', text: event.type } as const;
      ({ conversation } = exchanged(engine, conversation, what, readingOf(event)));
      return rowOf(conversation);
    });
  });
  return Math.max(...sizes);
}

function placeOf(at: number): string {
  return `bench:long-${at}`;
}

/** A rehearsal with so many turns of the learner, most of them taken back. */
function rehearsed(engine: Engine, count: number, place: string): Left {
  const begun = inScene(engine, place);
  let conversation: Conversation = begun.conversation;
  const turns: Turn[] = [...begun.turns];
  let revision = 1;
  for (let said = 0; said < count; revision++) {
    const mayStepBack = (conversation.rehearsal?.path.length ?? 0) >= 3;
    const what = mayStepBack ? 'back' : 'open';
    const reading = mayStepBack ? backwards() : readingOf({ type: 'open', also: [] });
    const out = exchanged(engine, conversation, { kind: 'text', text: what }, reading, turns);
    conversation = JSON.parse(JSON.stringify(out.conversation)) as Conversation;
    turns.push(...out.turns);
    if (!mayStepBack) said += 1;
  }
  return { conversation, turns, revision };
}

function backwards() {
  const { move: _move, ...reading } = givenMoves.read('unclear', {
    phase: 'opening',
    personaLine: '',
    listens: [],
  });
  return { ...reading, command: { name: 'back', args: '3' } as const };
}

/** One step back in a place, which needs all that was said. */
async function stepBack(store: Store, place: string, engine: Engine): Promise<number> {
  const inbound = inboundOf(place, { kind: 'text', text: 'back' });
  await store.receive(inbound);
  const cpu = cpuOfProcess();
  const stored = await store.load(place);
  if (stored === undefined) throw new Error(`Nothing is stored for ${place}.`);
  const turns = await store.turns(stored.conversation.rehearsal?.id ?? '');
  const fresh = { id: 'unused', seed: 1 };
  const moment = { inbound, turns, records: [], fresh, reading: backwards() };
  const change = engine.exchange(stored.conversation, moment);
  await store.commit({ ...change, revision: stored.revision, inbound: inbound.id });
  const took = cpuOfProcess() - cpu;
  for (const effect of change.effects) await store.effectDone(effect.id);
  return took;
}
