import { expect, test } from 'vitest';
import { MOVES } from '../../src/domain/moves.ts';
import type { Move } from '../../src/domain/moves.ts';
import type { Phase } from '../../src/domain/reading.ts';
import { createReader } from '../../src/understanding/reader.ts';
import { readerContent } from './content.ts';

const content = readerContent();
const reader = createReader(content);
const read = (text: string, phase: Phase = 'opening') =>
  reader.read(text, { phase, personaLine: '', listens: [] });

test('there are examples from three writers and near misses for each of the 25 moves', () => {
  expect(content.moves.map(({ move }) => move).toSorted()).toEqual([...MOVES].toSorted());
  for (const { move, examples, nearMisses } of content.moves) {
    expect(examples.length).toBeGreaterThanOrEqual(20);
    expect(new Set(examples.map(({ writer }) => writer)).size).toBeGreaterThanOrEqual(3);
    expect(nearMisses.length).toBeGreaterThanOrEqual(4);
    expect(nearMisses.every(({ is }) => is !== move)).toBe(true);
  }
});

test('no text is an example of two moves', () => {
  const texts = content.moves.flatMap(({ examples }) =>
    examples.map(({ text }) => text.toLowerCase()),
  );
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

test('an ask outranks what stands beside it', () => {
  const reading = read(
    "Hi Mark! I know you're busy, sorry. Could you carry two bags up? Totally fine to say no. My shoulder is hurt.",
  );
  expect(reading.move).toBe('ask-specific');
  expect(reading.also).toEqual(
    expect.arrayContaining(['give-out', 'acknowledge', 'open', 'state-need']),
  );
});

test('no problem followed by a new suggestion goes on asking', () => {
  const reading = read('No problem. Would half an hour from now be better?', 'after-refusal');
  expect(reading.move).toBe('reschedule');
  expect(reading.also).toContain('acknowledge');
});

test('thanks on the way to a plan settles the plan', () => {
  expect(read('Great, thank you. So Tuesday at three in your office.', 'after-offer').move).toBe(
    'confirm-plan',
  );
});

test.each<[string, Partial<Record<Phase, Move | undefined>>]>([
  ['yes please', { 'after-offer': 'accept-help' }],
  ['ok', { 'after-refusal': 'accept-no', 'after-offer': 'accept-help', opening: undefined }],
  ['no worries', { 'after-refusal': 'accept-no', opening: undefined }],
  ['no thanks', { 'after-offer': 'refuse-help' }],
  ['thanks', { 'after-refusal': 'accept-no', 'after-offer': 'accept-help' }],
  [
    'tuesday at 3',
    {
      'after-question': 'give-detail',
      'after-refusal': 'reschedule',
      'after-offer': 'confirm-plan',
    },
  ],
  ['ten minutes', { 'after-question': 'give-detail', 'after-refusal': 'reduce' }],
  ['why not?', { 'after-refusal': 'press' }],
  ['hello', { opening: 'open' }],
  ['sorry?', { 'after-refusal': 'check-meaning' }],
])('“%s” is read by what it answers', (text, expected) => {
  for (const [phase, move] of Object.entries(expected))
    expect(read(text, phase as Phase).move).toBe(move);
});

test.each<[string, Phase, Move]>([
  ['cud u carry 2 bags up 4 me pls', 'opening', 'ask-specific'],
  ['Coudl you cary the bags upstairs pleaes?', 'opening', 'ask-specific'],
  ['i undrestand, no problm', 'after-refusal', 'accept-no'],
  ['nevermind', 'opening', 'withdraw'],
])('typing in a hurry is read: “%s”', (text, phase, move) => {
  expect(read(text, phase).move).toBe(move);
});

test.each<[string, Phase, Move]>([
  ["don't worry about it, I understand", 'after-refusal', 'accept-no'],
  ["I don't need any help, thanks", 'after-offer', 'refuse-help'],
  ["you don't have to say yes, no pressure", 'opening', 'give-out'],
  ["I can't carry these on my own", 'opening', 'state-need'],
])('a negated verb keeps its meaning: “%s”', (text, phase, move) => {
  expect(read(text, phase).move).toBe(move);
});

test.each([
  'Könntest du mir bitte helfen?',
  'Peux-tu porter mes sacs ?',
  '手伝ってくれますか',
  'Мне нужна помощь',
  'qwerty uiop',
  '🙂',
  '???',
  '',
  '42 17',
])('what is no English sentence is left unread: “%s”', (text) => {
  expect(read(text).move).toBeUndefined();
});

test('pressing and taking a no need a no before them', () => {
  for (const { move, examples } of content.moves.filter(
    (entry) => entry.move === 'press' || entry.move === 'accept-no',
  )) {
    const opened = examples.filter(({ text }) => read(text).move === move);
    expect(opened.length / examples.length).toBeLessThan(0.2);
  }
});

test('the words that decided are quoted as they were typed', () => {
  const { because, text } = read('No worries, THX for telling me', 'after-refusal');
  expect(because.length).toBeGreaterThan(0);
  for (const words of because) expect(text).toContain(words);
});

test('the same words in the same place give the same reading', () => {
  const again = createReader(readerContent());
  for (const { examples } of content.moves) {
    for (const { text } of examples.slice(0, 3)) {
      expect(again.read(text, { phase: 'after-refusal', personaLine: '', listens: [] })).toEqual(
        read(text, 'after-refusal'),
      );
    }
  }
});
