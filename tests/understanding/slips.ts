/** Numbers from 0 to 1 that are the same for the same seed (Mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Shorter words are left as they are. */
const SHORTEST = 4;

/**
 * The text as somebody in a hurry types it: `share` of the words of four or more letters have one
 * slip, a letter dropped, doubled, swapped with the next or replaced.
 */
export function withSlips(text: string, share: number, chance: () => number): string {
  return text.replaceAll(/\p{L}+/gu, (word) =>
    word.length < SHORTEST || chance() >= share ? word : slipped(word, chance),
  );
}

function slipped(word: string, chance: () => number): string {
  const at = Math.floor(chance() * word.length);
  const [head, own, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (Math.floor(chance() * 4)) {
    case 0:
      return head + tail;
    case 1:
      return head + own + own + tail;
    case 2:
      // The last letter is swapped with the one before it.
      return tail === ''
        ? head.slice(0, -1) + own + head.slice(-1)
        : head + tail.charAt(0) + own + tail.slice(1);
    default:
      return head + LETTERS.charAt(Math.floor(chance() * LETTERS.length)) + tail;
  }
}
