import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { moveNamed } from '../domain/moves.ts';
import { foldsOf } from '../training/heldBack.ts';
import type { Labelled } from '../training/judge.ts';
import { judge } from '../training/judge.ts';
import type { MoveMessage } from '../training/lessons.ts';
import { messagesOf } from '../training/lessons.ts';
import type { Guess, Score } from '../training/metrics.ts';
import { scoreOf } from '../training/metrics.ts';
import { CONTENT, Mistake, lessonsOf, readerOf, theVectors } from './content.ts';
import { guessesOf } from './guesses.ts';
import { phaseNamed } from './readLine.ts';

const MODES = ['stems', 'lite', 'full'] as const;
const LABELS = ['label', 'labels', 'move'] as const;

const Row = z.looseObject({
  text: z.string(),
  context: z.string().nullish(),
  phase: z.string().nullish(),
  label: z.string().optional(),
  labels: z.array(z.string()).optional(),
  move: z.string().optional(),
  also: z.array(z.string()).nullish(),
});

type Row = z.infer<typeof Row>;
type Mode = (typeof MODES)[number];

/** Judges the machinery, or the product's own model, and prints what came of it. */
export async function evaluate(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  const mode = MODES.find((each) => each === options.mode);
  if (mode === undefined) throw new Mistake(`--mode is one of ${MODES.join(', ')}.`);
  if (options.writers) return byWriters(mode);
  if (options.test === undefined) throw new Mistake('Which messages? Give --test FILE.jsonl.');
  if (options.train === undefined) return judgeReader(messagesIn(options.test, 'move'));
  const field = fieldOf(options.label, options.train);
  const train = messagesIn(options.train, field);
  const test = messagesIn(options.test, field);
  print(scoreOf(await guessed(mode, train, test)));
  return 0;
}

function optionsOf(args: readonly string[]): {
  train?: string | undefined;
  test?: string | undefined;
  label?: string | undefined;
  mode: string;
  writers: boolean;
} {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        train: { type: 'string' },
        test: { type: 'string' },
        label: { type: 'string' },
        mode: { type: 'string', default: 'full' },
        writers: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Mistake(error instanceof Error ? error.message : String(error));
  }
}

/** Trains on the messages of some writers and judges by those of others, in turn. */
async function byWriters(mode: Mode): Promise<number> {
  const folds = foldsOf(messagesOf(lessonsOf(CONTENT)));
  const asLabelled = ({ text, phase, after, move, also }: MoveMessage): Labelled => ({
    text,
    phase,
    personaLine: after,
    labels: [move],
    or: also,
  });
  const guesses: Guess[] = [];
  for (const { known, unseen } of folds)
    guesses.push(...(await guessed(mode, known.map(asLabelled), unseen.map(asLabelled))));
  console.log(`our writers in ${folds.length} groups, each judged by a model of the others`);
  print(scoreOf(guesses));
  return 0;
}

async function guessed(
  mode: Mode,
  train: readonly Labelled[],
  test: readonly Labelled[],
): Promise<Guess[]> {
  const encoder =
    mode === 'full'
      ? await (
          await import('../training/encoder.ts')
        ).encoderOf([...train, ...test].map(({ text }) => text))
      : undefined;
  return judge(train, test, mode === 'stems' ? undefined : theVectors(), encoder);
}

