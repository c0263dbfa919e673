import { expect, test } from 'vitest';
import type { Rows } from '../../src/training/algebra.ts';
import { distil, entriesOf, explained, splitTaught } from '../../src/training/distil.ts';
import { vectorsFrom } from '../../src/understanding/vectors.ts';

const PLACES = 3;
const CHOICES = 5;

/** Every word stands for one direction; a sentence has one word of each place. */
const word = (place: number, choice: number): string => `${'abc'[place]}${'vwxyz'[choice]}`;

const sentences = Array.from({ length: 2000 }, (_, at) =>
  Array.from({ length: PLACES }, (__, place) =>
    word(place, Math.floor((at * 7919) / CHOICES ** place) % CHOICES),
  ),
);

/** A tiny encoder: the sum of the directions of the words. */
function encoded(texts: readonly (readonly string[])[]): Rows {
  const width = PLACES * CHOICES;
  const data = new Float32Array(texts.length * width);
  for (const [row, words] of texts.entries())
    for (const [letter = '', choice = ''] of words)
      data[row * width + 'abc'.indexOf(letter) * CHOICES + 'vwxyz'.indexOf(choice)] = 2;
  return { width, data };
}

const entries = entriesOf(sentences, []);
const alone = encoded(entries.words.map((each) => [each]));
const { taught, held } = splitTaught({ sentences, encodings: encoded(sentences) });

test('A table learned from sums gives the sums again for sentences it has not seen', () => {
  expect(held.sentences.length).toBe(sentences.length / 50);
  const distilled = distil(taught, entries, alone, 12);
  expect(explained(distilled, held)).toBeGreaterThan(0.99);
});

test('Sentences that share words are closer than those that share none', () => {
  const vectors = vectorsFrom(distil(taught, entries, alone, 12).table);
  const closeness = (a: string, b: string): number => {
    const other = vectors.of(b.split(' '));
    let sum = 0;
    for (const [k, each] of vectors.of(a.split(' '))?.entries() ?? [])
      sum += each * (other?.[k] ?? 0);
    return sum;
  };
  expect(closeness('av bv cv', 'av bv cx')).toBeGreaterThan(closeness('av bv cv', 'ay bz cx'));
});

test('The same sentences give the same bytes', () => {
  const [one, other] = [distil(taught, entries, alone, 12), distil(taught, entries, alone, 12)];
  expect(other.table).toEqual(one.table);
});

test('A word needs two sentences and a pair twelve, unless it was asked for', () => {
  const said = [
    ['rare'],
    ...Array.from({ length: 11 }, () => ['hi', 'you']),
    ['hi', 'there'],
    ['there'],
  ];
  expect(entriesOf(said, ['asked', 'hi'])).toEqual({
    words: ['hi', 'you', 'there', 'asked'],
    pairs: ['^ hi'],
  });
});
