import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, '..', '..', 'src', 'cli', 'dialogs.ts');

function dialogs(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run dialogs', () => {
  it.each([
    [[], /npm run dialogs -- <command>/],
    [['lnt'], /Did you mean lint\?/],
    [['__proto__'], /There is no command/],
    [['lint', 'x'], /leave out “x”/],
    [['test', 'neighbour-grocery'], /Did you mean neighbour-groceries\?/],
    [['preview'], /Which dialog\? There are: /],
    [['preview', '../encounters'], /There is no dialog/],
    [['preview', 'neighbour-groceries', '--levl', '2'], /Did you mean --level\?/],
    [['preview', 'neighbour-groceries', '--level', '7'], /--level is one of /],
    [['preview', 'neighbour-groceries', '--seed', 'x'], /--seed is a whole number/],
    [['preview', 'neighbour-groceries', '--reaction', 'no-tme'], /Did you mean no-time\?/],
    [['graph', 'a', 'b'], /graph takes one id/],
    [['schema', '--chek'], /schema knows --check only/],
  ])('%j is answered in a sentence, without a stack trace', (args, sentence) => {
    const { status, stdout, stderr } = dialogs(args);
    expect(stdout + stderr).toMatch(sentence);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  it('previews a dialog through a pipe, with the reading and the mind of each line', () => {
    const lines =
      'Hi!\n\n\u0000\u202e🙂\nCould you carry two bags up for me now? A no is fine.\nhelp\nstop\n';
    const { status, stdout, stderr } = dialogs(
      ['preview', 'neighbour-groceries', '--level', '2', '--seed', '3'],
      lines,
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ {2}read {3}open \d+%/m);
    expect(stdout).toMatch(/^ {2}read {3}ask-specific .*because “/m);
    expect(stdout).toMatch(/^ {2}detail .*size “two bags”/m);
    expect(stdout).toMatch(/^ {2}rubric present there-is-an-ask, .* · missing /m);
    expect(stdout).toMatch(/^ {2}mind {3}will \d+→\d+ /m);
    expect(stdout).toMatch(/^ {2}scene {2}/m);
    expect(stdout).toMatch(/^ {2}read {3}command help/m);
    expect(status).toBe(0);
    const again = dialogs(['preview', 'neighbour-groceries', '--level', '2', '--seed', '3'], lines);
    // The dates that times are taken for go with the clock.
    const undated = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/g, '');
    expect(undated(again.stdout)).toBe(undated(stdout));
  });

  it('draws a dialog', () => {
    const { status, stdout } = dialogs(['graph', 'neighbour-groceries']);
    expect(stdout).toMatch(/^flowchart TD\n/);
    expect(stdout).toMatch(/ -->\|/);
    expect(status).toBe(0);
  });

  it('finds nothing to mend in the dialogs of the project', () => {
    const { status, stdout } = dialogs(['lint']);
    expect(stdout).toMatch(/^\d+ dialogs, nothing to mend\.$/m);
    expect(status).toBe(0);
  });
});
