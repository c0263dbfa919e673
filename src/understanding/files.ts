import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asBytes } from './bytes.ts';
import type { Model } from './model.ts';
import { BadModel, readModel, writeModel } from './model.ts';
import type { Vectors, VectorTable } from './vectors.ts';
import { readVectors } from './vectors.ts';

const MODEL = 'model.json';
const NUMBERS = 'model.bin';
const WORDS = 'vectors.txt';
const ROWS = 'vectors.bin';

/** Everything that was learned, from its folder. */
export type Learned = { model: Model; vectors: Vectors };

/**
 * Reads the model and the vectors. `data` is the hash of the examples the model should have been
 * learned from. What is wrong is one sentence that ends with what mends it.
 */
export function openLearned(folder: string, data: string): Learned | string {
  const vectors = openVectors(folder);
  if (typeof vectors === 'string') return vectors;
  try {
    const model = readModel({
      json: readFileSync(join(folder, MODEL), 'utf8'),
      numbers: readFileSync(join(folder, NUMBERS)),
    });
    if (model.data !== data)
      return `The model in ${folder} was trained on other examples than those in dialogs/. Run “npm run train”.`;
    if (model.moves.classifier.featuriser.dense.some(({ size }) => size !== vectors.size))
      return `The model in ${folder} was trained with other word vectors. Run “npm run train”.`;
    return { model, vectors };
  } catch (error) {
    const why = error instanceof BadModel ? error.message : 'it cannot be read';
    return `The model in ${folder} cannot be used: ${why}. Run “npm run train”.`;
  }
}

/** Reads the vectors, or says in one sentence why they cannot be used. */
export function openVectors(folder: string): Vectors | string {
  try {
    return readVectors(readFileSync(join(folder, WORDS), 'utf8'), readFileSync(join(folder, ROWS)));
  } catch {
    return `The word vectors in ${folder} are missing or damaged. They come with the program: get them back with “git checkout -- assets”, or install it again.`;
  }
}

/** Writes the vectors. */
export function keepVectors(folder: string, { size, entries, scales, rows }: VectorTable): void {
  writeFileSync(join(folder, WORDS), `${[size, ...entries].join('\n')}\n`);
  writeFileSync(join(folder, ROWS), asBytes([scales, rows]));
}

/** Writes a model, or, with `check`, only says whether the files are as they should be. */
export function keepModel(folder: string, model: Model, check: boolean): boolean {
  const { json, numbers } = writeModel(model);
  if (check) {
    return (
      readFileSync(join(folder, MODEL), 'utf8') === json &&
      readFileSync(join(folder, NUMBERS)).equals(numbers)
    );
  }
  writeFileSync(join(folder, MODEL), json);
  writeFileSync(join(folder, NUMBERS), numbers);
  return true;
}
