import type { Part } from '../domain/body.ts';
import type { Move } from '../domain/moves.ts';
import type { Outcome, Reaction } from '../domain/reactions.ts';
import { isReaction } from '../domain/reactions.ts';
import type { Turn } from '../domain/rehearsal.ts';
import type { Feedback, Played, Point } from '../coaching/feedback.ts';
import { feedbackOn } from '../coaching/feedback.ts';
import { quoted } from '../coaching/quote.ts';
import type { TurningPoint } from '../coaching/thinking.ts';
import { askIn } from '../coaching/rubric.ts';
import { rewritten } from '../coaching/rewrite.ts';
import { turningPoints } from '../coaching/thinking.ts';
import { drawn } from '../dialogs/chance.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Desk } from './desk.ts';
import { coachSays, line, paragraph, setState } from './desk.ts';
import { contextOf } from './play.ts';
import type { Advice } from './state.ts';
import { lineThatWorks, suppliesOf } from './supplies.ts';
import { filled } from './wording.ts';

/** At most two keeps and one change, each with the learner's own words, the criterion and the reason. */
export function tellFeedback(desk: Desk, dialog: Dialog): void {
  const { rehearsal, activity } = desk.talk;
  if (rehearsal === undefined) return;
  // Who told what they were afraid of has made a prediction.
  const guess = activity.card?.guess ?? rehearsal.own?.fear?.says;
  const parts: Part[] = [];
  if (guess !== undefined && rehearsal.outcome !== undefined) {
    parts.push(
      paragraph(
        line(desk, 'debrief.predicted', {
          guess: quoted(guess),
          outcome: line(desk, `outcome.${rehearsal.outcome}.short`),
        }),
      ),
    );
  }
  parts.push(...forkParts(desk), ...earlierParts(desk));
  const feedback = feedbackFor(desk, dialog);
  if (feedback.keeps.length > 0) {
    parts.push({ kind: 'heading', text: line(desk, 'debrief.keep-title') });
    for (const point of feedback.keeps) parts.push(...pointParts(desk, dialog, point, 'keep'));
  }
  if (feedback.change !== undefined) {
    parts.push({ kind: 'heading', text: line(desk, 'debrief.change-title') });
    parts.push(...pointParts(desk, dialog, feedback.change, 'change'));
    const { about } = feedback.change;
    const { criteria, handling } = desk.content.coach;
    const evidence =
      'criterion' in about
        ? criteria[about.criterion].evidence
        : handling[about.handling]?.evidence;
    if (evidence !== undefined)
      setState(desk, { advice: adviceOn(desk, feedback.change, evidence) });
  }
  coachSays(desk, ...parts);
}

/** What the change rests on: its rule, and the words that decided. */
function adviceOn(desk: Desk, { about, quote }: Point, evidence: string): Advice {
  const { criteria, moves } = desk.content.coach;
  const turn = turnsOnPath(desk).find((each) => quoted(each.text) === quote);
  const move = turn?.reading?.move;
  const rule =
    'criterion' in about
      ? criteria[about.criterion].name
      : move === undefined
        ? about.handling
        : moves[move].label;
  const words = 'criterion' in about ? [] : (turn?.reading?.because ?? []);
  return { evidence, rule, quote, words: words.slice(0, 6).join(', ') };
}

export function pointParts(
  desk: Desk,
  dialog: Dialog,
  point: Point,
  side: 'keep' | 'change',
): Part[] {
  const { criteria, handling } = desk.content.coach;
  const { rehearsal } = desk.talk;
  const quote: Part = { kind: 'quote', text: point.quote, by: line(desk, 'you') };
  const pick = (wordings: readonly string[]) =>
    wordings[drawn(rehearsal?.seed ?? 0, `point:${point.quote}`, wordings.length)] ?? '';
  if (!('criterion' in point.about)) {
    const words =
      handling[point.about.handling] ?? handling[side === 'keep' ? 'works' : 'backfires'];
    return [quote, paragraph(filledFor(desk, dialog, pick(words?.[side] ?? [])))];
  }
  const words = criteria[point.about.criterion];
  const advice =
    side === 'keep'
      ? pick(words.keep)
      : `${pick(words.change)} ${words.reason} ${words.example}`.trimEnd();
  return [quote, paragraph(filledFor(desk, dialog, advice))];
}

