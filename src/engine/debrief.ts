import type { Dialog } from '../dialogs/dialog.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, keepRecord, line, offer, setActivity, setState } from './desk.ts';
import {
  editFor,
  requestIn,
  retryAt,
  tellFeedback,
  tellFirm,
  tellOutcome,
  tellThinking,
} from './report.ts';
import { contextOf } from './play.ts';
import { rewind, sayOwn } from './scene.ts';
import type { Activity, Answers, DebriefStep } from './state.ts';
import { isGo, isNo, isYes } from './yesNo.ts';

/** Where `short` goes on, from each step. */
const SHORT: Record<DebriefStep, DebriefStep> = {
  feeling: 'worked',
  worked: 'worked',
  change: 'change',
  thinking: 'rewind',
  rewind: 'rewind',
  'if-then': 'if-then',
};

/** Longest answer kept for the record of a rehearsal. */
const ANSWER_LIMIT = 600;

type Debrief = Extract<Activity, { kind: 'debrief' }>;

/** From this distress on the coach says that it is all right to stop (content design, 5.9). */
const HIGH_DISTRESS = 80;

/** From this distress on a quiet minute is offered. */
const UNQUIET = 70;

/**
 * Out of role, and the first question. The learner speaks before the coach does. After a step back
 * the questions about feeling are not asked a second time.
 */
export function beginDebrief(desk: Desk): void {
  const name = desk.talk.rehearsal?.persona.name ?? '';
  const again = desk.talk.rehearsal?.fork?.outcome !== undefined;
  coachLine(desk, again ? 'debrief.out-again' : 'debrief.out', { name });
  enterStep(desk, {
    kind: 'debrief',
    step: again ? 'worked' : 'feeling',
    short: false,
    answers: {},
  });
}

/** The learner answers the current step, or skips it (`undefined`). */
export function answerDebrief(
  desk: Desk,
  dialog: Dialog,
  debrief: Debrief,
  text: string | undefined,
): void {
  const answer = text?.trim();
  if (answer?.toLowerCase() === 'short' && !debrief.short) {
    if (debrief.step === 'if-then') return finish(desk, debrief.answers);
    return enterStep(desk, { ...debrief, short: true, step: SHORT[debrief.step] });
  }
  switch (debrief.step) {
    case 'feeling':
      return hearFeeling(desk, debrief, answer);
    case 'worked':
      return enterStep(desk, {
        ...debrief,
        step: 'change',
        answers: with_(debrief.answers, 'worked', answer),
      });
    case 'change': {
      const next: Debrief = { ...debrief, answers: with_(debrief.answers, 'change', answer) };
      tellFeedback(desk, dialog);
      if (next.short) tellFirm(desk, dialog);
      return enterStep(desk, { ...next, step: next.short ? 'rewind' : 'thinking' });
    }
    case 'thinking':
      if (answer === undefined || isNo(answer)) tellFirm(desk, dialog);
      else tellThinking(desk, dialog);
      return enterStep(desk, { ...debrief, step: 'rewind' });
    case 'rewind':
      if (answer !== undefined && isYes(answer)) return takeBack(desk, dialog);
      if (!debrief.short) return enterStep(desk, { ...debrief, step: 'if-then' });
      tellOutcome(desk);
      return finish(desk, debrief.answers);
    case 'if-then':
      if (answer !== undefined && (isGo(answer) || /^\d+\W*$/.test(answer)))
        return coachLine(desk, 'debrief.if-then-how');
      if (answer !== undefined && !isNo(answer)) {
        keepRecord(desk, 'if-then', { dialog: dialog.id, text: answer });
        coachLine(desk, 'debrief.if-then-kept');
      }
      return finish(desk, debrief.answers);
  }
}

/** Back to the turn that the change was about. */
export function takeBack(desk: Desk, dialog: Dialog): void {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return;
  rewind(desk, dialog, rehearsal.path.length - retryAt(desk, dialog));
}

/** Back to that turn, and the changed line is said there. Returns whether the scene has ended with it. */
export function takeBackWith(desk: Desk, dialog: Dialog, text: string): boolean {
  takeBack(desk, dialog);
  coachSays(desk, { kind: 'quote', text, by: line(desk, 'you') });
  return desk.talk.activity.activity.kind === 'play' && sayOwn(desk, dialog, text);
}

/** Asks the question of a step; also used to ask it again after a break. */
export function enterStep(desk: Desk, debrief: Debrief): void {
  setActivity(desk, debrief);
  setState(desk, { offers: [] });
  const { rehearsal } = desk.talk;
  const name = rehearsal?.persona.name ?? '';
  switch (debrief.step) {
    case 'feeling':
    case 'change':
      return coachLine(desk, `debrief.${debrief.step}`, { name });
    case 'worked':
      coachLine(desk, 'debrief.worked', { name });
      if ((debrief.answers.distress ?? 0) >= UNQUIET)
        offer(desk, [{ label: line(desk, 'choice.ground'), act: { do: 'ground' } }]);
      return;
    case 'thinking':
      coachLine(desk, 'debrief.thinking', { name });
      return offer(desk, [
        { label: line(desk, 'choice.thinking', { name }), act: { do: 'thinking' } },
        { label: line(desk, 'choice.skip'), act: { do: 'skip' } },
      ]);
    case 'rewind':
      return offerRewind(desk);
    case 'if-then':
      tellOutcome(desk);
      coachLine(desk, 'debrief.if-then');
      return offer(desk, [{ label: line(desk, 'choice.not-now'), act: { do: 'skip' } }]);
  }
}

