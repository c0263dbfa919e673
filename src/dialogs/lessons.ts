import { z } from 'zod';
import type { Lessons, MoveExamples } from '../domain/content.ts';
import { MOVES } from '../domain/moves.ts';
import { PHASES, SAFETY_CLASSES } from '../domain/reading.ts';
import { checked } from './explain.ts';
import type { Finding } from './finding.ts';
import type { TextFile } from './parse.ts';
import { parseFile } from './parse.ts';
import { hashOf, versionOf } from './version.ts';

const Text = z.string().trim().min(1).max(600);
const Writer = z.string().min(1).max(20).describe('Who wrote it: a letter for a hand.');
const MoveOrNone = z.enum([...MOVES, 'none']);

const example = {
  text: Text,
  writer: Writer,
  phase: z.enum(PHASES).describe('Where in the encounter it is said.'),
  after: Text.exactOptional().describe('What the other side had said.'),
  also: z.array(z.enum(MOVES)).min(1).exactOptional().describe('What else is in it.'),
};

const MovesFile = z
  .strictObject({
    move: MoveOrNone.describe('The move; the same as the name of the file.'),
    meaning: Text.describe('What somebody does who makes this move.'),
    examples: z.array(z.strictObject(example)).min(3).describe('Words that make this move.'),
    nearMisses: z
      .array(z.strictObject({ ...example, is: MoveOrNone }))
      .default([])
      .describe('Words that look like it and are another.'),
  })
  .describe('What we listen for: one move.');

const SafetyExamplesFile = z
  .strictObject({
    examples: z
      .array(
        z.strictObject({
          text: Text,
          class: z.enum([...SAFETY_CLASSES, 'none']),
          writer: Writer,
        }),
      )
      .min(1)
      .describe('Sentences with their class; `none` for harmless ones that sound dangerous.'),
  })
  .describe('What is listened for in a crisis.');

/** The files understanding is trained on, as they were found. */
export type LessonFiles = { moves: (TextFile & { name: string })[]; safety: TextFile };

/** Reads and checks what understanding is trained on. With findings there are no lessons. */
export function loadLessons(files: LessonFiles): { lessons?: Lessons; findings: Finding[] } {
  const moves = files.moves.map(loadMove);
  const safety = checked(parseFile(files.safety), SafetyExamplesFile);
  const findings = [...moves.flatMap((each) => each.findings), ...safety.findings];
  if (findings.length > 0 || safety.value === undefined) return { findings };
  const read = moves.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    lessons: { moves: read, safety: safety.value.examples, hash: hashOfLessons(files) },
    findings,
  };
}

/** The hash of the files alone, without reading what is in them. */
export function hashOfLessons({ moves, safety }: LessonFiles): string {
  return versionOf([...moves, safety].map(({ content }) => hashOf(content)));
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
