import { expect, test } from 'vitest';
import { MOVES } from '../../src/domain/moves.ts';
import type { Move } from '../../src/domain/moves.ts';
import type { Phase } from '../../src/domain/reading.ts';
import { createReader } from '../../src/understanding/reader.ts';
import { readerParts, readLessons } from './content.ts';

/** What the other side may have said last in each phase. */
const BEFORE: Readonly<Record<Phase, string>> = {
  opening: 'Oh, hi! Lovely evening.',
  'after-question': 'What exactly do you need?',
  'after-offer': 'Sure, I can do that.',
  'after-refusal': "I'm sorry, I can't manage that this week.",
  closing: 'Good. Then that is how we do it.',
};

const { moves: lessons } = readLessons();
const reader = createReader(readerParts());
const read = (text: string, phase: Phase = 'opening', personaLine = BEFORE[phase]) =>
  reader.read(text, { phase, personaLine, listens: [] });

test('there are examples from ten writers for each of the 25 moves and for none of them, and near misses', () => {
  expect(lessons.map(({ move }) => move).toSorted()).toEqual([...MOVES, 'none'].toSorted());
  for (const { move, examples, nearMisses } of lessons) {
    expect(examples.length).toBeGreaterThanOrEqual(100);
    expect(new Set(examples.map(({ writer }) => writer)).size).toBeGreaterThanOrEqual(10);
    if (move !== 'none') expect(nearMisses.length).toBeGreaterThanOrEqual(4);
    expect(nearMisses.every(({ is }) => is !== move)).toBe(true);
  }
});

test('no text is an example of two moves in the same place', () => {
  const moves = new Map<string, string>();
  const twice: string[] = [];
  for (const { move, examples } of lessons) {
    for (const { text, phase, after } of examples) {
      const place = [text.toLowerCase(), phase, after ?? ''].join(' | ');
      if ((moves.get(place) ?? move) !== move) twice.push(place);
      moves.set(place, move);
    }
  }
  expect(twice).toEqual([]);
});

test('of every fifth example nearly all are read as their author said', () => {
  const all = lessons
    .flatMap(({ move, examples, nearMisses }) => [
      ...examples.map((example) => ({ ...example, is: move })),
      ...nearMisses,
    ])
    .filter((_, at) => at % 5 === 0);
  const asMeant = all.filter(
    ({ text, phase, after = '', is }) => (read(text, phase, after).move ?? 'none') === is,
  );
  expect(asMeant.length / all.length).toBeGreaterThanOrEqual(0.95);
}, 30_000);

test('the chances of the moves and of none of them sum to at most 1, best first', () => {
  for (const { examples } of lessons) {
    for (const { text, phase } of examples.slice(0, 20)) {
      const { ranked, none } = read(text, phase);
      const scores = ranked.map(({ score }) => score);
      // Each is rounded to a thousandth.
      expect(scores.reduce((sum, score) => sum + score, none)).toBeLessThanOrEqual(1.003);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  }
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
  expect(read('No problem. Would half an hour from now be better?', 'after-refusal').move).toBe(
    'reschedule',
  );
});

test('thanks on the way to a plan settles the plan', () => {
  expect(read('Great, thank you. So Tuesday at three in your office.', 'after-offer').move).toBe(
    'confirm-plan',
  );
});

test.each<[string, Partial<Record<Phase, Move | undefined>>]>([
  ['yes please', { 'after-offer': 'accept-help' }],
  ['ok', { 'after-refusal': 'accept-no', 'after-offer': 'accept-help', opening: undefined }],
  ['no worries', { 'after-refusal': 'accept-no' }],
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
  for (const { move, examples } of lessons.filter(
    (entry) => entry.move === 'press' || entry.move === 'accept-no',
  )) {
    for (const { text } of examples) expect(read(text).move).not.toBe(move);
  }
});

test('the words that decided are quoted as they were typed', () => {
  const { because, text } = read('No worries, THX for telling me', 'after-refusal');
  expect(because.length).toBeGreaterThan(0);
  for (const words of because) expect(text).toContain(words);
});

test('the same words in the same place give the same reading', () => {
  const again = createReader(readerParts());
  const phase = 'after-refusal';
  for (const { examples } of lessons) {
    for (const { text } of examples.slice(0, 3)) {
      expect(again.read(text, { phase, personaLine: BEFORE[phase], listens: [] })).toEqual(
        read(text, phase),
      );
    }
  }
});
