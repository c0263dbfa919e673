import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from 'vitest';

export const PROJECT = join(import.meta.dirname, '..', '..');

export type Ran = { code: number | null; signal: string | null; out: string; err: string };

export type RunOptions = {
  /** What the program reads; it ends after this. */
  lines?: readonly string[];
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Another program instead of Node with main.ts, such as npm. */
  command?: readonly string[];
};

/** Runs the program as a process of its own, with an environment of nothing but what is given. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const [program = process.execPath, ...before] = options.command ?? [
    process.execPath,
    'src/main.ts',
  ];
  const child = spawn(program, [...before, ...args], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], HOME: tmpdir(), ...options.env },
    stdio: 'pipe',
  });
  const ran: Ran = { code: null, signal: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text));
  // A program that ends early does not read its input; that is not what a test is about.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? (options.lines ?? []).map((line) => `${line}\n`).join(''));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ ...ran, code, signal }));
  });
}

const folders: string[] = [];

afterAll(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** A new folder, gone after the tests of the file. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'practice-ask-'));
  folders.push(made);
  return made;
}

/** Names, rights and contents of everything in a folder, as one hash. */
export function fingerprint(of: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(of, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(of, name);
    const stats = statSync(path);
    hash.update(`${name} ${stats.mode} `).update(stats.isFile() ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}
