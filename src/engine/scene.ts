import type { Move } from '../domain/moves.ts';
import type { Level } from '../domain/reactions.ts';
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
import type { Spoken } from './play.ts';
import { begin, endingOf, sceneOf, spokenIn, step } from './play.ts';
import type { Act, Play, Setup } from './state.ts';
import { filled } from './wording.ts';

/** So many messages in a row that could not be read bring choices; one more, and the persona carries on. */
const MISSES_BEFORE_CHOICES = 2;

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
    ...(setup.chosen === undefined ? {} : { chosen: setup.chosen }),
  });
  desk.talk.rehearsal = rehearsal;
  desk.dialog = dialog;
  desk.out.keep = { version: dialog.version, body: JSON.stringify(dialog) };
  desk.out.timers.set.push({
    place: desk.moment.inbound.place,
    key: `retention/${rehearsal.id}`,
    at: desk.moment.inbound.at + RETENTION_MS,
  });
  setActivity(desk, { kind: 'play', misses: 0, showChoices: level === 1, hints: 0 });
  const note = dialog.levels[level]?.note;
  coachSays(
    desk,
    paragraph(line(desk, 'scene.begins', { title: dialog.title, level })),
    ...(setup.told ? [] : [paragraph(filled(dialog.about, dialog, rehearsal.persona))]),
    ...(note === undefined ? [] : [paragraph(note)]),
  );
  speak(desk, spoken);
  desk.talk.rehearsal = { ...rehearsal, next: rehearsal.next + 1 };
  if (level === 1) offerChoices(desk, dialog);
}

/** The learner says something in the scene. Returns whether the scene has ended with it. */
export function hearInScene(desk: Desk, dialog: Dialog, reading: Reading): boolean {
  const play = desk.talk.activity.activity;
  if (play.kind !== 'play') return false;
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

/** A choice was taken: its words are said, and its move is certain. Returns whether the scene has ended. */
export function sayChoice(desk: Desk, dialog: Dialog, text: string, move: Move): boolean {
  const scene =
    desk.talk.rehearsal === undefined ? undefined : sceneOf(dialog, desk.talk.rehearsal);
  const read = desk.content.reader.read(text, {
    phase: scene?.phase ?? 'opening',
    personaLine: desk.talk.rehearsal?.lastLine ?? '',
    listens: [],
  });
  return takeTurn(desk, dialog, {
    ...read,
    move,
    also: read.also.filter((other) => other !== move),
  });
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
  if (!askAgain(desk, dialog, activity) && activity.showChoices) offerChoices(desk, dialog);
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
    const text = filled(choice.say, dialog, rehearsal.persona);
    return [{ label: text, act: { do: 'say', text, move: choice.move } }];
  });
  coachLine(desk, 'scene.choices');
  offer(desk, options);
}

/** The next hint of this scene; they start again when all have been given. */
export function hint(desk: Desk, dialog: Dialog): void {
  const { rehearsal, activity } = desk.talk;
  const scene = rehearsal === undefined ? undefined : sceneOf(dialog, rehearsal);
  if (rehearsal === undefined || scene === undefined || activity.activity.kind !== 'play') return;
  const { hints } = activity.activity;
  const text = scene.hints[hints % scene.hints.length] ?? '';
  setActivity(desk, { ...activity.activity, hints: hints + 1 });
  coachSays(
    desk,
    paragraph(line(desk, 'scene.hint', { hint: filled(text, dialog, rehearsal.persona) })),
  );
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
  });
  let played = restarted.rehearsal;
  for (const exchange of path) {
    const turn = desk.moment.turns.find(
      (each) => each.exchange === exchange && each.speaker === 'learner',
    );
    if (turn?.reading !== undefined) played = step(dialog, played, eventOf(turn.reading)).rehearsal;
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
  speak(desk, stepped.spoken);
  desk.talk.rehearsal = {
    ...stepped.rehearsal,
    next: rehearsal.next + 1,
    path: [...rehearsal.path, rehearsal.next],
  };
  setState(desk, { offers: [] });
  const stays = stepped.rehearsal.snapshot.value === rehearsal.snapshot.value;
  const { asked: _asked, ...rest } = withoutDoubt(play);
  setActivity(desk, { ...rest, misses: 0, hints: stays ? play.hints : 0 });
  const ended = endingOf(dialog, stepped.rehearsal) !== undefined;
  if (!ended && play.showChoices) offerChoices(desk, dialog);
  return ended;
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
