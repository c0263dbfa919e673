import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

import { folder, run } from './program.ts';

// Every test here starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const SCENARIO = ['--scenario', 'neighbour-groceries', '--level', '2', '--seed', '7'];
const LINES = [
  'Hi Mark, lovely plants!',
  'Could you carry two of these bags up for me? My shoulder is hurt. Totally fine to say no.',
  'No problem, thanks for telling me.',
];

// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u;

describe('a rehearsal from a pipe', () => {
  test('npm start prints the whole transcript and nothing else, and ends with 0', async () => {
    const command = ['npm', 'start', '--silent', '--'];
    const ran = await run([...SCENARIO, '--data', folder()], { command, lines: LINES });
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).not.toMatch(CONTROLS);
    expect(ran.out.replace(/\s+/gu, ' ')).toContain(`you: ${LINES[0]} `);
    expect(ran.out).toMatch(/^(Mark|Ines): /mu);
    expect(ran.out).not.toMatch(/^\{/mu);
  });

  test('the same seed and the same words give the same transcript, byte for byte', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => run([...SCENARIO, '--data', folder()], { lines: LINES })),
    );
    expect(one?.out).toBe(two?.out);
    expect(one?.out).not.toBe('');
  });

  test('each answer stands behind the line it answers', async () => {
    const { out } = await run([...SCENARIO, '--plain', '--data', folder()], { lines: LINES });
    const speakers = out
      .split('\n')
      .filter((line) => /^\w+:/u.test(line))
      .map((line) => line.split(':')[0]);
    const own = speakers.flatMap((name, at) => (name === 'you' ? [at] : []));
    expect(own).toHaveLength(LINES.length);
    for (const at of own) expect(speakers[at + 1]).not.toBe('you');
  });

  test('logs go to the error output, whatever their level', async () => {
    const options = { lines: LINES };
    const silent = await run([...SCENARIO, '--data', folder()], options);
    const loud = await run([...SCENARIO, '--data', folder()], {
      ...options,
      env: { PRACTICE_ASK_LOG_LEVEL: 'debug' },
    });
    expect(silent.err).toBe('');
    expect(loud.out).toBe(silent.out);
    expect(loud.err).not.toContain('shoulder');
  });

  test('what a line may be made of does not matter', async () => {
    const input = Buffer.concat([
      Buffer.from(
        '\uFEFF\r\n   \r\n👋🏽👩‍👩‍👧‍👦\r\n\u0000\u001B[2J\u001B]0;x\u0007\r\n\u202Eabc\u200F\r\n',
      ),
      Buffer.from([0xff, 0xfe, 0xed, 0xa0, 0x80, 0x0a]),
      Buffer.from(
        `${'a'.repeat(40_000)}\n${'👩‍👩‍👧‍👦'.repeat(2_000)}\n${'come on\n'.repeat(20)}Könntest du mir helfen?\n请帮帮我`,
      ),
    ]);
    const ran = await run([...SCENARIO, '--data', folder()], { input });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).not.toMatch(CONTROLS);
    expect(ran.out.match(/^you:/gmu)).toHaveLength(30);
    expect(ran.out).not.toContain('went wrong');
  });

  test('no input at all opens and ends with 0', async () => {
    const ran = await run(['--data', folder()]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).not.toBe('');
  });

  test('a reader that has seen enough ends it quietly', async () => {
    const lines = Array.from({ length: 60 }, () => 'Could you carry two bags up for me?');
    const script = `"$0" src/main.ts --data "$1" ${SCENARIO.join(' ')} | head -n 1; echo "codes \${PIPESTATUS[*]}"`;
    const ran = await run([], {
      command: ['bash', '-c', script, process.execPath, folder()],
      lines,
    });
    expect(ran.err).toBe('');
    expect(ran.out.split('\n')[1]).toBe('codes 0 0');
  });
});

describe('what is asked for instead of a rehearsal', () => {
  test('--help names every flag', async () => {
    const ran = await run(['--help']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const flag of [
      'scenario',
      'level',
      'seed',
      'reaction',
      'list',
      'corrections',
      'data',
      'plain',
      'health',
      'version',
    ]) {
      expect(ran.out).toContain(`--${flag}`);
    }
    for (const line of ran.out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('--list shows every scenario, and makes no data folder', async () => {
    const home = folder();
    const ran = await run(['--list'], { env: { HOME: home } });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^id +area +rung +title$/mu);
    for (const id of ['neighbour-groceries', 'manager-deadline', 'ask-again']) {
      expect(ran.out).toMatch(new RegExp(`^${id} +\\w+ +\\d+ +\\S`, 'mu'));
    }
    expect((await run(['--health'], { env: { HOME: home } })).code).toBe(1);
  });

  test('--version is the version of the package', async () => {
    const ran = await run(['--version']);
    expect(ran.out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('a file .env sets what the environment does not', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, '.env'), 'PRACTICE_ASK_LOG_LEVEL=loud\n');
    const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
    const command = ['bash', '-c', 'cd "$0" && "$1" "$2" --list', cwd, process.execPath, main];
    const ran = await run([], { command });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/^PRACTICE_ASK_LOG_LEVEL must be one of/u);
  });
});
