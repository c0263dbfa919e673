import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { folders } from '../../oxlint.config.ts';
import { sample, type Sample } from './sample.ts';
import { cases, things, type Case } from './violations.ts';

type Finding = { filename: string; code: string; message: string; help?: string };

const built: Sample[] = [];
async function house(files: ReadonlyMap<string, string>, configs: string[]): Promise<Sample> {
  const made = await sample(files, configs);
  built.push(made);
  return made;
}
afterAll(async () => {
  for (const made of built) await made.remove();
});

describe('the lint', () => {
  const findings = { breaking: [] as Finding[], keeping: [] as Finding[] };

  beforeAll(async () => {
    const breaking = cases.filter(({ finding }) => finding !== null);
    const keeping = cases.filter(({ finding }) => finding === null);
    [findings.breaking, findings.keeping] = await Promise.all([lint(breaking), lint(keeping)]);
  });

  test.each([...new Set(cases.map(({ rule }) => rule))])('sees to it that %s', (rule) => {
    const lines = cases.filter((one) => one.rule === rule);
    const silent = lines.filter((one) => one.finding !== null && !found(one));
    expect(silent, 'lines that break the rule without a finding').toEqual([]);
  });

  test('finds as much as was broken and no more', () => {
    const broken = cases.filter(({ finding }) => finding !== null);
    const more = findings.breaking.filter((one) => !expected(one));
    expect(more.map((one) => `${one.filename}: ${says(one)}`)).toEqual([]);
    expect(findings.breaking).toHaveLength(broken.length);
  });

  test('has nothing to say to lines that keep the rules', () => {
    expect(findings.keeping.map((one) => `${one.filename}: ${says(one)}`)).toEqual([]);
  });

  test('knows every folder of src', () => {
    const real = readdirSync(resolve(import.meta.dirname, '../../src'), { withFileTypes: true });
    const names = real.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(Object.keys(folders)).toEqual(expect.arrayContaining(names));
  });

  const says = ({ code, message, help }: Finding) => `${code} ${message} ${help ?? ''}`;
  const found = (one: Case) => findings.breaking.some((finding) => matches(finding, one));
  const expected = (finding: Finding) => cases.some((one) => matches(finding, one));
  const matches = (finding: Finding, one: Case) =>
    one.finding !== null && finding.filename === one.file && says(finding).includes(one.finding);
});

const checks: { tool: string; args: string[]; config: string; finds: [string, RegExp][] }[] = [
  {
    tool: 'typescript',
    args: ['-p', '.'],
    config: 'tsconfig.json',
    finds: [
      [
        'a possibly missing element',
        /lonely\.ts\(1,\d+\): error TS2322: Type 'number \| undefined'/u,
      ],
      [
        'syntax that Node cannot strip',
        /lonely\.ts\(2,\d+\): error TS1294: .*'erasableSyntaxOnly'/u,
      ],
      [
        'an import without its extension',
        /main\.ts\(3,\d+\): error TS2835: .*explicit file extensions/u,
      ],
    ],
  },
  {
    tool: 'oxfmt',
    args: ['--check'],
    config: '.oxfmtrc.json',
    finds: [['an unformatted line', /src\/lonely\.ts[^]*Format issues found/u]],
  },
  {
    tool: 'knip',
    args: [],
    config: 'knip.jsonc',
    finds: [
      ['a file nobody imports', /Unused files \(1\)\s+src\/lonely\.ts/u],
      ['an export nobody uses', /Unused exports \(1\)\s+two +src\/used\.ts/u],
      ['a package nobody imports', /Unused dependencies \(1\)\s+left-over +package\.json/u],
      ['a package nobody declared', /Unlisted dependencies \(1\)\s+undeclared +src\/main\.ts/u],
    ],
  },
];

const manifest = (dependencies: object) =>
  `${JSON.stringify({ name: 'sample', type: 'module', dependencies }, null, 2)}\n`;

const clean = new Map([
  [
    'src/main.ts',
    "import { z } from 'zod';\n\nimport { one } from './used.ts';\n\nz.number().parse(one);\n",
  ],
  ['src/used.ts', 'export const one = 1;\n'],
  ['package.json', manifest({ zod: '4.6.7' })],
  ['.gitignore', 'node_modules\n'],
]);

const broken = new Map([
  ...clean,
  [
    'src/main.ts',
    "import 'undeclared';\nimport 'zod';\nimport { one } from './used';\n\nString(one);\n",
  ],
  ['package.json', manifest({ zod: '4.6.7', 'left-over': '1.0.0' })],
  ['src/used.ts', 'export const one = 1;\nexport const two = 2;\n'],
  [
    'src/lonely.ts',
    'export const a = (list: number[]): number => list[0];\nexport enum B { C="d" }\n',
  ],
]);

describe.each(checks)('$tool', ({ tool, args, config, finds }) => {
  let answer = { code: 0, text: '' };

  beforeAll(async () => {
    answer = await (await house(broken, [config])).run(tool, ...args);
  });

  test.each(finds)('finds %s', (_what, words) => {
    expect(answer.text).toMatch(words);
  });

  test('fails the check then', () => {
    expect(answer.code).toBe(1);
  });

  test('has nothing to say to a clean house', async () => {
    expect(await (await house(clean, [config])).run(tool, ...args)).toMatchObject({ code: 0 });
  });
});

/** Writes the lines into their files and runs the lint over all of them at once. */
async function lint(lines: Case[]): Promise<Finding[]> {
  const files = new Map(things.map((path) => [path, 'export const thing = 1;\n']));
  for (const { file, code } of lines) files.set(file, `${files.get(file) ?? ''}${code}\n`);
  const made = await house(files, ['oxlint.config.ts', 'tsconfig.json', 'package.json']);
  const { text } = await made.run('oxlint', '-f', 'json', 'src', 'adapters', 'tests');
  return (JSON.parse(text) as { diagnostics: Finding[] }).diagnostics;
}
