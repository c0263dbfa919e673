import { z } from 'zod';
import type { CommandWords, MoveExamples, SafetyContent } from '../domain/content.ts';
import { MOVES } from '../domain/moves.ts';
import { COMMANDS, SAFETY_CLASSES } from '../domain/reading.ts';
import { checked } from './explain.ts';
import type { Finding } from './finding.ts';
import type { TextFile } from './parse.ts';
import { parseFile } from './parse.ts';

const Words = z.string().trim().min(1).max(600);
const Writer = z.string().min(1).max(20).describe('Who wrote it: a letter for a way of writing.');

const MovesFile = z
  .strictObject({
    move: z.enum(MOVES).describe('The move; the same as the name of the file.'),
    meaning: Words.describe('What somebody does who makes this move.'),
    label: Words.describe('How the coach names it: “I read that as …”. Plain words.'),
    examples: z
      .array(z.strictObject({ text: Words, writer: Writer }))
      .min(3)
      .describe('Sentences that make this move.'),
    nearMisses: z
      .array(z.strictObject({ text: Words, is: z.enum(MOVES), writer: Writer }))
      .default([])
      .describe('Sentences that look like it and are another move.'),
  })
  .describe('What we listen for: one move.');

const SafetyFile = z
  .strictObject({
    examples: z
      .array(z.strictObject({ text: Words, class: z.enum([...SAFETY_CLASSES, 'none']) }))
      .min(1)
      .describe('Sentences with their class; `none` for harmless ones that look dangerous.'),
    answers: z
      .record(z.enum(SAFETY_CLASSES), z.array(Words).min(1))
      .describe('What the coach says, by class.'),
    resources: z
      .array(
        z.strictObject({
          locale: z.string().min(2).describe('Language and region, or `any`.'),
          checked: z.string().min(4).describe('When somebody last checked these lines.'),
          lines: z.array(Words).min(1),
        }),
      )
      .describe('Where help is.'),
  })
  .describe('What is listened for in a crisis, and what is answered.');

const CommandsFile = z
  .record(
    z.enum(COMMANDS),
    z.strictObject({
      words: z.array(Words).min(1).describe('The words themselves; the first is shown to people.'),
      does: Words.describe('What it does, for the help.'),
    }),
  )
  .describe('The words that work at any moment.');

/** What understanding learns from. */
export type Listening = { moves: MoveExamples[]; safety: SafetyContent; commands: CommandWords };

/** The files of it, as they were found. */
export type ListeningFiles = {
  moves: (TextFile & { name: string })[];
  safety: TextFile;
  commands: TextFile;
};

/** Reads and checks all that is listened for. With findings there is nothing to listen with. */
export function loadListening(files: ListeningFiles): {
  listening?: Listening;
  findings: Finding[];
} {
  const moves = files.moves.map((file) => loadMove(file));
  const safety = checked(parseFile(files.safety), SafetyFile);
  const commands = checked(parseFile(files.commands), CommandsFile);
  const findings = [
    ...moves.flatMap((each) => each.findings),
    ...safety.findings,
    ...commands.findings,
  ];
  if (findings.length > 0 || safety.value === undefined || commands.value === undefined)
    return { findings };
  const read = moves.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return { listening: { moves: read, safety: safety.value, commands: commands.value }, findings };
}

function loadMove(file: TextFile & { name: string }): {
  value?: MoveExamples;
  findings: Finding[];
} {
  const parsed = parseFile(file);
  const { value, findings } = checked(parsed, MovesFile);
  if (value === undefined || value.move === file.name)
    return { ...(value === undefined ? {} : { value }), findings };
  const message = `This is the move \`${value.move}\`, and the file is called \`${file.name}.yaml\`.`;
  const at = {
    file: file.file,
    ...parsed.place(['move']),
    code: 'D005',
    rule: 'id is not the folder',
  };
  return { findings: [{ ...at, message, suggestion: 'Rename one of them.' }] };
}
