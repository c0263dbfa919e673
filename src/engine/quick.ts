import type { Level, Reaction } from '../domain/reactions.ts';
import { LEVELS } from '../domain/reactions.ts';
import type { Turn } from '../domain/rehearsal.ts';
import { drawn } from '../dialogs/chance.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { standsInTheWay } from '../dialogs/standsInTheWay.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, offer, scenariosOf, setActivity } from './desk.ts';
import type { Point } from '../coaching/feedback.ts';
import { feedbackOn } from '../coaching/feedback.ts';
import { playedAs, pointParts } from './report.ts';
import { beginQuick } from './scene.ts';
import { lineThatWorks } from './supplies.ts';

/** Levels whose answers fit into a drill: something in the way, and nothing hostile. */
const DRILLED: readonly Level[] = [2, 3, 4];

/** One obstacle, one reply, one note; of the scenario named, or of any. */
export function startQuick(desk: Desk, id = ''): void {
  const { seed } = desk.moment.fresh;
  const known = desk.content.catalog.get(id.trim().toLowerCase());
  const all = scenariosOf(desk.content);
  const picked = all[drawn(seed, 'quick:dialog', all.length)];
  const dialog = known ?? (picked === undefined ? undefined : desk.content.catalog.get(picked.id));
  const drill = dialog === undefined ? undefined : drillIn(dialog, seed);
  if (dialog === undefined || drill === undefined) return coachLine(desk, 'quick.none');
  beginQuick(desk, dialog, { ...drill, seed });
}

function drillIn(
  dialog: Dialog,
  seed: number,
): { level: Exclude<Level, 0>; reaction: Reaction } | undefined {
  const drills = LEVELS.flatMap((level) =>
    level === 0 || !DRILLED.includes(level)
      ? []
      : (dialog.levels[level]?.reactions ?? [])
          .filter((reaction) => standsInTheWay(dialog, reaction))
          .map((reaction) => ({ level, reaction })),
  );
  return drills[drawn(seed, 'quick:reaction', drills.length)];
}

/** The one note after the one reply: what the words did there, and a line that would have worked. */
export function noteOnQuick(desk: Desk, dialog: Dialog, turn: Turn | undefined): void {
  setActivity(desk, { kind: 'lobby' });
  const point = turn === undefined ? undefined : pointOn(desk, turn);
  if (point === undefined) coachLine(desk, 'quick.neither');
  else coachSays(desk, ...pointParts(desk, dialog, point.point, point.side));
  const { rehearsal } = desk.talk;
  const say =
    turn === undefined || rehearsal === undefined || point?.side === 'keep'
      ? undefined
      : lineThatWorks(dialog, turn.scene, rehearsal);
  if (say !== undefined) coachLine(desk, 'quick.for-instance', { say });
  offer(desk, [
    { label: line(desk, 'choice.quick'), act: { do: 'quick' } },
    { label: line(desk, 'choice.whole-scene'), act: { do: 'pick', dialog: dialog.id } },
    { label: line(desk, 'choice.lobby'), act: { do: 'lobby' } },
    { label: line(desk, 'choice.rest'), act: { do: 'rest' } },
  ]);
}

/** What there is to say about one reply: that it met them, or that it made it harder. */
function pointOn(desk: Desk, turn: Turn): { point: Point; side: 'keep' | 'change' } | undefined {
  const { keeps, change } = feedbackOn([playedAs(desk, turn)], []);
  if (change !== undefined && 'handling' in change.about && change.about.handling !== 'stretch')
    return { point: change, side: 'change' };
  const keep = keeps[0];
  return keep === undefined ? undefined : { point: keep, side: 'keep' };
}
