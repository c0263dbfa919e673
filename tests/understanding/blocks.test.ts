import { expect, test } from 'vitest';
import { featuresIn } from '../../src/understanding/blocks.ts';

const near = (stems: readonly string[]) => featuresIn('near', { stems, spelt: stems });

test('words a little apart are a pair, in whatever order they stand', () => {
  expect(near(['wake', 'at', 'three'])).toEqual(['three&wake']);
  expect(near(['three', 'i', 'wake'])).toEqual(['three&wake']);
});

test('neighbours are no such pair, and words far apart are none', () => {
  expect(near(['wake', 'three'])).toEqual([]);
  expect(near(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).not.toContain('a&g');
  expect(near(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toContain('a&f');
});
