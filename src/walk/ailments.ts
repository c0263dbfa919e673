import type { Level } from '../domain/reactions.ts';
import { firstScene } from '../dialogs/chart.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Part, Spot, Spots, Tally } from './tally.ts';

/** Something that is wrong with a conversation. `spot` is a rehearsal that shows it. */
export type Ailment = {
  dialog: string;
  kind: 'dead end' | 'loop' | 'pressing wins' | 'never reached' | 'asking well pays too little';
  text: string;
  spot?: Spot;
};

/** Fewer rehearsals at a level cannot say that something never happens there. */
const ENOUGH_FOR_NEVER = 1000;

/** Fewer rehearsals of a kind of learner at a level are too few to compare. */
const ENOUGH_TO_COMPARE = 100;

/** By so much whoever asks well is granted more often than whoever asks poorly. */
const PAYS = 0.3;

/** What is wrong with a dialog, from what was counted on its walks. */
export function ailmentsOf(dialog: Dialog, tally: Tally): Ailment[] {
  const { id } = dialog;
  return [
    ...spotted(id, 'dead end', tally.deadEnds),
    ...spotted(id, 'loop', tally.loops),
    ...spotted(id, 'pressing wins', tally.pressing),
    ...neverReached(dialog, tally),
    ...paysTooLittle(dialog, tally),
  ];
}

function spotted(dialog: string, kind: Ailment['kind'], { count, first }: Spots): Ailment[] {
  return first.map((spot) => ({ dialog, kind, text: `${spot.why} (one of ${count})`, spot }));
}

function neverReached(dialog: Dialog, { levels }: Tally): Ailment[] {
  return [...levels].flatMap(([level, { rehearsals, met }]) => {
    if (level === 0 || rehearsals < ENOUGH_FOR_NEVER) return [];
    const named = dialog.levels[level]?.reactions ?? [];
    return named
      .filter((reaction) => !met.has(reaction))
      .map((reaction): Ailment => {
        const text = `\`${reaction}\` is named at level ${level} and not met in ${rehearsals} rehearsals there`;
        return { dialog: dialog.id, kind: 'never reached', text };
      });
  });
}

/** Where something is offered, whoever takes it badly gets it too: there is no asking to compare. */
function paysTooLittle(dialog: Dialog, { yes }: Tally): Ailment[] {
  const { id } = dialog;
  if (dialog.scenes[firstScene(dialog)]?.phase !== 'opening') return [];
  return [...yes.good].flatMap(([level, well]) => {
    const poorly = yes.poor.get(level);
    if (poorly === undefined || Math.min(well.of, poorly.of) < ENOUGH_TO_COMPARE) return [];
    const [good, poor] = [rateOf(well), rateOf(poorly)];
    if (good - poor >= PAYS) return [];
    return [{ dialog: id, kind: 'asking well pays too little', text: compared(level, good, poor) }];
  });
}

function rateOf({ of, are }: Part): number {
  return are / of;
}

function compared(level: Level, good: number, poor: number): string {
  const percent = (rate: number): string => `${Math.round(100 * rate)} %`;
  return `at level ${level} ${percent(good)} get a yes who ask well, and ${percent(poor)} who ask poorly`;
}
