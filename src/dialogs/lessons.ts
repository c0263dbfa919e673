import { z } from 'zod';
import type { Lessons } from '../domain/content.ts';
import { DETAILS } from '../domain/content.ts';
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
  has: z
    .array(z.enum(DETAILS))
    .exactOptional()
    .describe('The details it has; leave it out where nobody looked.'),
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
    class: z
      .enum([...SAFETY_CLASSES, 'none'])
      .describe('The class; the same as the name of the file.'),
    meaning: Text.describe('What is meant by it.'),
    examples: z.array(z.strictObject({ text: Text, writer: Writer })).min(3),
  })
  .describe('What is listened for in a crisis: one class.');

type NamedFile = TextFile & { name: string };

/** The files understanding is trained on, as they were found. */
export type LessonFiles = { moves: NamedFile[]; safety: NamedFile[] };

/** Reads and checks what understanding is trained on. With findings there are no lessons. */
export function loadLessons(files: LessonFiles): { lessons?: Lessons; findings: Finding[] } {
  const moves = files.moves.map((file) => load(file, MovesFile, 'move'));
  const safety = files.safety.map((file) => load(file, SafetyExamplesFile, 'class'));
  const findings = [
    ...[...moves, ...safety].flatMap((each) => each.findings),
    ...absent(files.moves, [...MOVES, 'none'], 'dialogs/moves'),
    ...absent(files.safety, [...SAFETY_CLASSES, 'none'], 'dialogs/safety/examples'),
  ];
  if (findings.length > 0) return { findings };
  return {
    lessons: {
      moves: moves.flatMap(({ value }) => value ?? []),
      safety: safety.flatMap(({ value }) =>
        (value?.examples ?? []).map((example) => ({ ...example, class: value?.class ?? 'none' })),
      ),
      hash: hashOfLessons(files),
    },
    findings,
  };
}

/** A move or class without a file would never be read, and nothing would say so. */
function absent(files: readonly NamedFile[], names: readonly string[], folder: string): Finding[] {
  return names
    .filter((name) => files.every((file) => file.name !== name))
    .map((name) => ({
      file: `${folder}/${name}.yaml`,
      line: 1,
      column: 1,
      code: 'D001',
      rule: 'unreadable file',
      message: `There are no examples of \`${name}\`: this file is missing.`,
    }));
}

/** The hash of the files alone, without reading what is in them. */
export function hashOfLessons({ moves, safety }: LessonFiles): string {
  return versionOf([...moves, ...safety].map(({ name, content }) => [name, hashOf(content)]));
}

/** One file; what it says it is about must be its name. */
function load<K extends string, T extends Record<K, string>>(
  file: NamedFile,
  schema: z.ZodType<T>,
  key: K,
): { value?: T; findings: Finding[] } {
  const parsed = parseFile(file);
  const { value, findings } = checked(parsed, schema);
  if (value === undefined || value[key] === file.name)
    return { ...(value === undefined ? {} : { value }), findings };
  const message = `This is the ${key} \`${value[key]}\`, and the file is called \`${file.name}.yaml\`.`;
  const at = {
    file: file.file,
    ...parsed.place([key]),
    code: 'D005',
    rule: 'id is not the folder',
  };
  return { findings: [{ ...at, message, suggestion: 'Rename one of them.' }] };
}
