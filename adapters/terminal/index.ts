import type { Readable } from 'node:stream';
import { bodyOf } from '../../src/domain/body.ts';
import type { Adapter, Effect, Inbound } from '../../src/domain/channel.ts';
import type { World } from '../../src/domain/world.ts';
import { cleanLine, inbound, lineInbound, type Origin } from './inbound.ts';
import { createKeyboard, createPipe } from './keyboard.ts';
import { perform } from './perform.ts';
import { render, renderOwn } from './render.ts';
import { createScreen, type Output } from './screen.ts';

export type TerminalOptions = {
  input: Readable & { isTTY?: boolean };
  output: Output;
  world: Pick<World, 'now' | 'newId'>;
  /** Resolves when everything received so far is answered and performed. */
  idle(): Promise<void>;
  /** What the run begins with: it was opened, or told what to start. */
  first: Inbound['what'];
  /** For screen readers and files: names in front of everything, no wrapping, no colour. */
  plain: boolean;
  /** The environment asks for no colour. */
  noColour: boolean;
  /** One sentence how to go on, said when a person leaves in the middle. */
  farewell: string;
  /** A second Ctrl-C while the first is still being honoured. */
  forced(): void;
};

/** Why the terminal has nothing more to do. */
export type TerminalEnd = 'end-of-input' | 'rest' | 'interrupted' | 'output-closed';

/** The terminal as a channel, and the promise of its end. `ended` rejects when a line cannot be saved. */
export type Terminal = Adapter & { readonly ended: Promise<TerminalEnd> };

/**
 * The reference adapter. A person at a terminal gets a prompt, line editing and history. Input from
 * a pipe is echoed, line by line and each after the answer to the one before, so that what comes out
 * is the whole transcript.
 */
export function createTerminal(options: TerminalOptions): Terminal {
  const { input, output } = options;
  const interactive = input.isTTY === true && output.isTTY === true;
  const ended = Promise.withResolvers<TerminalEnd>();
  const outputClosed = Promise.withResolvers<void>();
  let started = false;
  let busy = false;
  let end: TerminalEnd | undefined;

  const leave = (why: TerminalEnd) => {
    end ??= why;
    keyboard.close();
  };
  const interrupt = () => {
    if (end === 'interrupted') options.forced();
    end ??= 'interrupted';
    // An exchange under way is finished first; the keyboard stays open for the second Ctrl-C.
    if (!busy) keyboard.close();
  };
  const keyboard = interactive ? createKeyboard(input, output, interrupt) : createPipe(input);
  const screen = createScreen(output, {
    plain: options.plain,
    decorated: interactive && !options.plain && !options.noColour,
    around: keyboard.around,
  });
  output.on('error', () => {
    outputClosed.resolve();
    leave('output-closed');
  });

  async function run(receive: (inbound: Inbound) => Promise<void>): Promise<TerminalEnd> {
    const id = options.world.newId();
    let number = 0;
    const origin = (): Origin => ({ run: id, number: number++, at: options.world.now() });
    const exchange = async (said: Inbound) => {
      busy = true;
      await receive(said);
      await Promise.race([options.idle(), outputClosed.promise]);
      busy = false;
      if (end === 'interrupted') keyboard.close();
      keyboard.open(screen.beforePrompt);
    };

    await exchange(inbound(options.first, origin()));
    for await (const line of keyboard.lines()) {
      if (end === 'interrupted' || end === 'output-closed') break;
      if (!line.shown) await screen.show(renderOwn(cleanLine(line.text), screen.look()));
      await exchange(lineInbound(line.text, origin()));
    }
    return end ?? 'end-of-input';
  }

  async function sayGoodbye(why: TerminalEnd): Promise<void> {
    if (!interactive || screen.closed() || why === 'rest') return;
    output.write('\n');
    const body = bodyOf([{ kind: 'paragraph', text: options.farewell }]);
    await screen.show(render({ voice: 'coach', name: 'Coach', body }, screen.look()));
  }

  return {
    platform: 'terminal',
    ended: ended.promise,
    start(receive) {
      started = true;
      run(receive)
        .then(async (why) => {
          await sayGoodbye(why);
          ended.resolve(why);
        })
        .catch(ended.reject);
      return Promise.resolve();
    },
    perform: (effect: Effect) => perform(effect, screen, () => interactive && leave('rest')),
    stop() {
      end ??= 'interrupted';
      if (!busy) keyboard.close();
      return started ? ended.promise.then(ignore, ignore) : Promise.resolve();
    },
  };
}

/** How it ended is for whoever waits for `ended`. */
function ignore(): void {}
