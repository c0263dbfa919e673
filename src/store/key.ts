import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

import { malformedKey, missingKey } from './problem.ts';
import type { StoreProblem } from './problem.ts';

export type KeySource = {
  /** The database the key is for; a key is only ever made while this file does not exist. */
  database: string;
  /** Where the key file is, or will be. */
  file: string;
  /** 32 bytes in base64 from the configuration; when given, no key file is read or made. */
  configured: string | undefined;
};

export type KeyFound =
  | { kind: 'found'; key: Uint8Array }
  | { kind: 'problem'; problem: StoreProblem };

/**
 * The configured key, or the one in the key file, or, when there is no database yet, a new one in a
 * new key file. Throws only for faults of the file system.
 */
export function findKey({ database, file, configured }: KeySource): KeyFound {
  if (configured !== undefined) return parsed(configured, 'the configuration');
  // Asked first: another process on its first start makes the key before the database.
  const begun = existsSync(database);
  if (existsSync(file)) return parsed(readFileSync(file, 'utf8'), file);
  if (begun) return { kind: 'problem', problem: missingKey(database, file) };
  return createKeyFile(file);
}

function parsed(text: string, where: string): KeyFound {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  // Comparing the spelling refuses what the lenient decoder would silently skip.
  return key.length === 32 && key.toString('base64') === trimmed
    ? { kind: 'found', key }
    : { kind: 'problem', problem: malformedKey(where) };
}

/**
 * The file appears complete or not at all, and never replaces another: it is written under another
 * name, brought to the disk and then linked. Whoever loses a race uses the winner's key.
 */
function createKeyFile(file: string): KeyFound {
  const draft = `${file}.${randomUUID()}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(handle, `${randomBytes(32).toString('base64')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(dirname(file));
  return parsed(readFileSync(file, 'utf8'), file);
}

/** The name of the key file must survive a power cut before anything is encrypted with the key. */
function syncFolder(folder: string): void {
  // Windows cannot open folders; NTFS keeps its names in a journal.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
