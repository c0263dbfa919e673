// A program that starts up like src/main.ts, one part after the other, and prints what each has cost.
import { replyLines } from '../../src/dialogs/replyLines.ts';
import { join } from 'node:path';
import { LEVEL, PROJECT, REACTION, SCENARIO, SEED } from './names.ts';

const parts: Record<string, number> = {};
let before = 0;

function spent(part: string): void {
  const { user, system } = process.cpuUsage();
  const now = (user + system) / 1000;
  parts[part] = now - before;
  before = now;
}

const [home = ''] = process.argv.slice(2);
spent('Node itself');

await import('../../src/config.ts');
const { createLog } = await import('../../src/runtime/log.ts');
createLog('silent');
const { systemWorld: world } = await import('../../src/runtime/world.ts');
spent('configuration and log (zod, pino)');

const { loadContent } = await import('../../src/dialogs/content.ts');
const { copiesIn, lessonFiles } = await import('../../src/dialogs/files.ts');
spent('code of the dialogs (yaml)');
const { content } = loadContent(join(PROJECT, 'dialogs'), copiesIn(join(home, 'copies')));
if (content === undefined) throw new Error('The content cannot be used.');
spent('shared content: commands, safety, coach');
content.catalog.get(SCENARIO);
spent('the dialog and its encounter');

const { openStore } = await import('../../src/store/openStore.ts');
spent('code of the store (kysely)');
const opened = await openStore({ folder: join(home, 'data'), world });
if (opened.kind === 'problem') throw new Error(opened.problem.sentence);
spent('opening the store');

const { createReader } = await import('../../src/understanding/reader.ts');
spent('code of understanding (natural)');
const { hashOfLessons } = await import('../../src/dialogs/lessons.ts');
const data = hashOfLessons(lessonFiles(join(PROJECT, 'dialogs')));
spent('the hash of the examples');
const { openLearned } = await import('../../src/understanding/files.ts');
const learned = openLearned(join(PROJECT, 'assets', 'understanding'), data);
if (typeof learned === 'string') throw new Error(learned);
spent('the model and the vectors');
const reader = createReader({
  commands: content.listening.commands,
  ...learned,
  replies: () => replyLines(content.catalog),
});
spent('making the reader');

const { createEngine } = await import('../../src/engine/engine.ts');
await import('../../src/runtime/runtime.ts');
await import('../../adapters/terminal/index.ts');
spent('code of engine, runtime, terminal (xstate)');

const engine = createEngine({ catalog: content.catalog, coach: content.coach, reader });
const args = `${SCENARIO} level ${LEVEL} seed ${SEED} reaction ${REACTION}`;
engine.exchange(engine.begin('bench', 'bench'), {
  inbound: {
    id: 'bench',
    place: 'bench',
    learner: 'bench',
    at: world.now(),
    visibility: 'private',
    what: { kind: 'command', name: 'start', args },
  },
  turns: [],
  records: [],
  fresh: { id: 'bench', seed: SEED },
});
spent('the first exchange');

await opened.store.close();
process.stdout.write(JSON.stringify(parts));
