import { startCard } from './card.ts';
import { ground, obey } from './commands.ts';
import { afterNo, answerDebrief, beginDebrief, takeBack, takeBackWith } from './debrief.ts';
import type { Desk } from './desk.ts';
import { coachLine, setState } from './desk.ts';
import { openDraft, takeDraft } from './draft.ts';
import { forget } from './forget.ts';
import { goOn } from './goOn.ts';
import { listDialogs, openLobby, sayGoodbye } from './lobby.ts';
import { openAgain, openKept, openOwn, takeOwn } from './own.ts';
import { startQuick } from './quick.ts';
import { letTimePass, sayChoice, sayMeant, sayNeither, sayOwn } from './scene.ts';
import { changeLevel, chooseReaction, offerReactions, pickDialog } from './setup.ts';
import type { Act } from './state.ts';
import { takeSwap } from './swap.ts';
import { startStep } from './takingNo.ts';

/** Does what an offered choice stands for. Each can be taken once. */
export function take(desk: Desk, act: Act): void {
  const { activity } = desk.talk.activity;
  setState(desk, { offers: [] });
  const setup =
    activity.kind === 'setup' || activity.kind === 'card' || activity.kind === 'watch'
      ? activity.setup
      : undefined;
  const { dialog } = desk;
  switch (act.do) {
    case 'pick': {
      const picked = desk.content.catalog.get(act.dialog);
      return picked === undefined ? openLobby(desk, 'start.broken') : pickDialog(desk, picked, {});
    }
    case 'list':
      return listDialogs(desk, '');
    case 'level':
      if (setup !== undefined) changeLevel(desk, setup, act.level);
      return;
    case 'own':
      return openOwn(desk);
    case 'draft':
      return openDraft(desk);
    case 'draft-saved':
    case 'draft-left':
    case 'draft-write':
    case 'draft-take':
    case 'draft-before':
    case 'draft-step':
    case 'draft-tap':
    case 'draft-keep':
    case 'draft-drop':
    case 'draft-unmask':
    case 'draft-aloud':
    case 'draft-friend':
      return activity.kind === 'draft'
        ? takeDraft(desk, activity, act)
        : coachLine(desk, 'choice.gone');
    case 'swap':
    case 'swap-back':
    case 'swap-say':
    case 'swap-meant':
      return takeSwap(desk, act);
    case 'own-told':
      return openOwn(desk, act.told);
    case 'own-saved':
      return openKept(desk, act.id);
    case 'own-again':
      return openAgain(desk);
    case 'own-wish':
    case 'own-person':
    case 'own-fear':
    case 'own-field':
    case 'own-name':
    case 'own-play':
    case 'own-keep':
    case 'own-drop':
      return activity.kind === 'own'
        ? takeOwn(desk, activity, act)
        : coachLine(desk, 'choice.gone');
    case 'wait':
      if (dialog !== undefined && letTimePass(desk, dialog)) beginDebrief(desk);
      return;
    case 'after-no':
      return afterNo(desk);
    case 'ground':
      return ground(desk);
    case 'quick':
      return startQuick(desk);
    case 'path':
      return startStep(desk, act.at);
    case 'reactions':
      if (setup !== undefined) offerReactions(desk, setup);
      return;
    case 'reaction':
      if (setup !== undefined) chooseReaction(desk, setup, act.reaction);
      return;
    case 'card':
      if (setup !== undefined) startCard(desk, setup);
      return;
    case 'say':
      if (dialog !== undefined && sayChoice(desk, dialog, act.text, act.move)) beginDebrief(desk);
      return;
    case 'say-own':
      if (dialog !== undefined && sayOwn(desk, dialog, act.text)) beginDebrief(desk);
      return;
    case 'meant':
      if (dialog !== undefined && sayMeant(desk, dialog, act.move)) beginDebrief(desk);
      return;
    case 'neither':
      if (dialog !== undefined) sayNeither(desk, dialog);
      return;
    case 'skip':
      return obey(desk, { name: 'skip', args: '' });
    case 'thinking':
      if (dialog !== undefined && activity.kind === 'debrief')
        answerDebrief(desk, dialog, activity, 'yes');
      return;
    case 'rewind':
      if (dialog !== undefined) takeBack(desk, dialog);
      return;
    case 'rewind-with':
      if (dialog !== undefined && takeBackWith(desk, dialog, act.text)) beginDebrief(desk);
      return;
    case 'again':
      return obey(desk, { name: 'again', args: '' });
    case 'lobby':
      return openLobby(desk);
    case 'rest':
      return sayGoodbye(desk);
    case 'go-on':
      return goOn(desk, activity);
    case 'leave':
      return openLobby(desk, 'stop.other');
    case 'forget':
      return activity.kind === 'confirm-forget' ? forget(desk) : coachLine(desk, 'choice.gone');
  }
}
