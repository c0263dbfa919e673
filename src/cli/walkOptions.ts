import { parseArgs } from 'node:util';
import { didYouMean } from '../dialogs/didYouMean.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { DialogCatalog } from '../dialogs/files.ts';
import { LEARNERS } from '../walk/learners.ts';
import type { Walker } from '../walk/walk.ts';
import { levelsWalked } from '../walk/walkAll.ts';
import { Mistake, dialogNamed } from './content.ts';

/** What is wanted of a walk. */
export type WalkOptions = {
  ids: string[];
  seeds: number;
  json: boolean;
  help: boolean;
  /** One rehearsal to print, `<id>:<seed>:<level>:<learner>`. */
  replay?: string;
};

const SEEDS = 10_000;
const MOST_SEEDS = 1_000_000;
const MAX_SEED = 2 ** 31 - 1;

const FLAGS = {
  seeds: { type: 'string' },
  replay: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What was typed behind `npm run walk --`. */
export function walkOptions(args: readonly string[]): WalkOptions {
  const { values, positionals } = parsed(args);
  return {
    ids: positionals,
    seeds: values.seeds === undefined ? SEEDS : count(values.seeds),
    json: values.json === true,
    help: values.help === true,
    ...(values.replay === undefined ? {} : { replay: values.replay }),
  };
}

/** The rehearsal that `<id>:<seed>:<level>:<learner>` names. */
export function rehearsalNamed(
  catalog: DialogCatalog,
  name: string,
): { dialog: Dialog; walker: Walker } {
  const [id, seed = '', level, kind, ...rest] = name.split(':');
  const dialog = dialogNamed(catalog, id);
  const learner = LEARNERS.find((each) => each === kind);
  const found = levelsWalked(dialog).find((each) => String(each) === level);
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > MAX_SEED)
    throw new Mistake(`A seed is a whole number from 0 to ${MAX_SEED}, not “${seed}”.`);
  if (found === undefined)
    throw new Mistake(`“${dialog.id}” has the levels ${levelsWalked(dialog).join(', ')}.`);
  if (learner === undefined || rest.length > 0)
    throw new Mistake(`--replay takes <id>:<seed>:<level>:<${LEARNERS.join('|')}>.`);
  return { dialog, walker: { seed: Number(seed), level: found, learner } };
}

function count(seeds: string): number {
  if (/^[1-9]\d{0,6}$/.test(seeds) && Number(seeds) <= MOST_SEEDS) return Number(seeds);
  throw new Mistake(`--seeds is a whole number from 1 to ${MOST_SEEDS}, not “${seeds}”.`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch {
    const flag = args.find((each) => each.startsWith('-'))?.replace(/^-+|=.*/g, '') ?? '';
    const close = didYouMean(flag, Object.keys(FLAGS));
    const hint = close === undefined || close === flag ? '' : ` Did you mean --${close}?`;
    throw new Mistake(`walk knows --seeds and --replay, each with a value, and --json.${hint}`);
  }
}
