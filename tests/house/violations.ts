/** One line of code in one file, and what the lint says to it: nothing, or a finding with these words. */
export type Case = { rule: string; file: string; code: string; finding: string | null };

const folders = [
  'domain',
  'dialogs',
  'coaching',
  'understanding',
  'store',
  'engine',
  'runtime',
  'start',
  'walk',
  'cli',
] as const;
const adapters = ['terminal', 'slack', 'discord'] as const;
const pure = ['domain', 'dialogs', 'coaching', 'understanding', 'engine', 'walk'] as const;

/** The directions of the house, written a second time and independently of the configuration. */
const mayImport: Record<(typeof folders)[number], readonly string[]> = {
  domain: [],
  dialogs: ['domain'],
  coaching: ['domain'],
  understanding: ['domain'],
  store: ['domain'],
  engine: ['dialogs', 'coaching', 'domain'],
  runtime: ['engine', 'domain'],
  start: ['dialogs', 'domain'],
  walk: ['engine', 'dialogs', 'domain'],
  cli: ['dialogs', 'engine', 'walk', 'understanding', 'domain', 'coaching'],
};

const owners: Record<string, readonly string[]> = {
  xstate: ['src/dialogs/x.ts', 'src/engine/x.ts'],
  yaml: ['src/dialogs/x.ts'],
  'natural/lib/natural/stemmers/index.js': ['src/understanding/natural.ts'],
  'chrono-node/en': ['src/understanding/facts/x.ts'],
  kysely: ['src/store/x.ts'],
  'kysely/migration': ['src/store/x.ts'],
  'node:sqlite': ['src/store/x.ts'],
  'discord.js': ['adapters/discord/x.ts'],
  '@slack/bolt': ['adapters/slack/x.ts'],
  dotenv: ['src/main.ts'],
  'dotenv/config': ['src/main.ts'],
  pino: ['src/main.ts', 'src/runtime/log.ts'],
};

function directions(): Case[] {
  const cases: Case[] = [];
  for (const from of folders) {
    const rule = `src/${from} imports ${mayImport[from].join(', ') || 'nothing'} and no other folder`;
    for (const to of folders.filter((folder) => folder !== from)) {
      const finding = mayImport[from].includes(to)
        ? null
        : `src/${from} does not import src/${to}.`;
      const kind = finding ? 'not' : 'may';
      const line = (up: string) => `import '${up}${to}/thing.ts';`;
      cases.push({ rule, file: `src/${from}/${kind}.ts`, code: line('../'), finding });
      cases.push({ rule, file: `src/${from}/deep/${kind}.ts`, code: line('../../'), finding });
    }
    const outside = { rule, file: `src/${from}/not.ts` };
    cases.push(
      { ...outside, code: `import '../main.ts';`, finding: 'the files at the top of src.' },
      {
        ...outside,
        file: `src/${from}/deep/not.ts`,
        code: `import '../../config.ts';`,
        finding: `src/${from} does not import the files at the top of src.`,
      },
      {
        ...outside,
        code: `import '../../adapters/terminal/thing.ts';`,
        finding: `src/${from} does not import adapters.`,
      },
      { rule, file: `src/${from}/deep/may.ts`, code: `import '../may.ts';`, finding: null },
    );
  }
  const rule = 'main.ts imports every part, and nobody imports main.ts or cli';
  for (const to of folders.filter((folder) => folder !== 'cli')) {
    cases.push({ rule, file: 'src/main.ts', code: `import './${to}/thing.ts';`, finding: null });
  }
  const config = { rule, file: 'src/config.ts' };
  cases.push(
    { rule, file: 'src/main.ts', code: `import './config.ts';`, finding: null },
    { ...config, code: `import './main.ts';`, finding: 'does not import main.ts. Nobody imports' },
    { ...config, code: `import './cli/x.ts';`, finding: 'does not import src/cli. Nobody imports' },
  );
  return cases;
}

