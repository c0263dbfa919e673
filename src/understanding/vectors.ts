import { padded, readingBytes } from './bytes.ts';

/**
 * One vector for each of many words and pairs of words. Their sum imitates what a sentence encoder
 * says of a whole sentence, without the encoder; docs/understanding.md tells how they were made.
 */
export type Vectors = {
  size: number;
  /** Whether the word is one of the language. */
  knows: (word: string) => boolean;
  /** The vector of a text, or nothing when none of its words is known. */
  of: (words: readonly string[]) => Float32Array | undefined;
};

/** No vector is longer. */
const LARGEST_SIZE = 1024;

/**
 * The vectors from their files: the size and then one entry a line, and the scales and rows of all
 * entries. Throws when the files do not fit together.
 */
export function readVectors(words: string, numbers: Uint8Array): Vectors {
  const [first = '', ...entries] = words.trimEnd().split('\n');
  const size = Number(first);
  const whole = Number.isInteger(size) && size > 0 && size <= LARGEST_SIZE;
  if (!whole || numbers.length !== sizeInBytes(entries.length, size))
    throw new RangeError('The files do not fit together.');
  const reader = readingBytes(numbers);
  const scales = reader.floats(entries.length);
  return vectorsFrom({ size, entries, scales, rows: reader.bytes(entries.length * size) });
}

function sizeInBytes(entries: number, size: number): number {
  return entries * 4 + padded(entries * size);
}

/** The bytes of the vectors: one row of `size` for each entry, and what each row is to be multiplied by. */
export type VectorTable = {
  size: number;
  entries: readonly string[];
  rows: Int8Array;
  scales: Float32Array;
};

/** Looks texts up in a table. An entry is a word, or a pair `a b`; `^` and `$` are the ends of a text. */
export function vectorsFrom({ size, entries, rows, scales }: VectorTable): Vectors {
  const places = new Map(entries.map((entry, at) => [entry, at]));
  return {
    size,
    knows: (word) => places.has(word),
    of(words) {
      const sum = new Float32Array(size);
      let known = 0;
      const add = (entry: string): boolean => {
        const place = places.get(entry);
        if (place === undefined) return false;
        const scale = scales[place] ?? 0;
        const start = place * size;
        for (let k = 0; k < size; k += 1) sum[k] = (sum[k] ?? 0) + scale * (rows[start + k] ?? 0);
        return true;
      };
      let before = '^';
      for (const word of words) {
        if (add(word)) known += 1;
        add(`${before} ${word}`);
        before = word;
      }
      add(`${before} $`);
      return known === 0 ? undefined : sum;
    },
  };
}
