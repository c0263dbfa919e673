import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openCatalog } from '../../src/dialogs/files.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Engine } from '../../src/domain/engine.ts';
import { inTurn, program } from './child.ts';
import { withFolder } from './folders.ts';
import type { Contender, Effort } from './measure.ts';
import { measure, median, ratioOf } from './measure.ts';
import { PROJECT, SCENARIO, START } from './names.ts';
import { row } from './start.ts';
import type { Goal, Row } from './table.ts';
import {
  IN_SCENE,
  contentOf,
  dialogOf,
  engineOf,
  exchanged,
  inScene,
  readingOf,
} from './workload.ts';

export type DialogCounts = { few: number; many: number };

/** What more dialogs cost those who play one of them. */
export function dialogRows(effort: Effort, { few, many }: DialogCounts): Promise<Row[]> {
  return withFolder(async (folder) => {
    const small = projectWith(few, join(folder, 'few'));
    const large = projectWith(many, join(folder, 'many'));
    const last = idOf(few - 1);
    const started = (cwd: string, scenario: string) => () => ({
      ...program(join(cwd, scenario === '' ? 'listed' : 'named'), scenario),
      cwd,
    });
    const ran = await inTurn(effort.rounds, {
      few: started(small, last),
      many: started(large, last),
      fewListed: started(small, ''),
      manyListed: started(large, ''),
    });
    const question = `${many} dialogs instead of ${few}`;
    const against = `${few} dialogs`;
    const firstLine = (name: string, ours: typeof ran.few, reference: typeof ran.few) => [
      row(
        question,
        `${name}, by the clock`,
        'ms',
        ours,
        reference,
        (each) => each.firstMs,
        START_GOAL,
        against,
      ),
      row(
        question,
        `${name}, processor`,
        'ms',
        ours,
        reference,
        (each) => each.first.cpuMs,
        START_GOAL,
        against,
      ),
    ];

    const content = contentOf();
    const dialog = dialogOf(content);
    const costs = await measure(
      {
        few: onDisk(engineOf(content, openCatalog(join(small, 'dialogs'))), last),
        many: onDisk(engineOf(content, openCatalog(join(large, 'dialogs'))), last),
        fewUsed: used(engineOf(content, copies(dialog, few)), few),
        manyUsed: used(engineOf(content, copies(dialog, many)), many),
      },
      effort,
    );
    const exchange = (name: string, ours: typeof costs.few, reference: typeof costs.few): Row => ({
      question,
      measure: name,
      unit: 'µs',
      ours: median(ours.cpu),
      against,
      reference: median(reference.cpu),
      ratio: ratioOf(ours.cpu, reference.cpu),
      goal: { id: 'P11', is: 'at most', value: 1.2, about: 'ratio' },
    });
    const heap = heapOf(join(large, 'dialogs'), Math.min(many, 6));
    const json = JSON.stringify(dialog).length / 1024;
    return [
      ...firstLine('first line, scenario named', ran.many, ran.few),
      ...firstLine('first line, none named', ran.manyListed, ran.fewListed),
      exchange('exchange, one in use', costs.many, costs.few),
      exchange('exchange, all in use', costs.manyUsed, costs.fewUsed),
      {
        question,
        measure: 'heap for each dialog in use',
        unit: 'KB',
        ours: heap,
        against: 'its JSON',
        reference: json,
        ratio: heap / json,
        goal: { id: 'P11', is: 'at most', value: 200, about: 'ours' },
      },
    ];
  });
}

const START_GOAL: Goal = { id: 'P11', is: 'at most', value: 1.5, about: 'ratio' };

function idOf(at: number): string {
  return `${SCENARIO}-${at}`;
}

/** A copy of the program whose dialogs are so many copies of a shipped one. */
function projectWith(count: number, folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of ['src', 'adapters', 'assets', 'package.json'])
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const part of ['moves', 'safety', 'coaching', 'encounters'])
    cpSync(join(PROJECT, 'dialogs', part), join(folder, 'dialogs', part), { recursive: true });
  const written = readFileSync(join(PROJECT, 'dialogs/scenarios', SCENARIO, 'dialog.yaml'), 'utf8');
  for (let at = 0; at < count; at++) {
    const home = join(folder, 'dialogs', 'scenarios', idOf(at));
    mkdirSync(home, { recursive: true });
    writeFileSync(
      join(home, 'dialog.yaml'),
      written.replace(/^dialog: .*$/m, `dialog: ${idOf(at)}`),
    );
  }
  return folder;
}

/** So many dialogs in memory, each with a chart of its own as soon as it is used. */
function copies(dialog: Dialog, count: number) {
  const made = new Map<string, Dialog>();
  for (let at = 0; at < count; at++)
    made.set(idOf(at), { ...structuredClone(dialog), id: idOf(at), version: `version-${at}` });
  return { ids: () => [...made.keys()], get: (id: string) => made.get(id), list: () => [] };
}

function onDisk(engine: Engine, id: string): Contender {
  const saved = JSON.stringify(inScene(engine, 'bench', START.replace(SCENARIO, id)).conversation);
  return { run: (times) => play(engine, () => saved, times) };
}

/** Goes from one dialog to the next with every exchange. */
function used(engine: Engine, count: number): Contender {
  const saved = Array.from({ length: count }, (_, at) =>
    JSON.stringify(inScene(engine, 'bench', START.replace(SCENARIO, idOf(at))).conversation),
  );
  return { run: (times) => play(engine, (at) => saved[at % count] ?? '', times) };
}

function play(engine: Engine, saved: (at: number) => string, times: number): number {
  for (let time = 0; time < times; time++) {
    const conversation = JSON.parse(saved(time)) as Conversation;
    const type = IN_SCENE[time % IN_SCENE.length] ?? 'open';
    const reading = readingOf({ type, also: [] });
    JSON.stringify(
      exchanged(engine, conversation, { kind: 'text', text: type }, reading).conversation,
    );
  }
  return times;
}

/** What a dialog adds to the heap once it has been read and played, in KB. */
function heapOf(root: string, count: number): number {
  const engine = engineOf(contentOf(), openCatalog(root));
  const start = (at: number) => inScene(engine, 'bench', START.replace(SCENARIO, idOf(at)));
  const playOn = (at: number) => play(engine, () => JSON.stringify(start(at).conversation), 1);
  playOn(0);
  const before = heapNow();
  for (let at = 1; at < count; at++) playOn(at);
  return (heapNow() - before) / 1024 / (count - 1);
}

function heapNow(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
