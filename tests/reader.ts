import type { Described } from '../src/domain/ownAsk.ts';
import type { Reader } from '../src/domain/reading.ts';

/** A Reader that reads as it is told, and finds nothing in what is told of an own ask. */
export function readerThat(read: Reader['read']): Reader {
  const describe = (told: string): Described => ({ told, masked: [], wishes: [] });
  return { read, describe, reply: () => ({ kinds: [], reactions: [] }) };
}
