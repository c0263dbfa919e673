import type { Part } from '../domain/body.ts';
import type { CoachLineId } from '../domain/coachLines.ts';
import type { Command, CommandName, ReadingContext } from '../domain/reading.ts';
import { COMMANDS } from '../domain/reading.ts';
import { COMMAND_PLACES } from '../domain/content.ts';
import { answerCard, finishCard, showCard, startCard } from './card.ts';
import { checkBefore } from './check.ts';
import { answerDebrief, takeBack } from './debrief.ts';
import type { Content, Desk } from './desk.ts';
import { coachLine, coachSays, line, offer, paragraph, setActivity, setState } from './desk.ts';
import { backInDraft, openDraft, openHowStrong, showDraftCard, skipDraft } from './draft.ts';
import { toldOf } from './draftDesk.ts';
import { showDraft } from './draftShow.ts';
import { goOn, offerToGoOn } from './goOn.ts';
import { beginOwn, openOwn, skipOwn } from './own.ts';
import { startQuick } from './quick.ts';
import { listStories, showPhrases } from './shelf.ts';
import { showPath } from './takingNo.ts';
import { NOTICE, listDialogs, openLobby, sayGoodbye, startWith } from './lobby.ts';
import { hint, offerChoices, repeatLine, rewind } from './scene.ts';
import { askReady, beginSetup, pickDialog, tryIt } from './setup.ts';
import type { Activity, Swap } from './state.ts';
import { innermost } from './state.ts';
import { openSwap, repeatSwap, swapAgain, swapChoices } from './swap.ts';
import { tellSwap } from './swapReport.ts';
import { tellDifference } from './watch.ts';

/** Does a command. Every command has an answer in every activity, and none loses anything. */
export function obey(desk: Desk, command: Command): void {
  COMMAND_ANSWERS[command.name](desk, command.args);
}

const COMMAND_ANSWERS: Record<CommandName, (desk: Desk, args: string) => void> = {
  stop,
  pause,
  resume: (desk) => {
    const { activity } = desk.talk.activity;
    return activity.kind === 'waiting' || activity.kind === 'confirm-forget'
      ? goOn(desk, activity.held)
      : stay(desk, 'resume.nothing');
  },
  hint: (desk) => {
    if (swapGoingOn(desk) !== undefined) return stay(desk, 'swap.hint');
    const dialog = dialogInPlay(desk);
    return dialog === undefined ? stay(desk, 'hint.not-here') : hint(desk, dialog);
  },
  back,
  choices,
  check: checkLine,
  literal,
  phrases,
  'my-ask': (desk, args) => {
    if (innermost(desk.talk.activity.activity).kind === 'play') return stay(desk, 'own.not-here');
    openOwn(desk, args);
  },
  draft: (desk, args) => {
    if (innermost(desk.talk.activity.activity).kind === 'play') return stay(desk, 'draft.not-here');
    openDraft(desk, args);
  },
  'how-strong': (desk) => {
    if (innermost(desk.talk.activity.activity).kind === 'play') return stay(desk, 'draft.not-here');
    openHowStrong(desk);
  },
  quick: (desk, args) => {
    if (innermost(desk.talk.activity.activity).kind === 'play') return stay(desk, 'quick.not-here');
    startQuick(desk, args);
  },
  watch,
  swap: openSwap,
  'taking-no': showPath,
  stories: (desk) => {
    listStories(desk);
    repeatInPlay(desk);
  },
  ground,
  card: (desk) => {
    const { activity } = desk.talk.activity;
    if (activity.kind === 'setup') return startCard(desk, activity.setup);
    if (activity.kind === 'draft') return showDraftCard(desk, activity);
    showCard(desk);
    repeatInPlay(desk);
  },
  skip,
  again: (desk) => again(desk),
  start,
  scenes: listDialogs,
  why,
  help: (desk) => help(desk),
  about: (desk) => about(desk),
  resources: (desk) => resources(desk),
  'forget-me': confirmForget,
};

/** With a name it starts that scene. Alone it begins what is ready to begin, or goes on with what waits. */
function start(desk: Desk, args: string): void {
  const { activity } = desk.talk.activity;
  const offered = desk.talk.activity.offers[Number(args) - 1];
  // `start 2` at the list means its second line.
  if (activity.kind === 'lobby' && offered?.act.do === 'pick')
    return startWith(desk, offered.act.dialog);
  if (args.trim() !== '') return startWith(desk, args);
  switch (activity.kind) {
    case 'setup':
      return beginSetup(desk, activity.setup);
    case 'card':
      finishCard(desk, activity.draft);
      return beginSetup(desk, activity.setup);
    case 'watch':
      return tryIt(desk, activity.setup);
    case 'swap':
      return stay(desk, 'resume.nothing');
    case 'own':
      return beginOwn(desk, activity);
    case 'draft':
      return activity.text === ''
        ? showDraft(desk, activity)
        : openOwn(desk, toldOf(desk, activity.text));
    case 'waiting':
    case 'confirm-forget':
      return goOn(desk, activity.held);
    case 'play':
      return stay(desk, 'resume.nothing');
    case 'debrief':
      return openLobby(desk, 'stop.other');
    case 'lobby':
      return openLobby(desk);
  }
}

