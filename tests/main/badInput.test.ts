import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test, vi } from 'vitest';

import { fingerprint, folder, run, type Ran } from './program.ts';

// Every test here starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const DATABASE = 'practice-ask.db';
const SCENARIO = ['--scenario', 'neighbour-groceries', '--level', '2', '--seed', '7'];

/** One sentence for the operator, nothing else, and no sign of a stack. */
function expectSentence(ran: Ran, code: number, about: RegExp): void {
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toMatch(about);
  expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.err).not.toMatch(/\n\s+at |Error:/u);
}

/** A data folder with a rehearsal in it. */
async function used(): Promise<string> {
  const data = folder();
  const ran = await run([...SCENARIO, '--data', data], { lines: ['Hi!'] });
  expect(ran).toMatchObject({ code: 0, err: '' });
  return data;
}

describe('what was typed wrong is answered in one sentence with exit code 2', () => {
  test.each([
    [['--scenari', 'x'], /no flag "--scenari". Did you mean --scenario\?/u],
    [
      ['--scenario', 'neighbor-groceries'],
      /no scenario "neighbor-groceries". Did you mean neighbour-groceries\?/u,
    ],
    [['--scenario', 'neighbour-groceries', '--reaction', 'not-time'], /Did you mean no-time\?/u],
    [['--level', '9'], /--level is a whole number from 0 to 5/u],
  ])('%j', async (args, about) => {
    const data = folder();
    const before = fingerprint(data);
    expectSentence(await run([...args, '--data', data]), 2, about);
    expect(fingerprint(data)).toBe(before);
  });
});

describe('what an operator has to mend is said in one sentence with exit code 1, and data stay as they are', () => {
  test('the data folder is a file', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, 'mine');
    expectSentence(
      await run([...SCENARIO, '--data', path]),
      1,
      /data folder .* cannot be written to/u,
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('the data folder lies below a file', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, 'mine');
    expectSentence(
      await run([...SCENARIO, '--data', join(path, 'deeper')]),
      1,
      /cannot be written to/u,
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('the database is no database', async () => {
    const data = await used();
    writeFileSync(join(data, DATABASE), 'this is a letter to my aunt '.repeat(400));
    const before = fingerprint(data);
    expectSentence(await run([...SCENARIO, '--data', data]), 1, /is damaged or is not a database/u);
    expect(fingerprint(data)).toBe(before);
  });

  test('the database is torn in the middle', async () => {
    const data = await used();
    const path = join(data, DATABASE);
    const whole = readFileSync(path);
    whole.fill(0xa5, 4096, Math.min(whole.length, 40_960));
    writeFileSync(path, whole);
    const before = fingerprint(data);
    expectSentence(await run([...SCENARIO, '--data', data]), 1, /is damaged or is not a database/u);
    expect(fingerprint(data)).toBe(before);
  });

  test('the database is newer than the program', async () => {
    const data = await used();
    const database = new DatabaseSync(join(data, DATABASE));
    database.exec(
      "insert into kysely_migration (name, timestamp) values ('9999-tomorrow', '2999-01-01')",
    );
    database.close();
    const before = fingerprint(data);
    expectSentence(await run([...SCENARIO, '--data', data]), 1, /newer version/u);
    expect(fingerprint(data)).toBe(before);
  });

  test('the key is another one', async () => {
    const data = await used();
    const before = fingerprint(data);
    const env = { PRACTICE_ASK_KEY: Buffer.alloc(32, 1).toString('base64') };
    expectSentence(await run([...SCENARIO, '--data', data], { env }), 1, /key does not fit/u);
    expect(fingerprint(data)).toBe(before);
  });

  test('the key file is gone', async () => {
    const data = await used();
    rmSync(join(data, 'practice-ask.key'));
    const before = fingerprint(data);
    expectSentence(await run([...SCENARIO, '--data', data]), 1, /key/u);
    expect(fingerprint(data)).toBe(before);
  });

  test('the key is no key, and the log level no level: both are named at once', async () => {
    const env = { PRACTICE_ASK_KEY: 'secret', PRACTICE_ASK_LOG_LEVEL: 'loud' };
    const ran = await run(['--data', folder()], { env });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^PRACTICE_ASK_KEY must be/u),
      expect.stringMatching(/^PRACTICE_ASK_LOG_LEVEL must be/u),
    ]);
  });
});

describe('health', () => {
  test('is 0 for a database that opens, and leaves it as it is', async () => {
    const data = await used();
    const before = fingerprint(data);
    expect(await run(['--health', '--data', data])).toMatchObject({ code: 0, err: '' });
    expect(fingerprint(data)).toBe(before);
  });

  test('is 1 where there is no database, and makes none', async () => {
    const data = folder();
    const before = fingerprint(data);
    expect((await run(['--health', '--data', data])).code).toBe(1);
    expect((await run(['--health', '--data', join(data, 'nowhere')])).code).toBe(1);
    expect(fingerprint(data)).toBe(before);
  });

  test('is 1 for a broken database', async () => {
    const data = folder();
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, DATABASE), 'x'.repeat(5000));
    writeFileSync(join(data, 'practice-ask.key'), Buffer.alloc(32).toString('base64'));
    const before = fingerprint(data);
    expect((await run(['--health', '--data', data])).code).toBe(1);
    expect(fingerprint(data)).toBe(before);
  });
});
