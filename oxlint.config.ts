import { builtinModules } from 'node:module';

import { defineConfig, type OxlintConfig } from 'oxlint';

/**
 * Who may import whom. A folder of `src/` sees itself and what stands in `uses`; nothing else.
 * `pure` folders have no clock, no chance and no input or output: the same words give the same reply.
 * A new folder gets its line here; `tests/house/boundaries.test.ts` asks for it.
 */
export const folders: Record<string, { uses: string[]; pure?: true }> = {
  domain: { uses: [], pure: true },
  dialogs: { uses: ['domain'], pure: true },
  coaching: { uses: ['domain'], pure: true },
  understanding: { uses: ['domain'], pure: true },
  training: { uses: ['understanding', 'domain'], pure: true },
  store: { uses: ['domain'] },
  engine: { uses: ['dialogs', 'coaching', 'domain'], pure: true },
  runtime: { uses: ['engine', 'domain'] },
  start: { uses: ['dialogs', 'domain'] },
  walk: { uses: ['engine', 'dialogs', 'domain'], pure: true },
  cli: { uses: ['dialogs', 'engine', 'walk', 'understanding', 'training', 'coaching', 'domain'] },
};

/** What to do instead of importing from a folder one may not see. */
const insteadOf: Record<string, string> = {
  domain: 'domain is open to everybody but itself imports nothing.',
  dialogs: 'Take the checked Dialog as an argument; its type is in src/domain.',
  coaching: 'Let src/engine call coaching and hand over its result as data.',
  understanding:
    'Take a Reader (the port in src/domain) as an argument; main.ts passes the real one.',
  training: 'Only src/cli trains and judges; what reads is in src/understanding.',
  store: 'Take a Store (the port in src/domain) as an argument; main.ts passes the real one.',
  engine: 'Return data and let src/runtime call the engine.',
  runtime: 'Return data or an Effect; only main.ts starts the runtime.',
  start: 'Only main.ts is started: what is said on the command line ends there.',
  walk: 'Only src/cli walks: the product plays, and src/walk looks at how that goes.',
  cli: 'Nobody imports src/cli: move what is shared to the folder it is about.',
  adapters:
    'Take an Adapter (the port in src/domain) as an argument; main.ts chooses the adapters.',
};

/** One owner per package: everybody else goes through the owner. */
const packages: { name: string; owners: string[]; message: string }[] = [
  {
    name: 'xstate',
    owners: ['src/dialogs', 'src/engine'],
    message: 'xstate stays in src/dialogs and src/engine: ask the engine for an exchange instead.',
  },
  {
    name: 'yaml',
    owners: ['src/dialogs'],
    message: 'yaml stays in src/dialogs: take the loaded and checked content instead.',
  },
  {
    // The bare name is forbidden to everybody, see below.
    name: 'natural/lib',
    owners: ['src/understanding/natural.ts'],
    message:
      'natural stays in src/understanding/natural.ts: use or add a function there instead of importing it.',
  },
  {
    name: 'chrono-node',
    owners: ['src/understanding/facts'],
    message:
      'chrono-node stays in src/understanding/facts: use timesIn or factsOf of that folder instead.',
  },
  {
    name: 'kysely',
    owners: ['src/store'],
    message: 'kysely stays in src/store: use the Store port of src/domain instead.',
  },
  {
    name: 'node:sqlite',
    owners: ['src/store'],
    message: 'node:sqlite stays in src/store: use the Store port of src/domain instead.',
  },
  {
    name: 'discord.js',
    owners: ['adapters/discord'],
    message: 'discord.js stays in adapters/discord: speak in Inbound and Effect instead.',
  },
  {
    name: '@slack/bolt',
    owners: ['adapters/slack'],
    message: '@slack/bolt stays in adapters/slack: speak in Inbound and Effect instead.',
  },
  {
    name: 'dotenv',
    owners: ['src/main.ts'],
    message: 'dotenv stays in src/main.ts: take a checked Config as an argument instead.',
  },
  {
    name: 'pino',
    owners: ['src/main.ts', 'src/runtime/log.ts'],
    message: 'pino stays in src/main.ts and src/runtime/log.ts: take a log as an argument instead.',
  },
];

