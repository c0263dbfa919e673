import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { firstRound, wallNow } from './measure.ts';
import { LEVEL, PROJECT, REACTION, SCENARIO, SEED } from './names.ts';

/** What a process had used, processor time of all its threads. */
export type Used = { cpuMs: number; rssMb: number };

/** A process from its start to its end; `firstMs` until its first output arrived. */
export type Ran = { firstMs: number; first: Used; end: Used; out: string };

export type Started = {
  args: readonly string[];
  lines?: readonly string[];
  cwd?: string;
  /** Where the program finds what it kept to start faster. */
  home?: string;
};

const PROBE = pathToFileURL(join(import.meta.dirname, 'probe.mjs')).href;

/** Runs this Node with a program and waits until it has ended. */
async function run({ args, lines = [], cwd = PROJECT, home }: Started): Promise<Ran> {
  const begun = wallNow();
  const child = spawn(process.execPath, ['--import', PROBE, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: home ?? tmpdir() },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const { stdin, stdout, stderr } = child;
  let firstMs = Number.NaN;
  stdout.once('data', () => (firstMs = (wallNow() - begun) / 1000));
  stdin.on('error', () => {});
  stdin.end(lines.map((line) => `${line}\n`).join(''));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [out, errors, told, code] = await Promise.all([
    text(stdout),
    text(stderr),
    text(child.stdio[3] as Readable),
    ended,
  ]);
  if (code !== 0 || out === '') throw new Error(`${args.join(' ')} ended with ${code}: ${errors}`);
  return { firstMs, out, ...(JSON.parse(told) as { first: Used; end: Used }) };
}

/** A Node that prints one line and does nothing else. */
export const EMPTY: Started = { args: ['-e', "process.stdout.write('Hello.\\n')"] };

/** The program of somebody with this home, with a scenario named or, with '', only opened. */
export function program(home: string, scenario: string = SCENARIO): Started {
  const how = ['--level', `${LEVEL}`, '--seed', `${SEED}`, '--reaction', REACTION];
  const start = scenario === '' ? [] : ['--scenario', scenario, ...how];
  return { args: ['src/main.ts', '--plain', '--data', dataOf(home), ...start], home };
}

export function dataOf(home: string): string {
  return join(home, 'data');
}

/** Runs each so many times, one after the other in turn, and before that once to warm up. */
export async function inTurn<Name extends string>(
  rounds: number,
  starts: Record<Name, () => Started>,
): Promise<Record<Name, Ran[]>> {
  const names = Object.keys(starts) as Name[];
  const ran = Object.fromEntries(names.map((name): [Name, Ran[]] => [name, []])) as Record<
    Name,
    Ran[]
  >;
  if (rounds === 1) {
    // Alone it is no measurement anyway: all at once, to be quick.
    const once = await Promise.all(
      names.map(async (name) => ({ name, ran: await run(starts[name]()) })),
    );
    for (const each of once) ran[each.name].push(each.ran);
    return ran;
  }
  for (let round = firstRound(rounds); round < rounds; round++) {
    for (const name of names) {
      const once = await run(starts[name]());
      if (round >= 0) ran[name].push(once);
    }
  }
  return ran;
}
