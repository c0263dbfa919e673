import { describe, expect, test } from 'vitest';

import { systemWorld } from '../../src/runtime/world.ts';

describe('The real world', () => {
  test('gives ids that differ and are safe in file names', () => {
    const ids = Array.from({ length: 1000 }, () => systemWorld.newId());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/u);
  });

  test('gives a time zone that clocks can be read in', () => {
    const clock = new Intl.DateTimeFormat('en', { timeZone: systemWorld.zone() });
    expect(clock.resolvedOptions().timeZone).toBe(systemWorld.zone());
  });

  test('gives whole seeds below 2³¹', () => {
    for (let n = 0; n < 1000; n += 1) {
      const seed = systemWorld.newSeed();
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true);
    }
  });
});
