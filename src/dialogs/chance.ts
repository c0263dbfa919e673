import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/**
 * A whole number in `[0, below)` that depends only on the seed and on what it is drawn for.
 * Drawing for one purpose never shifts what is drawn for another, so a new line in a dialog does
 * not change every later choice of a rehearsal.
 */
export function drawn(seed: number, purpose: string, below: number): number {
  if (below <= 1) return 0;
  return uniformInt(xoroshiro128plus(seed ^ hashOf(purpose)), 0, below - 1);
}

/** The numbers `0 … count-1` in an order that depends only on seed and purpose. */
export function shuffled(seed: number, purpose: string, count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  const generator = xoroshiro128plus(seed ^ hashOf(purpose));
  for (let at = count - 1; at > 0; at--) {
    const other = uniformInt(generator, 0, at);
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}
