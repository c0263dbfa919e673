import type { Writable } from 'node:stream';
import { gap, type Block, type Look } from './render.ts';

/** A stream that may be a terminal. */
export type Output = Writable & { isTTY?: boolean; columns?: number };

const WIDEST = 80;
const NARROWEST = 20;

/** Where blocks are printed. The look follows the window's width. */
export type Screen = {
  look(): Look;
  /** Prints a block with the gap before it; `false` when the stream is closed. */
  show(block: Block): Promise<boolean>;
  /** Prints the gap before the learner's own line, which the terminal itself shows. */
  beforePrompt: () => void;
  closed(): boolean;
};

/** A screen over a stream. `around` is called for every print, to take a prompt away and put it back. */
export function createScreen(
  output: Output,
  options: { plain: boolean; decorated: boolean; around?: (print: () => void) => void },
): Screen {
  let last: Block['kind'] | undefined;
  let closed = false;
  output.on('error', () => (closed = true));
  output.on('close', () => (closed = true));

  return {
    look: () => ({
      width: options.plain ? Infinity : widthOf(output),
      decorated: options.decorated,
      plain: options.plain,
    }),
    show(block) {
      if (closed) return Promise.resolve(false);
      const text = `${gap(last, block.kind)}${block.text}\n`;
      last = block.kind;
      return new Promise((resolve) => {
        const print = () => output.write(text, (error) => resolve(!error));
        if (options.around) options.around(print);
        else print();
      });
    },
    beforePrompt() {
      if (!closed) output.write(gap(last, 'play'));
      last = 'play';
    },
    closed: () => closed,
  };
}

/** Some terminals do not know their width, or say 0. */
function widthOf(output: Output): number {
  const { columns = 0 } = output;
  return columns === 0 ? WIDEST : Math.min(WIDEST, Math.max(NARROWEST, columns));
}
