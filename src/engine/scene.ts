import type { Move } from '../domain/moves.ts';
import type { Level, Reaction } from '../domain/reactions.ts';
import type { Reading } from '../domain/reading.ts';
import type { Rehearsal, Turn } from '../domain/rehearsal.ts';
import { shuffled } from '../dialogs/chance.ts';
import type { ChartEvent } from '../dialogs/chartContext.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Desk } from './desk.ts';
import {
  coachLine,
  coachSays,
  keepTurn,
  line,
  offer,
  paragraph,
  playSays,
  setActivity,
  setState,
} from './desk.ts';
import { askAgain, askMeant, keepCorrection, pairIn, samePair, withoutDoubt } from './doubt.ts';
import { namesWish } from './ownAsk.ts';
import type { Spoken, Stepped } from './play.ts';
import { begin, beginAt, endingOf, listeningIn, sceneOf, spokenIn, step } from './play.ts';
import type { Act, Play, Setup } from './state.ts';
import { filled } from './wording.ts';

/** So many messages in a row that could not be read bring choices; one more, and the persona carries on. */
export const MISSES_BEFORE_CHOICES = 2;

/** A transcript is kept for 30 days after the scene (content design, 5.10). */
const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** The curtain: the coach sets the scene and the persona speaks first. */
export function beginScene(
  desk: Desk,
  dialog: Dialog,
  setup: Setup,
  level: Exclude<Level, 0>,
): void {
  const { fresh } = desk.moment;
  const { rehearsal, spoken } = begin(dialog, {
    id: fresh.id,
    level,
    seed: setup.seed,
    // What is feared waits for a level at which something may stand in the way.
    ...(setup.chosen === undefined || (setup.own !== undefined && level === 1)
      ? {}
      : { chosen: setup.chosen }),
    ...(setup.own === undefined ? {} : { own: setup.own }),
    literal: setup.literal === true,
  });
  raiseCurtain(desk, dialog, rehearsal);
  setActivity(desk, { kind: 'play', misses: 0, showChoices: level === 1, hints: 0 });
  const note = dialog.levels[level]?.note;
  coachSays(
    desk,
    paragraph(line(desk, 'scene.begins', { title: dialog.title, level })),
    ...(setup.told ? [] : [paragraph(filled(dialog.about, dialog, rehearsal))]),
    ...(note === undefined ? [] : [paragraph(note)]),
  );
  speak(desk, spoken);
  desk.talk.rehearsal = { ...rehearsal, next: rehearsal.next + 1 };
  if (level === 1) offerChoices(desk, dialog);
}

/** A rehearsal begins: its dialog and, for a while, its turns are kept. */
function raiseCurtain(desk: Desk, dialog: Dialog, rehearsal: Rehearsal): void {
  desk.talk.rehearsal = rehearsal;
  desk.dialog = dialog;
  desk.out.keep = { version: dialog.version, body: JSON.stringify(dialog) };
  desk.out.timers.set.push({
    place: desk.moment.inbound.place,
    key: `retention/${rehearsal.id}`,
    at: desk.moment.inbound.at + RETENTION_MS,
  });
}

/** One reply to one obstacle: the scene is entered where the persona has just reacted. */
export function beginQuick(
  desk: Desk,
  dialog: Dialog,
  options: { level: Exclude<Level, 0>; seed: number; reaction: Reaction },
): void {
  const { rehearsal, spoken } = beginAt(dialog, { ...options, id: desk.moment.fresh.id });
  raiseCurtain(desk, dialog, rehearsal);
  setActivity(desk, { kind: 'play', misses: 0, showChoices: false, hints: 0, quick: true });
  coachSays(
    desk,
    paragraph(filled(dialog.about, dialog, rehearsal)),
    paragraph(line(desk, 'quick.asked', { ask: filled('{Ask}, {when}?', dialog, rehearsal) })),
  );
  speak(desk, spoken);
  desk.talk.rehearsal = { ...rehearsal, next: rehearsal.next + 1 };
}

