import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../src/domain/content.ts';
import { CRITERIA } from '../../src/domain/content.ts';
import type { Move } from '../../src/domain/moves.ts';
import type { Feature } from '../../src/domain/reading.ts';
import { assessed } from '../../src/coaching/rubric.ts';
import { said } from './said.ts';

const HELLO = said('Hi there.', 'open');
const ASK = said('Could you help me?', 'ask-vague');

function finding(criterion: Criterion, ...turns: ReturnType<typeof said>[]) {
  return assessed(turns, [criterion])[0];
}

describe('a criterion that was met is quoted with the words that met it', () => {
  test.each<[Criterion, Move | undefined, Feature[]]>([
    ['there-is-an-ask', 'ask-vague', []],
    ['there-is-an-ask', 'ask-specific', []],
    ['task-named', 'ask-specific', []],
    ['task-named', 'give-detail', ['task']],
    ['bounded-size', 'ask-specific', ['size']],
    ['bounded-size', 'reduce', []],
    ['when', 'ask-specific', ['time']],
    ['true-reason', 'give-reason', []],
    ['true-reason', 'ask-specific', ['reason']],
    ['room-for-no', 'give-out', []],
    ['room-for-no', 'ask-specific', ['way-out']],
    ['sees-the-other', 'acknowledge', []],
    ['thanks', 'accept-help', ['thanks']],
    ['effort', 'ask-specific', ['effort']],
    ['next-step', 'confirm-plan', []],
  ])('%s, by %s %j', (criterion, move, features) => {
    const words = said('These words, exactly.', move, features);
    expect(finding(criterion, HELLO, words, said('Bye.', 'open'))).toEqual({
      criterion,
      status: 'present',
      quote: 'These words, exactly.',
    });
  });
});

describe('a criterion that was not met is quoted with the words in which it was missing', () => {
  test.each<Criterion>([
    'task-named',
    'bounded-size',
    'when',
    'true-reason',
    'room-for-no',
    'sees-the-other',
    'effort',
  ])('%s: the ask', (criterion) => {
    expect(finding(criterion, HELLO, ASK, said('Bye.', 'open'))).toEqual({
      criterion,
      status: 'missing',
      quote: 'Could you help me?',
    });
  });

  test.each<Criterion>(['thanks', 'next-step'])('%s: the last words', (criterion) => {
    expect(finding(criterion, ASK, said('Bye.', 'open'))).toMatchObject({
      status: 'missing',
      quote: 'Bye.',
    });
  });

  test('room-for-no: the push, also where a way out was given elsewhere', () => {
    const pushed = said('You have to.', 'press');
    expect(finding('room-for-no', said('A no is fine.', 'give-out'), pushed)).toMatchObject({
      status: 'missing',
      quote: 'You have to.',
    });
  });

  test('self-respect: the words that make small, and the second sorry', () => {
    expect(finding('self-respect', ASK, said('I am so stupid.', 'self-deprecate'))).toMatchObject({
      status: 'missing',
      quote: 'I am so stupid.',
    });
    const sorry = said('Sorry.', 'open', ['apology']);
    expect(finding('self-respect', sorry, ASK)).toMatchObject({ status: 'present' });
    expect(finding('self-respect', sorry, said('Sorry again.', 'open', ['apology']))).toMatchObject(
      { status: 'missing' },
    );
  });

  test('one-ask: a second ask, or more words than one can take in', () => {
    expect(finding('one-ask', ASK)).toMatchObject({ status: 'present' });
    expect(
      finding('one-ask', said('This, and that too?', 'ask-specific', ['second-ask'])),
    ).toMatchObject({ status: 'missing' });
    expect(finding('one-ask', said('word '.repeat(61), 'ask-vague'))).toMatchObject({
      status: 'missing',
    });
  });

  test('there-is-an-ask: a hint is half of one', () => {
    expect(finding('there-is-an-ask', HELLO, said('So heavy…', 'hint'))).toEqual({
      criterion: 'there-is-an-ask',
      status: 'partly',
      quote: 'So heavy…',
    });
  });
});

test('without a word of the learner there is nothing to find', () => {
  expect(assessed([], CRITERIA)).toEqual([]);
});

test('what only the learner can know is not judged', () => {
  expect(assessed([ASK], ['why-you', 'honest'])).toEqual([]);
});

test('only the criteria the dialog looks for are looked for', () => {
  expect(assessed([ASK], ['when', 'thanks']).map(({ criterion }) => criterion)).toEqual([
    'when',
    'thanks',
  ]);
});

test('a time in a greeting is no time for the ask', () => {
  const hello = said('Hello, how are you today?', 'open', ['time']);
  expect(finding('when', hello, ASK)).toMatchObject({ status: 'missing', quote: ASK.text });
});
