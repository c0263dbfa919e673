import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createTerminal } from '../../../adapters/terminal/index.ts';
import { LONGEST_LINE } from '../../../adapters/terminal/inbound.ts';
import { coach, mark, parrot, stage, until } from './fakes.ts';

describe('input from a pipe', () => {
  test('what comes out is the whole transcript, in order, without escape codes', async () => {
    const { input, terminal, printed } = stage(parrot);
    input.end('Hi\nCould you help?\n');
    expect(await terminal.ended).toBe('end-of-input');
    expect(printed()).toBe(
      '| Welcome.\n\nyou: Hi\nMark: You said Hi\nyou: Could you help?\nMark: You said Could you help?\n',
    );
  });

  test('a line is sent only after the answer to the one before is on the screen', async () => {
    const gates: (() => void)[] = [];
    const { input, received, terminal, printed } = stage(async ({ what }) => {
      await new Promise<void>((open) => gates.push(open));
      return [mark(what.kind === 'text' ? `re ${what.text}` : 'hello')];
    });
    input.end('one\ntwo\n');
    await until(() => gates.length === 1);
    expect(received).toHaveLength(1);
    gates[0]?.();
    await until(() => gates.length === 2);
    expect(printed()).toBe('Mark: hello\nyou: one\n');
    expect(received).toHaveLength(2);
    gates[1]?.();
    await until(() => gates.length === 3);
    expect(printed()).toBe('Mark: hello\nyou: one\nMark: re one\nyou: two\n');
    gates[2]?.();
    await terminal.ended;
  });

  test('all line ends are understood, also split over chunks, also a missing last one', async () => {
    const { input, received, terminal } = stage(parrot);
    input.write('\uFEFFone\r');
    input.write('\ntwo\r\n\nfour\n');
    input.end('five');
    await terminal.ended;
    expect(received.slice(1).map(({ what }) => what)).toEqual(
      ['one', 'two', '', 'four', 'five'].map((text) => ({ kind: 'text', text })),
    );
  });

  test('invalid UTF-8 and NUL are passed on and do no harm', async () => {
    const { input, received, terminal, printed } = stage(parrot);
    input.end(Buffer.from([0x61, 0xff, 0xfe, 0x00, 0x62, 0x0a]));
    await terminal.ended;
    expect(received[1]?.what).toEqual({ kind: 'text', text: 'a\uFFFD\uFFFD\u0000b' });
    expect(printed()).not.toContain('\u0000');
  });

  test('a line of a million characters is cut for the store and the next line is still heard', async () => {
    const { input, received, terminal } = stage(({ what }) => [mark(what.kind)]);
    input.end(`${'x'.repeat(1_000_000)}\nstop\n`);
    await terminal.ended;
    const [, first, second] = received;
    expect(first?.what.kind === 'text' && first.what.text.length).toBe(LONGEST_LINE);
    expect(second?.what).toEqual({ kind: 'text', text: 'stop' });
  });

  test('every message has an id of its own, of this run', async () => {
    const { input, received, terminal } = stage(parrot);
    input.end('a\na\n');
    await terminal.ended;
    expect(received.map(({ id }) => id)).toEqual([
      'terminal:run:0',
      'terminal:run:1',
      'terminal:run:2',
    ]);
    expect(new Set(received.map(({ place }) => place))).toEqual(new Set(['terminal:me']));
  });

  test('a rest in the middle does not swallow the lines that follow', async () => {
    const { input, received, terminal } = stage(() => [mark('Bye.'), { kind: 'rest' }]);
    input.end('stop\nscenes\n');
    expect(await terminal.ended).toBe('end-of-input');
    expect(received).toHaveLength(3);
  });

  test('an empty input opens, answers and ends', async () => {
    const { input, terminal, printed } = stage(parrot);
    input.end();
    expect(await terminal.ended).toBe('end-of-input');
    expect(printed()).toBe('| Welcome.\n');
  });

  test('choices are printed with numbers, and the number typed goes on as it is', async () => {
    const options = [{ token: 't1', label: 'Go on' }];
    const { input, received, terminal, printed } = stage(() => [
      coach('What now?', { kind: 'choices', options }),
    ]);
    input.end('1\n');
    await terminal.ended;
    expect(printed()).toContain('| What now?\n|\n| 1. Go on\n');
    expect(received[1]?.what).toEqual({ kind: 'text', text: '1' });
  });

  test('a reader that goes away ends the run quietly, and what it did not see stays waiting', async () => {
    const broken = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const { input, terminal } = stage(parrot, { output: broken });
    input.write('one\ntwo\n');
    expect(await terminal.ended).toBe('output-closed');
    const [say] = [mark('Anyone?')];
    const effect = { id: 'x', place: 'terminal:me', what: say ?? { kind: 'rest' as const } };
    expect(await terminal.perform(effect)).toMatchObject({ kind: 'retry' });
  });

  test('a line that cannot be saved ends the run with the reason', async () => {
    const { input, output, terminal } = stage(parrot);
    input.end();
    await terminal.ended;
    const failing = createTerminal({
      input,
      output,
      world: { now: () => 0, newId: () => 'run' },
      idle: () => Promise.resolve(),
      first: { kind: 'opened' },
      plain: false,
      noColour: true,
      farewell: '',
      forced: () => {},
    });
    await failing.start(() => Promise.reject(new Error('disk full')));
    await expect(failing.ended).rejects.toThrow('disk full');
  });

  test('stopping from outside ends the run after the exchange that is under way', async () => {
    const { terminal, printed } = stage(parrot);
    await until(() => printed() !== '');
    await terminal.stop();
    expect(await terminal.ended).toBe('interrupted');
  });
});