/** The learner says something in the scene. Returns whether the scene has ended with it. */
export function hearInScene(desk: Desk, dialog: Dialog, heard: Reading): boolean {
  const play = desk.talk.activity.activity;
  if (play.kind !== 'play') return false;
  const reading = knowingWish(desk, heard);
  if (reading.move === undefined && !/[\p{L}\p{N}]/u.test(reading.text)) {
    // Nothing was said yet: an emoji alone is no attempt that could miss.
    coachLine(desk, 'repair.empty');
    return false;
  }
  if (reading.move === undefined && play.misses < MISSES_BEFORE_CHOICES) {
    repair(desk, dialog, { ...play, misses: play.misses + 1 }, reading);
    return false;
  }
  return takeTurn(desk, dialog, reading);
}

/** The persona of an own ask knows what it is about: whoever names it has asked clearly. */
function knowingWish(desk: Desk, reading: Reading): Reading {
  const wish = desk.talk.rehearsal?.own?.wish;
  if (wish === undefined || reading.move !== 'ask-vague' || !namesWish(reading.text, wish))
    return reading;
  return { ...reading, move: 'ask-specific' };
}

/** A choice was taken: its words are said, and its move is certain. Returns whether the scene has ended. */
export function sayChoice(desk: Desk, dialog: Dialog, text: string, move: Move): boolean {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return false;
  const read = desk.content.reader.read(text, { ...listeningIn(dialog, rehearsal), listens: [] });
  return takeTurn(desk, dialog, {
    ...read,
    move,
    also: read.also.filter((other) => other !== move),
  });
}

/** Says a line that was looked at before. Returns whether the scene has ended with it. */
export function sayOwn(desk: Desk, dialog: Dialog, text: string): boolean {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return false;
  const reading = desk.content.reader.read(text, listeningIn(dialog, rehearsal));
  // What was taken from a choice can be no command, and its safety was looked at when it was typed.
  const { command: _command, safety: _safety, ...read } = reading;
  return hearInScene(desk, dialog, read);
}

/** The learner has said which reading was meant. Returns whether the scene has ended with it. */
export function sayMeant(desk: Desk, dialog: Dialog, move: Move): boolean {
  const play = desk.talk.activity.activity;
  if (play.kind !== 'play' || play.doubt === undefined) {
    coachLine(desk, 'choice.gone');
    return false;
  }
  const { doubt } = play;
  keepCorrection(desk, dialog, doubt, move);
  return takeTurn(desk, dialog, {
    ...doubt,
    move,
    also: doubt.also.filter((other) => other !== move),
  });
}

/** It was neither of the two: the learner says it again, with the scene's choices after a second miss. */
export function sayNeither(desk: Desk, dialog: Dialog): void {
  const play = desk.talk.activity.activity;
  if (play.kind !== 'play') return coachLine(desk, 'choice.gone');
  setActivity(desk, withoutDoubt(play));
  const choices = play.misses >= MISSES_BEFORE_CHOICES;
  coachLine(desk, choices ? 'repair.choices' : 'repair.again');
  if (choices || play.showChoices) offerChoices(desk, dialog);
}

/** Shows the persona's last line again, after a break or a step back. */
export function repeatLine(desk: Desk, dialog: Dialog): void {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return;
  playSays(desk, [spokenIn(rehearsal, rehearsal.lastLine, rehearsal.snapshot.value)]);
  const { activity } = desk.talk.activity;
  if (activity.kind !== 'play') return;
  if (askAgain(desk, dialog, activity)) return;
  waitHere(desk, dialog);
  if (activity.showChoices) offerChoices(desk, dialog);
}

/** Choice mode: one good, one plausible, one that backfires, in the order of the seed. */
export function offerChoices(desk: Desk, dialog: Dialog): void {
  const { rehearsal } = desk.talk;
  const scene = rehearsal === undefined ? undefined : sceneOf(dialog, rehearsal);
  if (rehearsal === undefined || scene === undefined) return;
  const order = shuffled(rehearsal.seed, `choices:${rehearsal.next}`, scene.choices.length);
  const options = order.flatMap((at): { label: string; act: Act }[] => {
    const choice = scene.choices[at];
    if (choice === undefined) return [];
    const text = filled(choice.say, dialog, rehearsal);
    return [{ label: text, act: { do: 'say', text, move: choice.move } }];
  });
  coachLine(desk, 'scene.choices');
  offer(desk, [...options, ...waiting(desk, dialog, rehearsal)]);
}