/** What the persona was thinking, at three turning points. */
export function tellThinking(desk: Desk, dialog: Dialog): void {
  const points = turningPoints(turnsOnPath(desk));
  const parts = points.flatMap((point, at) => [
    { kind: 'quote', text: point.quote, by: line(desk, 'you') } satisfies Part,
    paragraph(
      filledFor(
        desk,
        dialog,
        `${movedWords(desk, point)} ${reasonAfter(desk, dialog, point.turn, points.slice(at + 1))}`.trim(),
      ),
    ),
  ]);
  const { rehearsal } = desk.talk;
  const ending = rehearsal === undefined ? undefined : dialog.endings[rehearsal.snapshot.value];
  if (rehearsal !== undefined && ending !== undefined) {
    const because =
      ending.because[drawn(rehearsal.seed, 'because:ending', ending.because.length)] ?? '';
    parts.push(paragraph(filledFor(desk, dialog, because)));
  }
  parts.push(...firmParts(desk, dialog));
  const decoded = decodedParts(desk, dialog);
  if (decoded.length > 0)
    parts.push({ kind: 'heading', text: line(desk, 'debrief.between-title') }, ...decoded);
  coachSays(desk, ...(parts.length > 0 ? parts : [paragraph(line(desk, 'debrief.thinking-none'))]));
}

/** Said to those who did not want to see what the persona was thinking: nobody shall believe it was their fault. */
export function tellFirm(desk: Desk, dialog: Dialog): void {
  coachSays(desk, ...firmParts(desk, dialog));
}

/** That it could not be won today: told only after the scene, and only when it was not won. */
function firmParts(desk: Desk, dialog: Dialog): Part[] {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined || !contextOf(rehearsal).firm) return [];
  if (rehearsal.outcome === 'granted' || rehearsal.outcome === 'partly') return [];
  return [paragraph(filledFor(desk, dialog, line(desk, 'debrief.firm')))];
}

function movedWords(desk: Desk, { moved }: TurningPoint): string {
  const words = moved.map(({ key, by }) => line(desk, `mind.${key}.${by > 0 ? 'up' : 'down'}`));
  return line(desk, 'mind.moved', { what: words.join(` ${line(desk, 'mind.and')} `) });
}

/** The reaction that followed a turn. */
function reactionAfter(desk: Desk, turn: Turn): Reaction | undefined {
  return desk.moment.turns.find(
    (each) => each.exchange === turn.exchange && each.reaction !== undefined,
  )?.reaction;
}

/** Why the persona answered as it did. Told once a reaction, where it last followed. */
function reasonAfter(
  desk: Desk,
  dialog: Dialog,
  turn: Turn,
  later: readonly TurningPoint[],
): string {
  const reaction = reactionAfter(desk, turn);
  if (reaction === undefined || later.some((point) => reactionAfter(desk, point.turn) === reaction))
    return '';
  const because = dialog.reactions[reaction]?.because ?? [];
  const { seed } = desk.talk.rehearsal ?? { seed: 0 };
  return because[drawn(seed, `because:${reaction}`, because.length)] ?? '';
}

/** Outcome and handling, always under separate headings. */
export function tellOutcome(desk: Desk): void {
  const { rehearsal } = desk.talk;
  if (rehearsal?.outcome === undefined) return;
  coachSays(
    desk,
    { kind: 'heading', text: line(desk, 'debrief.outcome-title') },
    paragraph(outcomeLine(desk, rehearsal.outcome)),
    { kind: 'heading', text: line(desk, 'debrief.handling-title') },
    paragraph(handlingLine(desk)),
  );
}

/** How it went; an encounter that is not about asking has words of its own. */
function outcomeLine(desk: Desk, outcome: Outcome): string {
  const { rehearsal } = desk.talk;
  const own = desk.dialog?.outcomes[outcome] ?? [];
  const text = own[drawn(rehearsal?.seed ?? 0, `outcome:${outcome}`, own.length)];
  if (text !== undefined && desk.dialog !== undefined) return filledFor(desk, desk.dialog, text);
  return line(desk, `outcome.${outcome}`, { name: rehearsal?.persona.name ?? '' });
}