/** In play: the scene is left, and what was said is kept. Anywhere else: good-bye for now. */
function stop(desk: Desk): void {
  const { activity } = desk.talk.activity;
  if (innermost(activity).kind === 'lobby') return sayGoodbye(desk);
  openLobby(desk, stopLine(innermost(activity)));
}

function stopLine(activity: Activity): CoachLineId {
  if (activity.kind === 'play') return 'stop.play';
  return activity.kind === 'draft' && activity.text !== '' ? 'draft.left' : 'stop.other';
}

function pause(desk: Desk): void {
  const { activity } = desk.talk.activity;
  const held = innermost(activity);
  setActivity(desk, { kind: 'waiting', why: 'paused', held });
  coachLine(desk, 'pause');
  offerToGoOn(desk, 'choice.go-on', [
    { label: line(desk, 'choice.ground'), act: { do: 'ground' } },
  ]);
}

function back(desk: Desk, args: string): void {
  const { activity } = desk.talk.activity;
  const { dialog } = desk;
  if (activity.kind === 'debrief' && dialog !== undefined) return takeBack(desk, dialog);
  if (activity.kind === 'draft') return backInDraft(desk, activity);
  if (activity.kind !== 'play' || dialog === undefined) return stay(desk, 'back.not-here');
  rewind(desk, dialog, Math.max(1, Number(/\d{1,2}/.exec(args)?.[0] ?? 1)));
}

/** Switches choice mode on and off, at any turn. */
function choices(desk: Desk, args: string): void {
  const { activity } = desk.talk.activity;
  const dialog = dialogInPlay(desk);
  if (activity.kind === 'swap') return swapChoices(desk, activity, args);
  if (activity.kind !== 'play' || dialog === undefined) return stay(desk, 'choices.not-here');
  const { doubt: _doubt, ...play } = activity;
  const off = /\boff\b/i.test(args) || (activity.showChoices && !/\bon\b/i.test(args));
  // Choices come instead of the question that may be open.
  setActivity(desk, { ...play, showChoices: !off });
  if (off) {
    setState(desk, { offers: [] });
    return coachLine(desk, 'choices.off');
  }
  offerChoices(desk, dialog);
}

function skip(desk: Desk): void {
  const { activity } = desk.talk.activity;
  switch (activity.kind) {
    case 'card':
      if (answerCard(desk, activity.at, activity.setup, activity.draft, undefined))
        beginSetup(desk, activity.setup);
      return;
    case 'debrief':
      if (desk.dialog !== undefined) answerDebrief(desk, desk.dialog, activity, undefined);
      return;
    case 'setup':
      return beginSetup(desk, activity.setup);
    case 'watch':
      return activity.looked ? openLobby(desk) : tellDifference(desk, activity.setup);
    case 'own':
      return skipOwn(desk, activity);
    case 'swap':
      return activity.over ? tellSwap(desk, activity) : stay(desk, 'skip.nothing');
    case 'draft':
      return skipDraft(desk, activity);
    case 'waiting':
    case 'confirm-forget':
      return goOn(desk, activity.held);
    case 'play':
    case 'lobby':
      return stay(desk, 'skip.nothing');
  }
}

/** The same scene at the same level with a new seed: other words, perhaps another obstacle. */
function again(desk: Desk): void {
  const { rehearsal, activity } = desk.talk;
  const dialog =
    rehearsal === undefined ? undefined : desk.content.catalog.get(rehearsal.dialog.id);
  if (activity.activity.kind === 'swap') return swapAgain(desk, activity.activity);
  if (rehearsal === undefined || dialog === undefined) return stay(desk, 'again.nothing');
  const { level, chosen, own, literal: plain } = rehearsal;
  pickDialog(
    desk,
    dialog,
    {
      level,
      // What was feared has been met; the next run is a surprise.
      ...(own !== undefined || chosen === undefined ? {} : { reaction: chosen }),
      ...(own === undefined ? {} : { surprise: true }),
      ...(plain === undefined ? {} : { literal: plain }),
    },
    own,
  );
}

const GROUNDING = ['ground.1', 'ground.2', 'ground.3', 'ground.4', 'ground.5'] as const;

/** The study behind the last piece of advice, with its size and its limit. */
function why(desk: Desk, args: string): void {
  const { advice } = desk.talk.activity;
  const card = desk.content.coach.evidence[advice?.evidence ?? ''];
  if (advice === undefined || card === undefined) return stay(desk, 'why.nothing');
  if (/\bthis\b/i.test(args)) {
    const { rule, quote, words } = advice;
    const text = line(desk, words === '' ? 'why.this-whole' : 'why.this', { rule, words });
    return coachSays(desk, { kind: 'quote', text: quote, by: line(desk, 'you') }, paragraph(text));
  }
  coachSays(desk, paragraph(card.says), paragraph(line(desk, 'why.source', card)));
}

