import type { Level, Reaction } from '../domain/reactions.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Learner } from './learners.ts';
import { LEARNERS } from './learners.ts';
import { linesIn, loopIn } from './loop.ts';
import { minutesOf } from './minutes.ts';
import { pressingWon } from './pressing.ts';
import type { Walked, Walker } from './walk.ts';

/** A rehearsal to look at, and what to look for. */
export type Spot = Walker & { why: string };

/** How many, and the first few of them. */
export type Spots = { count: number; first: Spot[] };

/** Part of a whole. */
export type Part = { of: number; are: number };

/** What was counted on many walks. */
export type Tally = {
  rehearsals: number;
  deadEnds: Spots;
  loops: Spots;
  pressing: Spots;
  /** Rehearsals at each level, and in how many of them each reaction was met. */
  levels: Map<Level, { rehearsals: number; met: Map<Reaction, number> }>;
  /** Every line said, with the number of rehearsals that heard it twice. */
  lines: Map<string, number>;
  repeating: number;
  turns: number[];
  minutes: number[];
  /** Messages that should have been understood, and those that were asked about. */
  repair: Record<Learner, Part>;
  /** Rehearsals that could have got a yes, levels 1 to 3, and those that got it or a part of it. */
  yes: Record<Learner, Map<Level, Part>>;
};

const FIRST = 3;

/** Nothing walked yet. */
export function emptyTally(): Tally {
  const spots = (): Spots => ({ count: 0, first: [] });
  const each = <T>(made: () => T): Record<Learner, T> =>
    Object.fromEntries(LEARNERS.map((learner) => [learner, made()])) as Record<Learner, T>;
  return {
    rehearsals: 0,
    deadEnds: spots(),
    loops: spots(),
    pressing: spots(),
    levels: new Map(),
    lines: new Map(),
    repeating: 0,
    turns: [],
    minutes: [],
    repair: each(() => ({ of: 0, are: 0 })),
    yes: each(() => new Map<Level, Part>()),
  };
}

/** Counts one more rehearsal. */
export function count(tally: Tally, dialog: Dialog, walked: Walked): void {
  tally.rehearsals += 1;
  tally.turns.push(walked.beats.length);
  tally.minutes.push(minutesOf(dialog, walked));
  countFaults(tally, walked);
  countLines(tally, walked);
  countRepair(tally.repair[walked.learner], walked);
  countMet(tally, walked);
  countYes(tally, walked);
}

function countFaults(tally: Tally, walked: Walked): void {
  const { level, seed, learner, beats, ending } = walked;
  const spot = (spots: Spots, why: string): void => {
    spots.count += 1;
    if (spots.first.length < FIRST) spots.first.push({ level, seed, learner, why });
  };
  if (ending === undefined)
    spot(
      tally.deadEnds,
      `no ending after ${beats.length}, still in \`${beats.at(-1)?.scene ?? ''}\``,
    );
  const loop = loopIn(walked);
  if (loop !== undefined) spot(tally.loops, loop);
  if (pressingWon(walked)) spot(tally.pressing, 'a warm yes to pressing');
}

function countLines(tally: Tally, walked: Walked): void {
  const lines = linesIn(walked);
  for (const [line, times] of lines)
    tally.lines.set(line, (tally.lines.get(line) ?? 0) + (times > 1 ? 1 : 0));
  if ([...lines.values()].some((times) => times > 1)) tally.repeating += 1;
}

function countRepair(part: Part, { beats }: Walked): void {
  for (const { by, heard } of beats) {
    if (by !== 'words' || heard === 'aside') continue;
    part.of += 1;
    if (heard === 'miss' || heard === 'unclear') part.are += 1;
  }
}

function countMet({ levels }: Tally, { level, met }: Walked): void {
  const at = levels.get(level) ?? { rehearsals: 0, met: new Map<Reaction, number>() };
  levels.set(level, at);
  at.rehearsals += 1;
  for (const reaction of met) at.met.set(reaction, (at.met.get(reaction) ?? 0) + 1);
}

function countYes({ yes }: Tally, { level, learner, firm, ending }: Walked): void {
  if (firm || level > 3) return;
  const part = yes[learner].get(level) ?? { of: 0, are: 0 };
  yes[learner].set(level, part);
  part.of += 1;
  if (ending?.outcome === 'granted' || ending?.outcome === 'partly') part.are += 1;
}
