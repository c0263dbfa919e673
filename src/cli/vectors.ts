import { existsSync, readFileSync } from 'node:fs';
import type { Rows } from '../training/algebra.ts';
import { distil, entriesOf, explained, splitTaught, wordsOf } from '../training/distil.ts';
import { encoderOf } from '../training/encoder.ts';
import type { Encoder } from '../training/judge.ts';
import { keepVectors } from '../understanding/files.ts';
import { LEARNED, Mistake } from './content.ts';
import { main } from './main.ts';

const HELP = `npm run vectors -- sentences.txt [words.txt]
    learns a vector for each word and pair of words from what a sentence encoder says of the
    sentences, one a line, and writes assets/understanding/vectors.txt and vectors.bin;
    words.txt has further words to know, one a line. 180,000 sentences take
    about 40 minutes and 5 GB of memory. Afterwards run “npm run train”.
`;

/** Makes the word vectors anew. */
async function run([file, more, ...rest]: readonly string[]): Promise<number> {
  if (file === undefined || file.startsWith('-') || rest.length > 0) {
    console.log(HELP);
    return 2;
  }
  const lines = linesOf(file);
  const sentences = lines.map(wordsOf);
  const entries = entriesOf(sentences, more === undefined ? [] : linesOf(more));
  const encode = await encoderOf([...lines, ...entries.words]);
  const { taught, held } = splitTaught({ sentences, encodings: rowsOf(lines, encode) });
  const distilled = distil(taught, entries, rowsOf(entries.words, encode));
  keepVectors(LEARNED, distilled.table);
  const part = (explained(distilled, held) * 100).toFixed(1);
  console.log(
    `${entries.words.length} words and ${entries.pairs.length} pairs explain ${part} % of the variance of the encoder on ${held.sentences.length} sentences that were held back.`,
  );
  return 0;
}

function linesOf(file: string): string[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  if (lines.length === 0) throw new Mistake(`There are no lines in ${file}.`);
  return lines;
}

function rowsOf(texts: readonly string[], encode: Encoder): Rows {
  const width = encode(texts[0] ?? '').length;
  const data = new Float32Array(texts.length * width);
  for (const [row, text] of texts.entries()) data.set(encode(text), row * width);
  return { width, data };
}

await main(run);