/** That moment again: in other words, or with one small change to the learner's own. */
function offerRewind(desk: Desk): void {
  const edit = desk.dialog === undefined ? undefined : editFor(desk, desk.dialog);
  coachLine(desk, edit === undefined ? 'debrief.rewind' : 'debrief.rewind-edit');
  offer(desk, [
    { label: line(desk, 'choice.rewind'), act: { do: 'rewind', turns: 0 } },
    ...(edit === undefined
      ? []
      : [{ label: edit, act: { do: 'rewind-with', text: edit } as const }]),
    { label: line(desk, 'choice.go-on'), act: { do: 'skip' } },
  ]);
}

function hearFeeling(desk: Desk, debrief: Debrief, answer: string | undefined): void {
  const distress = distressIn(answer ?? '');
  if (distress !== undefined && distress > 100) return coachLine(desk, 'debrief.distress-range');
  const feeling = answer
    ?.replace(OUT_OF_TEN, ' ')
    .replace(/\d+/g, '')
    .replace(/[\s,/%]+/g, ' ')
    .trim()
    .slice(0, ANSWER_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '');
  const answers: Answers = {
    ...(feeling === undefined || feeling === '' ? {} : { feeling }),
    ...(distress === undefined ? {} : { distress }),
  };
  if (distress !== undefined && distress >= HIGH_DISTRESS)
    coachLine(desk, wasHigh(desk) ? 'debrief.high-distress-again' : 'debrief.high-distress');
  enterStep(desk, { ...debrief, step: 'worked', answers });
}

/** Whether the last rehearsal was as hard. */
function wasHigh({ moment }: Desk): boolean {
  const last = moment.records.findLast(({ kind }) => kind === 'rehearsal');
  return Number(last?.body['distress'] ?? 0) >= HIGH_DISTRESS;
}

/** “7/10” and “7 out of 10”: people answer on the scale they know. */
const OUT_OF_TEN = /\b(\d{1,2})\s*(?:\/|out of|of)\s*10\b/i;

/** The first number, on the scale from 0 to 100. May be too large; the caller asks again then. */
function distressIn(answer: string): number | undefined {
  const ten = OUT_OF_TEN.exec(answer)?.[1];
  if (ten !== undefined) return Number(ten) * 10;
  const number = /\d+/.exec(answer)?.[0];
  return number === undefined ? undefined : Number(number);
}

function finish(desk: Desk, answers: Answers): void {
  const { rehearsal } = desk.talk;
  if (rehearsal !== undefined) {
    keepRecord(desk, 'rehearsal', {
      dialog: rehearsal.dialog.id,
      level: rehearsal.level,
      seed: rehearsal.seed,
      outcome: rehearsal.outcome ?? null,
      own: rehearsal.own?.wish?.ask ?? null,
      met: contextOf(rehearsal).met,
      request: requestIn(desk) ?? null,
      ...answers,
    });
  }
  setActivity(desk, { kind: 'lobby' });
  coachLine(desk, 'debrief.end');
  offer(desk, [
    { label: line(desk, 'choice.again'), act: { do: 'again' } },
    ...(rehearsal?.own === undefined
      ? []
      : [{ label: line(desk, 'choice.own-again'), act: { do: 'own-again' } as const }]),
    ...(rehearsal?.outcome === 'declined'
      ? [{ label: line(desk, 'choice.after-no'), act: { do: 'after-no' } as const }]
      : []),
    { label: line(desk, 'choice.lobby'), act: { do: 'lobby' } },
    { label: line(desk, 'choice.rest'), act: { do: 'rest' } },
  ]);
}

/** One thought after a no, and nothing asked. */
export function afterNo(desk: Desk): void {
  coachLine(desk, 'after-no.thought');
  coachLine(desk, 'after-no.next');
  offer(desk, [
    { label: line(desk, 'choice.again'), act: { do: 'again' } },
    { label: line(desk, 'choice.lobby'), act: { do: 'lobby' } },
    { label: line(desk, 'choice.rest'), act: { do: 'rest' } },
  ]);
}

function with_(answers: Answers, key: 'worked' | 'change', answer: string | undefined): Answers {
  return answer === undefined || answer === ''
    ? answers
    : { ...answers, [key]: answer.slice(0, ANSWER_LIMIT).replace(/[\uD800-\uDBFF]$/, '') };
}
