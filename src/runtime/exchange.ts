import type { Inbound } from '../domain/channel.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Engine, Exchanged, Moment } from '../domain/engine.ts';
import type { Reader } from '../domain/reading.ts';
import type { Store } from '../domain/store.ts';
import type { World } from '../domain/world.ts';

export type ExchangeParts = { store: Store; engine: Engine; reader: Reader; world: World };

/** The engine or the reader threw, which is a bug of ours; `cause` is what was thrown. */
export class EngineFault extends Error {
  readonly step: string;

  constructor(step: string, cause: unknown) {
    super(`The step ${step} threw.`, { cause });
    this.step = step;
  }
}

/**
 * Fetches what the engine wants to look at and runs one exchange. Saves nothing.
 * Rejects with an EngineFault for a bug, with the store's own error for a fault of the medium.
 */
export async function exchange(
  { store, engine, reader, world }: ExchangeParts,
  conversation: Conversation,
  inbound: Inbound,
): Promise<Exchanged> {
  const { what } = inbound;
  const lacking = guarded('lacks', () => engine.lacks(conversation));
  const pinned = lacking === undefined ? undefined : await store.dialog(lacking);
  const reading =
    what.kind === 'text'
      ? guarded('read', () =>
          reader.read(what.text, {
            ...engine.listening(conversation, pinned),
            clock: { now: world.now(), zone: world.zone() },
          }),
        )
      : undefined;
  const wants = guarded('wants', () => engine.wants(conversation, inbound, reading));
  const rehearsal = wants.turns ? conversation.rehearsal : undefined;
  const moment: Moment = {
    inbound,
    turns: rehearsal === undefined ? [] : await store.turns(rehearsal.id),
    records: wants.records ? await store.records(conversation.learner) : [],
    fresh: { id: world.newId(), seed: world.newSeed() },
    ...(reading === undefined ? {} : { reading }),
    ...(pinned === undefined ? {} : { pinned }),
  };
  return guarded('exchange', () => engine.exchange(conversation, moment));
}

function guarded<T>(step: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new EngineFault(step, error);
  }
}
