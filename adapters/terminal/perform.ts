import type { Effect, Performed } from '../../src/domain/channel.ts';
import { render } from './render.ts';
import type { Screen } from './screen.ts';

/**
 * Does one effect on the screen. It is done when the stream has taken it; a closed stream leaves it
 * waiting, so that what nobody saw is said at the next start.
 */
export async function perform(
  effect: Effect,
  screen: Screen,
  rest: () => void,
): Promise<Performed> {
  switch (effect.what.kind) {
    case 'say': {
      const written = await screen.show(render(effect.what, screen.look()));
      return written ? { kind: 'done' } : { kind: 'retry', afterMs: 0 };
    }
    case 'rest':
      rest();
      return { kind: 'done' };
  }
}
