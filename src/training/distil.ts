import type { VectorTable } from '../understanding/vectors.ts';
import { readWords } from '../understanding/words.ts';
import type { Rows } from './algebra.ts';
import { crossed, mainAxes, solve, times } from './algebra.ts';
import { quantised } from './quantised.ts';

/** Sentences as words, and what the encoder says of each. */
export type Taught = { sentences: readonly (readonly string[])[]; encodings: Rows };

/** What gets a vector. A pair is `a b`; `^` and `$` are the ends of a sentence. */
export type Entries = { words: readonly string[]; pairs: readonly string[] };

/** A table, and where its numbers lie in the space of the encoder. */
export type Distilled = { table: VectorTable; mean: Float32Array; axes: Rows };

/** In how many sentences a word or a pair must occur. */
const WORD_SEEN_IN = 2;
const PAIR_SEEN_IN = 12;
/** How much a vector costs that departs from what the encoder says of the word alone. */
const LAMBDA = 2;
const STEPS = 40;
/** The same for the map from words alone; it is small and solved to the end. */
const MAP_LAMBDA = 1;
const MAP_STEPS = 256;
/** One sentence of so many is held back. */
const HELD_EVERY = 50;

/** The words of a sentence as the Reader looks them up. */
export function wordsOf(sentence: string): string[] {
  return readWords(sentence).flatMap(({ canon }) => canon.split(' '));
}

/** What occurs often enough, in the order it was met, and the `further` words. */
export function entriesOf(
  sentences: readonly (readonly string[])[],
  further: readonly string[],
): Entries {
  const often = (parts: (words: readonly string[]) => readonly string[], least: number) => {
    const counts = new Map<string, number>();
    for (const sentence of sentences)
      for (const part of new Set(parts(sentence))) counts.set(part, (counts.get(part) ?? 0) + 1);
    return [...counts].flatMap(([part, count]) => (count < least ? [] : [part]));
  };
  return {
    words: [...new Set([...often((words) => words, WORD_SEEN_IN), ...further])],
    pairs: often(pairsOf, PAIR_SEEN_IN),
  };
}

function pairsOf(words: readonly string[]): string[] {
  return [...words, '$'].map((word, at) => `${words[at - 1] ?? '^'} ${word}`);
}

/**
 * Learns vectors of `size` numbers whose sum, divided by the root of the number of known words, is
 * what the encoder says of the sentence along its main axes. A word starts from what the encoder
 * says of it `alone` (one row for each of the words), a pair from nothing; both are then fitted to
 * the sentences. Encodings count by their direction only. The same input gives the same bytes.
 */
export function distil(taught: Taught, entries: Entries, alone: Rows, size = 128): Distilled {
  const mean = meanOf(unit(taught.encodings));
  const encoded = centred(taught.encodings, mean);
  const axes = mainAxes(crossed(encoded, encoded), size);
  const goal = times(encoded, axes);
  const sums = summing(taught.sentences, [...entries.words, ...entries.pairs]);
  const start = withPairs(times(centred(alone, mean), axes), entries);
  const heard = sums.of(start);
  const gram = crossed(heard, heard);
  const map = solve((x) => times(gram, x), crossed(heard, goal), MAP_LAMBDA, MAP_STEPS);
  const prior = times(start, map);
  const missing = plus(goal, sums.of(prior), -1);
  const more = solve((x) => sums.back(sums.of(x)), sums.back(missing), LAMBDA, STEPS);
  return { table: inBytes(entries, plus(prior, more, 1)), mean, axes };
}

/** What to learn from, and every 50th sentence, which is `held` back to judge by. */
export function splitTaught({ sentences, encodings }: Taught): { taught: Taught; held: Taught } {
  const { width, data } = encodings;
  const those = (rows: readonly number[]): Taught => {
    const own = new Float32Array(rows.length * width);
    for (const [at, row] of rows.entries())
      own.set(data.subarray(row * width, (row + 1) * width), at * width);
    return {
      sentences: rows.map((row) => sentences[row] ?? []),
      encodings: { width, data: own },
    };
  };
  const isHeld = (row: number): boolean => row % HELD_EVERY === HELD_EVERY - 1;
  const rows = [...sentences.keys()];
  return { taught: those(rows.filter((row) => !isHeld(row))), held: those(rows.filter(isHeld)) };
}

