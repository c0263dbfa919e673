import type { Reaction } from '../domain/reactions.ts';
import type { ChartContext } from './chartContext.ts';
import type { Condition, Dialog, Range } from './dialog.ts';

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
    [
      condition.allowed === undefined ? undefined : true,
      isAllowed(dialog, context, condition.allowed),
    ],
    [
      condition.unmet === undefined ? undefined : true,
      condition.unmet !== undefined && !context.met.includes(condition.unmet),
    ],
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
export function isAllowed(
  dialog: Dialog,
  context: ChartContext,
  reaction: Reaction | undefined,
): boolean {
  return (
    reaction !== undefined && (dialog.levels[context.level]?.reactions.includes(reaction) ?? false)
  );
}
