import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/**
 * A whole number in `[0, below)` that depends only on the seed and on what it is drawn for.
 * Drawing for one purpose never shifts what is drawn for another, so a new line in a dialog does
 * not change every later choice of a rehearsal.
 */
export function drawn(seed: number, purpose: string, below: number): number {
  if (below <= 1) return 0;
  return uniformInt(xoroshiro128plus(mixed(seed, purpose)), 0, below - 1);
}

/** The numbers `0 … count-1` in an order that depends only on seed and purpose. */
export function shuffled(seed: number, purpose: string, count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  const generator = xoroshiro128plus(mixed(seed, purpose));
  for (let at = count - 1; at > 0; at--) {
    const other = uniformInt(generator, 0, at);
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/**
 * One number from seed and purpose. Neighbouring seeds must not give neighbouring numbers, so the
 * bits are stirred (the finaliser of MurmurHash3) before the generator sees them.
 */
function mixed(seed: number, purpose: string): number {
  let bits = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ hashOf(purpose);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
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
