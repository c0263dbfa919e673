import { expect, test } from 'vitest';
import { lower, normalise, READ_LIMIT } from '../../src/understanding/normalise.ts';

test('quotes, full-width letters and odd spaces become the plain ones', () => {
  expect(normalise('I\u2019d\u00A0like  \uFF48elp\u2026').text).toBe("I'd like help...");
});

test('control characters, direction marks and lone surrogates disappear', () => {
  expect(normalise('a\u0000b\u202Ec\u200Bd\uD800e\uFEFF').text).toBe('abcde');
});

test('the colours of a terminal that were pasted along disappear', () => {
  expect(normalise('so \u001B[31mred\u001B[0m').text).toBe('so red');
});

test('line breaks of every kind become one', () => {
  expect(normalise('one\r\n\r\n two\u2028three').text).toBe('one\ntwo\nthree');
});

test('a long text is cut, says so, and no emoji is cut in half', () => {
  const { text, cut } = normalise('x'.repeat(READ_LIMIT - 1) + '😀😀');
  expect(cut).toBe(true);
  expect(text.isWellFormed()).toBe(true);
  expect(text.length).toBeLessThanOrEqual(READ_LIMIT);
});

test('a text of marks is empty, one of emoji is not', () => {
  expect(normalise(' ... !? ').empty).toBe(true);
  expect(normalise('👍').empty).toBe(false);
  expect(normalise('').empty).toBe(true);
});

test('a tower of accents keeps three', () => {
  expect(normalise(`q${'\u0323\u0301'.repeat(200)}`).text.length).toBeLessThan(6);
});

test('lower case keeps the length, also where a letter has no small one of its size', () => {
  expect(lower('İSTANBUL ABC')).toHaveLength('İSTANBUL ABC'.length);
  expect(lower('İSTANBUL ABC')).toContain('stanbul abc');
});
