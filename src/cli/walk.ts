import type { Dialog } from '../dialogs/dialog.ts';
import type { DialogCatalog } from '../dialogs/files.ts';
import { openCatalog } from '../dialogs/files.ts';
import type { DialogHealth, Health } from '../walk/health.ts';
import { healthIn, healthOf } from '../walk/health.ts';
import { hearOnce } from '../walk/hearing.ts';
import { emptyTally } from '../walk/tally.ts';
import { walk } from '../walk/walk.ts';
import { walkAll } from '../walk/walkAll.ts';
import { CONTENT, dialogNamed, readerOf } from './content.ts';
import { main } from './main.ts';
import { repertoires } from './repertoires.ts';
import {
  LEGEND,
  heading,
  shownAilments,
  shownHealth,
  shownLines,
  shownRepair,
} from './shownHealth.ts';
import { shownWalk } from './shownWalk.ts';
import { rehearsalNamed, walkOptions } from './walkOptions.ts';

const HELP = `npm run walk -- [id…]   plays dialogs with learners of five kinds, and says how the conversations are
  --seeds <number>      so many rehearsals of each dialog; 10000 unless you say otherwise
  --json                all numbers, as JSON
  --replay <id>:<seed>:<level>:<learner>
                        prints one rehearsal in the form of a transcript

Exit code 1: a conversation does not end or goes in circles, a reaction is never reached, pressing
wins, or asking well pays too little. docs/authoring.md has more.
`;

/** Walks, and prints what came of it. Resolves to the exit code. */
function run(args: readonly string[]): number {
  const { ids, seeds, json, help, replay } = walkOptions(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const catalog = openCatalog(CONTENT);
  if (replay !== undefined) {
    const { dialog, walker } = rehearsalNamed(catalog, replay);
    const repertoire = repertoires(CONTENT)(dialog);
    const hear = hearOnce(readerOf(CONTENT));
    console.log(shownWalk(dialog, walk(dialog, walker, repertoire, hear)));
    return 0;
  }
  const dialogs = ids.length > 0 ? ids.map((id) => dialogNamed(catalog, id)) : playable(catalog);
  const walked = json ? healths(dialogs, seeds, () => {}) : table(dialogs, seeds);
  if (json) console.log(JSON.stringify({ seeds, ...walked }, null, 2));
  return walked.total.ailments.length === 0 ? 0 : 1;
}

/** All dialogs that learners are offered. */
function playable(catalog: DialogCatalog): Dialog[] {
  return catalog.ids().flatMap((id) => {
    const dialog = catalog.get(id);
    if (dialog === undefined)
      console.error(`${id} cannot be played; \`npm run dialogs -- lint\` says why.`);
    return dialog ?? [];
  });
}

type Healths = { dialogs: DialogHealth[]; total: Health };

/** The health of one dialog after the other, each as soon as it is known, and of all together. */
function healths(
  dialogs: readonly Dialog[],
  seeds: number,
  known: (health: DialogHealth) => void,
): Healths {
  const repertoire = repertoires(CONTENT);
  const hear = hearOnce(readerOf(CONTENT));
  const all = emptyTally();
  const each = dialogs.map((dialog) => {
    const tally = emptyTally();
    walkAll(dialog, seeds, repertoire(dialog), hear, [tally, all]);
    const health = healthOf(dialog, tally);
    known(health);
    return health;
  });
  const ailments = each.flatMap((health) => health.ailments);
  return { dialogs: each, total: healthIn(all, ailments) };
}

function table(dialogs: readonly Dialog[], seeds: number): Healths {
  const width = Math.max(3, ...dialogs.map(({ id }) => id.length));
  console.log(heading(width));
  const walked = healths(dialogs, seeds, (health) =>
    console.log(shownHealth(health, health.dialog, width)),
  );
  console.log(
    `${shownHealth(walked.total, 'all', width)}\n\n${LEGEND}\n${shownRepair(walked.total)}\n`,
  );
  for (const health of walked.dialogs) console.log(shownLines(health));
  console.log(shownAilments(walked.total.ailments));
  return walked;
}

await main(run);
