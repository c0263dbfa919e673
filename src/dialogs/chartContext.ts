import type { Mind } from '../domain/mind.ts';
import { changedMind } from '../domain/mind.ts';
import type { Move } from '../domain/moves.ts';
import { isMove } from '../domain/moves.ts';
import type { Level, Reaction } from '../domain/reactions.ts';
import { isReaction } from '../domain/reactions.ts';
import { drawn } from './chance.ts';
import type { Dialog, Heard } from './dialog.ts';

/** What the chart hears: one exchange of the learner, as the Reading has it. */
export type ChartEvent = { type: Heard; also: Move[] };

/** What the chart remembers between two exchanges. Plain JSON, a few hundred bytes. */
export type ChartContext = {
  mind: Mind;
  threshold: number;
  size: number;
  level: Exclude<Level, 0>;
  seed: number;
  firm: boolean;
  /** Obstacles still to come. */
  obstacles: number;
  met: Reaction[];
  chosen: Reaction | null;
  decision: Reaction | null;
  turns: number;
  here: number;
  presses: number;
  trades: number;
  asked: number;
};

/** The context with which a rehearsal begins; will and warmth vary by up to 8 with the seed. */
export function firstContext(
  dialog: Dialog,
  level: Exclude<Level, 0>,
  seed: number,
  chosen?: Reaction,
): ChartContext {
  const plan = dialog.levels[level];
  const jitter = (what: string) => drawn(seed, `jitter:${what}`, 17) - 8;
  return {
    mind: changedMind(changedMind(dialog.persona.mind, plan?.mind ?? {}), {
      will: jitter('will'),
      warmth: jitter('warmth'),
    }),
    threshold: dialog.persona.threshold,
    size: dialog.ask.size,
    level,
    seed,
    firm: plan?.firm === 'always' || (plan?.firm === 'sometimes' && drawn(seed, 'firm', 3) === 0),
    obstacles: plan?.obstacles ?? 0,
    met: [],
    chosen: chosen ?? null,
    decision: null,
    turns: 0,
    here: 0,
    presses: 0,
    trades: 0,
    asked: 0,
  };
}

/** The context on entering a scene. */
export function arrived(context: ChartContext, scene: string): Partial<ChartContext> {
  if (!isReaction(scene)) return { here: 0 };
  return {
    here: 0,
    met: context.met.includes(scene) ? context.met : [...context.met, scene],
    asked: context.asked + (scene === 'clarify' ? 1 : 0),
  };
}

/** The context after the learner's moves have had their effect on the persona, before any reply. */
export function felt(dialog: Dialog, context: ChartContext, event: ChartEvent): ChartContext {
  const moves = isMove(event.type) ? [event.type, ...event.also] : event.also;
  let mind = context.mind;
  for (const move of moves) mind = changedMind(mind, changeBy(dialog, context, move));
  const times = (move: Move) => (moves.includes(move) ? 1 : 0);
  return {
    ...context,
    mind,
    turns: context.turns + 1,
    here: context.here + 1,
    presses: context.presses + times('press'),
    trades: context.trades + times('exchange'),
    size: moves.includes('reduce') ? Math.max(1, Math.ceil(context.size / 2)) : context.size,
  };
}

function changeBy(dialog: Dialog, context: ChartContext, move: Move): Partial<Mind> {
  const row = dialog.moves[move];
  if (row === undefined) return {};
  const { again, ...first } = row;
  const before = move === 'press' ? context.presses : move === 'exchange' ? context.trades : 0;
  return again !== undefined && before > 0 ? again : first;
}