function adapterDirections(): Case[] {
  const cases: Case[] = [];
  for (const from of adapters) {
    const rule = `adapters/${from} imports the domain and no other adapter`;
    const add = (file: string, code: string, finding: string | null) =>
      cases.push({ rule, file: `adapters/${from}/${file}`, code, finding });
    add('may.ts', `import '../../src/domain/thing.ts';`, null);
    add('deep/may.ts', `import '../may.ts';`, null);
    for (const to of folders.filter((folder) => folder !== 'domain')) {
      const finding = `an adapter does not import src/${to}.`;
      add('not.ts', `import '../../src/${to}/thing.ts';`, finding);
    }
    add(
      'not.ts',
      `import '../../src/config.ts';`,
      'an adapter does not import the files at the top',
    );
    for (const to of adapters.filter((adapter) => adapter !== from)) {
      const finding = 'An adapter never imports another adapter: move what both need';
      add('not.ts', `import '../${to}/thing.ts';`, finding);
      add('deep/not.ts', `import '../../${to}/thing.ts';`, finding);
    }
  }
  return cases;
}

function packageOwners(): Case[] {
  const everywhere = [
    ...folders.filter((folder) => folder !== 'domain').map((folder) => `src/${folder}/x.ts`),
    ...adapters.map((adapter) => `adapters/${adapter}/x.ts`),
    ...Object.values(owners).flat(),
    'src/config.ts',
  ];
  return Object.entries(owners).flatMap(([name, owned]) => {
    const stays = `${name.replace(/\/(migration|config|en|lib\/.*)$/u, '')} stays in `;
    const rule = `${name} is imported by ${owned.join(' and ').replaceAll('/x.ts', '')} alone`;
    return [...new Set(everywhere)].map((file): Case => {
      const finding = owned.includes(file) ? null : stays;
      return { rule, file, code: `import '${name}';`, finding };
    });
  });
}

function bareNatural(): Case[] {
  const files = ['src/understanding/natural.ts', 'src/engine/natural.ts', 'tests/natural.test.ts'];
  return files.map((file) => ({
    rule: "the bare 'natural' is imported by nobody",
    file,
    code: `import 'natural';`,
    finding: "The bare 'natural' reads .env and loads database clients: import a part",
  }));
}

function purity(): Case[] {
  const impure: [what: string, code: string, finding: string][] = [
    ['clock', 'export const a = Date.now();', 'There is no clock here: take the Instant'],
    ['clock', 'export const b = new Date();', 'There is no clock here: take the Instant'],
    ['clock', 'export const c = globalThis.Date.now();', 'There is no clock here'],
    ['clock', 'export const d = performance.now();', 'There is no clock here'],
    ['chance', 'export const e = Math.random();', 'There is no chance here: draw from the seed'],
    ['chance', 'export const f = crypto.randomUUID();', 'There is no chance here: take an id'],
    ['environment', 'export const g = process.env;', 'There is no environment here'],
    ['network', "export const h = await fetch('x:');", 'return an Effect and let an adapter'],
    ['timer', 'export const i = setTimeout(String, 1);', 'return a timer Effect'],
    ['timer', 'export const j = setInterval(String, 1);', 'return a timer Effect'],
    ['node: module', `import 'node:fs';`, 'There is no input or output here'],
    ['node: module', `import 'fs/promises';`, 'There is no input or output here'],
    ['node: module', `await import('node:os');`, 'There is no input or output here'],
  ];
  const cases = pure.flatMap((folder) =>
    impure.map(([what, code, finding]): Case => {
      const alone = folder === 'domain' && what === 'node: module';
      return {
        rule: `src/${folder} has no clock, chance, environment, network, timer or node: module`,
        file: `src/${folder}/impure.ts`,
        code,
        finding: alone ? 'src/domain imports nothing from outside' : finding,
      };
    }),
  );
  for (const [, code] of impure) {
    cases.push({
      rule: 'src/runtime may touch the world',
      file: 'src/runtime/a.ts',
      code,
      finding: null,
    });
  }
  const rule =
    'dialogs/files.ts reads files, dialogs/version.ts makes hashes, and neither does more';
  const door = (file: string, code: string, finding: string | null) =>
    cases.push({ rule, file: `src/dialogs/${file}`, code, finding });
  door('files.ts', `import 'node:fs/promises';`, null);
  door('files.ts', `import 'node:path';`, null);
  door('files.ts', `import 'node:http';`, 'There is no input or output here');
  door('files.ts', `export const now = Date.now();`, 'There is no clock here');
  door('version.ts', `export { createHash } from 'node:crypto';`, null);
  door('version.ts', `export { randomUUID } from 'node:crypto';`, 'import createHash only');
  door('version.ts', `import 'node:fs';`, 'There is no input or output here');
  cases.push({
    rule: 'src/domain imports no package',
    file: 'src/domain/package.ts',
    code: `import 'zod';`,
    finding: 'src/domain imports nothing from outside: write the type',
  });
  return cases;
}

