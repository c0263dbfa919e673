import { isAbsolute, posix, win32 } from 'node:path';

import { z } from 'zod';

import type { LogLevel } from './runtime/log.ts';

/** Everything that is set from outside. */
export type Config = {
  /** Where rehearsals are kept. */
  data: string;
  /** Where copies are kept that only save time; may be deleted at any moment. */
  cache: string;
  /** 32 bytes in base64; without it a key file is kept in the data folder. */
  key?: string;
  logLevel: LogLevel;
};

export type ConfigRead =
  | { kind: 'config'; config: Config }
  | { kind: 'problems'; sentences: string[] };

type Env = Record<string, string | undefined>;

/** What the defaults depend on. */
export type Host = { platform: string; home: string };

const KEY_BYTES = 32;
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const satisfies LogLevel[];

/** One schema per variable: its messages go behind the variable's name and say where to get a good value. */
const environment = z.object({
  PRACTICE_ASK_DATA: z.string().optional(),
  PRACTICE_ASK_KEY: z
    .string()
    .refine(
      (text) =>
        Buffer.from(text, 'base64').length === KEY_BYTES && /^[A-Za-z0-9+/]{43}=$/u.test(text),
      {
        message: `must be ${KEY_BYTES} bytes in base64; "openssl rand -base64 ${KEY_BYTES}" makes such a key, and leaving the variable out keeps one in the data folder`,
      },
    )
    .optional(),
  PRACTICE_ASK_LOG_LEVEL: z
    .enum(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('silent'),
});

/**
 * The environment as a Config. All problems come back at once, one sentence each, without the
 * value: a key with a slip in it is still nearly the key. Variables set to nothing count as unset.
 */
export function readConfig(env: Env, host: Host, flags: { data?: string } = {}): ConfigRead {
  const set = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [
      name,
      env[name]?.trim() === '' ? undefined : env[name]?.trim(),
    ]),
  );
  const read = environment.safeParse(set);
  if (!read.success) {
    const sentences = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    return { kind: 'problems', sentences };
  }
  const {
    PRACTICE_ASK_DATA: data,
    PRACTICE_ASK_KEY: key,
    PRACTICE_ASK_LOG_LEVEL: logLevel,
  } = read.data;
  const config = {
    data: flags.data ?? data ?? dataFolder(env, host),
    cache: cacheFolder(env, host),
    logLevel,
  };
  return { kind: 'config', config: key === undefined ? config : { ...config, key } };
}

/** Where the operating system keeps data of programs for each user. */
function dataFolder(env: Env, host: Host): string {
  return folderOf(env, host, {
    darwin: 'Application Support',
    variable: 'XDG_DATA_HOME',
    unix: ['.local', 'share'],
  });
}

/** Where the operating system lets programs keep what can be made again. */
function cacheFolder(env: Env, host: Host): string {
  const folder = folderOf(env, host, {
    darwin: 'Caches',
    variable: 'XDG_CACHE_HOME',
    unix: ['.cache'],
  });
  return host.platform === 'win32' ? win32.join(folder, 'Cache') : folder;
}

function folderOf(
  env: Env,
  { platform, home }: Host,
  names: { darwin: string; variable: string; unix: string[] },
): string {
  switch (platform) {
    case 'win32':
      return win32.join(
        env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'),
        'practice-ask',
      );
    case 'darwin':
      return posix.join(home, 'Library', names.darwin, 'practice-ask');
    default: {
      // The specification tells programs to ignore relative paths in it.
      const given = env[names.variable];
      const base =
        given !== undefined && isAbsolute(given) ? given : posix.join(home, ...names.unix);
      return posix.join(base, 'practice-ask');
    }
  }
}
