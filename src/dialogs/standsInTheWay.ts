import type { Reaction } from '../domain/reactions.ts';
import type { Dialog } from './dialog.ts';

/** Whether a reaction is one that a level puts before the decision: an obstacle or a refusal, no question and no yes. */
export function standsInTheWay(dialog: Dialog, reaction: Reaction): boolean {
  const kind = dialog.reactions[reaction]?.kind;
  return kind === 'obstacle' || kind === 'refusal';
}
