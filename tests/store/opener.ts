/** Opens the store of a folder, receives one inbound and closes it: `node opener.ts <folder> <id>`. */
import { systemWorld } from '../../src/runtime/world.ts';
import { openStore } from '../../src/store/openStore.ts';

const [folder = '', id = ''] = process.argv.slice(2);
const opened = await openStore({ folder, world: systemWorld });
if (opened.kind === 'problem') throw new Error(opened.problem.sentence);
await opened.store.receive({
  id,
  place: 'test:a',
  learner: 'lea',
  at: systemWorld.now(),
  visibility: 'private',
  what: { kind: 'opened' },
});
await opened.store.close();
