import type { AnyStateMachine } from 'xstate';
import { assign, createMachine } from 'xstate';
import type { Mind } from '../domain/mind.ts';
import { changedMind } from '../domain/mind.ts';
import type { Move } from '../domain/moves.ts';
import type { Level, Reaction } from '../domain/reactions.ts';
import { isReaction } from '../domain/reactions.ts';
import { drawn } from './chance.ts';
import { decided } from './decide.ts';
import type { Condition, Dialog, Heard, Range, Reply, Scene } from './dialog.ts';
import { reachableScenes } from './reach.ts';

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

/** What the chart wants said: a set of wordings, and the move that led to it. */
export type Saying = { lines: string; after: Heard; scene: string };

/** Scenes that speak have their wordings under these names, beside the named line sets. */
export const sayingsOf = { reaction: 'reaction:', ending: 'ending:' } as const;

const WEIGHING = 'weighing';

/** The first scene of a dialog: where the persona has said its opening line. */
export function firstScene(dialog: Dialog): string {
  return Object.keys(dialog.scenes)[0] ?? WEIGHING;
}

/** The context with which a rehearsal begins; will and warmth vary by up to 8 with the seed. */
export function firstContext(dialog: Dialog, level: Exclude<Level, 0>, seed: number, chosen?: Reaction): ChartContext {
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

/**
 * Compiles a dialog into one XState machine. A scene is a state, a move is an event, the decision
 * table is a transient state, and what should be said comes back as `say` actions. The machine has
 * no clock and no children, and serves every rehearsal of this dialog.
 */
export function compileChart(dialog: Dialog): AnyStateMachine {
  const reachable = reachableScenes(dialog);
  const states: Record<string, unknown> = {
    [WEIGHING]: {
      entry: 'decide',
      always: [
        ...[...reachable].filter(isReaction).map((reaction) => ({
          guard: { type: 'decided', params: { reaction } },
          target: reaction,
        })),
      ],
    },
  };
  for (const [id, scene] of Object.entries(dialog.scenes)) {
    if (reachable.has(id)) states[id] = sceneState(id, scene, []);
  }
  for (const [id, scene] of Object.entries(dialog.reactions)) {
    if (reachable.has(id)) states[id] = sceneState(id, scene, [say(`${sayingsOf.reaction}${id}`, id)]);
  }
  for (const id of Object.keys(dialog.endings)) {
    if (reachable.has(id)) states[id] = { type: 'final', entry: [say(`${sayingsOf.ending}${id}`, id)] };
  }
  const config: Record<string, unknown> = { id: dialog.id, initial: firstScene(dialog), context: {}, states };
  return createMachine(config, {
    guards: {
      if: ({ context, event }, params) =>
        holds((params as { if: Condition }).if, felt(dialog, context as ChartContext, event as ChartEvent), dialog),
      decided: ({ context }, params) => (context as ChartContext).decision === (params as { reaction: Reaction }).reaction,
      stayed: ({ context }, params) => (context as ChartContext).here >= (params as { turns: number }).turns,
    },
    actions: {
      feel: assign(({ context, event }) => felt(dialog, context as ChartContext, event as ChartEvent)),
      change: assign(({ context }, params) => ({
        mind: changedMind((context as ChartContext).mind, (params as { mind: Partial<Mind> }).mind),
      })),
      arrive: assign(({ context }, params) => arrived(context as ChartContext, (params as { scene: string }).scene)),
      decide: assign(({ context }) => decided(dialog, context as ChartContext)),
    },
  });
}

function sceneState(id: string, scene: Scene, sayings: object[]): object {
  const on: Record<string, object[]> = {};
  for (const [heard, replies] of Object.entries(scene.on)) on[heard] = replies.map((reply) => replyTransition(id, reply));
  on['*'] = scene.else.map((reply) => replyTransition(id, reply));
  return {
    entry: [{ type: 'arrive', params: { scene: id } }, ...sayings],
    always: [{ guard: { type: 'stayed', params: { turns: scene.after.turns } }, target: scene.after.go }],
    on,
  };
}

function replyTransition(scene: string, reply: Reply): object {
  return {
    ...(reply.if === undefined ? {} : { guard: { type: 'if', params: { if: reply.if } } }),
    ...(reply.go === undefined ? {} : { target: reply.go, reenter: true }),
    actions: [
      'feel',
      ...(reply.mind === undefined ? [] : [{ type: 'change', params: { mind: reply.mind } }]),
      ...(reply.say === undefined ? [] : [say(reply.say, scene)]),
    ],
  };
}

function say(lines: string, scene: string): object {
  return { type: 'say', params: ({ event }: { event: ChartEvent }): Saying => ({ lines, after: event.type, scene }) };
}

function arrived(context: ChartContext, scene: string): Partial<ChartContext> {
  if (!isReaction(scene)) return { here: 0 };
  return {
    here: 0,
    met: context.met.includes(scene) ? context.met : [...context.met, scene],
    asked: context.asked + (scene === 'clarify' ? 1 : 0),
  };
}

/** The context after the learner's moves have had their effect on the persona, before any reply. */
function felt(dialog: Dialog, context: ChartContext, event: ChartEvent): ChartContext {
  const moves = event.type === 'unclear' ? event.also : [event.type, ...event.also];
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

/** Whether a condition holds in a context. An empty condition holds. */
export function holds(condition: Condition, context: ChartContext, dialog: Dialog): boolean {
  const { mind } = context;
  const measured: [Range | undefined, number][] = [
    [condition.will, mind.will],
    [condition.warmth, mind.warmth],
    [condition.capacity, mind.capacity],
    [condition.clarity, mind.clarity],
    [condition.pressure, mind.pressure],
    [condition.patience, mind.patience],
    [condition.turns, context.turns],
    [condition.here, context.here],
    [condition.presses, context.presses],
    [condition.trades, context.trades],
    [condition.asked, context.asked],
    [condition.obstacles, context.obstacles],
  ];
  const facts: [boolean | undefined, boolean][] = [
    [condition.willing, mind.will >= context.threshold],
    [condition.firm, context.firm],
    [condition.over, context.size > mind.capacity],
    [condition.allowed === undefined ? undefined : true, isAllowed(dialog, context, condition.allowed)],
    [condition.unmet === undefined ? undefined : true, condition.unmet !== undefined && !context.met.includes(condition.unmet)],
  ];
  return (
    measured.every(([range, value]) => inRange(range, value)) &&
    facts.every(([wanted, is]) => wanted === undefined || wanted === is)
  );
}

function inRange(range: Range | undefined, value: number): boolean {
  return value >= (range?.from ?? -Infinity) && value < (range?.below ?? Infinity);
}

/** Whether this level lets the persona react so. */
export function isAllowed(dialog: Dialog, context: ChartContext, reaction: Reaction | undefined): boolean {
  return reaction !== undefined && (dialog.levels[context.level]?.reactions.includes(reaction) ?? false);
}
