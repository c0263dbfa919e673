import type { CoachLineId } from '../domain/coachLines.ts';
import { askField } from './card.ts';
import { enterStep } from './debrief.ts';
import { showDraft } from './draftShow.ts';
import type { Desk } from './desk.ts';
import { coachLine, line, offer, setActivity } from './desk.ts';
import { openLobby } from './lobby.ts';
import { askNext } from './own.ts';
import { repeatLine } from './scene.ts';
import { askReady } from './setup.ts';
import type { Act, Activity } from './state.ts';
import { repeatSwap } from './swap.ts';
import { askToTry } from './watch.ts';

/** Takes up an activity where it was left: the last line or question is said once more. */
export function goOn(desk: Desk, activity: Activity): void {
  setActivity(desk, activity);
  switch (activity.kind) {
    case 'play':
      if (desk.dialog === undefined) return openLobby(desk, 'start.gone');
      return repeatLine(desk, desk.dialog);
    case 'card':
      return askField(desk, activity.setup, activity.at, activity.draft);
    case 'debrief':
      return enterStep(desk, activity);
    case 'setup':
      return askReady(desk, activity.setup);
    case 'watch':
      return activity.looked ? askToTry(desk) : coachLine(desk, 'watch.spot');
    case 'own':
      return askNext(desk, activity);
    case 'swap':
      return repeatSwap(desk, activity);
    case 'draft':
      return showDraft(desk, activity);
    case 'waiting':
    case 'confirm-forget':
      return goOn(desk, activity.held);
    case 'lobby':
      return openLobby(desk);
  }
}

/** Somebody opened the place: a newcomer meets the lobby, anybody else is offered to go on. */
export function welcome(desk: Desk): void {
  const { activity } = desk.talk.activity;
  const broken =
    activity.kind === 'waiting' && (activity.why === 'welcome-back' || activity.why === 'paused');
  const held = broken ? activity.held : activity;
  if (held.kind === 'lobby') return openLobby(desk);
  setActivity(desk, { kind: 'waiting', why: 'welcome-back', held });
  coachLine(desk, held.kind === 'play' ? 'welcome-back.play' : 'welcome-back.other', {
    name: desk.talk.rehearsal?.persona.name ?? '',
    title: desk.dialog?.title ?? '',
  });
  offerToGoOn(desk);
}

/** The two ways out of a break. */
export function offerToGoOn(
  desk: Desk,
  label: CoachLineId = 'choice.go-on',
  more: readonly { label: string; act: Act }[] = [],
): void {
  offer(desk, [
    { label: line(desk, label), act: { do: 'go-on' } },
    ...more,
    { label: line(desk, 'choice.leave'), act: { do: 'leave' } },
  ]);
}
