import { z } from 'zod';
import type { CommandWords, SafetyContent } from '../domain/content.ts';
import { COMMAND_PLACES } from '../domain/content.ts';
import { COMMANDS, SAFETY_CLASSES } from '../domain/reading.ts';
import { checked } from './explain.ts';
import type { Finding } from './finding.ts';
import type { TextFile } from './parse.ts';
import { parseFile } from './parse.ts';

const Words = z.string().trim().min(1).max(600);
const SafetyFile = z
  .strictObject({
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
  .describe('What is answered in a crisis.');

const CommandsFile = z
  .record(
    z.enum(COMMANDS),
    z.strictObject({
      words: z.array(Words).min(1).describe('The words themselves; the first is shown to people.'),
      does: Words.describe('What it does, for the help.'),
      where: z.enum(COMMAND_PLACES).describe('Where it is of use, for the help.'),
    }),
  )
  .describe('The words that work at any moment.');

/** What the program listens for besides moves, and answers. */
export type Listening = { safety: SafetyContent; commands: CommandWords };

/** The files of it, as they were found. */
export type ListeningFiles = { safety: TextFile; commands: TextFile };

/** Reads and checks what is listened for. With findings there is nothing to listen with. */
export function loadListening(files: ListeningFiles): {
  listening?: Listening;
  findings: Finding[];
} {
  const safety = checked(parseFile(files.safety), SafetyFile);
  const commands = checked(parseFile(files.commands), CommandsFile);
  const findings = [...safety.findings, ...commands.findings];
  if (findings.length > 0 || safety.value === undefined || commands.value === undefined)
    return { findings };
  return { listening: { safety: safety.value, commands: commands.value }, findings };
}
