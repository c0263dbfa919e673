import type { Reaction } from '../domain/reactions.ts';
import { drawn } from './chance.ts';
import type { ChartContext } from './chartContext.ts';
import { holds, isAllowed } from './condition.ts';
import type { Dialog } from './dialog.ts';
import { standsInTheWay } from './standsInTheWay.ts';

/**
 * The persona makes up its mind: the first row of the decision table that holds and has a reaction
 * to give. A reaction the learner asked to meet comes where the level would put an obstacle.
 * Falls back to `regret`, which every encounter has, so that there is always an answer.
 */
export function decided(dialog: Dialog, context: ChartContext): Partial<ChartContext> {
  for (const row of dialog.decide) {
    if (row.react === 'level') {
      const { chosen } = context;
      if (chosen !== null && !context.met.includes(chosen)) return obstacle(context, chosen);
    }
    if (!holds(row.when, context, dialog)) continue;
    const candidates =
      row.react === 'level'
        ? obstaclesLeft(dialog, context)
        : row.react.filter((reaction) => !row.ifAllowed || isAllowed(dialog, context, reaction));
    const reaction = candidates[drawn(context.seed, `decide:${context.turns}`, candidates.length)];
    if (reaction === undefined) continue;
    return row.react === 'level' ? obstacle(context, reaction) : { decision: reaction };
  }
  return { decision: 'regret' };
}

function obstacle(context: ChartContext, reaction: Reaction): Partial<ChartContext> {
  return { decision: reaction, obstacles: Math.max(0, context.obstacles - 1) };
}

/** Obstacles and refusals of this level that have not been met in this rehearsal. */
function obstaclesLeft(dialog: Dialog, context: ChartContext): Reaction[] {
  return (dialog.levels[context.level]?.reactions ?? []).filter(
    (reaction) => standsInTheWay(dialog, reaction) && !context.met.includes(reaction),
  );
}