/** Globals that read a clock, chance or the outside. */
const impureGlobals = [
  ...['Date', 'performance'].map((name) => ({
    name,
    message: 'There is no clock here: take the Instant as an argument; it comes from World.now().',
  })),
  {
    name: 'crypto',
    message: 'There is no chance here: take an id or a seed as an argument; they come from World.',
  },
  {
    name: 'process',
    message: 'There is no environment here: take the value as an argument; main.ts reads it.',
  },
  {
    name: 'fetch',
    message: 'There is no input or output here: return an Effect and let an adapter perform it.',
  },
  ...['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
    name,
    message: 'There are no timers here: return a timer Effect; src/runtime keeps it as a row.',
  })),
];

const noRandom = {
  object: 'Math',
  property: 'random',
  message: 'There is no chance here: draw from the seed that is saved in the rehearsal.',
};

const noNode =
  'There is no input or output here: take the data as an argument. Files are read in src/dialogs/files.ts and src/understanding/files.ts, and everything else outside in src/runtime.';

/** The only doors of the pure folders, each with the node: modules it may use. */
const doors: { file: string; modules: string[] }[] = [
  { file: 'src/dialogs/files.ts', modules: ['node:fs', 'node:fs/promises', 'node:path'] },
  { file: 'src/understanding/files.ts', modules: ['node:fs', 'node:path'] },
  { file: 'src/dialogs/version.ts', modules: ['node:crypto'] },
];

type Pattern = { regex: string; message: string; allowImportNames?: string[] };

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const packageRegex = (name: string): string => `^${literally(name)}(/|$)`;

/** The built-in modules with and without `node:`, apart from `except`; node:sqlite has its owner. */
function nodePattern(except: readonly string[]): Pattern {
  const bare = builtinModules.map((name) => name.replace(/^node:/u, ''));
  const forbidden = bare.filter((name) => !['node:sqlite', ...except].includes(`node:${name}`));
  return { regex: `^(node:)?(${forbidden.map(literally).join('|')})$`, message: noNode };
}

const withHash = {
  regex: '^node:crypto$',
  allowImportNames: ['createHash'],
  message: 'version.ts makes hashes and nothing else: import createHash only.',
};

const bareNatural = {
  name: 'natural',
  message:
    "The bare 'natural' reads .env and loads database clients: import a part, such as 'natural/lib/natural/stemmers/index.js'.",
};

/** Packages that `where` (a folder or a file) does not own. */
function packagePatterns(where: string): Pattern[] {
  return packages
    .filter(({ owners }) => !owners.some((own) => where === own || where.startsWith(`${own}/`)))
    .map(({ name, message }) => ({ regex: packageRegex(name), message }));
}

/** Folders of `src/`, and the adapters, that `folder` may not see. `up` reaches `src/`. */
function folderPatterns(
  folder: string | undefined,
  uses: readonly string[],
  up: string,
): Pattern[] {
  const who = folder === undefined ? 'an adapter' : `src/${folder}`;
  return Object.entries(insteadOf)
    .filter(([target]) => target !== folder && !uses.includes(target))
    .map(([target, advice]) => ({
      regex: `${target === 'adapters' ? '^(\\.\\./)+' : `^${up}`}${target}(/|$)`,
      message: `${who} does not import ${target === 'adapters' ? '' : 'src/'}${target}. ${advice}`,
    }));
}

/** The files at the top of `src/` make one program together with main.ts; no folder sees them. */
function topPattern(who: string, up: string): Pattern {
  return {
    regex: `^${up}[^/]+\\.ts$`,
    message: `${who} does not import the files at the top of src. They belong to main.ts: take the value as an argument, or move what is shared to src/domain.`,
  };
}

/** A folder that sees no other folder sees no package either. */
function alone(folder: string): Pattern {
  return {
    regex: '^[^.]',
    message: `src/${folder} imports nothing from outside: write the type or the total function by hand.`,
  };
}

function imports(patterns: Pattern[]): NonNullable<OxlintConfig['rules']> {
  return { 'no-restricted-imports': ['error', { paths: [bareNatural], patterns }] };
}

