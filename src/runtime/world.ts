import { randomInt, randomUUID } from 'node:crypto';

import type { World } from '../domain/world.ts';

/** The real clock and real chance. Nothing else in the program asks for either. */
export const systemWorld: World = {
  now: () => Date.now(),
  newId: () => randomUUID(),
  newSeed: () => randomInt(2 ** 31),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};
