import { createInterface } from 'node:readline';
import { evaluate } from './evaluate.ts';
import { CONTENT, Mistake, readerOf } from './content.ts';
import { main } from './main.ts';
import { readLine } from './readLine.ts';

const HELP = `npm run --silent understand < lines.jsonl
    reads JSON lines {"id","text","context","phase"} and writes one reading for each;
    context is what the other side said last, phase one of
    opening, after_question, after_offer, after_refusal, closing

npm run understand -- evaluate --train A.jsonl --test B.jsonl [--label label|labels|move] [--mode lite|full]
    trains the same machinery on A and judges it by B; lite is what the product runs,
    full (the default) adds a sentence encoder
npm run understand -- evaluate --test B.jsonl
    judges the model of the product by messages with text, context, phase, move and also
npm run understand -- evaluate --writers [--mode stems|lite|full]
    judges it by each group of our own writers, trained on the others
`;

/** Reads standard input, or evaluates. */
async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === 'evaluate') return evaluate(args);
  if (name !== undefined) {
    console.log(HELP);
    return name === 'help' || name === '--help' || name === '-h' ? 0 : 2;
  }
  if (process.stdin.isTTY) {
    console.log(HELP);
    return 2;
  }
  // Whoever reads along may have seen enough.
  process.stdout.on('error', () => process.exit(0));
  const reader = readerOf(CONTENT);
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(reader, line);
    if (typeof read === 'string') throw new Mistake(`Line ${number}: ${read}`, 1);
    process.stdout.write(`${JSON.stringify(read)}\n`);
  }
  return 0;
}

await main(run);
