import type { Level, Reaction } from '../domain/reactions.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Ailment } from './ailments.ts';
import { ailmentsOf } from './ailments.ts';
import type { Learner } from './learners.ts';
import { LEARNERS } from './learners.ts';
import type { Part, Tally } from './tally.ts';
import type { Wording } from './wordings.ts';
import { neverSaid } from './wordings.ts';

/** The middle, and what only one in twenty exceeds. */
export type Spread = { median: number; p95: number };

/** A share between 0 and 1; `null` of nothing. */
export type Share = number | null;

/** How the conversations of one dialog, or of all, are. Plain JSON. */
export type Health = {
  rehearsals: number;
  /** What is wrong. */
  ailments: Ailment[];
  /** Rehearsals in which a line is heard twice, and the lines this happens to most. */
  repeated: { share: Share; worst: { line: string; rehearsals: number }[] };
  /** What the learner did in a rehearsal: messages, choices, answers to the coach, waits. */
  turns: Spread;
  minutes: Spread;
  /** Messages that were not understood at once. */
  repair: { share: Share; by: Record<Learner, Share> };
  /** How often the ask is granted, or a part of it, at levels 1 to 3 where the persona's mind is open. */
  yes: Record<Learner, Share>;
};

/** The same for one dialog. */
export type DialogHealth = Health & {
  dialog: string;
  /** In how many rehearsals of a level each of its reactions was met. */
  met: { level: Level; rehearsals: number; reactions: Partial<Record<Reaction, number>> }[];
  neverSaid: Wording[];
};

const WORST = 5;

/** The health of one dialog, from what was counted on its walks. */
export function healthOf(dialog: Dialog, tally: Tally): DialogHealth {
  return {
    dialog: dialog.id,
    ...healthIn(tally, ailmentsOf(dialog, tally)),
    met: [...tally.levels].map(([level, { rehearsals, met }]) => {
      return { level, rehearsals, reactions: Object.fromEntries(met) };
    }),
    neverSaid: neverSaid(dialog, new Set(tally.lines.keys())),
  };
}

/** The health of many dialogs together, with all their ailments. */
export function healthIn(tally: Tally, ailments: Ailment[]): Health {
  const { rehearsals, repair, yes } = tally;
  return {
    rehearsals,
    ailments,
    repeated: {
      share: shareOf({ of: rehearsals, are: tally.repeating }),
      worst: worstIn(tally.lines),
    },
    turns: spreadOf(tally.turns),
    minutes: spreadOf(tally.minutes),
    repair: {
      share: shareOf(together(Object.values(repair))),
      by: byLearner((learner) => repair[learner]),
    },
    yes: byLearner((learner) => together([...yes[learner].values()])),
  };
}

function byLearner(part: (learner: Learner) => Part): Record<Learner, Share> {
  return Object.fromEntries(LEARNERS.map((learner) => [learner, shareOf(part(learner))])) as Record<
    Learner,
    Share
  >;
}

function together(parts: readonly Part[]): Part {
  return parts.reduce((sum, { of, are }) => ({ of: sum.of + of, are: sum.are + are }), {
    of: 0,
    are: 0,
  });
}

function shareOf({ of, are }: Part): Share {
  return of === 0 ? null : are / of;
}

function worstIn(lines: Tally['lines']): Health['repeated']['worst'] {
  return [...lines]
    .filter(([, rehearsals]) => rehearsals > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, WORST)
    .map(([line, rehearsals]) => ({ line, rehearsals }));
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
