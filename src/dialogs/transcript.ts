import { didYouMean } from './didYouMean.ts';
import type { Move } from '../domain/moves.ts';
import { MOVES, isMove } from '../domain/moves.ts';
import type { Level, Reaction } from '../domain/reactions.ts';
import { REACTIONS, isLevel, isReaction } from '../domain/reactions.ts';
import type { Finding } from './finding.ts';
import type { TextFile } from './parse.ts';
import { MAX_BYTES } from './parse.ts';

type At = { line: number; column: number };

/** What the learner says, and how it should be read. No `move` means that nothing should be read. */
export type MeLine = At & {
  kind: 'me';
  text: string;
  move?: Move;
  also: Move[];
  /** Nothing is said: time passes. */
  waits?: true;
};

/** What the persona should say: these words, or anything. */
export type PersonaLine = At & { kind: 'persona'; name: string; text: string; any: boolean };

export type TranscriptStep = MeLine | PersonaLine;

/** A run of a dialog as an author wrote it down. */
export type Transcript = {
  file: string;
  level: Exclude<Level, 0>;
  seed: number;
  reaction?: Reaction;
  steps: TranscriptStep[];
  ending: At & { id: string };
};

const CODE = { code: 'D023', rule: 'broken transcript' };
const HEADER = /^\s*(level|seed|reaction)\s*:/;
const MAX_SEED = 2 ** 31 - 1;
const MAX_SHOWN = 20;

type Header = { level?: Exclude<Level, 0>; seed?: number; reaction?: Reaction };

/**
 * Reads a transcript: a header with `level:`, `seed:` and perhaps `reaction:`, then one line for each
 * thing said, then `ending:`. Lines that begin with `#` are remarks. Never throws.
 */
export function parseTranscript({ file, content }: TextFile): {
  transcript?: Transcript;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const say = (line: number, column: number, message: string, suggestion?: string): void => {
    findings.push({
      file,
      line,
      column,
      ...CODE,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  if (content.length > MAX_BYTES || text.includes('\u0000')) {
    say(1, 1, 'This is not a transcript: it is too large, or no text.');
    return { findings };
  }
  const header: Header = {};
  const steps: TranscriptStep[] = [];
  let ending: Transcript['ending'] | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const content = raw.trim();
    const indent = raw.length - raw.trimStart().length;
    if (findings.length >= MAX_SHOWN) break;
    if (content === '' || content.startsWith('#')) continue;
    if (ending !== undefined) {
      say(
        line,
        indent + 1,
        'There is something after the ending.',
        'The line `ending: …` is the last one.',
      );
      break;
    }
    if (steps.length === 0 && HEADER.test(raw)) {
      readHeader(raw, header, (column, ...rest) => say(line, column, ...rest));
      continue;
    }
    const spoken = /^([^:]{1,40}):\s*(.*)$/.exec(content);
    const [, speaker = '', words = ''] = spoken ?? [];
    const column = indent + 1;
    const wordsAt =
      raw.length - raw.trimEnd().length === 0
        ? raw.length - words.length + 1
        : raw.trimEnd().length - words.length + 1;
    if (spoken === null) {
      say(line, column, 'Nobody says this.', 'A line begins with a name or `me`, and a colon.');
    } else if (words === '') {
      say(
        line,
        column,
        `Nothing stands after \`${speaker}:\`.`,
        speaker === 'ending' ? 'Name the ending.' : 'Write what is said, or * for anything.',
      );
    } else if (speaker === 'ending') {
      ending = { id: words, line, column: wordsAt };
    } else if (speaker === 'me') {
      const step = meLine(words, { line, column: wordsAt }, say);
      if (step !== undefined) steps.push(step);
    } else {
      steps.push({ kind: 'persona', name: speaker, text: words, any: words === '*', line, column });
    }
  }
  if (header.level === undefined && !findings.some(({ message }) => message.includes('level')))
    say(1, 1, 'The level is missing.', 'Begin with `level: 2   seed: 7`.');
  if (header.seed === undefined && !findings.some(({ message }) => message.includes('seed')))
    say(1, 1, 'The seed is missing.', 'Begin with `level: 2   seed: 7`.');
  if (ending === undefined && findings.length === 0)
    say(
      text.split('\n').length,
      1,
      'The ending is missing.',
      'End with `ending: granted`, or another ending.',
    );
  const { level, seed, reaction } = header;
  if (findings.length > 0 || level === undefined || seed === undefined || ending === undefined)
    return { findings };
  return {
    transcript: {
      file,
      level,
      seed,
      ...(reaction === undefined ? {} : { reaction }),
      steps,
      ending,
    },
    findings,
  };
}

type Say = (column: number, message: string, suggestion?: string) => void;

function readHeader(raw: string, header: Header, say: Say): void {
  for (const found of raw.matchAll(/(\S+?)\s*:\s*(\S*)|\S+/g)) {
    const [whole, key, value = ''] = found;
    const column = found.index + 1;
    if (key === 'level') {
      const level = Number(value);
      if (isLevel(level) && level !== 0 && value !== '') header.level = level;
      else say(column, `\`${value}\` is no level one can play.`, 'Levels are 1 to 5.');
    } else if (key === 'seed') {
      if (/^\d{1,10}$/.test(value) && Number(value) <= MAX_SEED) header.seed = Number(value);
      else
        say(column, `\`${value}\` is no seed.`, `A seed is a whole number from 0 to ${MAX_SEED}.`);
    } else if (key === 'reaction') {
      if (isReaction(value)) header.reaction = value;
      else say(column, `\`${value}\` is no reaction.`, close(value, REACTIONS));
    } else {
      say(
        column,
        `\`${whole}\` does not belong in the header.`,
        'It has `level`, `seed` and perhaps `reaction`.',
      );
    }
  }
}

function meLine(
  words: string,
  at: At,
  say: (line: number, column: number, message: string, suggestion?: string) => void,
): MeLine | undefined {
  const parts = /^(.*?)\s*\[([^\]]*)\]$/.exec(words);
  if (parts === null) {
    say(
      at.line,
      at.column,
      'It is not said how these words should be read.',
      'Put a move in brackets behind them, or [?] for none.',
    );
    return undefined;
  }
  const [, text = '', inside = ''] = parts;
  const names = inside.split('+').map((name) => name.trim());
  const column = at.column + words.lastIndexOf('[') + 1;
  if (inside.trim() === '?') return { kind: 'me', text, also: [], ...at };
  if (inside.trim() === 'waited') return { kind: 'me', text, also: [], waits: true, ...at };
  const unknown = names.find((name) => !isMove(name));
  if (unknown !== undefined) {
    say(
      at.line,
      column + Math.max(0, inside.indexOf(unknown)),
      `\`${unknown}\` is no move.`,
      close(unknown, MOVES),
    );
    return undefined;
  }
  const [move, ...also] = names.filter(isMove);
  return { kind: 'me', text, ...(move === undefined ? {} : { move }), also, ...at };
}

function close(word: string, known: readonly string[]): string {
  const found = didYouMean(word, known);
  return found === undefined ? `Known: ${known.join(', ')}.` : `Did you mean \`${found}\`?`;
}
