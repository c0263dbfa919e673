import type { Phase } from '../domain/reading.ts';
import type { Word } from './words.ts';

/** What a classifier is shown of a message. */
export type Said = {
  /** The canonical words of the message, as stems; marks that say nothing are left out. */
  stems: readonly string[];
  /** The same words as they were written, in lower case, for their spelling. */
  spelt: readonly string[];
  /** The stems of what the other side said last. */
  line?: readonly string[];
  phase?: Phase;
  /** What rules found in the message, by name. */
  signs?: readonly string[];
};

/**
 * A group of features of the same kind. Each group of a row has its own length, so that a long
 * message does not drown the phase, and its own weight.
 *
 * - `words`: stems and pairs of neighbouring stems, with both ends of the message marked
 * - `near`: pairs of stems a little apart, in whatever order: “wake” and “three”
 * - `pieces`: runs of three to five letters, for misspelt words and endings
 * - `placed`: the same stems and pairs, once per phase: “ok” after a no is not “ok” after an offer
 * - `line`: stems and pairs of what the other side said last
 * - `phase`: the phase itself
 * - `signs`: what rules found
 */
export const BLOCKS = ['words', 'near', 'pieces', 'placed', 'line', 'phase', 'signs'] as const;

export type Block = (typeof BLOCKS)[number];

/** Words longer than this are shortened before they are cut into pieces. */
const LONGEST_PIECED = 20;

/** The features of one group, with repeats. */
export function featuresIn(block: Block, said: Said): string[] {
  switch (block) {
    case 'words':
      return withPairs(said.stems);
    case 'placed':
      return said.phase === undefined
        ? []
        : withPairs(said.stems).map((feature) => `${said.phase}|${feature}`);
    case 'line':
      return said.line === undefined ? [] : withPairs(said.line);
    case 'near':
      return nearPairs(said.stems);
    case 'pieces':
      return said.spelt.flatMap(piecesOf);
    case 'phase':
      return said.phase === undefined ? [] : [said.phase];
    case 'signs':
      return [...(said.signs ?? [])];
  }
}

/** Whether a word or mark tells something about what is done: letters, digits, `?`, `!`, emoji. */
export function telling(word: Word): boolean {
  return /[\p{L}\p{N}?!]|\p{Extended_Pictographic}/u.test(word.canon);
}

function withPairs(stems: readonly string[]): string[] {
  const features = [...stems];
  let before = '^';
  for (const stem of stems) {
    features.push(`${before} ${stem}`);
    before = stem;
  }
  features.push(`${before} $`);
  return features;
}

/** Neighbours are pairs already; words further apart than this have little to do with each other. */
const FURTHEST = 5;

function nearPairs(stems: readonly string[]): string[] {
  return stems.flatMap((stem, at) =>
    stems
      .slice(at + 2, at + 1 + FURTHEST)
      .map((other) => (stem < other ? `${stem}&${other}` : `${other}&${stem}`)),
  );
}

function piecesOf(word: string): string[] {
  const marked = `<${word.slice(0, LONGEST_PIECED)}>`;
  const pieces: string[] = [];
  for (let size = 3; size <= 5; size += 1) {
    for (let start = 0; start + size <= marked.length; start += 1)
      pieces.push(marked.slice(start, start + size));
  }
  return pieces;
}
