import type { Conversation } from '../domain/conversation.ts';
import type { Engine, Exchanged, Moment } from '../domain/engine.ts';
import type { CommandName, Reading, ReadingContext } from '../domain/reading.ts';
import { MOVES } from '../domain/moves.ts';
import type { Level } from '../domain/reactions.ts';
import { isLevel } from '../domain/reactions.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { answerCard, startCard } from './card.ts';
import { meantOffer } from './choice.ts';
import { obey } from './commands.ts';
import { answerCrisis, hearIdiom } from './crisis.ts';
import { answerDebrief, beginDebrief, isNo, takeBack } from './debrief.ts';
import type { Content, Desk } from './desk.ts';
import { coachLine, line, offer, setActivity, setState } from './desk.ts';
import { goOn } from './goOn.ts';
import { listDialogs, meet, openLobby, sayGoodbye, startWith } from './lobby.ts';
import { sceneOf } from './play.ts';
import { hearInScene, sayChoice } from './scene.ts';
import { beginSetup, changeLevel, hasLevel, pickDialog, tryIt } from './setup.ts';
import type { Act, State, Talk } from './state.ts';
import { firstState, stateOf } from './state.ts';
import { tellDifference } from './watch.ts';

/** The engine of the product, made from its content. Pure: everything it needs comes in, everything it does goes out. */
export function createEngine(content: Content): Engine {
  return {
    begin: (place, learner): Conversation<State> => ({
      place,
      learner,
      met: false,
      activity: firstState(),
    }),
    lacks: (conversation) => lacks(content, conversation),
    listening: (conversation, pinned) =>
      listening(conversation, dialogOf(content, conversation, pinned)),
    wantsTurns: (conversation, inbound, reading) => {
      const state = stateOf(conversation);
      const rewinds =
        reading?.command?.name === 'back' ||
        (inbound.what.kind === 'command' && commandNamed(content, inbound.what.name) === 'back');
      return conversation.rehearsal !== undefined && (rewinds || busyWith(state, 'debrief'));
    },
    exchange: (conversation, moment) => exchange(content, conversation, moment),
  };
}

function exchange(content: Content, conversation: Conversation, moment: Moment): Exchanged {
  const talk: Talk = { ...conversation, activity: stateOf(conversation) };
  const desk: Desk = {
    content,
    moment,
    talk,
    dialog: dialogOf(content, conversation, moment.pinned),
    out: {
      conversation,
      turns: [],
      effects: [],
      records: [],
      timers: { set: [], cancel: [] },
      expire: [],
      forget: false,
    },
  };
  const before = talk.activity;
  hear(desk);
  retireOffers(desk, before);
  return { ...desk.out, conversation: desk.talk };
}

/** What was offered for one thing can no longer be taken once the conversation is busy with another. */
function retireOffers(desk: Desk, before: State): void {
  const { activity, nextOffer } = desk.talk.activity;
  if (activity.kind !== before.activity.kind && nextOffer === before.nextOffer)
    setState(desk, { offers: [] });
}

/** Safety first, then commands, then choices, then what is going on. */
function hear(desk: Desk): void {
  const { inbound, reading } = desk.moment;
  const { what } = inbound;
  if (what.kind === 'timer') return expire(desk, what.key);
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
  switch (activity.kind) {
    case 'lobby':
      return reading.empty ? openLobby(desk) : startWith(desk, reading.text);
    case 'setup':
      return isGo(text) ? beginSetup(desk, activity.setup) : coachLine(desk, 'setup.unclear');
    case 'card':
      if (answerCard(desk, activity.at, activity.setup, activity.draft, reading.text))
        beginSetup(desk, activity.setup);
      return;
    case 'play':
      if (desk.dialog !== undefined && hearInScene(desk, desk.dialog, reading)) beginDebrief(desk);
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

const NOTHING: ReadingContext = { phase: 'opening', personaLine: '', listens: [] };

/** The command that a name means, also by one of its other words. */
function commandNamed({ reader }: Content, name: string): CommandName | undefined {
  return reader.read(name, NOTHING).command?.name;
}

function take(desk: Desk, act: Act): void {
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
    case 'card':
      if (setup !== undefined) startCard(desk, setup);
      return;
    case 'say':
      if (dialog !== undefined && sayChoice(desk, dialog, act.text, act.move)) beginDebrief(desk);
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

/** Somebody opened the place: a newcomer meets the lobby, anybody else is offered to go on. */
function welcome(desk: Desk): void {
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
  offer(desk, [
    { label: line(desk, 'choice.go-on'), act: { do: 'go-on' } },
    { label: line(desk, 'choice.leave'), act: { do: 'leave' } },
  ]);
}

function forget(desk: Desk): void {
  desk.out.forget = true;
  desk.talk = {
    place: desk.talk.place,
    learner: desk.talk.learner,
    met: false,
    activity: freshState(desk),
  };
  desk.out.turns = [];
  desk.out.records = [];
  coachLine(desk, 'forget.done');
}

/** The retention of a transcript is over. */
function expire(desk: Desk, key: string): void {
  const rehearsal = key.startsWith('retention/') ? key.slice('retention/'.length) : undefined;
  if (rehearsal === undefined) return;
  desk.out.expire.push(rehearsal);
  if (desk.talk.rehearsal?.id === rehearsal) {
    delete desk.talk.rehearsal;
    if (needsDialog(desk.talk.activity)) desk.talk.activity = freshState(desk);
  }
}

/** Nothing is left of what was said, and an old button still means nothing. */
function freshState(desk: Desk): State {
  return { ...firstState(), nextOffer: desk.talk.activity.nextOffer };
}

function listening(conversation: Conversation, dialog: Dialog | undefined): ReadingContext {
  const { rehearsal } = conversation;
  const scene =
    rehearsal === undefined || dialog === undefined ? undefined : sceneOf(dialog, rehearsal);
  if (rehearsal === undefined || scene === undefined)
    return { phase: 'closing', personaLine: '', listens: [] };
  return {
    phase: scene.phase,
    personaLine: rehearsal.lastLine,
    listens: MOVES.filter((move) => scene.on[move] !== undefined),
  };
}

function lacks(content: Content, conversation: Conversation): string | undefined {
  const { rehearsal } = conversation;
  if (rehearsal === undefined) return undefined;
  const { id, version } = rehearsal.dialog;
  return content.catalog.get(id)?.version === version ? undefined : version;
}

function dialogOf(
  content: Content,
  conversation: Conversation,
  pinned: string | undefined,
): Dialog | undefined {
  const { rehearsal } = conversation;
  if (rehearsal === undefined) return undefined;
  const current = content.catalog.get(rehearsal.dialog.id);
  if (current?.version === rehearsal.dialog.version) return current;
  return pinned === undefined ? undefined : (JSON.parse(pinned) as Dialog);
}

function needsDialog(state: State): boolean {
  return busyWith(state, 'play') || busyWith(state, 'debrief');
}

function busyWith(state: State, kind: 'play' | 'debrief'): boolean {
  let { activity } = state;
  while (activity.kind === 'waiting' || activity.kind === 'confirm-forget')
    activity = activity.held;
  return activity.kind === kind;
}

/** A level by its number, also as a bare number: the list of choices is numbered like the levels. */
function levelMeant(text: string): Level | undefined {
  const number = Number(/^(?:level )?([0-5])[.)]?$/i.exec(text.trim())?.[1] ?? Number.NaN);
  return isLevel(number) ? number : undefined;
}

function isGo(text: string): boolean {
  return /^(go|go on|begin|start|yes|yeah|ok|okay|ready|sure|continue)[.! ]*$/i.test(text.trim());
}
