import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/coaching/askParts.ts';
import { filledIn, gapsIn, withoutGap } from '../../src/coaching/gaps.ts';
import {
  DISCLOSURES,
  MANNERS,
  STRENGTHS,
  disclosed,
  inManner,
  insisted,
  reworded,
} from '../../src/coaching/phrasing.ts';
import { repayments } from '../../src/coaching/promises.ts';
import { strengthFrom } from '../../src/coaching/strength.ts';
import { reader } from './read.ts';

const parts = (text: string) => partsOf(reader(text));
const ASK =
  "I'd like two weeks off in August. It's because my mother is having surgery and I'm scared.";

describe('one request', () => {
  test('tells as much of oneself as is wanted, each time as a whole', () => {
    expect(DISCLOSURES.map((degree) => disclosed(parts(ASK), degree))).toEqual([
      'Could I have two weeks off in August?',
      'Could I have two weeks off in August? My mother is having surgery.',
      "Could I have two weeks off in August? My mother is having surgery. I'm scared.",
    ]);
  });

  test('can be asked in three manners', () => {
    const text = 'Hi [name], could you drive me to the clinic on Friday?';
    expect(MANNERS.map((manner) => inManner(parts(text), manner))).toEqual([
      'Hi [name], can you drive me to the clinic on Friday?',
      'Hi [name], I was wondering if you could drive me to the clinic on Friday.',
      'Hi [name], would it be possible for you to drive me to the clinic on Friday? Thank you for considering it.',
    ]);
  });

  test('leaves room for a no however strongly it is asked', () => {
    const [low, medium, high] = STRENGTHS.map((strength) => insisted(parts(ASK), strength));
    expect(low).toMatch(/^A no is quite all right here\./);
    expect(medium).toMatch(/It's fine if not\.$/);
    expect(high).toMatch(/^This matters to me\. .+My mother is having surgery\. If you can't/);
  });

  test('is put in other words with its reason first', () => {
    expect(reworded(parts('Please help me the form, I not understand, tomorrow'))).toBe(
      "I not understand. Could you help me with the form tomorrow? It's fine if not.",
    );
  });
});

test.each([
  ['please mum you have to let me go to the party', 'let me go to the party'],
  ['Hi Dr. Miller, would you see me on Friday?', 'see me'],
  ['Please help me the form', 'help me with the form'],
])('“%s” asks to %s', (text, body) => {
  expect(parts(text).core).toEqual({ frame: 'could you', body });
});

test('self-blame is never taken for a personal reason', () => {
  expect(parts("I'm a sad loser, could you help me?").personal).toBeUndefined();
});

test('three promises are three, and a plan is none', () => {
  expect(
    repayments(
      "Can you lend me the car? I'll pay you back, I'll cook for you every week and I'll babysit.",
    ),
  ).toEqual(["I'll pay you back", "I'll cook for you every week", "I'll babysit"]);
  expect(repayments("I'll come by at six and I'll send you the file")).toEqual([]);
});

test('a gap is filled, and everything else stays letter for letter', () => {
  const words = fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,3}$/);
  fc.assert(
    fc.property(words, words, words, (before, filling, behind) => {
      const text = `${before} [when] ${behind}`;
      const filled = filledIn(text, 'when', filling);
      expect(filled.startsWith(`${before} `)).toBe(true);
      expect(filled.endsWith(` ${behind}`)).toBe(true);
      expect(gapsIn(filled)).toEqual([]);
    }),
  );
});

test('a mask is no gap', () => {
  expect(gapsIn('Can you call [name] [when]?')).toEqual(['when']);
});

test.each([
  [
    'Could you help me with [what exactly] [when]?',
    'when',
    'Could you help me with [what exactly]?',
  ],
  ['Could you help me with [what exactly]?', 'what exactly', 'Could you help me?'],
  ["Can you come? It's because [one true reason].", 'one true reason', 'Can you come?'],
  ['Could you [do what]?', 'do what', undefined],
])('“%s” without [%s]', (text, gap, left) => {
  expect(withoutGap(text, gap)).toBe(left);
});

test.each([
  [[], 'medium'],
  [[null, null], 'medium'],
  [[true, true, true, null], 'high'],
  [[false, false, true, false], 'low'],
  [[true, false, true, false], 'medium'],
] as const)('%j is asked %s', (answers, strength) => {
  expect(strengthFrom(answers)).toBe(strength);
});

test('a gap that waits to be filled in is no reason yet', () => {
  expect(
    parts("Could you look at my slides? It's because [one short reason].").reason,
  ).toBeUndefined();
  expect(parts("Could you look at my slides? It's because I'm new here.").reason).toBe(
    "I'm new here",
  );
});
