import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { PROJECT } from './names.ts';
import type { Row } from './table.ts';
import { isMet, tableOf } from './table.ts';

// Starts a dozen processes, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000 });

const execute = promisify(execFile);

test('every question is answered with finite numbers, whatever the speed', async () => {
  const { stdout } = await execute(process.execPath, ['tests/bench/run.ts', '--quick', '--json'], {
    cwd: PROJECT,
    maxBuffer: 2 ** 24,
  });
  const { rows } = JSON.parse(stdout) as { rows: Row[] };
  expect(rows.map(({ measure, against }) => `${measure} / ${against}`)).toMatchInlineSnapshot(`
    [
      "step() of the play / hand-written switch",
      "step() of the play / XState, kept scope, same chart",
      "step() of the play / XState transition(), same chart",
      "XState, kept scope / XState transition(), same chart",
      "exchange + JSON / hand-written switch, the same, its state through JSON",
      "exchange + JSON / XState, kept scope, the same, its state through JSON",
      "last exchange, with debrief / exchange in the scene",
      "1 in flight, by the clock / bare SQLite commit, one small row",
      "1 in flight, by the clock / fdatasync after 4 KB",
      "1 in flight, p99 by the clock / its median",
      "4 places in flight / bare SQLite commit, one small row",
      "4 places in flight / fdatasync after 4 KB",
      "writes that wait for the disk / one commit",
      "1 in flight, processor / hand: select, insert, upsert",
      "4 in flight, processor / 1 in flight, processor",
      "first start ever, by the clock / empty Node",
      "first start ever, processor / empty Node",
      "any later start, by the clock / empty Node",
      "any later start, processor / empty Node",
      "later, no scenario named, by the clock / empty Node",
      "later, no scenario named, processor / empty Node",
      "Node itself / all of the first start",
      "configuration and log (zod, pino) / all of the first start",
      "code of the dialogs (yaml) / all of the first start",
      "shared content: commands, safety, coach / all of the first start",
      "the dialog and its encounter / all of the first start",
      "code of the store (kysely) / all of the first start",
      "opening the store / all of the first start",
      "code of understanding (natural) / all of the first start",
      "the hash of the examples / all of the first start",
      "the model and the vectors / all of the first start",
      "making the reader / all of the first start",
      "code of engine, runtime, terminal (xstate) / all of the first start",
      "the first exchange / all of the first start",
      "Node itself / all of the later start",
      "configuration and log (zod, pino) / all of the later start",
      "code of the dialogs (yaml) / all of the later start",
      "shared content: commands, safety, coach / all of the later start",
      "the dialog and its encounter / all of the later start",
      "code of the store (kysely) / all of the later start",
      "opening the store / all of the later start",
      "code of understanding (natural) / all of the later start",
      "the hash of the examples / all of the later start",
      "the model and the vectors / all of the later start",
      "making the reader / all of the later start",
      "code of engine, runtime, terminal (xstate) / all of the later start",
      "the first exchange / all of the later start",
      "at the first line / empty Node",
      "after a rehearsal / empty Node",
      "first line, scenario named, by the clock / 2 dialogs",
      "first line, scenario named, processor / 2 dialogs",
      "first line, none named, by the clock / 2 dialogs",
      "first line, none named, processor / 2 dialogs",
      "exchange, one in use / 2 dialogs",
      "exchange, all in use / 2 dialogs",
      "heap for each dialog in use / its JSON",
      "load + commit, p50, processor / 10 conversations",
      "load + commit, p99, processor / 10 conversations",
      "load + commit, p50, by the clock / 10 conversations",
      "load + commit, p99, by the clock / 10 conversations",
      "opening the store / 10 conversations",
      "first line, by the clock / 10 conversations",
      "resident memory at the first line / 10 conversations",
      "the database / 10 conversations",
      "load + commit at turn 6, processor / turn 2",
      "“back” at turn 6, processor / turn 2",
      "state row at turn 6 / turn 2",
      "state row, largest in the scripts / when the scene begins",
    ]
  `);
  const odd = rows.filter(
    ({ ours, reference, ratio }) => ![ours, reference, ratio].every(Number.isFinite),
  );
  expect(odd).toEqual([]);
});

describe('the table', () => {
  const row: Row = {
    question: 'A question',
    measure: 'something',
    unit: 'ms',
    ours: 12.345,
    against: 'something else',
    reference: 10,
    ratio: 1.2345,
  };

  test('has a line for every row and one for every question', () => {
    const lines = tableOf([row, row, { ...row, question: 'Another' }]).split('\n');
    expect(lines.filter((line) => line.startsWith('something'))).toHaveLength(3);
    expect(lines.filter((line) => line.endsWith(':'))).toEqual(['A question:', 'Another:']);
  });

  test.each([
    ['at most', 'ratio', 1.3, true],
    ['at most', 'ratio', 1.2, false],
    ['at least', 'ratio', 1.2, true],
    ['at least', 'ratio', 1.3, false],
    ['at most', 'ours', 12, false],
    ['at most', 'ours', 13, true],
    ['at most', 'difference', 2, false],
    ['at most', 'difference', 3, true],
  ] as const)('a goal of %s, about the %s, %d', (is, about, value, met) => {
    const goal = { id: 'P0', is, about, value };
    expect(isMet({ ...row, goal })).toBe(met);
    expect(tableOf([{ ...row, goal }])).toMatch(met ? /yes\n$/ : /NO\n$/);
  });

  test('says nothing of a row without a goal', () => {
    expect(isMet(row)).toBeUndefined();
  });
});