/** Whether a turn answered something other than a yes. */
function wasDifficult(desk: Desk, { scene }: Turn): boolean {
  return isReaction(scene) && desk.dialog?.reactions[scene]?.kind !== 'yes';
}

function handlingLine(desk: Desk): string {
  const { rehearsal } = desk.talk;
  const met = rehearsal === undefined ? [] : contextOf(rehearsal).met;
  const played = playedOn(desk).filter(({ turn }) => wasDifficult(desk, turn));
  const backfired = played.filter(({ effect }) => effect === 'backfires');
  const worked = played.filter(({ effect }) => effect === 'works');
  const last = worked.at(-1) ?? backfired.at(-1);
  if (last === undefined)
    return line(desk, met.length === 0 ? 'handling.nothing' : 'handling.plain');
  const id =
    worked.length === 0
      ? 'handling.hard'
      : backfired.length === 0
        ? 'handling.well'
        : isAfter(worked.at(-1), backfired[0])
          ? 'handling.both'
          : 'handling.well-then-hard';
  return line(desk, id, {
    quote: quoted((worked.at(-1) ?? last).turn.text),
    hard: quoted((backfired[0] ?? last).turn.text),
  });
}

function isAfter(one: Played | undefined, other: Played | undefined): boolean {
  return (one?.turn.exchange ?? 0) > (other?.turn.exchange ?? 0);
}

/** Both branches side by side, from the turn at which they part. */
function forkParts(desk: Desk): Part[] {
  const { rehearsal } = desk.talk;
  if (rehearsal?.fork === undefined) return [];
  const { shared, path, outcome } = rehearsal.fork;
  const before = path.slice(shared);
  const now = rehearsal.path.slice(shared);
  const rows = Array.from({ length: Math.max(before.length, now.length) }, (_, at) => [
    textAt(desk, before[at]),
    textAt(desk, now[at]),
  ]);
  const last = [outcome, rehearsal.outcome].map((each) =>
    each === undefined ? '–' : line(desk, `outcome.${each}.short`),
  );
  return [
    { kind: 'heading', text: line(desk, 'debrief.fork-title') },
    {
      kind: 'table',
      head: [line(desk, 'debrief.fork-before'), line(desk, 'debrief.fork-now')],
      rows: [...rows, last],
    },
  ];
}

/** The first request ever made in this scene beside the one just made. */
function earlierParts(desk: Desk): Part[] {
  const { rehearsal } = desk.talk;
  const now = requestIn(desk);
  const first = desk.moment.records.find(
    ({ kind, body }) =>
      kind === 'rehearsal' &&
      body['dialog'] === rehearsal?.dialog.id &&
      body['own'] === (rehearsal?.own?.wish?.ask ?? null) &&
      typeof body['request'] === 'string',
  );
  if (first === undefined || now === undefined || first.body['request'] === now) return [];
  return [
    { kind: 'heading', text: line(desk, 'debrief.earlier-title') },
    {
      kind: 'table',
      head: [line(desk, 'debrief.earlier-first'), line(desk, 'debrief.earlier-now')],
      rows: [[String(first.body['request']), now]],
    },
  ];
}

/** The learner's request in this run, in their own words. */
export function requestIn(desk: Desk): string | undefined {
  const turns = turnsOnPath(desk);
  const ask = askIn(turns);
  return ask === undefined ? undefined : quoted(ask.text);
}

