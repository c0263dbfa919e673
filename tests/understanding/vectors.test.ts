import { expect, test } from 'vitest';
import { asBytes } from '../../src/understanding/bytes.ts';
import { readVectors, vectorsFrom } from '../../src/understanding/vectors.ts';
import { openVectors } from '../../src/understanding/files.ts';
import { LEARNED } from '../../src/cli/content.ts';

const TABLE = {
  size: 2,
  entries: ['help', 'me', 'help me', '^ help', 'me $', 'you'],
  rows: Int8Array.of(1, 0, 0, 1, 10, 10, 100, 0, 0, 100, 7, 7),
  scales: Float32Array.of(1, 2, 0.5, 0.25, 0.125, 1),
};

test('a text is the sum of its words, its pairs and its ends, each by its scale', () => {
  const toy = vectorsFrom(TABLE);
  // help (1, 0) + ^ help (25, 0) + me (0, 2) + help me (5, 5) + me $ (0, 12.5)
  expect([...(toy.of(['help', 'me']) ?? [])]).toEqual([31, 19.5]);
  expect([...(toy.of(['me', 'help']) ?? [])]).toEqual([1, 2]);
});

test('a text without any known word has no vector, unknown words beside known ones add nothing', () => {
  const toy = vectorsFrom(TABLE);
  expect(toy.of([])).toBeUndefined();
  expect(toy.of(['xyzzy'])).toBeUndefined();
  expect(toy.of(['__proto__', 'constructor'])).toBeUndefined();
  expect([...(toy.of(['xyzzy', 'me', 'xyzzy']) ?? [])]).toEqual([0, 2]);
  expect([toy.knows('me'), toy.knows('xyzzy'), toy.knows('toString')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('one text leaves no trace in the next', () => {
  const toy = vectorsFrom(TABLE);
  const first = toy.of(['help']);
  toy.of(['me', 'me', 'me']);
  expect(toy.of(['help'])).toEqual(first);
});

/** The first file: the size, and then one entry a line. */
const words = (size: number | string, ...entries: string[]) => `${[size, ...entries].join('\n')}\n`;
const bytes = asBytes([TABLE.scales, TABLE.rows]);

test('the files are read as they were written', () => {
  const vectors = readVectors(words(2, ...TABLE.entries), bytes);
  expect(vectors.size).toBe(2);
  expect(vectors.of(['help', 'me'])).toEqual(vectorsFrom(TABLE).of(['help', 'me']));
});

test('files that do not fit together are refused', () => {
  const right = words(2, ...TABLE.entries);
  expect(() => readVectors(right, bytes.subarray(0, -1))).toThrow(/do not fit together/);
  expect(() => readVectors(words(2, ...TABLE.entries, 'more', 'and more'), bytes)).toThrow(
    /do not fit together/,
  );
  expect(() => readVectors('', new Uint8Array())).toThrow(/do not fit together/);
});

test.each(['', 0, -2, 1.5, 3, 1025, 'help'])('a size of “%s” does not fit, either', (size) => {
  expect(() => readVectors(words(size, ...TABLE.entries), bytes)).toThrow(/do not fit together/);
});

test('entries without their size are refused', () => {
  expect(() => readVectors(words('help', ...TABLE.entries.slice(1)), bytes)).toThrow(
    /do not fit together/,
  );
});

test('texts that mean alike stand nearer than texts that do not', () => {
  const vectors = openVectors(LEARNED);
  if (typeof vectors === 'string') throw new Error(vectors);
  const near = (a: string, b: string): number => {
    const [one, two] = [a, b].map((text) => vectors.of(text.split(' ')) ?? new Float32Array());
    const dot = (x: Float32Array = new Float32Array(), y = x) =>
      x.reduce((sum, each, at) => sum + each * (y[at] ?? 0), 0);
    return dot(one, two) / Math.sqrt(dot(one) * dot(two));
  };
  expect(near('could you drive me', 'can you give me a lift')).toBeGreaterThan(
    near('could you drive me', 'you are so selfish'),
  );
  expect(near('thank you so much', 'i really appreciate it')).toBeGreaterThan(
    near('thank you so much', 'tomorrow at six'),
  );
});