/** The next hint of this scene; they start again when all have been given. */
export function hint(desk: Desk, dialog: Dialog): void {
  const { rehearsal, activity } = desk.talk;
  const scene = rehearsal === undefined ? undefined : sceneOf(dialog, rehearsal);
  if (rehearsal === undefined || scene === undefined || activity.activity.kind !== 'play') return;
  const { hints } = activity.activity;
  const text = scene.hints[hints % scene.hints.length] ?? '';
  setActivity(desk, { ...activity.activity, hints: hints + 1 });
  coachSays(desk, paragraph(line(desk, 'scene.hint', { hint: filled(text, dialog, rehearsal) })));
}

/** Goes back so many of the learner's turns and plays on from there. The branch left behind is kept. */
export function rewind(desk: Desk, dialog: Dialog, turns: number): void {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return;
  if (rehearsal.path.length === 0) {
    coachLine(desk, 'back.start');
    return repeatLine(desk, dialog);
  }
  const shared = Math.max(0, rehearsal.path.length - turns);
  const path = rehearsal.path.slice(0, shared);
  const restarted = begin(dialog, {
    id: rehearsal.id,
    level: rehearsal.level === 0 ? 1 : rehearsal.level,
    seed: rehearsal.seed,
    ...(rehearsal.chosen === undefined ? {} : { chosen: rehearsal.chosen }),
    ...(rehearsal.own === undefined ? {} : { own: rehearsal.own }),
    literal: rehearsal.literal === true,
  });
  let played = restarted.rehearsal;
  for (const exchange of path) {
    const turn = desk.moment.turns.find(
      (each) => each.exchange === exchange && each.speaker === 'learner',
    );
    const event = turn?.reading === undefined ? WAITED : eventOf(turn.reading);
    played = step(dialog, played, event).rehearsal;
  }
  desk.talk.rehearsal = {
    ...played,
    next: rehearsal.next,
    path,
    fork: leftBranch(rehearsal, shared),
  };
  const { activity } = desk.talk.activity;
  const showChoices = activity.kind === 'play' ? activity.showChoices : rehearsal.level === 1;
  setActivity(desk, { kind: 'play', misses: 0, showChoices, hints: 0 });
  setState(desk, { offers: [] });
  coachLine(desk, 'back.done');
  repeatLine(desk, dialog);
}

/** The branch to compare with: one that was played to its end is worth more than a false start. */
function leftBranch(rehearsal: Rehearsal, shared: number): NonNullable<Rehearsal['fork']> {
  const { fork, outcome, path } = rehearsal;
  if (outcome === undefined && fork?.outcome !== undefined)
    return { ...fork, shared: Math.min(fork.shared, shared) };
  return { shared, path, ...(outcome === undefined ? {} : { outcome }) };
}

/** What the chart hears of a reading. */
function eventOf(reading: Reading): ChartEvent {
  return { type: reading.move ?? 'unclear', also: reading.also };
}

function takeTurn(desk: Desk, dialog: Dialog, reading: Reading): boolean {
  const { rehearsal } = desk.talk;
  const play = desk.talk.activity.activity;
  if (rehearsal === undefined || play.kind !== 'play') return false;
  if (reading.cut) coachLine(desk, 'scene.cut');
  const stepped = step(dialog, rehearsal, eventOf(reading));
  keepTurn(desk, {
    speaker: 'learner',
    name: line(desk, 'you'),
    text: reading.text,
    scene: rehearsal.snapshot.value,
    reading,
    mind: stepped.mind,
  });
  return goneOn(desk, dialog, play, stepped);
}

/** Time passes, by the clock or because the learner chose to wait. Returns whether the scene has ended with it. */
export function letTimePass(desk: Desk, dialog: Dialog): boolean {
  const { rehearsal } = desk.talk;
  const play = desk.talk.activity.activity;
  if (rehearsal === undefined || play.kind !== 'play') return false;
  const stepped = step(dialog, rehearsal, WAITED);
  const text = line(desk, 'scene.waited');
  keepTurn(desk, { speaker: 'coach', name: '', text, scene: rehearsal.snapshot.value });
  return goneOn(desk, dialog, play, stepped);
}

