import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import type { Point } from '../../src/runtime/points.ts';
import { sqliteStore, stillWorld, tempFolder } from '../store/fixtures.ts';
import { heardIn } from './echo.ts';
import { MAIL, PERFORMED_FILE, PLACES } from './mail.ts';

const POINTS: Point[] = [
  'received',
  'before-exchange',
  'before-commit',
  'after-commit',
  'before-perform',
  'after-perform',
];

/** Runs the victim until it kills itself, or to its end. */
async function live(folder: string, point: Point, times: number): Promise<'killed' | 'ended'> {
  const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));
  const args = [victim, folder, `${point}:${times}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = await once(child, 'exit');
  if (signal === 'SIGKILL') return 'killed';
  expect(code).toBe(0);
  return 'ended';
}

describe('A process killed again and again between any two steps', () => {
  test('keeps every text exactly once and in order, and performs every effect at least once', async () => {
    const folder = tempFolder();
    let kills = 0;
    let performKills = 0;
    for (let life = 0; ; life += 1) {
      const point = POINTS[life % POINTS.length] ?? 'received';
      if ((await live(folder, point, 3 + (life % 3))) === 'ended') break;
      kills += 1;
      if (point === 'after-perform') performKills += 1;
    }
    expect(kills).toBeGreaterThanOrEqual(2 * POINTS.length);

    const store = await sqliteStore(folder, stillWorld());
    expect(await store.openPlaces()).toEqual([]);
    expect(await store.waitingPlaces(Number.MAX_SAFE_INTEGER)).toEqual([]);
    const performed = readFileSync(join(folder, PERFORMED_FILE), 'utf8').trim().split('\n');
    for (const place of PLACES) {
      const mail = MAIL.filter((inbound) => inbound.place === place);
      const texts = mail.map(({ what }) => (what.kind === 'text' ? what.text : ''));
      expect(heardIn((await store.load(place))?.conversation)).toEqual(texts);
      const effects = mail.map(({ id }) => `${id}:0`);
      const here = performed.filter((id) => effects.includes(id));
      // What was performed twice was performed twice in a row: nothing came in between.
      expect(here.filter((id, at) => id !== here[at - 1])).toEqual(effects);
    }
    const again = performed.length - MAIL.length;
    expect(again).toBeGreaterThanOrEqual(performKills);
    expect(again).toBeLessThanOrEqual(kills * PLACES.length);
  }, 120_000);
});
