import { describe, expect, test } from 'vitest';
import { lookedAt } from '../../src/coaching/draftLook.ts';
import type { Criterion } from '../../src/domain/content.ts';
import { reader } from './read.ts';

const look = (text: string) => lookedAt(reader(text));
const words = (text: string, criterion: Criterion) =>
  look(text).found.find((each) => each.criterion === criterion)?.words;
const open = (text: string) => look(text).open.map(({ criterion }) => criterion);

test('in “I’m struggling” there is no ask, no task and no time', () => {
  expect(open("I'm struggling")).toEqual(['there-is-an-ask', 'task-named', 'when']);
});

test('an ask, a task and a time are found and quoted with the words that decided', () => {
  const text = 'Can you check my budget table on Tuesday for 15 min?';
  expect(words(text, 'there-is-an-ask')).toBe('Can you');
  expect(words(text, 'task-named')).toBe('check my budget table');
  expect(words(text, 'when')).toBe('on Tuesday');
  expect(words(text, 'bounded-size')).toBe('for 15 min');
  expect(open(text)).toEqual([]);
});

test('what would help and need not be there is named apart', () => {
  const { could } = look('Can you check my budget table on Tuesday for 15 min?');
  expect(could.map(({ criterion }) => criterion)).toEqual(['true-reason', 'room-for-no']);
});

describe('what keeps a request from being heard is quoted', () => {
  test.each([
    ["sorry I'm so useless, can you drive me on Friday?", 'self-respect', "I'm so useless"],
    ['You have to drive me on Friday', 'room-for-no', 'have to'],
    ['Give me my drill on Friday, you thief!', 'room-for-no', 'you thief'],
    [
      'Can you drive me on Friday? And could you also lend me your car?',
      'one-ask',
      'And could you also lend me your car',
    ],
    ['Could you help me with the report?', 'task-named', 'help me with the report'],
  ])('%s', (text, criterion, quote) => {
    expect(look(text).open).toContainEqual({ criterion, words: quote });
  });
});

test('“I have to be there” presses nobody', () => {
  expect(open('I have to be at the clinic at 8. Could you drive me on Friday?')).toEqual([]);
});

test('the time of a promise is not the time of the ask', () => {
  expect(open("Can you lend me your car? I'll cook for you every week")).toContain('when');
});

test('a way out counts also where the asker must go', () => {
  const text = "Can you make the paper before Monday because I must go? It's fine if not.";
  expect(words(text, 'room-for-no')).toBe("It's fine if not");
});

test('“you are a lifesaver” makes nobody small', () => {
  const text = 'I am ashamed to write this, could you see me this week? You are a lifesaver.';
  expect(open(text)).toEqual([]);
});

test('a reproach is no reason', () => {
  expect(words('You have to help me, you never do anything', 'true-reason')).toBeUndefined();
});

test('a masked sum is a size, and is quoted whole', () => {
  expect(words('Can you lend me [sum] on Friday?', 'bounded-size')).toBe('[sum]');
  expect(words('Can you lend me [sum] on Friday?', 'task-named')).toBe('lend me [sum]');
});
