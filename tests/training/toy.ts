import type { Lessons } from '../../src/domain/content.ts';
import type { Vectors, VectorTable } from '../../src/understanding/vectors.ts';
import { vectorsFrom } from '../../src/understanding/vectors.ts';

/** Words the toy vectors know, each with what it is about: asking, thanking, blaming, greeting. */
const ABOUT: Readonly<Record<string, readonly [number, number, number, number]>> = {
  help: [100, 0, 0, 0],
  could: [80, 0, 0, 10],
  carry: [90, 0, 0, 0],
  bags: [60, 0, 10, 0],
  two: [50, 0, 0, 0],
  thanks: [0, 100, 0, 0],
  fine: [0, 90, 0, 20],
  never: [0, 0, 100, 0],
  selfish: [0, 0, 110, 0],
  hello: [0, 10, 0, 100],
  neighbour: [20, 0, 0, 70],
  'could you': [40, 0, 0, 0],
  '^ hello': [0, 0, 0, 50],
};

/** Vectors of four numbers for a handful of words. */
export function toyVectors(): Vectors {
  return vectorsFrom(toyTable());
}

export function toyTable(): VectorTable {
  const entries = Object.keys(ABOUT);
  return {
    size: 4,
    entries,
    rows: Int8Array.from(Object.values(ABOUT).flat()),
    scales: Float32Array.from(entries, (_, at) => 0.01 + at / 1000),
  };
}

const example = (text: string, writer: string) => ({ text, writer, phase: 'opening' as const });

/** Examples small enough to learn from in a moment, by four hands. */
export function toyLessons(): Lessons {
  return {
    moves: [
      {
        move: 'ask-specific',
        meaning: 'A clear ask.',
        examples: ['a', 'b', 'c', 'd'].flatMap((writer) => [
          example('Could you carry two bags?', writer),
          { ...example('Hello neighbour, could you carry two bags?', writer), also: ['open'] },
          { ...example('Could you carry two bags? Thanks!', writer), has: ['thanks'] },
        ]),
        nearMisses: [{ ...example('Could you help?', 'a'), is: 'ask-vague' }],
      },
      {
        move: 'attack',
        meaning: 'Blame.',
        examples: ['a', 'b', 'c', 'd'].flatMap((writer) => [
          example('You never help, how selfish', writer),
          { ...example('So selfish of you', writer), has: [] },
        ]),
        nearMisses: [{ ...example('I never said you are selfish', 'b'), is: 'none' }],
      },
      {
        move: 'accept-no',
        meaning: 'A no is taken.',
        examples: ['a', 'b', 'c', 'd'].map((writer) => ({
          ...example('That is fine, thanks', writer),
          phase: 'after-refusal',
          after: 'I cannot.',
          has: ['thanks'],
        })),
        nearMisses: [],
      },
      {
        move: 'open',
        meaning: 'A greeting.',
        examples: ['a', 'b', 'c', 'd'].map((writer) => example('Hello neighbour', writer)),
        nearMisses: [],
      },
    ],
    safety: [
      { text: 'I want to die', class: 'K1', writer: 'a' },
      { text: 'I wish I could die', class: 'K1', writer: 'b' },
      { text: 'these bags kill me', class: 'K8', writer: 'a' },
      { text: 'my back is killing me', class: 'K8', writer: 'c' },
      { text: 'we play dead', class: 'none', writer: 'd' },
    ],
    hash: 'toy',
  };
}
