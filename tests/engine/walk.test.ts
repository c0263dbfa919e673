import { describe, expect, test } from 'vitest';

import { drawn } from '../../src/dialogs/chance.ts';
import type { ChartEvent } from '../../src/dialogs/chartContext.ts';
import { loadContent } from '../../src/dialogs/content.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import { MOVES } from '../../src/domain/moves.ts';
import type { Move } from '../../src/domain/moves.ts';
import { isReaction } from '../../src/domain/reactions.ts';
import { begin, contextOf, endingOf, step } from '../../src/engine/play.ts';

const SEEDS = 1000;
/** No rehearsal may need more turns than this to reach an ending, whoever plays it. */
const LONGEST = 30;
const LEVELS = [1, 2, 3, 4] as const;

type Learner = (dialog: Dialog, scene: string, turn: number, seed: number) => ChartEvent;

/** Asks and asks again, and does nothing else. */
const presses: Learner = () => ({ type: 'press', also: [] });

/** Names the task, gives a reason, leaves room for a no; then looks for what works. */
const asksWell: Learner = (dialog, scene, turn, seed) =>
  asking(scene)
    ? { type: 'ask-specific', also: ['give-reason', 'give-out'] }
    : keepsAsking(dialog, scene, turn, seed);

/** Asks for “some help”, also when asked what exactly; then looks for what works just as well. */
const asksVaguely: Learner = (dialog, scene, turn, seed) =>
  asking(scene) || scene === 'clarify'
    ? { type: 'ask-vague', also: [] }
    : keepsAsking(dialog, scene, turn, seed);

/** Does good things, bad things and anything at all, in turns that the seed decides. */
const anyLearner: Learner = (dialog, scene, turn, seed) => {
  const luck = drawn(seed, `luck:${turn}`, 10);
  const reaction = isReaction(scene) ? dialog.reactions[scene] : undefined;
  const from = (moves: readonly Move[]) =>
    moves[drawn(seed, `move:${turn}`, moves.length)] ?? 'open';
  const also: Move[] = luck % 3 === 0 ? ['give-reason', 'give-out'] : [];
  if (reaction === undefined) return { type: luck < 6 ? 'ask-specific' : from(MOVES), also };
  return { type: from(luck < 5 ? reaction.works : luck < 7 ? reaction.backfires : MOVES), also };
};

function asking(scene: string): boolean {
  return scene === 'opening';
}

/** One of the moves that work here and do not give the ask up. */
function keepsAsking(dialog: Dialog, scene: string, turn: number, seed: number): ChartEvent {
  const works = isReaction(scene) ? (dialog.reactions[scene]?.works ?? []) : [];
  const alive = works.filter(
    (move) => !['accept-no', 'refuse-help', 'withdraw', 'referral'].includes(move),
  );
  const moves = alive.length > 0 ? alive : works;
  return { type: moves[drawn(seed, `works:${turn}`, moves.length)] ?? 'open', also: [] };
}

function walk(dialog: Dialog, level: (typeof LEVELS)[number], seed: number, learner: Learner) {
  const begun = begin(dialog, { id: 'walk', level, seed });
  let { rehearsal } = begun;
  const lines = begun.spoken.map(({ text }) => text);
  const visited: string[] = [rehearsal.snapshot.value];
  let turns = 0;
  while (endingOf(dialog, rehearsal) === undefined && turns < LONGEST) {
    const stepped = step(dialog, rehearsal, learner(dialog, rehearsal.snapshot.value, turns, seed));
    rehearsal = stepped.rehearsal;
    lines.push(...stepped.spoken.map(({ text }) => text));
    visited.push(rehearsal.snapshot.value);
    turns++;
  }
  const { met, firm } = contextOf(rehearsal);
  return { ending: endingOf(dialog, rehearsal), met, firm, turns, lines, visited };
}

const { content, findings } = loadContent('dialogs');
if (content === undefined) throw new Error(JSON.stringify(findings));
const { catalog } = content;

describe.each(catalog.ids())('in %s, over a thousand seeds,', (id) => {
  const dialog = catalog.get(id) as Dialog;
  const walks = (learner: Learner) =>
    Array.from({ length: SEEDS }, (_, seed) => {
      const level = LEVELS[seed % LEVELS.length] ?? 1;
      return { level, ...walk(dialog, level, seed, learner) };
    });

  test('pressing never gets a yes that is meant', () => {
    const runs = walks(presses);
    const yes = runs.filter(
      ({ met }) => met.includes('warm-yes') || met.includes('conditional-yes'),
    );
    expect(yes).toEqual([]);
    expect(runs.filter(({ ending }) => ending?.outcome === 'granted')).toEqual([]);
  });

  test('a named task with a reason and room for a no is met far more often than a vague ask', () => {
    const well = walks(asksWell);
    const vaguely = walks(asksVaguely);
    const yesRate = (runs: typeof well, level: number) => {
      const open = runs.filter((run) => !run.firm && run.level === level);
      const yes = open.filter(
        ({ ending }) => ending?.outcome === 'granted' || ending?.outcome === 'partly',
      );
      return yes.length / open.length;
    };
    for (const level of LEVELS) {
      expect(
        yesRate(well, level) - yesRate(vaguely, level),
        `level ${level}`,
      ).toBeGreaterThanOrEqual(0.3);
    }
  });

  test('every rehearsal ends, and every declared reaction is met', () => {
    const runs = walks(anyLearner);
    expect(runs.filter(({ ending }) => ending === undefined)).toEqual([]);
    const declared = new Set(Object.values(dialog.levels).flatMap(({ reactions }) => reactions));
    const met = new Set(runs.flatMap((run) => run.met));
    expect([...declared].filter((reaction) => !met.has(reaction))).toEqual([]);
  });

  test('hardly any persona line is heard twice in a rehearsal', () => {
    const runs = walks(anyLearner);
    const repeating = runs.filter(({ lines }) => new Set(lines).size < lines.length);
    expect(repeating.length / runs.length).toBeLessThan(0.02);
  });
});