/** Rules for the files `depth` below `src/` in one folder, or for what in it has more rights. */
function srcRules(folder: string, depth: number, owner?: string) {
  const rights = folders[folder];
  if (rights === undefined) throw new Error(`No line for src/${folder} in folders.`);
  const door = doors.find((one) => one.file === owner)?.modules ?? [];
  return imports([
    ...folderPatterns(folder, rights.uses, '(\\.\\./)+'),
    topPattern(`src/${folder}`, '\\.\\./'.repeat(depth)),
    ...(rights.uses.length === 0 ? [alone(folder)] : packagePatterns(owner ?? `src/${folder}`)),
    ...(rights.uses.length > 0 && rights.pure ? [nodePattern(door)] : []),
    ...(door.includes('node:crypto') ? [withHash] : []),
  ]);
}

/** Rules for the files at the top of `src/`: they see everything but the two ends nobody imports. */
function topRules(where: string) {
  const ends: Pattern[] = [
    { regex: '^\\./cli/', message: `${where} does not import src/cli. ${insteadOf['cli'] ?? ''}` },
    {
      regex: '^\\./main\\.ts$',
      message: `${where} does not import main.ts. Nobody imports main.ts: it hands over what a part needs.`,
    },
  ];
  return imports([...packagePatterns(where), ...ends]);
}

const sibling =
  'An adapter never imports another adapter: move what both need to src/domain, or write it twice.';

/** Rules for the adapters. `depth` counts the folders below `adapters/`. */
function adapterRules(where: string, depth: number) {
  return imports([
    ...packagePatterns(where),
    ...folderPatterns(undefined, ['domain', 'adapters'], '(\\.\\./)+src/'),
    topPattern('an adapter', '(\\.\\./)+src/'),
    { regex: `^${'\\.\\./'.repeat(depth)}[^.]`, message: sibling },
  ]);
}

const noBarrel =
  'No barrels inside src: import from the file that defines the thing, and delete this index.ts.';

/** Files and folders in a folder with rights of their own; they come after the folder, because the last match counts. */
const special = [
  ...new Set([...doors.map(({ file }) => file), ...packages.flatMap((one) => one.owners)]),
]
  .filter((owner) => owner.startsWith('src/') && owner.split('/').length > 2)
  .map((owner) => {
    const [, folder = '', ...below] = owner.split('/');
    const file = owner.endsWith('.ts');
    return {
      owner,
      folder,
      files: file ? owner : `${owner}/*.ts`,
      depth: below.length + (file ? 0 : 1),
    };
  });

const adapterOwners = [...new Set(packages.flatMap((one) => one.owners))].filter((owner) =>
  owner.startsWith('adapters/'),
);

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'vitest'],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error' },
  ignorePatterns: ['coverage/**', 'data/**'],
  rules: {
    // The second argument says which of many cases failed.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-explicit-any': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'no-console': 'error',
    'no-restricted-imports': ['error', { paths: [bareNatural] }],
    'vitest/no-focused-tests': 'error',
    // Assertions also stand in helpers and in fast-check properties.
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    // Takes Slack's postMessage for the browser's.
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    { files: ['src/*.ts'], rules: topRules('src') },
    { files: ['src/main.ts'], rules: topRules('src/main.ts') },
    ...Object.keys(folders).flatMap((folder) =>
      [1, 2, 3].map((depth) => ({
        files: [`src/${folder}${'/*'.repeat(depth)}.ts`],
        rules: srcRules(folder, depth),
      })),
    ),
    ...special.map(({ owner, folder, files, depth }) => ({
      files: [files],
      rules: srcRules(folder, depth, owner),
    })),
    {
      files: Object.keys(folders)
        .filter((folder) => folders[folder]?.pure)
        .map((folder) => `src/${folder}/**`),
      rules: {
        'no-restricted-globals': [
          'error',
          { globals: impureGlobals, checkGlobalObject: true, globalObjects: ['global'] },
        ],
        'no-restricted-properties': ['error', noRandom],
      },
    },
    {
      files: ['src/**/index.ts'],
      rules: imports([{ regex: '.', message: noBarrel }]),
    },
    ...['', ...adapterOwners].flatMap((owner) =>
      [1, 2].map((depth) => ({
        files: [`${owner || 'adapters/*'}${'/*'.repeat(depth - 1)}/*.ts`],
        rules: adapterRules(owner, depth),
      })),
    ),
    {
      files: ['adapters/terminal/**', 'src/cli/**', 'tests/bench/**'],
      rules: { 'no-console': 'off' },
    },
  ],
});
