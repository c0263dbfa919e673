import { expect, test } from 'vitest';
import type { Labelled } from '../../src/training/judge.ts';
import { judge } from '../../src/training/judge.ts';
import { scoreOf } from '../../src/training/metrics.ts';
import { toyVectors } from './toy.ts';

const ASKS = ['could you carry two bags', 'could you help', 'help me carry', 'can you carry bags'];
const THANKS = ['thanks a lot', 'that is fine', 'many thanks', 'fine by me thanks'];
const TRAIN: Labelled[] = [
  ...ASKS.map((text) => ({ text, labels: ['ask'] })),
  ...THANKS.map((text) => ({ text, labels: ['thank'] })),
];

test.each([
  ['with vectors', toyVectors()],
  ['with counted words alone', undefined],
])('unseen words like those of a label get it, %s', (_, vectors) => {
  const test: Labelled[] = [
    { text: 'Could you carry my bags?', labels: ['ask'] },
    { text: 'ok fine, thanks!', labels: ['thank'] },
  ];
  const guesses = judge(TRAIN, test, vectors);
  expect(guesses.map(({ ranked }) => ranked)).toEqual([
    ['ask', 'thank'],
    ['thank', 'ask'],
  ]);
  expect(guesses.map(({ said }) => said)).toEqual([['ask'], ['thank']]);
  expect(scoreOf(guesses).first).toBe(1);
});

test('only vectors know that an unseen word is near a seen one', () => {
  const train = [
    { text: 'help', labels: ['ask'] },
    { text: 'selfish', labels: ['blame'] },
  ];
  const first = (text: string) =>
    judge(train, [{ text, labels: ['?'] }], toyVectors())[0]?.ranked[0];
  expect(first('never')).toBe('blame');
  expect(first('carry')).toBe('ask');
});

test('several labels are said where examples have several', () => {
  const both = [...ASKS].flatMap((ask) =>
    THANKS.map((thank) => ({ text: `${ask} ${thank}`, labels: ['ask', 'thank'] })),
  );
  const [guess] = judge(
    [...TRAIN, ...both],
    [{ text: 'can you carry bags thanks', labels: [] }],
    undefined,
  );
  expect(new Set(guess?.said)).toEqual(new Set(['ask', 'thank']));
});

test('what was said before and the phase are heard where the examples tell them', () => {
  const train: Labelled[] = Array.from({ length: 4 }, () => [
    { text: 'ok', labels: ['yes'], phase: 'after-offer' as const, personaLine: 'Shall I help?' },
    { text: 'ok', labels: ['no'], phase: 'after-refusal' as const, personaLine: 'I never carry.' },
  ]).flat();
  const guessed = judge(
    train,
    [
      { text: 'ok', labels: ['yes'], phase: 'after-offer' },
      { text: 'ok', labels: ['no'], phase: 'after-refusal' },
      { text: 'ok', labels: ['no'], personaLine: 'I never carry.' },
    ],
    undefined,
  ).map(({ ranked }) => ranked[0]);
  expect(guessed).toEqual(['yes', 'no', 'no']);
});

test('an encoder decides where words tell nothing', () => {
  const encoder = (text: string): Float32Array =>
    Float32Array.of(text.includes('qa') ? 1 : 0, text.includes('zb') ? 1 : 0);
  const train = ['1', '2', '3'].flatMap((at) => [
    { text: `qa${at}`, labels: ['a'] },
    { text: `zb${at}`, labels: ['b'] },
  ]);
  const guesses = judge(train, [{ text: 'mmmmmqammmmm', labels: ['a'] }], undefined, encoder);
  expect(guesses[0]?.ranked[0]).toBe('a');
});

test('the same sets are judged the same', () => {
  const test: Labelled[] = [{ text: 'could you', labels: ['ask'] }];
  expect(judge(TRAIN, test, toyVectors())).toEqual(judge(TRAIN, test, toyVectors()));
});

test('a message of no words is judged like any other', () => {
  const [guess] = judge(TRAIN, [{ text: ' \u0000 ', labels: ['ask'] }], toyVectors());
  expect([...(guess?.ranked ?? [])].sort()).toEqual(['ask', 'thank']);
});
