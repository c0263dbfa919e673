import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { trainModel } from '../../src/training/train.ts';
import type { Classifier } from '../../src/understanding/classifier.ts';
import { scoresOf } from '../../src/understanding/classifier.ts';
import { keepModel, keepVectors, openLearned, openVectors } from '../../src/understanding/files.ts';
import { BadModel, readModel, writeModel } from '../../src/understanding/model.ts';
import { LEARNED } from '../../src/cli/content.ts';
import { toyLessons, toyTable, toyVectors } from '../training/toy.ts';

const model = trainModel(toyLessons(), toyVectors());
const files = writeModel(model);

const CLASSIFIERS = ['moves', 'safety', 'details'] as const;

function scores(classifier: Classifier): number[] {
  const stems = ['could', 'you', 'carry', 'two', 'bag', 'thank'];
  const said = {
    stems,
    spelt: stems,
    phase: 'opening',
    line: ['hello'],
    signs: ['question'],
  } as const;
  return [...scoresOf(classifier, { said, vectors: { text: toyVectors().of(stems) } })];
}

describe('a written model', () => {
  test.each(CLASSIFIERS)('scores the same when it is read: %s', (name) => {
    const read = readModel(files);
    expect(scores(read[name].classifier)).toEqual(scores(model[name].classifier));
    expect(new Set(scores(read[name].classifier)).size).toBeGreaterThan(1);
  });

  test('is the same, byte for byte, when it is read and written again', () => {
    const again = writeModel(readModel(files));
    expect(again.json).toBe(files.json);
    expect(Buffer.from(again.numbers).equals(files.numbers)).toBe(true);
  });

  test('keeps what is not a classifier', () => {
    const { data, spelling, moves, safety, details } = readModel(files);
    expect({ data, spelling }).toEqual({ data: model.data, spelling: model.spelling });
    expect([moves.sharpness, moves.alsoFrom]).toEqual([
      model.moves.sharpness,
      model.moves.alsoFrom,
    ]);
    expect(safety.dangerFrom).toBe(model.safety.dangerFrom);
    expect(details.from).toEqual(model.details.from);
  });

  test('the committed one is the same, byte for byte, when it is read and written again', () => {
    const json = readFileSync(join(LEARNED, 'model.json'), 'utf8');
    const numbers = readFileSync(join(LEARNED, 'model.bin'));
    const again = writeModel(readModel({ json, numbers }));
    expect(again.json === json).toBe(true);
    expect(numbers.equals(again.numbers)).toBe(true);
  });

  test('cut off anywhere is a bad model, never a crash or half a model', () => {
    fc.assert(
      fc.property(
        fc.nat(files.json.length - 2),
        fc.nat(files.numbers.length - 1),
        fc.boolean(),
        (json, numbers, which) => {
          const cut = which
            ? { ...files, json: files.json.slice(0, json) }
            : { ...files, numbers: files.numbers.subarray(0, numbers) };
          expect(() => readModel(cut)).toThrow(BadModel);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of any other JSON is a bad model', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(() => readModel({ ...files, json })).toThrow(BadModel);
      }),
    );
  });
});

describe('what was learned, from its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'learned-'));
  const at = (name: string): string => join(folder, name);
  const VECTORS = /^The word vectors in .+ are missing or damaged\. .*“git checkout [^”\n]+”.*\.$/;
  const MODEL = /^The model in .+ cannot be used: [^.\n]+\. Run “npm run train”\.$/;

  beforeEach(() => {
    keepVectors(folder, toyTable());
    keepModel(folder, model, false);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const opened = () => openLearned(folder, 'toy');
  const json = (change: (written: Record<string, unknown>) => void): string => {
    const written = JSON.parse(files.json) as Record<string, unknown>;
    change(written);
    return JSON.stringify(written);
  };

  test('is the model and the vectors', () => {
    const learned = opened();
    if (typeof learned === 'string') throw new Error(learned);
    expect(scores(learned.model.moves.classifier)).toEqual(scores(model.moves.classifier));
    expect(learned.vectors.knows('help')).toBe(true);
  });

  test('that was learned from other examples is not used, and the sentence says what to run', () => {
    expect(openLearned(folder, 'other')).toBe(
      `The model in ${folder} was trained on other examples than those in dialogs/. Run “npm run train”.`,
    );
  });

  test('that was learned with vectors of another size is not used, either', () => {
    for (const name of ['vectors.txt', 'vectors.bin']) copyFileSync(join(LEARNED, name), at(name));
    expect(opened()).toBe(
      `The model in ${folder} was trained with other word vectors. Run “npm run train”.`,
    );
  });

  test.each<[string, string, string | Buffer]>([
    ['a cut model.json', 'model.json', files.json.slice(0, files.json.length / 2)],
    ['an empty model.json', 'model.json', ''],
    ['a model.json of garbage', 'model.json', '\u0000\u0001 no json'],
    ['a model.json of null', 'model.json', 'null'],
    ['a model.json of a list', 'model.json', '[]'],
    ['a model.json of another format', 'model.json', json((all) => (all['format'] = 99))],
    ['a model.json without its format', 'model.json', json((all) => delete all['format'])],
    ['a model.json without its safety', 'model.json', json((all) => delete all['safety'])],
    ['a model.json without its details', 'model.json', json((all) => delete all['details'])],
    ['a cut model.bin', 'model.bin', Buffer.from(files.numbers.subarray(0, 100))],
    ['an empty model.bin', 'model.bin', Buffer.alloc(0)],
    ['a model.bin that is too long', 'model.bin', Buffer.concat([files.numbers, Buffer.alloc(4)])],
  ])('%s is one sentence with the command that mends it', (_, name, content) => {
    writeFileSync(at(name), content);
    expect(opened()).toMatch(MODEL);
  });

  test('another format is named, with the one that is read', () => {
    writeFileSync(
      at('model.json'),
      json((all) => (all['format'] = 99)),
    );
    expect(opened()).toContain('it has format 99, and this program reads 1');
  });

  test.each(['model.json', 'model.bin'])('without %s it is one sentence, too', (name) => {
    rmSync(at(name));
    expect(opened()).toMatch(MODEL);
  });

  test.each<[string, string, Buffer | undefined]>([
    ['without vectors.txt', 'vectors.txt', undefined],
    ['without vectors.bin', 'vectors.bin', undefined],
    ['with an empty vectors.bin', 'vectors.bin', Buffer.alloc(0)],
    ['with a cut vectors.bin', 'vectors.bin', Buffer.alloc(1_000_001)],
    ['with another vectors.txt', 'vectors.txt', Buffer.from('one\ntwo\n'.repeat(3_500))],
  ])('%s the sentence tells how to get the vectors back', (_, name, content) => {
    if (content === undefined) rmSync(at(name));
    else writeFileSync(at(name), content);
    expect(opened()).toMatch(VECTORS);
    expect(openVectors(folder)).toBe(opened());
  });

  test('a model that is kept is the one that is there, any other is not', () => {
    expect(keepModel(folder, model, true)).toBe(true);
    expect(keepModel(folder, { ...model, data: 'other' }, true)).toBe(false);
    const [first = 0] = model.moves.classifier.bias;
    const bias = Float32Array.from(model.moves.classifier.bias).fill(first + 1, 0, 1);
    const classifier = { ...model.moves.classifier, bias };
    expect(keepModel(folder, { ...model, moves: { ...model.moves, classifier } }, true)).toBe(
      false,
    );
  });
});
