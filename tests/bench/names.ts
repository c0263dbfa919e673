import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

/** What is rehearsed in every bench: a shipped scenario, with one obstacle that is always the same. */
export const SCENARIO = 'neighbour-groceries';
export const LEVEL = 2;
export const SEED = 7;
export const REACTION = 'no-time';
export const START = `${SCENARIO} level ${LEVEL} seed ${SEED} reaction ${REACTION}`;
