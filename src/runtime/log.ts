import { pino } from 'pino';

/** Ids, kinds and counts; never a word that somebody wrote or was told. */
export type LogFields = Record<string, string | number | boolean | readonly string[] | undefined>;

/** What the runtime needs of a log. `message` is a fixed sentence of ours. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** One JSON line per entry on standard error, so that a terminal's conversation stays on standard output. */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}

/**
 * An error as log fields. Its message is left out, because it may quote what somebody wrote;
 * of the stack only the lines after the message stay.
 */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { fault: typeof error };
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  const frames = stack.startsWith(head) ? stack.slice(head.length).split('\n') : [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    fault: error.name,
    code,
    frames: frames
      .map((frame) => frame.trim())
      .filter((frame) => frame !== '')
      .slice(0, 5),
  };
}
