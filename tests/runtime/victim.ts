/**
 * A process that dies on purpose: `node victim.ts <folder> <point>:<times>`.
 *
 * It receives all of `MAIL`, each piece twice, as from a platform that delivers everything again
 * after every interruption, and kills itself when it passes the point for that many times. What it
 * performs it appends to a file. When it gets to the end it exits with 0.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

import { crashPoint } from '../../src/runtime/crashPoint.ts';
import { systemWorld } from '../../src/runtime/world.ts';
import { openStore } from '../../src/store/openStore.ts';
import { createEchoRuntime, recordingAdapter } from './echo.ts';
import { MAIL, PERFORMED_FILE } from './mail.ts';

const [folder = '', crash] = process.argv.slice(2);
const opened = await openStore({ folder, world: systemWorld });
if (opened.kind === 'problem') throw new Error(opened.problem.sentence);

const adapter = recordingAdapter((effect) => {
  appendFileSync(join(folder, PERFORMED_FILE), `${effect.id}\n`);
  return { kind: 'done' };
});
const runtime = createEchoRuntime({
  store: opened.store,
  world: systemWorld,
  adapters: [adapter],
  onPoint: crashPoint(crash),
});
await runtime.start();
for (const inbound of MAIL) {
  await Promise.all([runtime.receive(inbound), runtime.receive(inbound)]);
}
await runtime.idle();
await runtime.stop();
await opened.store.close();
