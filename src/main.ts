import { existsSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

import type { Terminal } from '../adapters/terminal/index.ts';
import { readConfig, type Config } from './config.ts';
import type { LoadedContent } from './dialogs/content.ts';
import type { Inbound } from './domain/channel.ts';
import type { Store } from './domain/store.ts';
import type { Learned } from './understanding/files.ts';
import { correctionLines } from './start/corrections.ts';
import { parseFlags, type Flags } from './start/flags.ts';
import { HELP } from './start/help.ts';
import { listing } from './start/listing.ts';
import { openly, unplayable } from './start/openly.ts';
import { faultFields, createLog, type Log } from './runtime/log.ts';
import { systemWorld as world } from './runtime/world.ts';
import { startCommand } from './start/startCommand.ts';

const PROJECT = join(import.meta.dirname, '..');

/** Exit codes: something has to be mended; something was typed that has no meaning; Ctrl-C twice. */
const BROKEN = 1;
const MISTYPED = 2;
const FORCED = 130;

const APOLOGY =
  'Something went wrong on my side, and I could not answer that. What you wrote is saved. Go on in other words, or type “stop”.';
const NO_CORRECTIONS =
  'There are no corrections yet: whenever a line could mean two things, you are asked which, and your answer is kept.';
const LAST_RESORT =
  'Something unexpected went wrong, and it is not your fault; everything answered so far is saved, so start again to go on, or with PRACTICE_ASK_LOG_LEVEL=error to see where it happened.';

let log: Log = createLog('silent');

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseFlags(args);
  if (parsed.kind === 'problem') return complain(MISTYPED, parsed.sentence);
  const { flags } = parsed;
  if (flags.instead === 'help') return print(HELP);
  if (flags.instead === 'version') return print(`${version()}\n`);

  if (existsSync('.env')) (await import('dotenv')).config({ quiet: true });
  const read = readConfig(process.env, { platform: process.platform, home: homedir() }, flags);
  if (read.kind === 'problems') return complain(BROKEN, ...read.sentences);
  const { config } = read;
  log = createLog(config.logLevel);
  // Stripping types and compiling take longer than anything else at start; Node keeps the result.
  enableCompileCache(join(config.cache, 'code'));
  if (flags.instead === 'health') return health(config);
  return flags.instead === 'corrections' ? corrections(config) : withContent(flags, config);
}

async function withContent(flags: Flags, config: Config): Promise<number> {
  const content = await theContent(config);
  if (typeof content === 'string') return complain(BROKEN, content);
  const { catalog } = content;
  if (flags.instead === 'list') {
    for (const id of catalog.ids()) {
      if (catalog.get(id) === undefined)
        complain(0, unplayable(`The dialog ${id}`, catalog.findings(id)));
    }
    return print(listing(catalog.list()));
  }
  const start = startCommand(flags, catalog.ids());
  if (start.kind === 'problem') return complain(MISTYPED, start.sentence);
  const { scenario } = flags;
  if (scenario !== undefined && catalog.get(scenario) === undefined) {
    return complain(BROKEN, unplayable(`The dialog ${scenario}`, catalog.findings(scenario)));
  }

  const { openStore } = await import('./store/openStore.ts');
  const opened = await openStore({ folder: config.data, key: config.key, world });
  if (opened.kind === 'problem') return complain(BROKEN, opened.problem.sentence);
  try {
    await rehearse(content, opened.store, start.what, flags);
  } finally {
    await opened.store.close();
  }
  return 0;
}

/** What authors wrote, or a sentence on why it cannot be used. */
async function theContent({ cache }: Config): Promise<(LoadedContent & Learned) | string> {
  const [
    { loadContent },
    { NoContent, copiesIn, lessonFiles },
    { hashOfLessons },
    { openLearned },
  ] = await Promise.all([
    import('./dialogs/content.ts'),
    import('./dialogs/files.ts'),
    import('./dialogs/lessons.ts'),
    import('./understanding/files.ts'),
  ]);
  try {
    const dialogs = join(PROJECT, 'dialogs');
    const { content, findings } = loadContent(dialogs, copiesIn(cache));
    if (content === undefined) return unplayable('The content', findings);
    const data = hashOfLessons(lessonFiles(dialogs));
    const learned = openLearned(join(PROJECT, 'assets', 'understanding'), data);
    return typeof learned === 'string' ? learned : { ...content, ...learned };
  } catch (error) {
    if (error instanceof NoContent) return error.message;
    throw error;
  }
}

