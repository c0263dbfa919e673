import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookedAt } from '../../src/coaching/draftLook.ts';
import { mended } from '../../src/coaching/mended.ts';
import { reader } from './read.ts';

const mend = (text: string) => {
  const reading = reader(text);
  return mended(reading, lookedAt(reading), reader);
};

describe('the smallest change', () => {
  test.each([
    ["I'm struggling", "I'm struggling. Could you [do what] [when]?"],
    ['Could you help me?', 'Could you help me with [what exactly] [when]?'],
    [
      'Can you water my plants because I am away?',
      'Can you water my plants [when] because I am away?',
    ],
    [
      'can you call me a locksmith, I lost my keys',
      'can you call me a locksmith [when], I lost my keys',
    ],
    [
      "sorry sorry I'm so useless, could you check page 2 on Friday?",
      'Sorry, could you check page 2 on Friday?',
    ],
    [
      "I lost my keys and I'm such an idiot and my boss is angry, can you pick me up at 6?",
      'I lost my keys and my boss is angry, can you pick me up at 6?',
    ],
    [
      "Can you take my shift on Friday? It's fine if not.",
      "Can you take my shift on Friday? It's because [one true reason]. It's fine if not.",
    ],
    [
      'please please mum you have to let me go to the party on saturday, if you loved me you would',
      "Mum could you let me go to the party on saturday? It's fine if not.",
    ],
    ['You have to do the dishes tonight.', "Could you do the dishes tonight? It's fine if not."],
    [
      'Can you watch the dog on Saturday? And could you also lend me your car?',
      'Can you watch the dog on Saturday?',
    ],
  ])('%s', (text, changed) => {
    expect(mend(text)?.text).toBe(changed);
  });
});

test('what was left out is said', () => {
  expect(mend("sorry sorry I'm so useless, could you check page 2 on Friday?")?.left).toEqual([
    'sorry',
    "I'm so useless",
  ]);
});

const plain = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const PIECES = [
  "I'm struggling",
  'sorry',
  "I'm so useless",
  'I lost my keys',
  'my sister marries',
  'can you help me',
  'could you check my budget table',
  'would you drive me to the clinic',
  'you have to do it',
  'on Tuesday',
  'because I am ill',
  'and could you also lend me your car',
  'it is urgent',
  'thank you',
] as const;

test('a change keeps every word of the writer but those it says it has left out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(', ', '. ', ' ', '? ')), {
        minLength: 1,
        maxLength: 6,
      }),
      (pieces) => {
        const text = pieces
          .map(([words, mark]) => `${words}${mark}`)
          .join('')
          .trim();
        const change = mend(text);
        if (change === undefined) return;
        const there = [...plain(change.text), ...change.left.flatMap(plain)];
        for (const word of plain(reader(text).text)) {
          const at = there.indexOf(word);
          expect(at, `“${word}” of “${text}” in “${change.text}”`).toBeGreaterThanOrEqual(0);
          there.splice(at, 1);
        }
      },
    ),
    { numRuns: 150 },
  );
});
