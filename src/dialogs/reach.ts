import { LEVELS } from '../domain/reactions.ts';
import type { Reaction } from '../domain/reactions.ts';
import type { Dialog, Reply, Scene } from './dialog.ts';
import { standsInTheWay } from './standsInTheWay.ts';

/** An arrow of the chart: from scene to scene, and what makes it go. */
export type Edge = { from: string; by: string; to: string };

/** All arrows of a dialog, as far as its levels allow them, before any pruning. */
export function edgesOf(dialog: Dialog): Edge[] {
  const allowed = allowedReactions(dialog);
  const edges: Edge[] = [];
  const scene = (from: string, { on, else: otherwise, after }: Scene) => {
    const replies = [...Object.entries(on), ['otherwise', otherwise] as const];
    for (const [by, list] of replies) {
      for (const reply of list) {
        if (reply.go !== undefined && mayHold(reply, allowed))
          edges.push({ from, by, to: reply.go });
      }
    }
    edges.push({ from, by: `after ${after.turns} turns`, to: after.go });
  };
  for (const [id, each] of Object.entries(dialog.scenes)) scene(id, each);
  for (const [id, each] of Object.entries(dialog.reactions)) scene(id, each);
  for (const reaction of decidable(dialog, allowed))
    edges.push({ from: 'weighing', by: 'decides', to: reaction });
  return edges;
}

/** Scenes, reactions and endings that can be reached from the first scene. */
export function reachableScenes(dialog: Dialog): Set<string> {
  const edges = edgesOf(dialog);
  const first = Object.keys(dialog.scenes)[0];
  const found = new Set<string>(first === undefined ? [] : [first]);
  for (const at of found) {
    for (const edge of edges) if (edge.from === at) found.add(edge.to);
  }
  return found;
}

function allowedReactions(dialog: Dialog): Set<Reaction> {
  return new Set(
    LEVELS.flatMap((level) => (level === 0 ? [] : (dialog.levels[level]?.reactions ?? []))),
  );
}

function mayHold(reply: Reply, allowed: Set<Reaction>): boolean {
  return reply.if?.allowed === undefined || allowed.has(reply.if.allowed);
}

function decidable(dialog: Dialog, allowed: Set<Reaction>): Set<Reaction> {
  const drawnByLevel = [...allowed].filter((reaction) => standsInTheWay(dialog, reaction));
  const rows = dialog.decide.flatMap((row) => {
    if (row.react === 'level') return drawnByLevel;
    return row.ifAllowed ? row.react.filter((reaction) => allowed.has(reaction)) : row.react;
  });
  return new Set([...rows, 'regret']);
}