/** Wires everything together, and runs until the terminal has nothing more to do. */
async function rehearse(
  { catalog, listening, coach, model, vectors }: LoadedContent & Learned,
  store: Store,
  first: Inbound['what'],
  flags: Flags,
): Promise<void> {
  const [
    { createReader },
    { replyLines },
    { createEngine },
    { createRuntime },
    { crashPoint },
    { createTerminal },
  ] = await Promise.all([
    import('./understanding/reader.ts'),
    import('./dialogs/replyLines.ts'),
    import('./engine/engine.ts'),
    import('./runtime/runtime.ts'),
    import('./runtime/crashPoint.ts'),
    import('../adapters/terminal/index.ts'),
  ]);
  const reader = createReader({
    commands: listening.commands,
    model,
    vectors,
    replies: () => replyLines(catalog),
  });
  const engine = createEngine({
    catalog: openly(catalog, (sentence) => complain(0, sentence)),
    coach,
    reader,
  });
  const terminal: Terminal = createTerminal({
    input: process.stdin,
    output: process.stdout,
    world,
    idle: () => runtime.idle(),
    first,
    plain: flags.plain,
    noColour: (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb',
    farewell: `Everything up to here is saved. “${again(flags)}” offers to go on where you left.`,
    forced: () => process.exit(FORCED),
  });
  const onPoint = crashPoint(process.env['PRACTICE_ASK_TEST_CRASH_AT']);
  const runtime = createRuntime({
    store,
    engine,
    reader,
    world,
    log,
    adapters: [terminal],
    apology: APOLOGY,
    ...(onPoint === undefined ? {} : { onPoint }),
  });
  stopOnSignals(terminal);
  await runtime.start();
  await terminal.ended;
  await runtime.stop();
}

/** What to type to come back to this data folder. */
function again({ data }: Flags): string {
  return data === undefined ? 'npm start' : `npm start -- --data ${data}`;
}

/** The first signal lets the exchange under way finish; the second does not wait. */
function stopOnSignals(terminal: Terminal): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(FORCED));
      void terminal.stop();
    });
  }
}

/** Whether the database can be opened. Makes nothing where there is none. */
async function health({ data, key }: Config): Promise<number> {
  const { DATABASE_FILE, openStore } = await import('./store/openStore.ts');
  if (!existsSync(join(data, DATABASE_FILE)))
    return complain(BROKEN, `There is no database in ${data} yet.`);
  const opened = await openStore({ folder: data, key, world });
  if (opened.kind === 'problem') return complain(BROKEN, opened.problem.sentence);
  await opened.store.close();
  return 0;
}

/** Prints what the learner of this data folder said was meant. Makes nothing where there is nothing. */
async function corrections({ data, key }: Config): Promise<number> {
  const [{ DATABASE_FILE, openStore }, { ME }] = await Promise.all([
    import('./store/openStore.ts'),
    import('../adapters/terminal/inbound.ts'),
  ]);
  if (!existsSync(join(data, DATABASE_FILE))) return complain(0, NO_CORRECTIONS);
  const opened = await openStore({ folder: data, key, world });
  if (opened.kind === 'problem') return complain(BROKEN, opened.problem.sentence);
  const records = await opened.store.records(ME);
  await opened.store.close();
  const lines = correctionLines(records);
  return lines === '' ? complain(0, NO_CORRECTIONS) : print(lines);
}

function version(): string {
  const text = readFileSync(join(PROJECT, 'package.json'), 'utf8');
  const { version: found } = JSON.parse(text) as { version: string };
  return found;
}

/** Prints on standard output and waits until it is out, also when nobody reads it any more. */
function print(text: string): Promise<number> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve(0)));
}

function complain(code: number, ...sentences: string[]): number {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  return code;
}

/** For bugs and broken disks: one kind sentence instead of a stack, which goes to the log without any words. */
function lastResort(error: unknown): never {
  log.error(faultFields(error), 'The program ends because of an unexpected error.');
  process.exit(complain(BROKEN, LAST_RESORT));
}

process.on('uncaughtException', lastResort);
process.on('unhandledRejection', lastResort);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// Input that nobody reads any more must not keep the process alive.
process.exit(await main(process.argv.slice(2)));
