import type { z } from 'zod';
import { didYouMean } from './didYouMean.ts';
import type { Finding, Path } from './finding.ts';
import type { Parsed } from './parse.ts';
import { descriptionAt, keysAt } from './schemaWalk.ts';

type Issue = z.core.$ZodIssue;
type Problem = {
  path: Path;
  key?: boolean;
  code: string;
  rule: string;
  message: string;
  suggestion?: string;
};

const wrongField = { code: 'D004', rule: 'wrong field' };
const booleanId = { code: 'D020', rule: 'word read as true or false' };
const MAX_SHOWN = 20;

/** Checks a parsed file against its shape. Findings say what to write instead, and where. */
export function checked<T>(
  parsed: Parsed,
  schema: z.ZodType<T>,
): { value?: T; findings: Finding[] } {
  if (parsed.findings.length > 0) return { findings: parsed.findings };
  const result = schema.safeParse(parsed.value);
  if (result.success) return { value: result.data, findings: [] };
  const problems = result.error.issues.flatMap((issue) => explained(issue, [], parsed, schema));
  const findings = problems.slice(0, MAX_SHOWN).map(({ path, key, ...said }) => {
    return { file: parsed.file, ...parsed.place(path, key), ...said };
  });
  return { findings };
}

function explained(issue: Issue, base: Path, parsed: Parsed, schema: z.ZodType): Problem[] {
  const path = [
    ...base,
    ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  ];
  const name = shown(path.at(-1));
  const here = (message: string, suggestion?: string, key = false): Problem[] => [
    { ...wrongField, path, key, message, ...(suggestion === undefined ? {} : { suggestion }) },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((each) => unknownKey([...path, each], keysAt(schema, path)));
    case 'invalid_union':
      return likeliest(issue.errors).flatMap((each) => explained(each, path, parsed, schema));
    case 'invalid_key':
    case 'invalid_element':
      return here(
        `${name} cannot stand here: ${issue.issues[0]?.message ?? 'not known'}.`,
        undefined,
        true,
      );
    case 'invalid_value': {
      const known = issue.values.map(String);
      const found = valueAt(parsed.value, path);
      if (found === undefined) return missing(path, schema);
      return here(
        `${shown(found)} is not known here.`,
        guess(typeof found === 'string' ? found : '', known),
      );
    }
    case 'invalid_type': {
      const found = valueAt(parsed.value, path);
      if (found === undefined) return missing(path, schema);
      const word = parsed.words.find(
        (each) => !each.key && each.path.join('\n') === path.join('\n'),
      );
      if (issue.expected === 'string' && word !== undefined) {
        return [
          {
            ...booleanId,
            path,
            message: `${word.word} without quotes is not a text.`,
            suggestion: `Write '${word.word}'.`,
          },
        ];
      }
      return here(
        `${nameOf(path)} should be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(found)}.`,
      );
    }
    case 'too_small':
      return here(
        `${nameOf(path)} is too ${issue.origin === 'array' ? 'short' : 'small'}: ${amount(issue.origin, 'at least', Number(issue.minimum))}.`,
      );
    case 'too_big':
      return here(
        `${nameOf(path)} is too ${issue.origin === 'number' || issue.origin === 'int' ? 'large' : 'long'}: ${amount(issue.origin, 'at most', Number(issue.maximum))}.`,
      );
    case 'invalid_format':
    case 'not_multiple_of':
    case 'custom':
      return here(`${nameOf(path)}: ${issue.message}.`);
  }
}

/** Of the shapes a value may have, the one it came closest to: whose problems lie deepest. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => {
    const deepest = Math.max(
      ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)),
    );
    return (
      deepest -
      (issues.some(
        (issue) =>
          issue.path.length === 0 && issue.code !== 'unrecognized_keys' && issue.code !== 'custom',
      )
        ? 100
        : 0)
    );
  };
  return branches.reduce(
    (best, each) => (depth(each) > depth(best) ? each : best),
    branches[0] ?? [],
  );
}

function unknownKey(path: Path, known: readonly string[]): Problem {
  const name = String(path.at(-1));
  return {
    ...wrongField,
    path,
    key: true,
    message: `${shown(name)} is not a field here.`,
    suggestion: guess(name, known),
  };
}

function missing(path: Path, schema: z.ZodType): Problem[] {
  const described = descriptionAt(schema, path);
  const parent = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
  return [
    {
      ...wrongField,
      path: path.slice(0, -1),
      key: true,
      message: `${shown(path.at(-1))} is missing${parent}.`,
      ...(described === undefined ? {} : { suggestion: described }),
    },
  ];
}

/** “Did you mean …?”, or what there is to choose from. */
export function guess(word: string, known: readonly string[]): string {
  const close = didYouMean(word, known);
  if (close !== undefined) return `Did you mean \`${close}\`?`;
  if (known.length === 0) return 'There is nothing to choose from.';
  const list = known.slice(0, 30).map((each) => `\`${each}\``);
  return `Known: ${list.join(', ')}${known.length > list.length ? ', …' : ''}.`;
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of names',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? 'a text' : shown(value);
}

function amount(origin: string, bound: string, count: number): string {
  if (origin === 'array') return `it needs ${bound} ${count} ${count === 1 ? 'entry' : 'entries'}`;
  if (origin === 'string')
    return `it needs ${bound} ${count} ${count === 1 ? 'character' : 'characters'}`;
  return `${bound} ${count}`;
}

/** The last name on a path, with the number of the entry in its list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return shown(last);
  return `Entry ${last + 1} of ${shown(path.findLast((step) => typeof step === 'string') ?? 'the list')}`;
}

/** As an author would see it, short and on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map(Object.entries(at)).get(String(step));
  }
  return at;
}
