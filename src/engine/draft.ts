import { hasAsk } from '../coaching/draftLook.ts';
import { gapsIn, withoutGap } from '../coaching/gaps.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, keepRecord, line, offer, setActivity, setState } from './desk.ts';
import { freshDraft, readAlone, reworked, toldOf, written } from './draftDesk.ts';
import { assembled, openField, withAnswer, withoutAnswer } from './draftFrame.ts';
import { friendCard } from './draftFriend.ts';
import { gapFilled, isWhole, offerFilled } from './draftGaps.ts';
import { changeFor, wordingsAt } from './draftLookShown.ts';
import { DRAFT_RECORD, keptDrafts, withVersion } from './draftRecords.ts';
import { showDraft } from './draftShow.ts';
import { openOwn } from './own.ts';
import { tapMeant, tapped } from './draftStrong.ts';
import { wordingsOf } from './draftWordings.ts';
import type { Activity, DraftAct, DraftStep, Drafting, State } from './state.ts';
import { innermost } from './state.ts';
import { isGo, isNo } from './yesNo.ts';

/** A request to write: a kept one, the one that was left, or a new one; `text` is a new one already. */
export function openDraft(desk: Desk, text = ''): void {
  leave(desk, innermost(desk.talk.activity.activity));
  const reading = readAlone(desk, text);
  if (reading.foreign === true) coachLine(desk, 'repair.language');
  else if (!reading.empty && text.trim() !== '') return write(desk, freshDraft(), reading.text);
  showDraft(desk, freshDraft());
}

/** How strongly to ask: for the draft on the table, or before there is one. */
export function openHowStrong(desk: Desk): void {
  const held = innermost(desk.talk.activity.activity);
  const draft = held.kind === 'draft' ? held : freshDraft();
  showDraft(desk, stepped(draft, 'strong'));
}

/** A draft that is left for something else can be brought back; only one is remembered. */
export function rememberDraft(desk: Desk, before: State): void {
  const { activity } = desk.talk.activity;
  if (!desk.out.forget && innermost(activity).kind !== 'draft')
    leave(desk, innermost(before.activity));
}

/** What was masked goes when the draft is left. */
function leave(desk: Desk, activity: Activity): void {
  if (activity.kind !== 'draft' || activity.text === '') return;
  const { raw: _raw, ...draft } = activity;
  setState(desk, { draft });
}

/** The learner writes: a request, what belongs into a gap, or the answer to a question. */
export function hearDraft(desk: Desk, draft: Drafting, text: string): void {
  if (draft.text !== '' && REHEARSE.test(text.trim()))
    return openOwn(desk, toldOf(desk, draft.text));
  const act = actMeant(text, draft);
  if (act !== undefined) return takeDraft(desk, draft, act);
  if (draft.step === 'frame') return answerFrame(desk, draft, text);
  if (draft.step === 'strong') return answerTap(desk, draft, text);
  if (STUCK.test(text.trim())) {
    coachLine(desk, 'draft.stuck');
    return showDraft(desk, stepped(draft, 'frame'));
  }
  if (draft.text === '') return hearFirst(desk, draft, text);
  hearAgain(desk, draft, text);
}

const REHEARSE = /^(?:rehearse|play|practi[sc]e)(?: it| this)?(?: here)?[.! ]*$/i;

