import { describe, expect, test } from 'vitest';

import { didYouMean, editDistance } from '../../src/dialogs/didYouMean.ts';
import { parseFlags, type Flags } from '../../src/start/flags.ts';
import { startCommand } from '../../src/start/startCommand.ts';

function flags(...args: string[]): Flags {
  const parsed = parseFlags(args);
  if (parsed.kind === 'problem') throw new Error(parsed.sentence);
  return parsed.flags;
}

function complaint(...args: string[]): string {
  const parsed = parseFlags(args);
  return parsed.kind === 'problem' ? parsed.sentence : 'none';
}

describe('flags', () => {
  test('all of them are understood', () => {
    expect(
      flags(
        '--scenario',
        'ask-again',
        '--level=3',
        '--seed',
        '7',
        '--reaction',
        'no-time',
        '--data',
        '/x',
        '--plain',
      ),
    ).toEqual({
      scenario: 'ask-again',
      level: 3,
      seed: 7,
      reaction: 'no-time',
      data: '/x',
      plain: true,
    });
    expect(flags()).toEqual({ plain: false });
    for (const instead of ['help', 'version', 'list', 'corrections', 'health'] as const) {
      expect(flags(`--${instead}`)).toEqual({ plain: false, instead });
    }
    expect(flags('-h').instead).toBe('help');
  });

  test('of several things to do instead of a rehearsal the first is done', () => {
    expect(flags('--list', '--help').instead).toBe('list');
  });

  test.each([
    [['--scenari', 'x'], 'There is no flag "--scenari". Did you mean --scenario?'],
    [['--lsit'], 'There is no flag "--lsit". Did you mean --list?'],
    [['--frobnicate'], 'There is no flag "--frobnicate". --help lists them all.'],
    [['-x'], 'There is no flag "-x". --help lists them all.'],
    [['list'], 'I do not know what to do with "list". Did you mean --list?'],
    [['--', 'seed'], 'I do not know what to do with "seed". Did you mean --seed?'],
    [['--level', '6'], '--level is a whole number from 0 to 5, not "6".'],
    [['--level', '-1'], '--level is a whole number from 0 to 5, not "-1".'],
    [['--level', '2.5'], '--level is a whole number from 0 to 5, not "2.5".'],
    [['--seed', 'seven'], '--seed is a whole number from 0 to 2147483647, not "seven".'],
    [['--seed', '2147483648'], '--seed is a whole number from 0 to 2147483647, not "2147483648".'],
    [['--scenario'], '--scenario needs a value: the id of a scenario, as --list shows them.'],
    [
      ['--scenario', '--plain'],
      '--scenario needs a value: the id of a scenario, as --list shows them.',
    ],
    [['--data='], '--data needs a value: the folder that keeps your rehearsals.'],
    [['--plain=yes'], '--plain takes no value: leave out "=yes".'],
  ])('%j is answered with what to do', (args, sentence) => {
    expect(complaint(...args)).toBe(sentence);
  });

  test('what was typed comes back harmless and short', () => {
    expect(complaint('\u001B[2J\n')).toBe(
      'I do not know what to do with "?[2J?". --help lists them all.',
    );
    expect(complaint('x'.repeat(5000)).length).toBeLessThan(140);
  });

  test('whatever is typed, there is an answer', () => {
    for (const args of [
      [''],
      ['-'],
      ['--'],
      ['---'],
      ['--=x'],
      ['--__proto__', 'x'],
      ['--toString'],
      ['-hx'],
      ['--no-plain'],
    ]) {
      expect(['flags', 'problem']).toContain(parseFlags(args).kind);
    }
  });
});

describe('what a run begins with', () => {
  const scenarios = ['neighbour-groceries', 'manager-deadline', 'ask-again'];

  test('nothing asked for: it was opened', () => {
    expect(startCommand(flags('--plain'), scenarios)).toEqual({
      kind: 'start',
      what: { kind: 'opened' },
    });
  });

  test('the flags become the words of the start command', () => {
    const given = flags(
      '--seed',
      '7',
      '--reaction',
      'no-time',
      '--level',
      '2',
      '--scenario',
      'ask-again',
    );
    expect(startCommand(given, scenarios)).toEqual({
      kind: 'start',
      what: { kind: 'command', name: 'start', args: 'ask-again level 2 seed 7 reaction no-time' },
    });
    expect(
      startCommand(flags('--scenario', 'ask-again', '--level', '0', '--seed', '0'), scenarios),
    ).toMatchObject({
      what: { args: 'ask-again level 0 seed 0' },
    });
  });

  test.each([
    [
      ['--scenario', 'neighbor-groceries'],
      'There is no scenario "neighbor-groceries". Did you mean neighbour-groceries?',
    ],
    [['--scenario', 'manager'], 'There is no scenario "manager". Did you mean manager-deadline?'],
    [['--scenario', 'zzz'], 'There is no scenario "zzz". --list shows them all.'],
    [
      ['--scenario', 'ask-again', '--reaction', 'notime'],
      'There is no reaction "notime". Did you mean no-time?',
    ],
    [
      ['--level', '2'],
      '--level needs to know for which scenario: add --scenario and an id from --list.',
    ],
  ])('%j is answered with what to do', (args, sentence) => {
    expect(startCommand(flags(...args), scenarios)).toEqual({ kind: 'problem', sentence });
  });
});

describe('did you mean', () => {
  test('counts letters inserted, deleted, replaced and swapped', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('lsit', 'list')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('same', 'same')).toBe(0);
  });

  test('offers nothing when nothing is near', () => {
    expect(didYouMean('bananas', ['list', 'level'])).toBeUndefined();
    expect(didYouMean('x'.repeat(100_000), ['list'])).toBeUndefined();
    expect(didYouMean('list', [])).toBeUndefined();
  });
});
