import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  createTerminal,
  type Terminal,
  type TerminalOptions,
} from '../../../adapters/terminal/index.ts';
import { bodyOf, type Part } from '../../../src/domain/body.ts';
import type { Effect, Inbound } from '../../../src/domain/channel.ts';

/** What an answering function says to one inbound. */
export type Answer = (inbound: Inbound) => Effect['what'][] | Promise<Effect['what'][]>;

export type Stage = {
  terminal: Terminal;
  input: PassThrough & { isTTY?: boolean };
  output: PassThrough & { isTTY?: boolean; columns?: number };
  received: Inbound[];
  forced: number;
  printed: () => string;
};

/** A terminal adapter between two streams and a function that answers instead of the runtime. */
export function stage(
  answer: Answer,
  options: Partial<TerminalOptions> & { tty?: boolean; columns?: number } = {},
): Stage {
  const { tty = false, columns = 80, ...given } = options;
  const input = new PassThrough();
  const output = new PassThrough();
  if (tty) {
    Object.assign(input, { isTTY: true, setRawMode: () => input });
    Object.assign(output, { isTTY: true, columns });
  }
  let printed = '';
  output.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  let idle: Promise<void> = Promise.resolve();
  let at = 1000;
  const it: Stage = {
    input,
    output,
    received: [],
    forced: 0,
    printed: () => printed,
    terminal: createTerminal({
      input,
      output,
      world: { now: () => at++, newId: () => 'run' },
      idle: () => idle,
      first: { kind: 'opened' },
      plain: false,
      noColour: true,
      farewell: 'Everything is saved.',
      forced: () => (it.forced += 1),
      ...given,
    }),
  };
  const receive = (inbound: Inbound): Promise<void> => {
    it.received.push(inbound);
    idle = idle.then(async () => {
      const effects = await answer(inbound);
      for (const [number, what] of effects.entries()) {
        await it.terminal.perform({ id: `${inbound.id}:${number}`, place: inbound.place, what });
      }
    });
    return Promise.resolve();
  };
  void it.terminal.start(receive);
  return it;
}

/** Lets everything that is ready happen, until `seen` is true. */
export async function until(seen: () => boolean): Promise<void> {
  for (let turn = 0; !seen(); turn += 1) {
    if (turn > 10_000) throw new Error('It never happened.');
    await setImmediate();
  }
}

export function mark(text: string): Effect['what'] {
  return {
    kind: 'say',
    voice: 'persona',
    name: 'Mark',
    body: bodyOf([{ kind: 'paragraph', text }]),
    visibility: 'private',
  };
}

export function coach(...parts: (Part | string)[]): Effect['what'] {
  const body = bodyOf(
    parts.map((part) => (typeof part === 'string' ? { kind: 'paragraph', text: part } : part)),
  );
  return { kind: 'say', voice: 'coach', name: 'Coach', body, visibility: 'private' };
}

/** Answers like a parrot, and greets when opened. */
export const parrot: Answer = ({ what }) =>
  what.kind === 'text' ? [mark(`You said ${what.text}`)] : [coach('Welcome.')];
