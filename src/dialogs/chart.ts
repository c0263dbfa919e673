import type { AnyStateMachine } from 'xstate';
import { assign, createMachine } from 'xstate';
import type { Mind } from '../domain/mind.ts';
import { changedMind } from '../domain/mind.ts';
import type { Reaction } from '../domain/reactions.ts';
import { isReaction } from '../domain/reactions.ts';
import type { ChartContext, ChartEvent } from './chartContext.ts';
import { arrived, felt } from './chartContext.ts';
import { holds } from './condition.ts';
import { decided } from './decide.ts';
import type { Condition, Dialog, Heard, Reply, Scene } from './dialog.ts';
import { reachableScenes } from './reach.ts';

/** What the chart wants said: a set of wordings, and the move that led to it. */
export type Saying = { lines: string; after: Heard; scene: string };

/** Scenes that speak have their wordings under these names, beside the named line sets. */
export const sayingsOf = { reaction: 'reaction:', ending: 'ending:' } as const;

const WEIGHING = 'weighing';

/** The first scene of a dialog: where the persona has said its opening line. */
export function firstScene(dialog: Dialog): string {
  return Object.keys(dialog.scenes)[0] ?? WEIGHING;
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
      always: [...reachable].filter(isReaction).map((reaction) => ({
        guard: { type: 'decided', params: { reaction } },
        target: reaction,
      })),
    },
  };
  for (const [id, scene] of Object.entries(dialog.scenes)) {
    if (reachable.has(id)) states[id] = sceneState(id, scene, [], reachable);
  }
  for (const [id, scene] of Object.entries(dialog.reactions)) {
    if (reachable.has(id))
      states[id] = sceneState(id, scene, [say(`${sayingsOf.reaction}${id}`, id)], reachable);
  }
  for (const id of Object.keys(dialog.endings)) {
    if (reachable.has(id))
      states[id] = { type: 'final', entry: [say(`${sayingsOf.ending}${id}`, id)] };
  }
  const config: Record<string, unknown> = {
    id: dialog.id,
    initial: firstScene(dialog),
    context: {},
    states,
  };
  return createMachine(config, {
    guards: {
      if: ({ context, event }, params) =>
        holds(
          (params as { if: Condition }).if,
          felt(dialog, context as ChartContext, event as ChartEvent),
          dialog,
        ),
      decided: ({ context }, params) =>
        (context as ChartContext).decision === (params as { reaction: Reaction }).reaction,
      stayed: ({ context }, params) =>
        (context as ChartContext).here >= (params as { turns: number }).turns,
    },
    actions: {
      feel: assign(({ context, event }) =>
        felt(dialog, context as ChartContext, event as ChartEvent),
      ),
      change: assign(({ context }, params) => ({
        mind: changedMind((context as ChartContext).mind, (params as { mind: Partial<Mind> }).mind),
      })),
      arrive: assign(({ context }, params) =>
        arrived(context as ChartContext, (params as { scene: string }).scene),
      ),
      decide: assign(({ context }) => decided(dialog, context as ChartContext)),
    },
  });
}

function sceneState(
  id: string,
  scene: Scene,
  sayings: object[],
  reachable: ReadonlySet<string>,
): object {
  const transitions = (replies: readonly Reply[]) =>
    replies
      // A way to a reaction that no level of this dialog allows is not part of its chart.
      .filter(({ go }) => go === undefined || reachable.has(go))
      .map((reply) => replyTransition(id, reply));
  const on: Record<string, object[]> = {};
  for (const [heard, replies] of Object.entries(scene.on)) on[heard] = transitions(replies);
  on['*'] = transitions(scene.else);
  return {
    entry: [{ type: 'arrive', params: { scene: id } }, ...sayings],
    always: [
      { guard: { type: 'stayed', params: { turns: scene.after.turns } }, target: scene.after.go },
    ],
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
  return {
    type: 'say',
    params: ({ event }: { event: ChartEvent }): Saying => ({ lines, after: event.type, scene }),
  };
}