const WAITED: ChartEvent = { type: 'waited', also: [] };

/** What the persona says to it, and what the learner may do now. Returns whether the scene has ended. */
function goneOn(desk: Desk, dialog: Dialog, play: Play, stepped: Stepped): boolean {
  const before = desk.talk.rehearsal;
  if (before === undefined) return false;
  speak(desk, stepped.spoken);
  desk.talk.rehearsal = {
    ...stepped.rehearsal,
    next: before.next + 1,
    path: [...before.path, before.next],
  };
  setState(desk, { offers: [] });
  const stays = stepped.rehearsal.snapshot.value === before.snapshot.value;
  const { asked: _asked, ...rest } = withoutDoubt(play);
  setActivity(desk, { ...rest, misses: 0, hints: stays ? play.hints : 0 });
  const ended = endingOf(dialog, stepped.rehearsal) !== undefined;
  if (!ended && play.quick !== true) {
    waitHere(desk, dialog, before);
    if (play.showChoices) offerChoices(desk, dialog);
  }
  return ended;
}

/** Where the persona may move by itself, a clock runs, and the learner may choose to wait. */
function waitHere(desk: Desk, dialog: Dialog, before?: Rehearsal): void {
  const { rehearsal } = desk.talk;
  const { inbound } = desk.moment;
  if (before !== undefined && waitIn(dialog, before) !== undefined)
    desk.out.timers.cancel.push(waitKey(before));
  const seconds = rehearsal === undefined ? undefined : waitIn(dialog, rehearsal);
  if (rehearsal === undefined || seconds === undefined) return;
  const at = inbound.at + seconds * 1000;
  desk.out.timers.set.push({ place: inbound.place, key: waitKey(rehearsal), at });
  coachLine(desk, 'scene.wait');
  offer(desk, waiting(desk, dialog, rehearsal));
}

/** The choice to let time pass, where that does something. */
function waiting(desk: Desk, dialog: Dialog, rehearsal: Rehearsal): { label: string; act: Act }[] {
  return waitIn(dialog, rehearsal) === undefined
    ? []
    : [{ label: line(desk, 'choice.wait'), act: { do: 'wait' } }];
}

function waitIn(dialog: Dialog, rehearsal: Rehearsal): number | undefined {
  return sceneOf(dialog, rehearsal)?.wait;
}

/** Made of the exchange, so that a clock that runs late means nothing. */
function waitKey({ id, next }: Rehearsal): string {
  return `wait/${id}/${next}`;
}

/** The clock of a scene has run out. Returns whether the scene has ended with it. */
export function hearClock(desk: Desk, dialog: Dialog, key: string): boolean {
  const { rehearsal } = desk.talk;
  return rehearsal !== undefined && waitKey(rehearsal) === key && letTimePass(desk, dialog);
}

/** Says what the scene says, and keeps it as turns. */
function speak(desk: Desk, spoken: readonly Spoken[]): void {
  for (const { voice, name, text, scene, reaction } of spoken) {
    const turn: Omit<Turn, 'rehearsal' | 'exchange' | 'at'> = { speaker: voice, name, text, scene };
    keepTurn(desk, reaction === undefined ? turn : { ...turn, reaction });
  }
  playSays(desk, spoken);
}

/**
 * No reading is clear enough: ask which of two it was, or else for other words. The second time there
 * is something to choose from in any case.
 */
function repair(desk: Desk, dialog: Dialog, play: Play, reading: Reading): void {
  const pair = pairIn(reading);
  if (pair !== undefined && !samePair(pair, play.asked)) {
    setActivity(desk, { ...play, doubt: reading, asked: pair });
    return askMeant(desk, dialog, pair);
  }
  setActivity(desk, withoutDoubt(play));
  if (play.misses < MISSES_BEFORE_CHOICES) return coachLine(desk, 'repair.first');
  coachLine(desk, 'repair.choices');
  offerChoices(desk, dialog);
}
