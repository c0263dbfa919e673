import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { CRITERIA } from '../../src/domain/content.ts';
import { CONTENT, readerOf } from '../../src/cli/content.ts';
import { phaseNamed, readLine } from '../../src/cli/readLine.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli');
/** A program reads everything that was learned before it answers; others share the processor. */
const PATIENCE = { timeout: 30_000 };

function run(program: string, args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CLI, program), ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const understand = (args: string[], input = '') => run('understand.ts', args, input);
const jsonl = (rows: readonly unknown[]) =>
  `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

const reader = readerOf(CONTENT);

function read(row: Record<string, unknown>): Record<string, unknown> {
  const line = readLine(reader, JSON.stringify(row));
  if (typeof line === 'string') throw new Error(line);
  return line;
}

describe('a line that is read', () => {
  const ask = { id: 'x1', text: 'Could you carry two of these bags up for me at 6? No pressure.' };

  it('tells everything that is documented', () => {
    const told = read(ask);
    expect(told).toMatchObject({
      id: 'x1',
      move: 'ask-specific',
      code: 'M15',
      sure: true,
      also: expect.arrayContaining(['give-out']),
      features: expect.objectContaining({
        'way-out': [expect.stringContaining('No pressure')],
        time: ['at 6'],
        question: expect.any(Array),
      }),
      facts: expect.objectContaining({
        when: expect.objectContaining({ text: 'at 6' }),
        size: expect.objectContaining({ text: expect.stringContaining('two') }),
      }),
      safety: 'none',
      command: null,
    });
    expect((told['because'] as string[]).every((words) => ask.text.includes(words))).toBe(true);
  });

  it('ranks the moves and “none” by their chances, which sum to 1 at most', () => {
    const ranked = read(ask)['ranked'] as { move: string; score: number }[];
    expect(ranked[0]?.move).toBe('ask-specific');
    expect(ranked.map(({ move }) => move)).toContain('none');
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.02);
  });

  it('has criteria of the rubric, each with its status and the words it rests on', () => {
    const criteria = read(ask)['criteria'] as Record<string, { status: string; quote: string }>;
    expect(CRITERIA).toEqual(expect.arrayContaining(Object.keys(criteria)));
    expect(criteria['there-is-an-ask']?.status).toBe('present');
    expect(criteria['when']?.status).toBe('present');
    expect(criteria['room-for-no']).toMatchObject({
      status: 'present',
      quote: expect.stringContaining('No pressure'),
    });
    expect(criteria['true-reason']?.status).toBe('missing');
    for (const { status } of Object.values(criteria))
      expect(['present', 'partly', 'missing']).toContain(status);
  });

  it('has its phase with underscores or dashes, and the line before it counts', () => {
    const yes = { text: 'Yes', context: 'Shall I carry that for you?' };
    expect(read({ ...yes, phase: 'after_offer' })).toEqual(read({ ...yes, phase: 'after-offer' }));
    expect(read({ ...yes, phase: 'after_offer' })['move']).toBe('accept-help');
    expect(read({ text: 'OK', context: 'Sorry, I cannot.', phase: 'after_refusal' })['move']).toBe(
      'accept-no',
    );
  });

  test.each([
    ['I want to kill myself', 'K1'],
    ['my back is killing me', /none|unclear/],
    ['Could you help me?', 'none'],
  ])('tells its danger: “%s”', (text, safety) => {
    expect(read({ text })['safety']).toMatch(safety);
  });

  it('that only sounds dangerous is unclear, and never called K8', () => {
    const told = ['I could kill for a coffee', 'he said he wanted to kill himself in the film'].map(
      (text) => read({ text })['safety'],
    );
    expect(told).toContain('unclear');
    expect(told).not.toContain('K8');
  });

  it('names a command', () => {
    expect(read({ text: 'stop' })['command']).toBe('stop');
  });

  it('without words is none of the moves, and has no code', () => {
    expect(read({ id: 7, text: '' })).toMatchObject({ id: 7, move: 'none', sure: false });
    expect(read({ text: ' ?! ' })).not.toHaveProperty('code');
    expect(read({ text: '' })).not.toHaveProperty('id');
  });

  it('with a clock has its times as dates of its zone', () => {
    const facts = read({
      text: 'Could you drive me tomorrow at 6 pm?',
      now: '2026-11-21T23:30:00Z',
      zone: 'Europe/Berlin',
    })['facts'];
    expect(facts).toMatchObject({ when: { from: '2026-11-23T18:00' } });
  });

  it('with a null phase or context is read as one without', () => {
    expect(read({ text: 'Hello!', phase: null, context: null })).toEqual(read({ text: 'Hello!' }));
  });

  test.each([
    '',
    'x',
    '[]',
    'null',
    '"text"',
    '{}',
    '{"text":1}',
    '{"text":"a","now":"soon"}',
    '{',
  ])('that is %j is one sentence', (line) => {
    expect(readLine(reader, line)).toBe('this is no JSON object with a “text”.');
  });

  it('of an unknown phase is a sentence with the phases there are', () => {
    expect(readLine(reader, '{"text":"a","phase":"later"}')).toMatch(
      /^there is no phase “later”; there are opening, .*closing\.$/,
    );
    expect(phaseNamed(' After_Refusal ')).toBe('after-refusal');
    expect(phaseNamed('toString')).toBeUndefined();
  });
});

describe('npm run understand', () => {
  it(
    'writes one JSON line for each it is given, in their order, and skips empty ones',
    PATIENCE,
    () => {
      const rows = [
        { id: 1, text: 'Could you help me?', phase: 'opening' },
        {
          id: 'two',
          text: 'Kannst du mir bitte helfen?\n\u0000🙂',
          context: '',
          phase: 'after_question',
        },
        { text: 'Never mind then.', context: 'I am busy.', phase: 'after_refusal' },
      ];
      const { status, stdout, stderr } = understand([], jsonl(rows).replaceAll('\n', '\r\n\r\n'));
      expect(stderr).toBe('');
      const told = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      expect(told).toEqual(rows.map((row) => read(row)));
      expect(status).toBe(0);
    },
  );

  it(
    'stops at the first line that is wrong, with its number, and has read those before it',
    PATIENCE,
    () => {
      const { status, stdout, stderr } = understand(
        [],
        '{"text":"Hi"}\n\n{"text":\n{"text":"Yo"}\n',
      );
      expect(stderr).toBe('Line 3: this is no JSON object with a “text”.\n');
      expect(stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(status).toBe(1);
    },
  );

  it('of nothing is nothing', PATIENCE, () => {
    expect(understand([])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    [['help'], 0],
    [['--help'], 0],
    [['evalute'], 2],
  ])('%j tells what there is', (args, code) => {
    const { status, stdout } = understand(args);
    expect(stdout).toMatch(/evaluate --train A\.jsonl --test B\.jsonl/);
    expect(status).toBe(code);
  });
});

describe('npm run understand -- evaluate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, rows: readonly unknown[] | string): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof rows === 'string' ? rows : jsonl(rows));
    return path;
  };

  const TRAIN: [string, string][] = [
    ['could you carry my bags', 'ask'],
    ['can you help me with the table', 'ask'],
    ['would you drive me to the station', 'ask'],
    ['thank you so much', 'thanks'],
    ['thanks a lot for that', 'thanks'],
    ['many thanks, you are kind', 'thanks'],
    ['see you tomorrow', 'bye'],
    ['goodbye then', 'bye'],
    ['bye, take care', 'bye'],
  ];
  const TEST: [string, string][] = [
    ['could you help me carry the table', 'ask'],
    ['thanks so much', 'thanks'],
    ['goodbye, see you', 'bye'],
    // Wrong on purpose: one of four is missed.
    ['thank you so much for that', 'bye'],
  ];
  const labelled = (rows: [string, string][], field: (label: string) => Record<string, unknown>) =>
    rows.map(([text, label]) => ({ text, ...field(label) }));
  const evaluate = (...args: string[]) => understand(['evaluate', '--mode', 'lite', ...args]);
  const sets = (name: string, field: (label: string) => Record<string, unknown>): string[] => [
    '--train',
    file(`${name}-train.jsonl`, labelled(TRAIN, field)),
    '--test',
    file(`${name}-test.jsonl`, labelled(TEST, field)),
  ];

  it(
    'prints how many were right, at one guess and at two, by label, and what was confused',
    PATIENCE,
    () => {
      const { status, stdout, stderr } = evaluate(...sets('label', (label) => ({ label })));
      expect(stderr).toBe('');
      expect(stdout).toMatch(
        /^messages 4 {3}accuracy 75\.0 % {3}top-2 (?:75|100)\.0 % {3}macro-F1 0\.778$/m,
      );
      expect(stdout).toMatch(/^hardest: bye 0\.67 \(2\), thanks 0\.67 \(1\), ask 1\.00 \(1\)$/m);
      expect(stdout).toMatch(/^most often confused \(is → guessed\):\n {2}bye → thanks: 1$/m);
      expect(status).toBe(0);
    },
  );

  it('prints the same every time', PATIENCE, () => {
    const args = sets('again', (label) => ({ label }));
    expect(evaluate(...args)).toEqual(evaluate(...args));
  });

  it('takes several labels a message', PATIENCE, () => {
    const { status, stdout } = evaluate(
      ...sets('labels', (label) => ({ labels: label === 'bye' ? ['bye', 'polite'] : [label] })),
    );
    expect(stdout).toMatch(/^messages 4 {3}accuracy 75\.0 %/m);
    expect(stdout).toMatch(/^hardest: .*polite \d/m);
    expect(status).toBe(0);
  });

  it(
    'takes moves by their codes as by their names, and what else is in them as right',
    PATIENCE,
    () => {
      const name: Record<string, string> = {
        ask: 'ask-vague',
        thanks: 'accept-help',
        bye: 'withdraw',
      };
      const code: Record<string, string> = { ask: 'M16', thanks: 'm06', bye: 'M24' };
      const named = evaluate(
        ...sets('named', (label) => ({ move: name[label], also: ['accept-help'] })),
      );
      const coded = evaluate(...sets('coded', (label) => ({ move: code[label], also: ['M06'] })));
      expect(named.stdout).toMatch(/^messages 4 {3}accuracy 100\.0 %/m);
      expect(named.stdout).toMatch(/accept-help 0\.\d\d \(1\)/);
      expect(coded).toEqual(named);
    },
  );

  it('uses the field it is told to', PATIENCE, () => {
    const both = sets('both', (label) => ({ label: 'same', labels: [label] }));
    expect(evaluate(...both).stdout).toMatch(/accuracy 100\.0 %/);
    expect(evaluate('--label', 'labels', ...both).stdout).toMatch(/accuracy 75\.0 %/);
  });

  it('counts words alone in the mode stems', PATIENCE, () => {
    const { status, stdout } = understand([
      'evaluate',
      '--mode',
      'stems',
      ...sets('stems', (label) => ({ label })),
    ]);
    expect(stdout).toMatch(/^messages 4 {3}accuracy 75\.0 %/m);
    expect(status).toBe(0);
  });

  it(
    'without a training set judges the reader of the product, with how its chances came true',
    PATIENCE,
    () => {
      const test = file('reader.jsonl', [
        { text: 'Could you carry two bags up for me?', phase: 'opening', move: 'M15' },
        {
          text: 'OK, no problem.',
          context: 'Sorry, no.',
          phase: 'after_refusal',
          move: 'accept-no',
        },
        { text: 'It rained in Peru.', phase: 'opening', move: 'none' },
      ]);
      const { status, stdout, stderr } = understand(['evaluate', '--test', test]);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^messages 3 {3}accuracy \d+\.\d %/m);
      expect(stdout).toMatch(/^chance given {3}messages {3}right$/m);
      expect(stdout).toMatch(/^0\.9–1\.0 +\d+ +\d+\.\d %$/m);
      expect(stdout).toMatch(/^wrong at a chance of 0\.9 or more: \d+\.\d %$/m);
      expect(status).toBe(0);
    },
  );

  const good = file('good.jsonl', [{ text: 'a', label: 'x' }]);
  const bad = file('bad.jsonl', '{"text":"a","label":"x"}\n{"text":');
  const bare = file('bare.jsonl', '{"label":"x"}\n');
  const other = file('other.jsonl', [{ text: 'a', labels: ['x'] }]);
  const empty = file('empty.jsonl', '\n\n');
  const moved = file('moved.jsonl', [{ text: 'a', move: 'opne' }]);
  const more = file('more.jsonl', [
    { text: 'a', move: 'open' },
    { text: 'a', move: 'open', also: ['M99'] },
  ]);
  const phased = file('phased.jsonl', [{ text: 'a', move: 'open', phase: 'noon' }]);
  const absent = join(folder, 'absent.jsonl');

  test.each<[string, string[], string, number]>([
    [
      'a mode there is not',
      ['--mode', 'fast', '--test', good],
      '--mode is one of stems, lite, full.',
      2,
    ],
    [
      'a field there is not',
      ['--label', 'name', '--train', good, '--test', good],
      '--label is one of label, labels, move.',
      2,
    ],
    ['no file', [], 'Which messages? Give --test FILE.jsonl.', 2],
    [
      'a missing A',
      ['--train', absent, '--test', good],
      `There is no file ${absent} that can be read.`,
      1,
    ],
    [
      'a missing B',
      ['--train', good, '--test', absent],
      `There is no file ${absent} that can be read.`,
      1,
    ],
    ['a missing B alone', ['--test', absent], `There is no file ${absent} that can be read.`, 1],
    [
      'a line that is cut',
      ['--train', good, '--test', bad],
      `${bad}, line 2: this is no JSON object with a “text”.`,
      1,
    ],
    [
      'a line without text',
      ['--train', bare, '--test', good],
      `${bare}, line 1: this is no JSON object with a “text”.`,
      1,
    ],
    [
      'a line without the field',
      ['--train', good, '--test', other],
      `${other}, line 1: there is no “label”.`,
      1,
    ],
    ['an empty file', ['--test', empty], `${empty} has no messages in it.`, 1],
    [
      'an empty file to learn from',
      ['--train', empty, '--test', good],
      `${empty} has no messages in it.`,
      1,
    ],
    ['a move there is not', ['--test', moved], `${moved}, line 1: there is no move “opne”.`, 1],
    ['another move there is not', ['--test', more], `${more}, line 2: there is no move “M99”.`, 1],
    ['a phase there is not', ['--test', phased], `${phased}, line 1: there is no phase “noon”.`, 1],
    ['a line without a move', ['--test', good], `${good}, line 1: there is no “move”.`, 1],
  ])('%s is answered in one sentence', (_, args, sentence, code) => {
    const { status, stdout, stderr } = understand(['evaluate', ...args]);
    expect(stderr).toBe(`${sentence}\n`);
    expect(stdout).toBe('');
    expect(status).toBe(code);
  });

  it('an unknown option is answered without a stack trace', () => {
    const { status, stderr } = understand(['evaluate', '--tests', good]);
    expect(stderr).toMatch(/--tests/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });
});

describe('npm run moves and npm run train', () => {
  test.each<[string, string[], RegExp, number]>([
    ['moves.ts', [], /npm run moves -- check/, 0],
    ['moves.ts', ['help'], /npm run moves -- check/, 0],
    ['moves.ts', ['chek'], /npm run moves -- check/, 2],
    ['moves.ts', ['check', 'hint'], /npm run moves -- check/, 2],
    ['train.ts', ['--chek'], /npm run train -- --check/, 2],
    ['train.ts', ['--check', 'x'], /npm run train -- --check/, 2],
  ])('%s %j tells what there is', (program, args, help, code) => {
    const { status, stdout, stderr } = run(program, args);
    expect(stdout).toMatch(help);
    expect(stderr).toBe('');
    expect(status).toBe(code);
  });

  it('the model that is there belongs to the examples', () => {
    expect(run('train.ts', ['--check'])).toEqual({
      status: 0,
      stdout: 'The model belongs to the examples.\n',
      stderr: '',
    });
  });
});
