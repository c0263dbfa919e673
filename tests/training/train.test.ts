import { expect, test } from 'vitest';
import { DETAILS } from '../../src/domain/content.ts';
import { trainModel } from '../../src/training/train.ts';
import { createTeacher } from '../../src/training/lessons.ts';
import { alarmOf } from '../../src/understanding/alarm.ts';
import { scoresOf } from '../../src/understanding/classifier.ts';
import { writeModel } from '../../src/understanding/model.ts';
import { createReader } from '../../src/understanding/reader.ts';
import { createSpelling } from '../../src/understanding/spelling.ts';
import { CONTENT } from '../../src/cli/content.ts';
import { listeningFiles } from '../../src/dialogs/files.ts';
import { loadListening } from '../../src/dialogs/listening.ts';
import { toyLessons, toyVectors } from './toy.ts';

const vectors = toyVectors();
const model = trainModel(toyLessons(), vectors);

test('the same lessons give the same files, byte for byte', () => {
  const { json, numbers } = writeModel(model);
  const again = writeModel(trainModel(toyLessons(), toyVectors()));
  expect(again.json).toBe(json);
  expect(Buffer.from(again.numbers).equals(numbers)).toBe(true);
});

test('other lessons give another model', () => {
  const lessons = toyLessons();
  for (const { examples } of lessons.moves) examples.splice(1, 1);
  const { json, numbers } = writeModel(trainModel(lessons, vectors));
  expect(json).not.toBe(writeModel(model).json);
  expect(Buffer.from(numbers).equals(writeModel(model).numbers)).toBe(false);
});

test('a model remembers which examples it was learned from', () => {
  expect(model.data).toBe('toy');
});

test('a reader with the model reads what it was taught, also in words of its own', () => {
  const { listening } = loadListening(listeningFiles(CONTENT));
  if (listening === undefined) throw new Error('no listening');
  const reader = createReader({ commands: listening.commands, model, vectors, replies: () => [] });
  const first = (text: string, phase: 'opening' | 'after-refusal') =>
    reader.read(text, { phase, personaLine: '', listens: [] }).ranked[0]?.move;
  expect(first('Could you carry two bags?', 'opening')).toBe('ask-specific');
  expect(first('could u please carry the two bags', 'opening')).toBe('ask-specific');
  expect(first('so selfish', 'opening')).toBe('attack');
  expect(first('fine, thanks', 'after-refusal')).toBe('accept-no');
  expect(first('hello', 'opening')).toBe('open');
});

test('a detail is learned from the messages somebody looked through', () => {
  const { classifier, from } = model.details;
  const thanks = DETAILS.indexOf('thanks');
  const teacher = createTeacher(
    vectors,
    createSpelling(model.spelling, (word) => vectors.knows(word)),
  );
  const score = (text: string): number => {
    const { said, vectors: dense } = teacher.ofMove({
      text,
      writer: '',
      phase: 'opening',
      after: '',
      move: 'none',
      also: [],
    });
    return scoresOf(classifier, { said, vectors: dense })[thanks] ?? NaN;
  };
  expect(classifier.labels).toEqual(DETAILS);
  expect(score('Could you carry bags? Thanks')).toBeGreaterThan(Math.max(0, from[thanks] ?? NaN));
  expect(score('Selfish of you')).toBeLessThan(0);
});

test('of ordinary messages hardly one is alarming', () => {
  const { classifier, dangerFrom } = model.safety;
  const danger = (stems: string[]): number => {
    const shown = { said: { stems, spelt: stems }, vectors: {} };
    return alarmOf(classifier.labels, scoresOf(classifier, shown)).both;
  };
  expect(danger(['i', 'want', 'to', 'die'])).toBeGreaterThan(dangerFrom);
  expect(danger(['hello', 'neighbour'])).toBeLessThan(dangerFrom);
});
