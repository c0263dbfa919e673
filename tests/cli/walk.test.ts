import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { CONTENT } from '../../src/cli/content.ts';
import { rehearsalNamed, walkOptions } from '../../src/cli/walkOptions.ts';
import { openCatalog } from '../../src/dialogs/files.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'src', 'cli', 'walk.ts');
/** A program reads everything that was learned before it walks; others share the processor. */
const PATIENCE = { timeout: 30_000 };

const catalog = openCatalog(CONTENT);

function walk(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run walk', () => {
  test('answers what is mistyped in a sentence, without a stack trace', PATIENCE, () => {
    expect(walk('neighbour-grocery')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no dialog “neighbour-grocery”. Did you mean neighbour-groceries?\n',
    });
  });

  test('prints a table to read, with what is never said', PATIENCE, () => {
    const { stdout, stderr, status } = walk('neighbour-groceries', '--seeds', '40');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ +walks +turns +minutes /m);
    expect(stdout).toMatch(/^neighbour-groceries +40 +\d+–\d+ +\d+\.\d–\d+\.\d /m);
    expect(stdout).toMatch(/^all +40 /m);
    expect(stdout).toMatch(/^repair by kind of learner: good /m);
    expect(stdout).toMatch(/^ {2}never said: \S+: “/m);
    expect(stdout).toMatch(/^Nothing is wrong with these conversations\.$/m);
    expect(status).toBe(0);
  });

  test('gives all numbers as JSON', PATIENCE, () => {
    const { stdout, status } = walk('neighbour-groceries', '--seeds', '30', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      seeds: 30,
      dialogs: [{ dialog: 'neighbour-groceries', rehearsals: 30, ailments: [] }],
      total: { rehearsals: 30 },
    });
    expect(status).toBe(0);
  });

  test('replays one rehearsal as a transcript', PATIENCE, () => {
    const { stdout, status } = walk('--replay', 'neighbour-groceries:7:2:good');
    expect(stdout).toMatch(/^# neighbour-groceries: a good learner\nlevel: 2 {3}seed: 7\n/);
    expect(stdout).toMatch(/^me: .+ {3}\[ask-specific.*\]$/m);
    expect(stdout).toMatch(/\nending: \S+\n$/);
    expect(status).toBe(0);
  });
});

describe('what is wanted of a walk', () => {
  test('is all dialogs, ten thousand times, unless said otherwise', () => {
    expect(walkOptions([])).toEqual({ ids: [], seeds: 10_000, json: false, help: false });
    expect(walkOptions(['ask-again', '--seeds', '5', '--json'])).toEqual({
      ids: ['ask-again'],
      seeds: 5,
      json: true,
      help: false,
    });
  });

  test.each([
    [['--seds', '5'], /Did you mean --seeds\?/],
    [['--seeds', '0'], /--seeds is a whole number from 1 to /],
    [['--seeds', '1e3'], /--seeds is a whole number from 1 to /],
    [['--seeds'], /walk knows --seeds and --replay/],
  ])('cannot be %j', (args, sentence) => {
    expect(() => walkOptions(args)).toThrow(sentence);
  });

  test.each([
    ['neighbour-groceries', /A seed is a whole number/],
    ['neighbour-groceries:7:9:good', /has the levels 1, 2/],
    ['neighbour-groceries:7:2:kind', /<good\|poor\|rude\|silent\|random>/],
    ['neighbour-groceries:7:2:good:1', /--replay takes <id>/],
    ['nobody:7:2:good', /There is no dialog “nobody”/],
  ])('cannot be the rehearsal %s', (name, sentence) => {
    expect(() => rehearsalNamed(catalog, name)).toThrow(sentence);
  });
});
