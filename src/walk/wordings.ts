import type { Dialog, Scene, Wordings } from '../dialogs/dialog.ts';
import { reachableScenes } from '../dialogs/reach.ts';
import { filled } from '../engine/wording.ts';

/** A wording as its author wrote it, and where it stands: `regret.says.reduce`. */
export type Wording = { where: string; text: string };

/** The wordings of a dialog that are not among what was said, whoever the persona was. */
export function neverSaid(dialog: Dialog, said: ReadonlySet<string>): Wording[] {
  const casts = dialog.persona.names.map((persona) => ({ persona }));
  return wordingsOf(dialog).filter(({ text }) =>
    casts.every((cast) => !said.has(filled(text, dialog, cast))),
  );
}

/** The wordings of everything that can be come to. */
function wordingsOf(dialog: Dialog): Wording[] {
  const reachable = reachableScenes(dialog);
  const there = <T>(all: Record<string, T>): [string, T][] =>
    Object.entries(all).filter(([id]) => reachable.has(id));
  const scenes = [...there<Scene>(dialog.scenes), ...there<Scene>(dialog.reactions)];
  const sets = new Set(scenes.flatMap(([, scene]) => setsSaidIn(scene)));
  return [
    ...listed('opening', { default: dialog.opening }),
    ...[...sets].flatMap((set) => listed(`lines.${set}`, dialog.lines[set])),
    ...[...there(dialog.reactions), ...there(dialog.endings)].flatMap(([id, { says }]) =>
      listed(id, says),
    ),
  ];
}

function setsSaidIn(scene: Scene): string[] {
  const replies = [...Object.values(scene.on), scene.else].flat();
  return replies.flatMap(({ say }) => say ?? []);
}

function listed(where: string, wordings: Wordings | undefined): Wording[] {
  return Object.entries(wordings ?? {}).flatMap(([list, lines]) =>
    lines.map((text) => ({ where: list === 'default' ? where : `${where}.${list}`, text })),
  );
}
