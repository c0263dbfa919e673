import type { CurriculumStep } from '../domain/coach.ts';
import type { KeptRecord } from '../domain/record.ts';
import type { Reaction } from '../domain/reactions.ts';
import { drawn } from '../dialogs/chance.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { standsInTheWay } from '../dialogs/standsInTheWay.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, offer, paragraph, setActivity } from './desk.ts';
import { openLobby } from './lobby.ts';
import { pickDialog } from './setup.ts';

/** Eight scenes in which handling is the success, in an order that may be left at any point. */
export function showPath(desk: Desk): void {
  if (desk.talk.activity.activity.kind === 'play') return coachLine(desk, 'path.not-here');
  setActivity(desk, { kind: 'lobby' });
  const { curriculum } = desk.content.coach;
  const met = metReactions(desk.moment.records);
  coachSays(desk, paragraph(line(desk, 'path.intro')), {
    kind: 'list',
    items: curriculum.map(({ title, about, dialog, reactions }) => {
      const count = reactions.filter((each) => met.get(dialog)?.has(each) === true).length;
      const so = count === 0 ? '' : ` ${line(desk, 'path.met', { count, of: reactions.length })}`;
      return `${title}: ${about}${so}`;
    }),
  });
  offer(
    desk,
    curriculum.map(({ title }, at) => ({ label: title, act: { do: 'path', at } })),
  );
}

/** A scene of the path, with a reaction that has not been met in it yet. */
export function startStep(desk: Desk, at: number): void {
  const step = desk.content.coach.curriculum[at];
  const dialog = step === undefined ? undefined : desk.content.catalog.get(step.dialog);
  if (step === undefined || dialog === undefined) return openLobby(desk, 'start.broken');
  const { seed } = desk.moment.fresh;
  const reaction = nextReaction(desk, dialog, step, seed);
  pickDialog(desk, dialog, {
    level: step.level,
    seed,
    ...(reaction === undefined ? {} : { reaction }),
  });
}

/** A no or an obstacle of this step that has not been met; the others follow from what is done with it. */
function nextReaction(
  desk: Desk,
  dialog: Dialog,
  { reactions }: CurriculumStep,
  seed: number,
): Reaction | undefined {
  const met = metReactions(desk.moment.records).get(dialog.id) ?? new Set();
  const first = reactions.filter((each) => standsInTheWay(dialog, each));
  const fresh = first.filter((each) => !met.has(each));
  const from = fresh.length > 0 ? fresh : first;
  return from[drawn(seed, 'path', from.length)];
}

/** What has been met so far, by dialog, as the records of rehearsals have it. */
function metReactions(records: readonly KeptRecord[]): Map<string, Set<string>> {
  const met = new Map<string, Set<string>>();
  for (const { kind, body } of records) {
    if (kind !== 'rehearsal' || !Array.isArray(body['met'])) continue;
    const dialog = String(body['dialog']);
    met.set(dialog, new Set([...(met.get(dialog) ?? []), ...body['met'].map(String)]));
  }
  return met;
}
