import type { Supplies } from '../coaching/rewrite.ts';
import { isReaction } from '../domain/reactions.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Cast } from './wording.ts';
import { filled } from './wording.ts';

/** The facts of a scene, to put in where something was missing. */
export function suppliesOf(dialog: Dialog, cast: Cast): Supplies {
  const fact = (name: string) => filled(`{${name}}`, dialog, cast);
  return { ask: fact('ask'), when: fact('when'), reason: fact('reason'), less: fact('less') };
}

/** A line that works in the reaction a scene is, from its choices; no other scene has one. */
export function lineThatWorks(dialog: Dialog, scene: string, cast: Cast): string | undefined {
  const reaction = isReaction(scene) ? dialog.reactions[scene] : undefined;
  const good = reaction?.choices.find(({ move }) => reaction.works.includes(move));
  return good === undefined ? undefined : filled(good.say, dialog, cast);
}