/** Judges the Reader itself, with how often its chances come true. */
function judgeReader(messages: readonly Labelled[]): number {
  const reader = readerOf(CONTENT);
  const judgements = messages.map(({ text, labels, or = [], phase, personaLine }) => {
    const reading = reader.read(text, {
      phase: phase ?? 'opening',
      personaLine: personaLine ?? '',
      listens: [],
    });
    const { first, ranked } = guessesOf(reading);
    const order = [first, ...ranked.map(({ move }) => move).filter((move) => move !== first)];
    return {
      guess: { is: labels, or, ranked: order, said: [first] },
      chance: ranked[0]?.score ?? 0,
      right: labels.includes(first) || or.includes(first),
      acted: reading.move !== undefined,
    };
  });
  print(scoreOf(judgements.map(({ guess }) => guess)));
  const acted = judgements.filter((each) => each.acted);
  const wrong = acted.filter(({ right }) => !right);
  const sure = judgements.filter(({ chance }) => chance >= 0.9);
  console.log('\nchance given   messages   right');
  for (let from = 0; from < 10; from += 1) {
    const within = judgements.filter(
      ({ chance }) => chance >= from / 10 && (chance < (from + 1) / 10 || from === 9),
    );
    if (within.length === 0) continue;
    const right = within.filter((each) => each.right).length;
    console.log(
      `${(from / 10).toFixed(1)}–${((from + 1) / 10).toFixed(1)}        ${String(within.length).padStart(5)}      ${percent(right / within.length)}`,
    );
  }
  const confident = sure.filter(({ right }) => !right).length;
  console.log(
    `\nread as a move without asking: ${percent(acted.length / judgements.length)}, of these wrong: ${percent(wrong.length / (acted.length || 1))}`,
  );
  console.log(`wrong at a chance of 0.9 or more: ${percent(confident / judgements.length)}`);
  return 0;
}

function fieldOf(asked: string | undefined, path: string): (typeof LABELS)[number] {
  if (asked !== undefined) {
    const field = LABELS.find((each) => each === asked);
    if (field === undefined) throw new Mistake(`--label is one of ${LABELS.join(', ')}.`);
    return field;
  }
  const [first] = rowsIn(path);
  return LABELS.find((each) => first?.row[each] !== undefined) ?? 'label';
}

function messagesIn(path: string, field: (typeof LABELS)[number]): Labelled[] {
  const rows = rowsIn(path);
  if (rows.length === 0) throw new Mistake(`${path} has no messages in it.`, 1);
  return rows.map(({ row, where }) => {
    const value = row[field];
    if (value === undefined) throw new Mistake(`${where}: there is no “${field}”.`, 1);
    const named = (label: string): string => (field === 'move' ? moveOr(label, where) : label);
    const phase = row.phase == null || row.phase === '' ? undefined : phaseNamed(row.phase);
    if (phase === undefined && row.phase != null && row.phase !== '')
      throw new Mistake(`${where}: there is no phase “${row.phase}”.`, 1);
    return {
      text: row.text,
      labels: [value].flat().map(named),
      ...(field === 'move' ? { or: (row.also ?? []).map(named) } : {}),
      ...(phase === undefined ? {} : { phase }),
      ...(row.context == null ? {} : { personaLine: row.context }),
    };
  });
}

/** A move by its name or its code, or `none`; anything else is a slip. */
function moveOr(name: string, where: string): string {
  const move = /^none$/i.test(name.trim()) ? 'none' : moveNamed(name);
  if (move === undefined) throw new Mistake(`${where}: there is no move “${name}”.`, 1);
  return move;
}

/** The rows of a file, each with the place to name when something is wrong with it. */
function rowsIn(path: string): { row: Row; where: string }[] {
  return textOf(path)
    .split('\n')
    .flatMap((line, at) => {
      const where = `${path}, line ${at + 1}`;
      if (line.trim() === '') return [];
      try {
        return [{ row: Row.parse(JSON.parse(line)), where }];
      } catch {
        throw new Mistake(`${where}: this is no JSON object with a “text”.`, 1);
      }
    });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Mistake(`There is no file ${path} that can be read.`, 1);
  }
}

function print(score: Score): void {
  const { messages, first, firstTwo, macroF1, confusions, byLabel } = score;
  console.log(
    `messages ${messages}   accuracy ${percent(first)}   top-2 ${percent(firstTwo)}   macro-F1 ${macroF1.toFixed(3)}`,
  );
  const worst = [...byLabel].sort((a, b) => a.f1 - b.f1).slice(0, 12);
  console.log(
    `hardest: ${worst.map(({ label, f1, messages: n }) => `${label} ${f1.toFixed(2)} (${n})`).join(', ')}`,
  );
  console.log('most often confused (is → guessed):');
  for (const { is, guessed: other, times } of confusions.slice(0, 15))
    console.log(`  ${is} → ${other}: ${times}`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
