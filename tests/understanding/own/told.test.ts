import { describe, expect, test } from 'vitest';
import type { Field, Told } from './told.ts';
import { FIELDS, RELATIONS, judged, shareOf, toldIn } from './told.ts';
import { describe as described } from '../../../src/understanding/own/describe.ts';

/**
 * Measured on 22 November 2026, on 60 descriptions that were set aside before the rules were
 * made anew (before: 0.88, 0.23, 0.39, 0.75, 0.75, 0.67): whom 0.97, ask 0.83, wish 0.87, when 0.93, why 0.97, fear 0.95. The floors are below.
 */
const HELD: Readonly<Record<Field, number>> = {
  whom: 0.94,
  ask: 0.8,
  wish: 0.83,
  when: 0.9,
  why: 0.92,
  fear: 0.9,
};
/**
 * The rules were mended with these in view. Before that, `fresh.jsonl` was the plainest measure of
 * what a stranger would meet: whom 1.00, ask 0.68, wish 0.83, when 0.90, why 0.85, fear 0.88.
 */
const OPEN: Readonly<Record<Field, number>> = {
  whom: 0.97,
  ask: 0.95,
  wish: 0.95,
  when: 0.95,
  why: 0.95,
  fear: 0.95,
};

const held = toldIn('held.jsonl');
const open = [...toldIn('open.jsonl'), ...toldIn('fresh.jsonl')];

function misses(all: readonly Told[], field: Field): string {
  return all
    .filter((told) => !judged(told)[field].right)
    .map((told) => `${told.says}\n  ${field}: ${judged(told)[field].got}`)
    .join('\n');
}

describe.each(FIELDS)('what a description says: %s', (field) => {
  test('is mostly found as it was meant by people who wrote no rule', () => {
    expect(shareOf(held, field), misses(held, field)).toBeGreaterThanOrEqual(HELD[field]);
  });

  test('is nearly always found in descriptions the rules were made with', () => {
    expect(shareOf(open, field), misses(open, field)).toBeGreaterThanOrEqual(OPEN[field]);
  });
});

test('what both sides would say of an ask says the same', () => {
  for (const { says } of [...held, ...open]) {
    for (const { ask, task, wish } of described(says, RELATIONS).wishes) {
      const said = [
        `could you ${task}`,
        task.replace(/^let me have /, 'could I have '),
        task.replace(/^let me /, 'could I '),
      ];
      expect(said, says).toContain(ask);
      expect(wish.startsWith('me to '), says).toBe(ask.startsWith('could you '));
    }
  }
});

test('a description is read in a moment, however long it is', () => {
  const long = 'so my boss and I want her to let me leave early, but she always says that '.repeat(
    40,
  );
  const start = performance.now();
  described(long, RELATIONS);
  expect(performance.now() - start).toBeLessThan(1_000);
});

const ask = (says: string) => described(says, RELATIONS);

test.each([
  ['I want my friend to pick me up on Friday', 'could you pick me up', 'me to pick you up'],
  [
    'ask my neighbour if I could borrow his drill',
    'could I borrow your drill',
    'to borrow my drill',
  ],
  ['ask my boss for a week off', 'could I have a week off', 'a week off'],
  ['Could I have a day off?', 'could I have a day off', 'a day off'],
  ['Can I ask my boss to leave early on Friday?', 'could I leave early', 'to leave early'],
  [
    'I would like that my landlord repairs the window',
    'could you repair the window',
    'me to repair the window',
  ],
  [
    'ask my roommate not to bring people over',
    'could you not bring people over',
    'me to not bring people over',
  ],
  ['my brother, borrow his tent', 'could I borrow your tent', 'to borrow my tent'],
  ['ask a friend for the key I lent her', 'could I have the key I lent you', 'the key you lent me'],
  [
    'ask my colleague to take my daughter to her class',
    'could you take my daughter to her class',
    'me to take your daughter to her class',
  ],
  ['asking for a friend: how do you ask your husband to cook', 'could you cook', 'me to cook'],
])('“%s” asks for one thing in the words of both sides', (says, said, wish) => {
  expect(ask(says).wishes).toMatchObject([{ ask: said, wish }]);
});

test.each([
  'the noise at night is awful, I live above a family with kids',
  'I need to talk to my boss',
  'my boss wants me to work weekends',
  'I just need someone to talk to',
  'my friend owes me an apology for what she said',
  "I don't know what to do about my flatmate",
])('“%s” is a need and no ask yet', (says) => {
  expect(ask(says).wishes).toEqual([]);
});

test('several asks in one message are told apart', () => {
  const { wishes } = ask('I want my flatmate to clean the kitchen and I want to borrow his hoover');
  expect(wishes.map((each) => each.ask)).toEqual([
    'could you clean the kitchen',
    'could I borrow your hoover',
  ]);
});

test('whoever is in the reason is not the one who is asked', () => {
  const { relation, why } = ask(
    'My sister is getting married. I want to ask my boss for a day off.',
  );
  expect(relation).toBe('my boss');
  expect(why?.turned).toBe('your sister is getting married');
});

test.each([
  ["my boss, a day off, she'll say he can't spare me", 'she'],
  ['my boss, a day off, he will say no', 'he'],
])('“%s”: the words of somebody else are not put into their mouth', (says, pronoun) => {
  expect(ask(says).pronoun).toBe(pronoun);
});

test.each([
  ["my boss, a day off, she'll say she's busy", 'no-time', "I'm busy."],
  ["ask my parents for money, they'll say they haven't got any", 'regret', "We haven't got any."],
  ['ask my dad for a lift, he says "no petrol, no lift"', 'direct-no', 'No petrol, no lift.'],
  [
    "ask my friend for help, she'll say I should have planned better",
    'criticise',
    'You should have planned better.',
  ],
])('“%s”: what is feared comes from their mouth', (says, reaction, words) => {
  expect(ask(says).fear).toEqual({ reaction, says: words });
});

test.each([
  ["my boss, a day off, I'm afraid she gets angry", 'hostile'],
  ["ask my friend to call me, he'll ignore me", 'silence'],
  ['ask my brother for a lift, he always wants something in return', 'counter-ask'],
  ["ask my mum to babysit, she'll be disappointed", 'criticise'],
])('“%s”: a fear without words is a way to react', (says, reaction) => {
  expect(ask(says).fear).toEqual({ reaction });
});
