// npm run bench: how fast and how large it is, against limits measured in the same run.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { commitRows } from './commit.ts';
import { exchangeRows } from './exchange.ts';
import { benchFolder, isInMemory } from './folders.ts';
import type { DialogCounts } from './growth-dialogs.ts';
import { dialogRows } from './growth-dialogs.ts';
import type { StoredCounts } from './growth-stored.ts';
import { storedRows } from './growth-stored.ts';
import type { TurnCounts } from './growth-turns.ts';
import { turnRows } from './growth-turns.ts';
import type { Effort } from './measure.ts';
import { startRows } from './start.ts';
import type { Row } from './table.ts';
import { jsonOf, tableOf } from './table.ts';

const USAGE = `npm run bench -- [--quick | --full] [--json] [--only exchange,commit,start,dialogs,stored,turns]

  --quick  a few seconds: shows that everything can be measured, and nothing more
  --full   also a million stored conversations: minutes, and gigabytes of disk
  --json   for programs
  --only   some of the questions

BENCH_FOLDER is a folder on the disk that is to be measured; otherwise it is the folder for temporary files.
`;

type Plan = {
  effort: Effort;
  disk: Effort;
  inFlight: number;
  processes: Effort;
  dialogs: DialogCounts;
  stored: StoredCounts[];
  turns: TurnCounts;
};

const THOROUGH: Plan = {
  effort: { rounds: 7, roundMs: 200 },
  disk: { rounds: 5, roundMs: 200 },
  inFlight: 64,
  processes: { rounds: 7, roundMs: 200 },
  dialogs: { few: 10, many: 1000 },
  stored: [{ few: 1000, many: 100_000, samples: 3000 }],
  turns: { early: 8, late: 800, places: 40 },
};

const FULL: Plan = {
  ...THOROUGH,
  stored: [...THOROUGH.stored, { few: 1000, many: 1_000_000, samples: 3000 }],
};

const QUICK: Plan = {
  effort: { rounds: 1, roundMs: 40 },
  disk: { rounds: 1, roundMs: 5 },
  inFlight: 4,
  processes: { rounds: 1, roundMs: 40 },
  dialogs: { few: 2, many: 4 },
  stored: [{ few: 10, many: 20, samples: 10 }],
  turns: { early: 2, late: 6, places: 2 },
};

const { values: flags } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    quick: { type: 'boolean' },
    full: { type: 'boolean' },
    json: { type: 'boolean' },
    only: { type: 'string' },
  },
});

if (flags.help) process.stdout.write(USAGE);
else await bench(flags.quick ? QUICK : flags.full ? FULL : THOROUGH);

async function bench(plan: Plan): Promise<void> {
  const questions: Record<string, () => Promise<Row[]>> = {
    exchange: () => exchangeRows(plan.effort),
    commit: () => commitRows(plan.disk, plan.inFlight),
    start: () => startRows(plan.processes),
    dialogs: () => dialogRows(plan.processes, plan.dialogs),
    stored: async () => {
      const rows: Row[] = [];
      for (const counts of plan.stored) rows.push(...(await storedRows(plan.processes, counts)));
      return rows;
    },
    turns: () => turnRows(plan.turns),
  };
  const wanted = flags.only?.split(',') ?? Object.keys(questions);
  const before = loadavg()[0] ?? 0;
  const rows: Row[] = [];
  for (const name of wanted) {
    const question = questions[name];
    if (question === undefined) {
      process.stderr.write(`There is no question ${name}.\n\n${USAGE}`);
      continue;
    }
    process.stderr.write(`measuring: ${name}\n`);
    rows.push(...(await question()));
  }
  const conditions = {
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    load: { before: rounded(before), after: rounded(loadavg()[0] ?? 0) },
    onDisk: !isInMemory(benchFolder()),
  };
  process.stdout.write(
    flags.json ? jsonOf(conditions, rows) : `${told(conditions)}\n\n${tableOf(rows)}`,
  );
}

type Conditions = {
  node: string;
  processor: string;
  cores: number;
  load: { before: number; after: number };
  onDisk: boolean;
};

function told({ node, processor, cores, load, onDisk }: Conditions): string {
  const disk = onDisk
    ? ''
    : '\nThe folder is in memory: what is said about commits is worth nothing. Set BENCH_FOLDER.';
  return `Node ${node}, ${cores} × ${processor}, load ${load.before} before and ${load.after} after.${disk}`;
}

function rounded(load: number): number {
  return Number(load.toFixed(1));
}