/** What a line that went round the houses meant, or how others would have put it. */
function decodedParts(desk: Desk, dialog: Dialog): Part[] {
  const { rehearsal } = desk.talk;
  const path = new Set(rehearsal?.path);
  const indirect = desk.moment.turns.filter(
    ({ speaker, reaction, exchange }) =>
      speaker === 'persona' &&
      path.has(exchange) &&
      reaction !== undefined &&
      dialog.plainly[reaction] !== undefined,
  );
  const each = indirect.filter(
    ({ reaction }, at) => indirect.findIndex((turn) => turn.reaction === reaction) === at,
  );
  return each.slice(0, DECODED).flatMap(({ text, reaction = '' }): Part[] => {
    const { seed } = rehearsal ?? { seed: 0 };
    const meaning = dialog.plainly[reaction] ?? [];
    const usual = isReaction(reaction) ? (dialog.reactions[reaction]?.says.default ?? []) : [];
    const literal = rehearsal?.literal === true;
    const from = literal ? usual : meaning;
    const other = from[drawn(seed, `decoded:${reaction}`, from.length)];
    if (other === undefined) return [];
    const id = literal ? 'debrief.often-said' : 'debrief.meant';
    const words = line(desk, id, { words: filledFor(desk, dialog, other) });
    return [{ kind: 'quote', text, by: rehearsal?.persona.name ?? '' }, paragraph(words)];
  });
}

/** So many lines are decoded after a scene. */
const DECODED = 2;

function textAt(desk: Desk, exchange: number | undefined): string {
  const turn = desk.moment.turns.find(
    (each) => each.exchange === exchange && each.speaker === 'learner',
  );
  return turn === undefined ? '–' : quoted(turn.text);
}

function turnsOnPath(desk: Desk): Turn[] {
  const path = new Set(desk.talk.rehearsal?.path);
  return desk.moment.turns.filter((turn) => turn.speaker === 'learner' && path.has(turn.exchange));
}

/** Whatever the scene, these make it harder. */
const NEVER_WORKS: ReadonlySet<Move> = new Set(['attack', 'guilt']);

function playedOn(desk: Desk): Played[] {
  return turnsOnPath(desk).map((turn) => playedAs(desk, turn));
}

/** What a turn of the learner did in the scene it was said in. */
export function playedAs({ dialog }: Desk, turn: Turn): Played {
  const move = turn.reading?.move;
  const scene = isReaction(turn.scene) ? dialog?.reactions[turn.scene] : dialog?.scenes[turn.scene];
  const works = move !== undefined && (scene?.works.includes(move) ?? false);
  const backfires =
    move !== undefined && (NEVER_WORKS.has(move) || (scene?.backfires.includes(move) ?? false));
  return {
    turn,
    ...(move === undefined ? {} : { move }),
    ...(works ? { effect: 'works' as const } : backfires ? { effect: 'backfires' as const } : {}),
  };
}

function feedbackFor(desk: Desk, dialog: Dialog): Feedback {
  return feedbackOn(playedOn(desk), dialog.criteria);
}

/** Index on the path of the turn the change was about; the last turn when it cannot be told. */
export function retryAt(desk: Desk, dialog: Dialog): number {
  const { change } = feedbackFor(desk, dialog);
  const at = turnsOnPath(desk).findIndex((turn) => quoted(turn.text) === change?.quote);
  return Math.max(0, at === -1 ? (desk.talk.rehearsal?.path.length ?? 1) - 1 : at);
}

/** The learner's line that the change is about, with one small edit. `undefined`: nothing small would do. */
export function editFor(desk: Desk, dialog: Dialog): string | undefined {
  const { rehearsal } = desk.talk;
  const { change } = feedbackFor(desk, dialog);
  const turn = turnsOnPath(desk).find((each) => quoted(each.text) === change?.quote);
  if (rehearsal === undefined || change === undefined || turn?.reading === undefined)
    return undefined;
  if ('criterion' in change.about) {
    const edit = rewritten(turn.reading, change.about.criterion, suppliesOf(dialog, rehearsal));
    // What still has gaps in it can be filled in, but not said; and an edit changes something.
    const sayable = edit !== undefined && edit.trim() !== '' && !edit.includes('[');
    return sayable && edit !== turn.text ? edit : undefined;
  }
  return lineThatWorks(dialog, turn.scene, rehearsal);
}

function filledFor(desk: Desk, dialog: Dialog, text: string): string {
  return desk.talk.rehearsal === undefined ? text : filled(text, dialog, desk.talk.rehearsal);
}