/** Nothing comes: that is what the frame is for. */
const STUCK =
  /^(?:(?:um+|uh+|er+|oh)\W+)?(?:i ?)?(?:(?:really )?(?:don'?t|do not|dont) know(?: how(?: to)?(?: \w+){0,4}| what(?: to)?(?: \w+){0,3}| where to (?:start|begin))?|can'?t(?: do (?:it|this|that)| think of anything| find the words)?|am stuck|'?m stuck|freeze|have no words|no idea|idk|dunno|no words|blank)[.!? …]*$/i;

function hearFirst(desk: Desk, draft: Drafting, text: string): void {
  const reading = readAlone(desk, text);
  const { move } = reading;
  if (!hasAsk(reading) && (move === 'attack' || move === 'guilt'))
    return again(desk, draft, 'draft.rude');
  if (!hasAsk(reading) && (isNo(text) || isGo(text) || move === 'open'))
    return again(desk, draft, 'draft.not-yet');
  write(desk, draft, text);
}

/** With a text on the table, words are its gap, its next wording, or neither, and then nothing is changed. */
function hearAgain(desk: Desk, draft: Drafting, text: string): void {
  const reading = readAlone(desk, text);
  const filled = gapFilled(draft.text, reading);
  if (filled !== undefined) return write(desk, draft, filled);
  if (isWhole(text, undefined) || hasAsk(reading)) return write(desk, draft, text);
  const answered = offerFilled(changeFor(desk, draft.text) ?? '', reading);
  if (answered !== undefined) return write(desk, draft, answered);
  coachLine(desk, 'draft.unclear');
  offer(desk, [
    { label: line(desk, 'choice.draft-as-new'), act: { do: 'draft-write', text } },
    { label: line(desk, 'choice.draft-look'), act: { do: 'draft-step', step: 'look' } },
  ]);
}

function write(desk: Desk, draft: Drafting, text: string): void {
  const next = written(desk, draft, text);
  if (next === undefined) {
    // What was refused is no reason to lose what there is.
    setActivity(desk, draft);
    return;
  }
  showDraft(desk, next);
}

function again(desk: Desk, draft: Drafting, id: 'draft.rude' | 'draft.not-yet'): void {
  coachLine(desk, id);
  showDraft(desk, draft);
}

function answerFrame(desk: Desk, draft: Drafting, text: string | null): void {
  if (text !== null && isWhole(text, 'reason') && openField(draft) === 'who')
    return write(desk, draft, text);
  const next = withAnswer(draft, text);
  if (openField(next) !== undefined) return showDraft(desk, next);
  const { who } = next.frame;
  const named = who === null || who === undefined ? {} : { who: masked(desk, who) };
  write(desk, { ...next, ...named }, assembled(desk, next));
}

function masked(desk: Desk, who: string): string {
  return desk.content.reader.describe(who, []).told;
}

function answerTap(desk: Desk, draft: Drafting, text: string): void {
  const answer = tapMeant(text);
  if (answer !== undefined) return tap(desk, draft, answer);
  coachLine(desk, 'draft.yes-or-no');
  showDraft(desk, draft);
}

function tap(desk: Desk, draft: Drafting, answer: boolean | null): void {
  const next = tapped(draft, answer, desk.content.coach.howStrong.taps.length);
  showDraft(desk, next.step === 'strength' && next.text === '' ? stepped(next, 'tell') : next);
}

/** There is nothing to say, or no opinion; a gap is left out where the sentence stands without it. */
export function skipDraft(desk: Desk, draft: Drafting): void {
  switch (draft.step) {
    case 'frame':
      return answerFrame(desk, draft, null);
    case 'strong':
      return tap(desk, draft, null);
    case 'look': {
      const [gap] = gapsIn(draft.text);
      if (gap === undefined) return coachLine(desk, 'skip.nothing');
      const left = withoutGap(draft.text, gap);
      if (left === undefined) return coachLine(desk, 'draft.gap-needed', { gap: `[${gap}]` });
      return showDraft(desk, reworked(draft, left));
    }
    case 'tell':
      return coachLine(desk, 'skip.nothing');
    case 'more':
    case 'disclosure':
    case 'manner':
    case 'strength':
    case 'versions':
      return showDraft(desk, stepped(draft, 'look'));
  }
}

/** One step back: the question before, the look, or the wording before. */
export function backInDraft(desk: Desk, draft: Drafting): void {
  const { step, before, taps } = draft;
  if (step === 'frame') {
    const earlier = withoutAnswer(draft);
    return showDraft(desk, earlier ?? stepped(draft, draft.text === '' ? 'tell' : 'look'));
  }
  if (step === 'strong' && taps.length > 0)
    return showDraft(desk, { ...draft, taps: taps.slice(0, -1) });
  if (step !== 'look' && step !== 'tell')
    return showDraft(desk, stepped(draft, draft.text === '' ? 'tell' : 'look'));
  const earlier = before.at(-1);
  if (earlier === undefined) return coachLine(desk, 'back.start');
  showDraft(desk, { ...reworked(draft, earlier), before: before.slice(0, -1) });
}

/** The draft as it stands. */
export function showDraftCard(desk: Desk, draft: Drafting): void {
  if (draft.text === '') return coachLine(desk, 'draft.card-none');
  coachSays(desk, { kind: 'quote', text: draft.text, by: line(desk, 'you') });
}

/** What a choice about a draft does. */
export function takeDraft(desk: Desk, draft: Drafting, act: DraftAct): void {
  switch (act.do) {
    case 'draft-saved':
      return openKeptDraft(desk, act.id);
    case 'draft-left': {
      const { draft: left } = desk.talk.activity;
      return left === undefined
        ? coachLine(desk, 'choice.gone')
        : showDraft(desk, stepped(left, 'look'));
    }
    case 'draft-write':
      return write(desk, draft, act.text);
    case 'draft-take': {
      const text =
        draft.step === 'look'
          ? wordingsAt(desk, draft)[act.at]
          : wordingsOf(desk, draft)[act.at]?.text;
      // It was masked when it was written.
      return text === undefined
        ? coachLine(desk, 'choice.gone')
        : showDraft(desk, reworked(draft, text));
    }
    case 'draft-before':
      return backInDraft(desk, draft);
    case 'draft-step':
      return showDraft(desk, stepped(draft, act.step));
    case 'draft-tap':
      return tap(desk, draft, act.answer);
    case 'draft-keep':
      return keepDraft(desk, draft);
    case 'draft-drop':
      return dropDraft(desk, draft);
    case 'draft-unmask': {
      const { raw, ...rest } = draft;
      return showDraft(desk, { ...rest, step: 'look', text: raw ?? draft.text, open: true });
    }
    case 'draft-aloud':
      return showDraft(desk, { ...draft, step: 'look', aloud: true });
    case 'draft-friend':
      coachSays(desk, ...friendCard(desk, draft));
      offer(desk, [
        { label: line(desk, 'choice.draft-look'), act: { do: 'draft-step', step: 'look' } },
      ]);
  }
}

/** Frame and taps begin anew each time. */
function stepped(draft: Drafting, step: DraftStep): Drafting {
  return {
    ...draft,
    step,
    ...(step === 'frame' && draft.step !== 'frame' ? { frame: {} } : {}),
    ...(step === 'strong' && draft.step !== 'strong' ? { taps: [] } : {}),
  };
}

function keepDraft(desk: Desk, draft: Drafting): void {
  if (draft.text === '') return coachLine(desk, 'draft.card-none');
  const known = keptDrafts(desk.moment.records).find(({ id }) => id === draft.id);
  const body = withVersion(known, draft.text, draft.who ?? known?.who);
  const id = keepRecord(desk, DRAFT_RECORD, body, known?.id);
  const same = known?.versions.at(-1) === draft.text;
  const version = (known?.versions.length ?? 0) + (same ? 0 : 1);
  coachLine(desk, 'draft.kept', { version });
  setActivity(desk, { ...draft, id });
  offer(desk, [
    { label: line(desk, 'choice.draft-look'), act: { do: 'draft-step', step: 'look' } },
    ...(gapsIn(draft.text).length > 0 || !hasAsk(readAlone(desk, draft.text))
      ? []
      : [
          {
            label: line(desk, 'choice.draft-rehearse'),
            act: { do: 'own-told', told: toldOf(desk, draft.text) } as const,
          },
        ]),
    { label: line(desk, 'choice.draft-list'), act: { do: 'draft' } },
    { label: line(desk, 'choice.lobby'), act: { do: 'lobby' } },
  ]);
}

function dropDraft(desk: Desk, draft: Drafting): void {
  if (draft.id === undefined) return coachLine(desk, 'choice.gone');
  desk.out.drop.push(draft.id);
  const { id: _gone, ...left } = draft;
  coachLine(desk, 'draft.dropped');
  showDraft(desk, stepped(left, 'look'));
}

function openKeptDraft(desk: Desk, id: string): void {
  const kept = keptDrafts(desk.moment.records).find((each) => each.id === id);
  const text = kept?.versions.at(-1);
  if (kept === undefined || text === undefined) return coachLine(desk, 'choice.gone');
  const who = kept.who === undefined ? {} : { who: kept.who };
  showDraft(desk, { ...freshDraft(), ...who, step: 'look', text, id });
}

/** The words with which people say what a choice does. */
function actMeant(text: string, draft: Drafting): DraftAct | undefined {
  if (draft.text === '') return undefined;
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.! ]+$/, '');
  return ACTS.find(([pattern]) => pattern.test(said))?.[1];
}

const ACTS: readonly (readonly [RegExp, DraftAct])[] = [
  [
    /^(?:keep|save|keep it|save it|keep this|save this|keep mine|keep it as it is)$/,
    { do: 'draft-keep' },
  ],
  [/^(?:delete it|delete this|delete|don't keep it|throw it away)$/, { do: 'draft-drop' }],
  [/^(?:versions|old versions|show versions)$/, { do: 'draft-step', step: 'versions' }],
  [/^(?:more|other ways|other ways to say it)$/, { do: 'draft-step', step: 'more' }],
  [/^(?:frame|questions)$/, { do: 'draft-step', step: 'frame' }],
  [/^(?:formal|direct|indirect|roundabout|register)$/, { do: 'draft-step', step: 'manner' }],
  [/^(?:friend|friend card|rehearse with a friend)$/, { do: 'draft-friend' }],
  [
    /^(?:said it|done|said it twice|i said it(?: aloud)?(?: twice)?|did it)$/,
    { do: 'draft-aloud' },
  ],
];
