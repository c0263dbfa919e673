import { askField } from './card.ts';
import { enterStep } from './debrief.ts';
import type { Desk } from './desk.ts';
import { coachLine, setActivity } from './desk.ts';
import { openLobby } from './lobby.ts';
import { repeatLine } from './scene.ts';
import { askReady } from './setup.ts';
import type { Activity } from './state.ts';
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
    case 'waiting':
    case 'confirm-forget':
      return goOn(desk, activity.held);
    case 'lobby':
      return openLobby(desk);
  }
}
