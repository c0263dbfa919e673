import type { Reaction } from '../domain/reactions.ts';
import type { ChartContext } from './chartContext.ts';
import type { Condition, Dialog, Range } from './dialog.ts';

type Facet = keyof Condition;

/** How each part of a condition is judged. */
const JUDGES: {
  [F in Facet]-?: (
    wanted: NonNullable<Condition[F]>,
    context: ChartContext,
    dialog: Dialog,
  ) => boolean;
} = {
  will: (range, { mind }) => inRange(range, mind.will),
  warmth: (range, { mind }) => inRange(range, mind.warmth),
  capacity: (range, { mind }) => inRange(range, mind.capacity),
  clarity: (range, { mind }) => inRange(range, mind.clarity),
  pressure: (range, { mind }) => inRange(range, mind.pressure),
  patience: (range, { mind }) => inRange(range, mind.patience),
  turns: (range, { turns }) => inRange(range, turns),
  here: (range, { here }) => inRange(range, here),
  presses: (range, { presses }) => inRange(range, presses),
  trades: (range, { trades }) => inRange(range, trades),
  asked: (range, { asked }) => inRange(range, asked),
  obstacles: (range, { obstacles }) => inRange(range, obstacles),
  willing: (wanted, { mind, threshold }) => mind.will >= threshold === wanted,
  firm: (wanted, { firm }) => firm === wanted,
  over: (wanted, { size, mind }) => size > mind.capacity === wanted,
  allowed: (reaction, context, dialog) => isAllowed(dialog, context, reaction),
  unmet: (reaction, { met }) => !met.includes(reaction),
};

/** Whether a condition holds in a context: all of its parts do. An empty condition holds. */
export function holds(condition: Condition, context: ChartContext, dialog: Dialog): boolean {
  for (const facet of Object.keys(condition) as Facet[]) {
    const wanted = condition[facet];
    const judge = JUDGES[facet] as (
      wanted: unknown,
      context: ChartContext,
      dialog: Dialog,
    ) => boolean;
    if (wanted !== undefined && !judge(wanted, context, dialog)) return false;
  }
  return true;
}

/** Whether this level lets the persona react so. */
export function isAllowed(dialog: Dialog, context: ChartContext, reaction: Reaction): boolean {
  return dialog.levels[context.level]?.reactions.includes(reaction) ?? false;
}

function inRange(range: Range, value: number): boolean {
  return value >= (range.from ?? -Infinity) && value < (range.below ?? Infinity);
}