function habits(): Case[] {
  const both = (rule: string, finding: string, not: string, may: string, file: string): Case[] => [
    { rule, file: `src/runtime/${file}-not.ts`, code: not, finding },
    { rule, file: `src/runtime/${file}-may.ts`, code: may, finding: null },
  ];
  const work = 'const work = async (): Promise<void> => await Promise.resolve();';
  const kinds = `export const of = (kind: 'a' | 'b'): number => { switch (kind) { case 'a': return 1;`;
  return [
    ...both(
      'a promise is awaited or handled',
      'typescript(no-floating-promises)',
      `${work} work();`,
      `${work} await work();`,
      'floating',
    ),
    ...both(
      'a promise is not taken for a condition',
      'typescript(no-misused-promises)',
      `${work} if (work()) String(1);`,
      `${work} await work();`,
      'misused',
    ),
    ...both(
      'a switch over kinds names every kind',
      'typescript(switch-exhaustiveness-check)',
      `${kinds} } return 0; };`,
      `${kinds} case 'b': return 2; } };`,
      'switch',
    ),
    ...both(
      'nothing is typed any',
      'typescript(no-explicit-any)',
      'export const some: any = 1;',
      'export const some: unknown = 1;',
      'any',
    ),
    {
      rule: 'no test is singled out',
      file: 'tests/focus.test.ts',
      code: `import { test } from 'vitest'; test.only('a sentence', () => {});`,
      finding: 'vitest(no-focused-tests)',
    },
    {
      rule: 'files do not import each other in a circle, not even types',
      file: 'src/runtime/circle-a.ts',
      code: `import type { B } from './circle-b.ts'; export type A = B[] | string;`,
      finding: 'import(no-cycle)',
    },
    {
      rule: 'files do not import each other in a circle, not even types',
      file: 'src/runtime/circle-b.ts',
      code: `import type { A } from './circle-a.ts'; export type B = A[] | number;`,
      finding: 'import(no-cycle)',
    },
    {
      rule: 'there are no barrels inside src',
      file: 'src/engine/index.ts',
      code: `export { thing } from './thing.ts';`,
      finding: 'No barrels inside src: import from the file that defines the thing',
    },
    {
      rule: 'there are no barrels inside src',
      file: 'src/engine/all.ts',
      code: `export * from './thing.ts';`,
      finding: 'oxc(no-barrel-file)',
    },
    ...['src/runtime/console.ts', 'src/engine/console.ts', 'adapters/slack/console.ts'].map(
      (file): Case => ({
        rule: 'only the terminal, the command line and the bench print',
        file,
        code: `console.log('hello');`,
        finding: 'eslint(no-console)',
      }),
    ),
    ...['adapters/terminal/console.ts', 'src/cli/console.ts', 'tests/bench/run.ts'].map(
      (file): Case => ({
        rule: 'only the terminal, the command line and the bench print',
        file,
        code: `console.log('hello');`,
        finding: null,
      }),
    ),
  ];
}

/** Every rule of the lint with lines that break it and lines that keep it. */
export const cases: readonly Case[] = [
  ...directions(),
  ...adapterDirections(),
  ...packageOwners(),
  ...bareNatural(),
  ...purity(),
  ...habits(),
];

/** Files that the lines above import; they hold nothing of interest. */
export const things: readonly string[] = [
  ...folders.map((folder) => `src/${folder}/thing.ts`),
  ...adapters.map((adapter) => `adapters/${adapter}/thing.ts`),
];
