import type { ErrorCode, YAMLError } from 'yaml';
import { Lexer, LineCounter, parseDocument } from 'yaml';
import type { Finding, Path } from './finding.ts';
import type { Place, YamlWord } from './yamlWalk.ts';
import { placeIn, walked } from './yamlWalk.ts';

/** A file as it was found: its name for people, and its bytes or text. */
export type TextFile = { file: string; content: Uint8Array | string };

/** A YAML file as plain data, with the place of every value. `value` is absent when there are findings. */
export type Parsed = {
  file: string;
  value?: unknown;
  findings: Finding[];
  /** Where the value at a path stands; with `key`, where its name stands. Falls back to what is there. */
  place: (path: Path, key?: boolean) => Place;
  /** Unquoted words that other YAML readers take for true, false or nothing. */
  words: YamlWord[];
};

/** Files larger than this are refused; the largest dialog is a tenth of it. */
export const MAX_BYTES = 512 * 1024;

/** Brackets or dashes one inside the other; the deepest dialog needs eight levels. */
const MAX_DEPTH = 40;
const MAX_SHOWN = 20;
/** Signs, words and line ends, as YAML counts them; and the size below which nobody counts. */
const MAX_PARTS = 60_000;
const MAX_UNCOUNTED = 16 * 1024;
const TOP: Place = { line: 1, column: 1 };

/** Reads YAML that anybody may have written. Never throws, and its time grows with the size of the file. */
export function parseFile({ file, content }: TextFile): Parsed {
  const text = textOf(content);
  if (typeof text !== 'string') return refused(file, [{ ...unreadable, file, ...text }]);
  try {
    return parsed(file, text);
  } catch {
    const message = 'This file is nested in a way that cannot be read.';
    return refused(file, [{ ...unreadable, file, ...TOP, message }]);
  }
}

const unreadable = { code: 'D001', rule: 'unreadable file' };
const broken = { code: 'D002', rule: 'broken YAML' };

type Problem = Place & { message: string; suggestion?: string };

function parsed(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    // Looks at every earlier key for each key; `walked` does the same in one pass.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = [...document.errors, ...document.warnings].slice(0, MAX_SHOWN);
  if (errors.length > 0) {
    return refused(
      file,
      errors.map((error) => ({ ...broken, file, ...at(error.pos[0]), ...inWords(error) })),
    );
  }
  const { problems, words } = walked(document.contents);
  if (document.directives?.yaml.explicit === true) {
    problems.unshift({
      offset: 0,
      kind: 'broken',
      message: 'Leave out the line that begins with %YAML.',
    });
  }
  if (document.contents === null) {
    problems.push({ offset: 0, kind: 'broken', message: 'The file is empty.' });
  }
  if (problems.length > 0) {
    const findings = problems.slice(0, MAX_SHOWN).map(({ offset, kind, ...said }) => {
      return { ...(kind === 'broken' ? broken : unreadable), file, ...at(offset), ...said };
    });
    return refused(file, findings);
  }
  return {
    file,
    value: document.toJS({ maxAliasCount: 50 }),
    findings: [],
    place: (path, key = false) => at(placeIn(document.contents, path, key)),
    words: words.map(({ offset, ...word }) => ({ ...word, ...at(offset) })),
  };
}

function refused(file: string, findings: Finding[]): Parsed {
  return { file, findings, place: () => TOP, words: [] };
}

/** The text, or why there is none. Strict UTF-8, no control characters, no absurd nesting. */
function textOf(content: Uint8Array | string): string | Problem {
  if (content.length > MAX_BYTES) {
    const message = `The file is larger than ${MAX_BYTES / 1024} KB.`;
    return { ...TOP, message, suggestion: 'Split it, or check that it is the file you meant.' };
  }
  let text: string;
  try {
    text =
      typeof content === 'string'
        ? content
        : new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return { ...TOP, message: 'The file is not UTF-8 text.', suggestion: 'Save it as UTF-8.' };
  }
  // eslint-disable-next-line no-control-regex -- finding control characters is the point.
  const control = text.search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/);
  if (control >= 0)
    return {
      ...placeOf(text, control),
      message: 'There is a control character here; this is not a text file.',
    };
  if (!text.isWellFormed())
    return { ...TOP, message: 'The file is not UTF-8 text.', suggestion: 'Save it as UTF-8.' };
  const deep = tooDeep(text);
  if (deep !== undefined)
    return { ...placeOf(text, deep), message: 'Lists and maps are nested too deeply here.' };
  if (hasTooManyParts(text))
    return {
      ...TOP,
      message: 'The file has more parts than a dialog can have.',
      suggestion: 'Split it, or check that it is the file you meant.',
    };
  return text;
}

/** Where brackets, dashes or indentation go deeper than any dialog does; counted without understanding YAML. */
function tooDeep(text: string): number | undefined {
  let brackets = 0;
  let dashes = 0;
  let spaces = 0;
  let atStart = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') {
      atStart = true;
      dashes = 0;
      spaces = 0;
    } else if (atStart && (sign === ' ' || sign === '\t')) {
      spaces++;
    } else if (atStart && (sign === '-' || sign === '?' || sign === ':')) {
      dashes++;
    } else {
      atStart = false;
    }
    if (sign === '[' || sign === '{') brackets++;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    if (brackets > MAX_DEPTH || dashes > MAX_DEPTH || spaces > MAX_DEPTH * 4) return at;
  }
  return undefined;
}

/** The parser's time can grow faster than the file, so what is large is counted before it is parsed. */
function hasTooManyParts(text: string): boolean {
  if (text.length < MAX_UNCOUNTED) return false;
  let parts = 0;
  for (const _ of new Lexer().lex(text)) if (++parts > MAX_PARTS) return true;
  return false;
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The parser's more frequent complaints, said so that an author knows what to change. */
const COMPLAINTS: Partial<Record<ErrorCode, { message: string; suggestion: string }>> = {
  TAB_AS_INDENT: {
    message: 'There is a tab in the indentation.',
    suggestion: 'Indent with spaces.',
  },
  BAD_INDENT: {
    message: 'This line is indented differently from its neighbours.',
    suggestion: 'Line it up with them.',
  },
  MULTIPLE_DOCS: {
    message: 'A second document begins here.',
    suggestion: 'Leave out the line with ---.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Two colons make two names of this line.',
    suggestion: 'Put the text in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A name has to stand on one line and end with a colon.',
    suggestion: 'Is a colon missing here?',
  },
  TAG_RESOLVE_FAILED: {
    message: 'A value begins with an exclamation mark, which YAML takes for a type.',
    suggestion: 'Put the text in quotes.',
  },
};

function inWords(error: YAMLError): { message: string; suggestion?: string } {
  return COMPLAINTS[error.code] ?? { message: `${error.message.replace(/\.$/, '')}.` };
}
