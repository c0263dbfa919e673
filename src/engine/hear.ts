import type { Level } from '../domain/reactions.ts';
import { isLevel } from '../domain/reactions.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Reading } from '../domain/reading.ts';
import { answerCard } from './card.ts';
import { meantOffer } from './choice.ts';
import { NOTHING, commandNamed, obey } from './commands.ts';
import { answerCrisis, hearIdiom } from './crisis.ts';
import { answerDebrief, beginDebrief } from './debrief.ts';
import type { Desk } from './desk.ts';
import { coachLine, setActivity, setState } from './desk.ts';
import { hearDraft } from './draft.ts';
import { expire } from './forget.ts';
import { goOn, welcome } from './goOn.ts';
import { meet, openLobby, sayGoodbye, startWith } from './lobby.ts';
import { hearOwn } from './own.ts';
import { noteOnQuick } from './quick.ts';
import { hearClock, hearInScene } from './scene.ts';
import { beginSetup, changeLevel, hasLevel, tryIt } from './setup.ts';
import type { Activity } from './state.ts';
import { needsDialog } from './state.ts';
import { hearSwap } from './swap.ts';
import { take } from './take.ts';
import { tellDifference } from './watch.ts';
import { isGo, isNo } from './yesNo.ts';

/** Safety first, then commands, then choices, then what is going on. */
export function hear(desk: Desk): void {
  const { inbound, reading } = desk.moment;
  const { what } = inbound;
  if (what.kind === 'timer') return hearTimer(desk, what.key);
  // Nothing comes before it: no notice, and no word about a scene that is gone.
  if (what.kind === 'text' && reading?.safety !== undefined)
    return answerCrisis(desk, reading.safety);
  if (desk.dialog === undefined && needsDialog(desk.talk.activity))
    return openLobby(desk, 'start.gone');
  meet(desk);
  switch (what.kind) {
    case 'opened':
      return welcome(desk);
    case 'command':
      return hearCommand(desk, what.name, what.args);
    case 'choice': {
      const taken = desk.talk.activity.offers.find(({ token }) => token === what.token);
      return taken === undefined ? coachLine(desk, 'choice.gone') : take(desk, taken.act);
    }
    case 'text':
      return reading === undefined
        ? coachLine(desk, 'repair.empty')
        : hearText(desk, what.text, reading);
  }
}

function hearTimer(desk: Desk, key: string): void {
  expire(desk, key);
  const { dialog } = desk;
  if (dialog !== undefined && hearClock(desk, dialog, key)) beginDebrief(desk);
}

function hearText(desk: Desk, text: string, reading: Reading): void {
  if (reading.command !== undefined) return obey(desk, reading.command);
  const { offers, activity } = desk.talk.activity;
  const setup =
    activity.kind === 'setup' || (activity.kind === 'watch' && activity.looked)
      ? activity.setup
      : undefined;
  const level = levelMeant(text);
  if (setup !== undefined && level !== undefined && hasLevel(desk, setup, level))
    return changeLevel(desk, setup, level);
  const meant = meantOffer(offers, text);
  if (meant !== undefined) return take(desk, meant.act);
  if (setup !== undefined && level !== undefined) return changeLevel(desk, setup, level);
  if (reading.empty && activity.kind !== 'lobby') return coachLine(desk, 'repair.empty');
  if (reading.foreign === true && listensTo(activity)) return coachLine(desk, 'repair.language');
  switch (activity.kind) {
    case 'lobby': {
      const picks = offers.filter(({ act }) => act.do === 'pick');
      if (picks.length === 1 && picks[0] !== undefined && isGo(text))
        return take(desk, picks[0].act);
      if (isNo(text) && offers.some(({ act }) => act.do === 'rest')) return sayGoodbye(desk);
      return reading.empty ? openLobby(desk) : startWith(desk, reading.text);
    }
    case 'setup':
      return isGo(text) ? beginSetup(desk, activity.setup) : coachLine(desk, 'setup.unclear');
    case 'card':
      if (answerCard(desk, activity.at, activity.setup, activity.draft, reading.text))
        beginSetup(desk, activity.setup);
      return;
    case 'own':
      return hearOwn(desk, activity, reading.text);
    case 'swap':
      return hearSwap(desk, activity, reading);
    case 'draft':
      return hearDraft(desk, activity, reading.text);
    case 'play':
      if (desk.dialog !== undefined) hearPlay(desk, desk.dialog, reading);
      return;
    case 'watch':
      if (!activity.looked) return tellDifference(desk, activity.setup);
      return isGo(text) ? tryIt(desk, activity.setup) : openLobby(desk);
    case 'debrief':
      if (desk.dialog !== undefined) answerDebrief(desk, desk.dialog, activity, reading.text);
      return;
    case 'waiting':
      if (activity.why === 'idiom') return hearIdiom(desk, text, activity.held);
      // “Yes” may well be the answer to “Is this about you?”: only an explicit word goes on.
      if (activity.why === 'safety') return coachLine(desk, 'safety.waiting');
      if (isGo(text)) return goOn(desk, activity.held);
      // After a break the next line of the scene may simply be said.
      setActivity(desk, activity.held);
      setState(desk, { offers: [] });
      return hearText(desk, text, reading);
    case 'confirm-forget':
      return isNo(text) ? goOn(desk, activity.held) : coachLine(desk, 'forget.unclear');
  }
}

/** What people write down for themselves they may write in any language; here it has to be read. */
function listensTo(activity: Activity): boolean {
  return activity.kind === 'swap' ? !activity.over : LISTENED.has(activity.kind);
}

const LISTENED: ReadonlySet<string> = new Set(['lobby', 'play', 'own', 'draft']);

function hearPlay(desk: Desk, dialog: Dialog, reading: Reading): void {
  const quick = desk.talk.activity.activity.kind === 'play' && desk.talk.activity.activity.quick;
  const ended = hearInScene(desk, dialog, reading);
  if (quick === true) {
    const turn = desk.out.turns.find(({ speaker }) => speaker === 'learner');
    if (turn !== undefined) noteOnQuick(desk, dialog, turn);
    return;
  }
  if (ended) beginDebrief(desk);
}

/** A command that comes with its name: a slash command, a flag, a menu. */
function hearCommand(desk: Desk, name: string, args: string): void {
  const { reader } = desk.content;
  const safety = reader.read(args, NOTHING).safety;
  if (safety !== undefined) return answerCrisis(desk, safety);
  const known = commandNamed(desk.content, name);
  if (known === undefined) {
    const { text } = reader.read(name.slice(0, 40), NOTHING);
    return coachLine(desk, 'command.unknown', { name: text });
  }
  obey(desk, { name: known, args });
}

/** A level by its number, also as a bare number: the list of choices is numbered like the levels. */
function levelMeant(text: string): Level | undefined {
  const number = Number(/^(?:level )?([0-5])[.)]?$/i.exec(text.trim())?.[1] ?? Number.NaN);
  return isLevel(number) ? number : undefined;
}