/** From now on the persona says what it means, or speaks as people do again. */
function literal(desk: Desk): void {
  const { rehearsal, activity } = desk.talk;
  if (activity.activity.kind === 'setup') {
    const { setup } = activity.activity;
    const { literal: on, ...rest } = setup;
    coachLine(desk, on === true ? 'literal.off' : 'literal.on');
    return askReady(desk, on === true ? rest : { ...rest, literal: true });
  }
  if (activity.activity.kind !== 'play' || rehearsal === undefined)
    return stay(desk, 'literal.not-here');
  const { literal: on, ...rest } = rehearsal;
  desk.talk.rehearsal = on === true ? rest : { ...rest, literal: true };
  stay(desk, on === true ? 'literal.off' : 'literal.on');
}

function phrases(desk: Desk): void {
  const { rehearsal } = desk.talk;
  const { activity } = desk.talk.activity;
  const setup = 'setup' in activity ? activity.setup : undefined;
  const about = setup ?? rehearsal;
  const dialog = setup === undefined ? desk.dialog : desk.content.catalog.get(setup.dialog);
  if (about === undefined || dialog === undefined) return stay(desk, 'phrases.not-here');
  showPhrases(desk, dialog, about);
  repeatInPlay(desk);
}

/** The pair of models of the scene that is about to begin, or was just played. */
function watch(desk: Desk): void {
  const { activity } = desk.talk.activity;
  if (activity.kind === 'setup') return beginSetup(desk, { ...activity.setup, level: 0 });
  const { rehearsal } = desk.talk;
  const dialog =
    rehearsal === undefined ? undefined : desk.content.catalog.get(rehearsal.dialog.id);
  if (dialog === undefined || activity.kind === 'play') return stay(desk, 'watch.not-here');
  pickDialog(desk, dialog, { level: 0 });
}

/** Sixty quiet seconds; then everything goes on where it was. */
export function ground(desk: Desk): void {
  const held = innermost(desk.talk.activity.activity);
  setActivity(desk, { kind: 'waiting', why: 'paused', held });
  coachSays(desk, ...GROUNDING.map((id) => paragraph(line(desk, id))));
  offerToGoOn(desk);
}

/** A look at a line before it is said: at most one hint. */
function checkLine(desk: Desk, args: string): void {
  const dialog = dialogInPlay(desk);
  if (dialog === undefined) return stay(desk, 'check.not-here');
  if (args.trim() === '') return stay(desk, 'check.how');
  checkBefore(desk, dialog, args.trim());
}

function help(desk: Desk): void {
  const { commands } = desk.content.coach;
  const { activity } = desk.talk.activity;
  coachSays(
    desk,
    paragraph(line(desk, `help.${innermost(activity).kind}`)),
    ...COMMAND_PLACES.flatMap((place): Part[] => [
      { kind: 'heading', text: line(desk, `help.where-${place}`) },
      {
        kind: 'list',
        items: COMMANDS.filter((name) => commands[name].where === place).map(
          (name) => `${commands[name].words[0] ?? name} – ${commands[name].does}`,
        ),
      },
    ]),
  );
  repeatInPlay(desk);
}

function about(desk: Desk): void {
  coachSays(desk, ...NOTICE.map((id) => paragraph(line(desk, id))));
  repeatInPlay(desk);
}

/** Where help is, in the operator's own words; always reachable. */
function resources(desk: Desk): void {
  const items = desk.content.coach.resources.flatMap(({ lines }) => lines);
  coachSays(desk, paragraph(line(desk, 'resources.intro')), { kind: 'list', items });
}

function confirmForget(desk: Desk): void {
  setActivity(desk, { kind: 'confirm-forget', held: innermost(desk.talk.activity.activity) });
  coachLine(desk, 'forget.sure');
  offer(desk, [
    { label: line(desk, 'choice.forget'), act: { do: 'forget' } },
    { label: line(desk, 'choice.keep'), act: { do: 'go-on' } },
  ]);
}

/** A command that has nothing to do here says so, and the scene goes on where it was. */
function stay(desk: Desk, id: CoachLineId): void {
  coachLine(desk, id);
  repeatInPlay(desk);
}

function repeatInPlay(desk: Desk): void {
  const swap = swapGoingOn(desk);
  if (swap !== undefined) return repeatSwap(desk, swap);
  const dialog = dialogInPlay(desk);
  if (dialog !== undefined) repeatLine(desk, dialog);
}

/** The round in which the learner is asked, until it is over. */
function swapGoingOn(desk: Desk): Swap | undefined {
  const { activity } = desk.talk.activity;
  return activity.kind === 'swap' && !activity.over ? activity : undefined;
}

function dialogInPlay(desk: Desk): Desk['dialog'] {
  return desk.talk.activity.activity.kind === 'play' ? desk.dialog : undefined;
}

/** What a Reader is told when nobody is in a scene. */
export const NOTHING: ReadingContext = { phase: 'opening', personaLine: '', listens: [] };

/** The command that a name means, also by one of its other words. */
export function commandNamed({ coach }: Content, name: string): CommandName | undefined {
  const meant = name.trim().toLowerCase();
  return COMMANDS.find(
    (command) => command === meant || coach.commands[command].words.includes(meant),
  );
}
