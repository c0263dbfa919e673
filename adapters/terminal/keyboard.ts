import { clearScreenDown, createInterface, cursorTo, moveCursor } from 'node:readline';
import { Writable, type Readable } from 'node:stream';
import { YOU } from './render.ts';
import type { Output } from './screen.ts';

/** A line of input; `shown` when the terminal has already put it on the screen behind the prompt. */
export type Line = { text: string; shown: boolean };

/** Where lines come from, and who may write to the screen while somebody types. */
export type Keyboard = {
  /** All lines in order; ends with the input, or after `close` with the lines that had arrived. */
  lines(): AsyncGenerator<Line>;
  /** Ready for the next line: shows the prompt where there is one. */
  open(before: () => void): void;
  /** Prints without tearing the line that is being typed. */
  around: (print: () => void) => void;
  close(): void;
};

/** Lines from a file or a pipe: nothing is shown, nothing is lost, the last one needs no line end. */
export function createPipe(input: Readable): Keyboard {
  const reader = createInterface({ input, crlfDelay: Infinity, terminal: false });
  // Taken at once: lines that arrive before somebody listens would be lost.
  const source = reader[Symbol.asyncIterator]();
  input.on('error', () => reader.close());
  return {
    async *lines() {
      for await (const text of source) yield { text, shown: false };
    },
    open: () => {},
    around: (print) => print(),
    close: () => reader.close(),
  };
}

/**
 * A person at a terminal: line editing, history with arrow up (in memory only), a prompt. What is
 * typed or pasted while an answer is being prepared is kept off the screen until its turn comes,
 * so that question and answer stand in order.
 */
export function createKeyboard(input: Readable, output: Output, interrupted: () => void): Keyboard {
  const gate = createGate(output);
  const reader = createInterface({
    input,
    output: gate.stream,
    terminal: true,
    prompt: `${YOU}: `,
    crlfDelay: Infinity,
    removeHistoryDuplicates: true,
  });
  const shown: boolean[] = [];
  let closed = false;
  let atPrompt: (() => void) | undefined;
  reader.on('line', () => {
    shown.push(atPrompt !== undefined);
    atPrompt = undefined;
    gate.shut(true);
  });
  reader.on('SIGINT', interrupted);
  reader.on('close', () => (closed = true));
  input.on('error', () => reader.close());
  const source = reader[Symbol.asyncIterator]();
  gate.shut(true);

  return {
    async *lines() {
      for await (const text of source) yield { text, shown: shown.shift() ?? false };
    },
    open(before) {
      if (closed || shown.length > 0) return;
      before();
      gate.shut(false);
      atPrompt = before;
      reader.prompt(true);
    },
    around(print) {
      const before = atPrompt;
      if (closed || before === undefined) return print();
      // Up to where the prompt begins, however many rows the line has by now.
      moveCursor(output, 0, -reader.getCursorPos().rows);
      cursorTo(output, 0);
      clearScreenDown(output);
      print();
      before();
      Object.assign(reader, { prevRows: 0 });
      reader.prompt(true);
    },
    close: () => reader.close(),
  };
}

/** A door before the screen that readline writes through. */
function createGate(output: Output): { stream: Writable; shut(shut: boolean): void } {
  let isShut = false;
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      if (!isShut && output.writable) output.write(chunk);
      done();
    },
  });
  Object.defineProperty(stream, 'columns', { get: () => output.columns ?? 80 });
  output.on('resize', () => stream.emit('resize'));
  return { stream, shut: (shut) => (isShut = shut) };
}
