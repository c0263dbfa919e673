import { expect, test } from 'vitest';
import type { MoveMessage } from '../../src/training/lessons.ts';
import { createTeacher, messagesOf, spellingOf } from '../../src/training/lessons.ts';
import { createSpelling } from '../../src/understanding/spelling.ts';
import { toyLessons, toyVectors } from './toy.ts';

const vectors = toyVectors();
const teacher = createTeacher(
  vectors,
  createSpelling(['neighbour', 'carry'], (word) => vectors.knows(word)),
);

const message = (text: string, more: Partial<MoveMessage> = {}): MoveMessage => ({
  text,
  writer: 'a',
  phase: 'opening',
  after: '',
  move: 'hint',
  also: [],
  ...more,
});

test('a near miss is an example of what it really is', () => {
  const messages = messagesOf(toyLessons());
  const of = (text: string) => messages.filter((each) => each.text === text);
  expect(of('Could you help?').map(({ move }) => move)).toEqual(['ask-vague']);
  expect(of('I never said you are selfish').map(({ move }) => move)).toEqual(['none']);
});

test('details that nobody looked for are unknown, not absent', () => {
  const messages = messagesOf(toyLessons());
  const has = (text: string) => messages.find((each) => each.text === text)?.has;
  expect(has('Could you carry two bags?')).toBeUndefined();
  expect(has('So selfish of you')).toEqual([]);
  expect(has('Could you carry two bags? Thanks!')).toEqual(['thanks']);
});

test('what leads a message is in it, and so is everything beside it; “none” is in nothing', () => {
  expect(teacher.ofMove(message('hello', { also: ['open'] })).labels).toEqual([
    'hint',
    '+hint',
    '+open',
  ]);
  expect(teacher.ofMove(message('hello', { move: 'none' })).labels).toEqual(['none']);
});

test('a misspelt word is taught as the word that was meant', () => {
  const labelled = (text: string) => teacher.ofMove(message(text)).said.stems;
  expect(labelled('hello neigbour')).toEqual(labelled('hello neighbour'));
});

test('the classes that stop the play are dangers; idioms and harmless words are none', () => {
  const labels = (name: 'K1' | 'K7' | 'K8' | 'none') =>
    teacher.ofSafety({ text: 'words', class: name }).labels;
  expect(labels('K1')).toEqual(['K1', 'danger']);
  expect(labels('K7')).toEqual(['K7', 'danger']);
  expect(labels('K8')).toEqual(['K8']);
  expect(labels('none')).toEqual(['none']);
});

test('a misspelt word may be meant for words of the language that three messages have, commonest first', () => {
  const texts = [
    'hello neighbour carry xyzzy',
    'hello neighbour carry xyzzy',
    'hello neighbour carry xyzzy two',
    'hello fine fine fine two',
  ];
  expect(
    spellingOf(
      texts.map((text) => message(text)),
      vectors,
    ),
  ).toEqual(['hello', 'carry', 'neighbour']);
});
