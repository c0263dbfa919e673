import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createSealer } from '../../src/store/sealed.ts';

const sealer = createSealer(randomBytes(32));
const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('Sealed text', () => {
  test('opens again for the row it was sealed for', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (table, id, text) => {
        expect(sealer.open(table, id, sealer.seal(table, id, text))).toBe(text);
      }),
    );
  });

  test('opens for no other row, even when the names run together alike', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (table, id, otherTable, otherId) => {
        fc.pre(table !== otherTable || id !== otherId);
        const sealed = sealer.seal(table, id, 'hello');
        expect(() => sealer.open(otherTable, otherId, sealed)).toThrow('does not open');
      }),
    );
    const sealed = sealer.seal('turn', 's1', 'hello');
    expect(() => sealer.open('turns', '1', sealed)).toThrow('does not open');
  });

  test('does not open with another key', () => {
    const other = createSealer(randomBytes(32));
    expect(() => other.open('turn', '1', sealer.seal('turn', '1', 'hello'))).toThrow(
      'does not open',
    );
  });

  test('does not open after any change of any character', () => {
    const sealed = sealer.seal('turn', '1', 'hello');
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(() => sealer.open('turn', '1', changed)).toThrow('does not open');
      expect(() => sealer.open('turn', '1', sealed.slice(0, at))).toThrow('does not open');
    }
  });

  test('never looks the same twice and never shows the words', () => {
    const texts = Array.from({ length: 100 }, () => sealer.seal('turn', '1', 'hello hello hello'));
    expect(new Set(texts).size).toBe(100);
    expect(texts.join()).not.toContain('hello');
  });
});
