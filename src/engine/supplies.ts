import type { Supplies } from '../coaching/rewrite.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Cast } from './wording.ts';
import { filled } from './wording.ts';

/** The facts of a scene, to put in where something was missing. */
export function suppliesOf(dialog: Dialog, cast: Cast): Supplies {
  const fact = (name: string) => filled(`{${name}}`, dialog, cast);
  return { ask: fact('ask'), when: fact('when'), reason: fact('reason'), less: fact('less') };
}
