import { parseArgs } from 'node:util';

import { didYouMean } from '../dialogs/didYouMean.ts';
import { isLevel, LEVELS, type Level } from '../domain/reactions.ts';
import { quoted } from './quoted.ts';

/** What was asked for on the command line. */
export type Flags = {
  /** Something to do instead of a rehearsal; the first one given counts. */
  instead?: 'help' | 'version' | 'list' | 'corrections' | 'health';
  scenario?: string;
  level?: Level;
  seed?: number;
  reaction?: string;
  data?: string;
  plain: boolean;
};

export type Parsed = { kind: 'flags'; flags: Flags } | { kind: 'problem'; sentence: string };

const SWITCHES = ['help', 'version', 'list', 'corrections', 'health', 'plain'] as const;
const VALUES = ['scenario', 'level', 'seed', 'reaction', 'data'] as const;
const KNOWN: readonly string[] = [...SWITCHES, ...VALUES];
const LARGEST_SEED = 2 ** 31 - 1;
const SEE_HELP = '--help lists them all.';

/** Reads the arguments behind the program's name. Names of content are checked later, by `startCommand`. */
export function parseFlags(args: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' as const }])),
      ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Flags = { plain: false };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return problem(unexpected(token.value));
    const sentence = take(flags, token.name, token.rawName, token.value);
    if (sentence !== undefined) return problem(sentence);
  }
  return { kind: 'flags', flags };
}

/** Puts one option into the flags, or says what is wrong with it. */
function take(
  flags: Flags,
  name: string,
  raw: string,
  value: string | undefined,
): string | undefined {
  switch (name) {
    case 'help':
    case 'version':
    case 'list':
    case 'corrections':
    case 'health':
    case 'plain':
      if (value !== undefined) return `${raw} takes no value: leave out ${quoted(`=${value}`)}.`;
      if (name === 'plain') flags.plain = true;
      else flags.instead ??= name;
      return undefined;
    case 'scenario':
    case 'level':
    case 'seed':
    case 'reaction':
    case 'data':
      if (value === undefined || value === '' || value.startsWith('--'))
        return `${raw} needs a value: ${EXAMPLE[name]}.`;
      return takeValue(flags, name, value);
    default: {
      const close = didYouMean(name, KNOWN);
      return `There is no flag ${quoted(raw)}.${close === undefined ? ` ${SEE_HELP}` : ` Did you mean --${close}?`}`;
    }
  }
}

const EXAMPLE: Record<(typeof VALUES)[number], string> = {
  scenario: 'the id of a scenario, as --list shows them',
  level: `a whole number from ${LEVELS[0]} to ${LEVELS.at(-1)}`,
  seed: `a whole number from 0 to ${LARGEST_SEED}`,
  reaction: 'the id of a reaction, such as no-time',
  data: 'the folder that keeps your rehearsals',
};

function takeValue(flags: Flags, name: (typeof VALUES)[number], value: string): string | undefined {
  if (name === 'level') {
    const level = wholeNumber(value);
    if (level === undefined || !isLevel(level)) return notA(name, value);
    flags.level = level;
  } else if (name === 'seed') {
    const seed = wholeNumber(value);
    if (seed === undefined || seed > LARGEST_SEED) return notA(name, value);
    flags.seed = seed;
  } else {
    flags[name] = value;
  }
  return undefined;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,10}$/u.test(text) ? Number(text) : undefined;
}

function notA(name: 'level' | 'seed', value: string): string {
  return `--${name} is ${EXAMPLE[name]}, not ${quoted(value)}.`;
}

function unexpected(word: string): string {
  const close = didYouMean(word, KNOWN);
  return `I do not know what to do with ${quoted(word)}.${close === undefined ? ` ${SEE_HELP}` : ` Did you mean --${close}?`}`;
}

function problem(sentence: string): Parsed {
  return { kind: 'problem', sentence };
}
