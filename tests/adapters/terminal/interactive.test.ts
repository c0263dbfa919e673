import { describe, expect, test } from 'vitest';
import { coach, mark, parrot, stage, until } from './fakes.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001B[A';

/** The screen as text: what was printed without the codes that move the cursor. */
function seen(printed: string): string {
  // oxlint-disable-next-line no-control-regex -- the escape codes are what is taken out
  return printed.replace(/\u001B\[[\d;]*[A-Za-z]/gu, '').replaceAll('\r', '');
}

describe('a person at a terminal', () => {
  test('gets a prompt after the answer, and the line is sent as typed', async () => {
    const { input, received, printed } = stage(parrot, { tty: true });
    await until(() => seen(printed()).includes('you: '));
    expect(seen(printed())).toBe('| Welcome.\n\nyou: ');
    input.write('Hi Mark\r');
    await until(() => seen(printed()).includes('Mark: You said Hi Mark'));
    expect(received[1]?.what).toEqual({ kind: 'text', text: 'Hi Mark' });
    input.write(CTRL_D);
  });

  test('finds earlier lines with arrow up', async () => {
    const { input, received, printed } = stage(parrot, { tty: true });
    await until(() => seen(printed()).endsWith('you: '));
    input.write('again\r');
    await until(() => seen(printed()).endsWith('you: '));
    input.write(`${UP}\r`);
    await until(() => received.length === 3);
    expect(received[2]?.what).toEqual({ kind: 'text', text: 'again' });
    input.write(CTRL_D);
  });

  test('may paste several lines: each is a message, shown before its own answer', async () => {
    const { input, received, printed, terminal } = stage(parrot, { tty: true });
    await until(() => seen(printed()).endsWith('you: '));
    input.write('one\rtwo\rthree\r');
    await until(() => seen(printed()).includes('You said three'));
    await until(() => seen(printed()).endsWith('you: '));
    expect(received).toHaveLength(4);
    expect(seen(printed()).slice(seen(printed()).indexOf('Mark:'))).toBe(
      'Mark: You said one\nyou: two\nMark: You said two\nyou: three\nMark: You said three\nyou: ',
    );
    input.write(CTRL_D);
    await terminal.ended;
  });

  test('keeps what was typed ahead while the answer was on its way', async () => {
    const gates: (() => void)[] = [];
    const { input, received, printed } = stage(
      async ({ what }) => {
        await new Promise<void>((open) => gates.push(open));
        return [mark(what.kind)];
      },
      { tty: true },
    );
    await until(() => gates.length === 1);
    input.write('half');
    gates[0]?.();
    await until(() => seen(printed()).endsWith('you: half'));
    input.write(' and half\r');
    await until(() => received.length === 2);
    expect(received[1]?.what).toEqual({ kind: 'text', text: 'half and half' });
    await until(() => gates.length === 2);
    gates[1]?.();
    input.write(CTRL_D);
  });

  test('is not interrupted while typing: a message that comes by itself leaves the line whole', async () => {
    const { input, received, printed, terminal } = stage(parrot, { tty: true });
    await until(() => seen(printed()).endsWith('you: '));
    input.write('Could you');
    await until(() => seen(printed()).endsWith('Could you'));
    await terminal.perform({ id: 'late', place: 'terminal:me', what: mark('Actually, I could.') });
    expect(seen(printed())).toMatch(/Mark: Actually, I could\.\nyou: Could you$/u);
    input.write(' help?\r');
    await until(() => received.length === 2);
    expect(received[1]?.what).toEqual({ kind: 'text', text: 'Could you help?' });
    input.write(CTRL_D);
  });

  test.each([
    ['Ctrl-C', CTRL_C, 'interrupted'],
    ['Ctrl-D', CTRL_D, 'end-of-input'],
  ])('%s ends it with a sentence on how to go on', async (_key, code, why) => {
    const { input, printed, terminal } = stage(parrot, { tty: true });
    await until(() => seen(printed()).endsWith('you: '));
    input.write(code);
    expect(await terminal.ended).toBe(why);
    expect(seen(printed())).toMatch(/you: \n\n\| Everything is saved\.\n$/u);
  });

  test('a second Ctrl-C does not wait for an answer that never comes', async () => {
    const it = stage(() => new Promise(() => {}), { tty: true });
    await until(() => it.received.length === 1);
    it.input.write(CTRL_C);
    expect(it.forced).toBe(0);
    it.input.write(CTRL_C);
    await until(() => it.forced === 1);
  });

  test('a rest ends it after everything is printed, without the sentence', async () => {
    const { printed, terminal } = stage(() => [coach('See you.'), { kind: 'rest' }], { tty: true });
    expect(await terminal.ended).toBe('rest');
    expect(seen(printed())).toBe('| See you.\n');
  });

  test('colour decorates unless it is unwanted, and never carries meaning', async () => {
    const asked = stage(() => [coach('See you.'), { kind: 'rest' }], {
      tty: true,
      noColour: false,
    });
    const unwanted = stage(() => [coach('See you.'), { kind: 'rest' }], {
      tty: true,
      noColour: true,
    });
    await Promise.all([asked.terminal.ended, unwanted.terminal.ended]);
    expect(asked.printed()).toContain('\u001B[2m');
    expect(unwanted.printed()).not.toContain('\u001B');
    expect(seen(asked.printed())).toBe(unwanted.printed());
  });
});
