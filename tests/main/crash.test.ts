import { beforeAll, describe, expect, test } from 'vitest';

import type { Point } from '../../src/runtime/points.ts';
import { folder, run } from './program.ts';

const START = ['--scenario', 'neighbour-groceries', '--level', '3', '--seed', '11', '--plain'];
const LINES = [
  'Hi, lovely evening!',
  'Could you help me?',
  'Could you carry two of these bags up for me now? My shoulder is hurt. Totally fine to say no.',
  'Would tomorrow at six be better?',
  'No problem, thanks for telling me.',
];

/** Points, and the how manieth passing of each: there are six messages, and more things to perform. */
const KILLS: [Point, number][] = [
  ['received', 1],
  ['received', 4],
  ['before-exchange', 1],
  ['before-exchange', 6],
  ['before-commit', 2],
  ['before-commit', 5],
  ['after-commit', 1],
  ['after-commit', 4],
  ['before-perform', 3],
  ['before-perform', 8],
  ['after-perform', 5],
  ['after-perform', 7],
];

/** What the persona said, in order; a line that is said again at once counts once. */
function personaLines(out: string): string[] {
  const lines = out.split('\n').filter((line) => /^(?!you:|Coach:)\w+: /u.test(line));
  return lines.filter((line, at) => line !== lines[at - 1]);
}

/** The lines that never got as far as the screen of the run that was killed. */
function unsent(out: string): string[] {
  return LINES.slice((out.match(/^you:/gmu) ?? []).length);
}

describe('a process that is killed loses nothing', () => {
  let whole: string[] = [];

  beforeAll(async () => {
    const ran = await run([...START, '--data', folder()], { lines: LINES });
    expect(ran).toMatchObject({ code: 0, err: '' });
    whole = personaLines(ran.out);
    expect(whole.length).toBeGreaterThan(3);
  }, 60_000);

  test.each(KILLS)(
    'at %s, passing %d: the persona goes on as if nothing had happened',
    { timeout: 60_000 },
    async (point, time) => {
      const data = folder();
      const env = { PRACTICE_ASK_TEST_CRASH_AT: `${point}:${time}` };
      const killed = await run([...START, '--data', data], { lines: LINES, env });
      expect(killed).toMatchObject({ signal: 'SIGKILL', err: '' });
      const resumed = await run(['--plain', '--data', data], {
        lines: ['resume', ...unsent(killed.out)],
      });
      expect(resumed).toMatchObject({ code: 0, err: '' });
      expect(personaLines(killed.out + resumed.out)).toEqual(whole);
    },
  );
});
