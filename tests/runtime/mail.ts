import type { Inbound } from '../../src/domain/channel.ts';

export const PLACES = ['test:a', 'test:b', 'test:c'];

/** Fifteen texts to each of the places, in turn. */
export const MAIL: Inbound[] = Array.from({ length: 15 * PLACES.length }, (_, n) => ({
  id: `m${n}`,
  place: PLACES[n % PLACES.length] ?? '',
  learner: 'lea',
  at: n,
  visibility: 'private',
  what: { kind: 'text', text: `t${n}` },
}));

/** Where the victim writes the ids of the effects it performed, one a line. */
export const PERFORMED_FILE = 'performed.txt';