/** Which part of the variance of the encoder the bytes of a table explain, from 0 to 1. */
export function explained(
  { table, mean, axes }: Distilled,
  { sentences, encodings }: Taught,
): number {
  const { size, entries, rows, scales } = table;
  const data = Float32Array.from(rows, (each, at) => each * (scales[Math.floor(at / size)] ?? 0));
  const encoded = centred(encodings, mean);
  const goal = times(encoded, axes);
  const missed = plus(goal, summing(sentences, entries).of({ width: size, data }), -1);
  return (square(goal) - square(missed)) / square(encoded);
}

/** Sums the vectors of each sentence, and takes sentences `back` to what stands in them. */
function summing(sentences: readonly (readonly string[])[], entries: readonly string[]) {
  const places = new Map(entries.map((entry, at) => [entry, at]));
  const found = (parts: readonly string[]) => parts.flatMap((part) => places.get(part) ?? []);
  const uses = sentences.map((sentence) => {
    const words = found(sentence);
    const scale = 1 / Math.sqrt(Math.max(1, words.length));
    return { scale, places: Int32Array.from([...words, ...found(pairsOf(sentence))]) };
  });
  return {
    of({ width, data }: Rows): Rows {
      const sums = new Float32Array(uses.length * width);
      for (const [at, use] of uses.entries())
        for (const place of use.places) add(sums, at, use.scale, data, place, width);
      return { width, data: sums };
    },
    back({ width, data }: Rows): Rows {
      const sums = new Float32Array(entries.length * width);
      for (const [at, use] of uses.entries())
        for (const place of use.places) add(sums, place, use.scale, data, at, width);
      return { width, data: sums };
    },
  };
}

/** Adds a row to a row. */
function add(
  to: Float32Array,
  row: number,
  factor: number,
  from: Float32Array,
  other: number,
  width: number,
): void {
  const [start, source] = [row * width, other * width];
  for (let k = 0; k < width; k += 1)
    to[start + k] = (to[start + k] ?? 0) + factor * (from[source + k] ?? 0);
}

/** The rows, each of length 1. */
function unit({ width, data }: Rows): Rows {
  const all = data.slice();
  for (let start = 0; start < all.length; start += width) {
    const row = all.subarray(start, start + width);
    const length = Math.sqrt(square({ width, data: row })) || 1;
    row.forEach((each, k) => (row[k] = each / length));
  }
  return { width, data: all };
}

function meanOf({ width, data }: Rows): Float32Array {
  const sums = new Float64Array(width);
  data.forEach((each, at) => (sums[at % width] = (sums[at % width] ?? 0) + each));
  return Float32Array.from(sums, (sum) => (sum * width) / data.length);
}

function centred(rows: Rows, mean: Float32Array): Rows {
  const { width, data } = unit(rows);
  data.forEach((each, at) => (data[at] = each - (mean[at % width] ?? 0)));
  return { width, data };
}

/** Rows for the pairs behind those of the words, all zero. */
function withPairs({ width, data }: Rows, { words, pairs }: Entries): Rows {
  const all = new Float32Array((words.length + pairs.length) * width);
  all.set(data);
  return { width, data: all };
}

function plus(a: Rows, b: Rows, factor: number): Rows {
  return { width: a.width, data: a.data.map((each, at) => each + factor * (b.data[at] ?? 0)) };
}

function square({ data }: Rows): number {
  let sum = 0;
  for (const each of data) sum += each * each;
  return sum;
}

/** Vectors as bytes, one scale for each. */
function inBytes({ words, pairs }: Entries, { width, data }: Rows): VectorTable {
  const entries = [...words, ...pairs];
  const row = (at: number): number => Math.floor(at / width);
  const { bytes, scales } = quantised(data, entries.length, row);
  return { size: width, entries, rows: bytes, scales };
}
