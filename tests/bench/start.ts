import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran, Started } from './child.ts';
import { EMPTY, inTurn, program } from './child.ts';
import { withFolder } from './folders.ts';
import type { Effort } from './measure.ts';
import { median, ratioOf } from './measure.ts';
import type { Goal, Row, Unit } from './table.ts';

/** Sentences of a rehearsal as a person might type them. */
const LINES = [
  'Hi, lovely plants!',
  'Have you got a minute?',
  'Could you help me a bit?',
  'These bags have to go up to the third floor, two trips.',
  'I see you are busy.',
  'Would half an hour from now be better?',
  'Great, so you take two bags and I take the others. Thank you!',
];

/** From the start of the process to its first line, and the memory it takes. */
export function startRows({ rounds }: Effort): Promise<Row[]> {
  return withFolder(async (folder) => {
    let fresh = 0;
    const ran = await inTurn(rounds, {
      empty: () => EMPTY,
      fresh: () => program(join(folder, `fresh-${(fresh += 1)}`)),
      existing: () => program(join(folder, 'existing')),
      opened: () => program(join(folder, 'opened'), ''),
      first: () => parts(join(folder, `first-${(fresh += 1)}`)),
      later: () => parts(join(folder, 'later')),
      rehearsed: () => ({ ...program(join(folder, 'rehearsed')), lines: LINES }),
    });
    const { empty } = ran;
    const time = (name: string, ours: Ran[]) => [
      row(START, `${name}, by the clock`, 'ms', ours, empty, (each) => each.firstMs, TWICE),
      row(START, `${name}, processor`, 'ms', ours, empty, (each) => each.first.cpuMs, TWICE),
    ];
    return [
      ...time('first start ever', ran.fresh),
      ...time('any later start', ran.existing),
      ...time('later, no scenario named', ran.opened),
      ...partRows('first start', ran.first),
      ...partRows('later start', ran.later),
      row(
        MEMORY,
        'at the first line',
        'MB',
        ran.existing,
        empty,
        (each) => each.first.rssMb,
        SMALL,
      ),
      row(MEMORY, 'after a rehearsal', 'MB', ran.rehearsed, empty, (each) => each.end.rssMb, SMALL),
    ];
  });
}

const START = 'From the start of the process to the first line';
const MEMORY = 'Resident memory with the terminal';
const TWICE: Goal = { id: 'P8', is: 'at most', value: 2, about: 'ratio' };
const SMALL: Goal = { id: 'P8', is: 'at most', value: 70, about: 'ours' };

export function row(
  question: string,
  name: string,
  unit: Unit,
  ours: readonly Ran[],
  reference: readonly Ran[],
  of: (ran: Ran) => number,
  goal?: Goal,
  against = 'empty Node',
): Row {
  return {
    question,
    measure: name,
    unit,
    ours: median(ours.map(of)),
    against,
    reference: median(reference.map(of)),
    ratio: ratioOf(ours.map(of), reference.map(of)),
    ...(goal === undefined ? {} : { goal }),
  };
}

const PARTS = fileURLToPath(new URL('./parts.ts', import.meta.url));

function parts(home: string): Started {
  return { args: [PARTS, home], home };
}

/** How the start splits: processor time of each part against all of it. */
function partRows(which: string, ran: readonly Ran[]): Row[] {
  const runs = ran.map(({ out }) => JSON.parse(out) as Record<string, number>);
  const totals = runs.map((parts) => Object.values(parts).reduce((sum, each) => sum + each, 0));
  return Object.keys(runs[0] ?? {}).map((part) => {
    const ours = runs.map((parts) => parts[part] ?? Number.NaN);
    return {
      question: `What the ${which} is made of (processor time, in its order)`,
      measure: part,
      unit: 'ms',
      ours: median(ours),
      against: `all of the ${which}`,
      reference: median(totals),
      ratio: ratioOf(ours, totals),
    };
  });
}
