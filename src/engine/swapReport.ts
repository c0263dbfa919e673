import type { Part } from '../domain/body.ts';
import type { CoachLineId } from '../domain/coachLines.ts';
import { MOVES } from '../domain/moves.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Desk } from './desk.ts';
import {
  coachLine,
  coachSays,
  keepRecord,
  line,
  offer,
  paragraph,
  setActivity,
  setState,
} from './desk.ts';
import { openLobby } from './lobby.ts';
import { castOf } from './play.ts';
import type { Swap, SwapAnswer } from './state.ts';
import { flawIn, namesMoment } from './swapAsker.ts';

/** It is over: out of role, and the learner speaks first. Kept before anything else can happen. */
export function askWhatWasEasy(desk: Desk, swap: Swap, dialog: Dialog): void {
  if (!swap.over) {
    const { dialog: id, way } = swap;
    keepRecord(desk, 'swap', { dialog: id, way, answer: outcomeOf(swap) });
    coachLine(desk, 'swap.out', { name: castOf(dialog, swap).persona.name });
  }
  setActivity(desk, { ...swap, over: true });
  coachLine(desk, 'swap.easy');
  offer(desk, [{ label: line(desk, 'choice.skip'), act: { do: 'skip' } }]);
}

/** What the asker did, what the learner's answer did, and where to go from here. */
export function tellSwap(desk: Desk, swap: Swap): void {
  const dialog = desk.content.catalog.get(swap.dialog);
  if (dialog === undefined) return openLobby(desk, 'start.gone');
  const { name } = castOf(dialog, swap).persona;
  const outcome = outcomeOf(swap);
  coachSays(
    desk,
    { kind: 'heading', text: line(desk, 'swap.their-title', { name }) },
    ...theirPart(desk, swap, name),
  );
  coachSays(
    desk,
    { kind: 'heading', text: line(desk, 'swap.your-title') },
    ...yourPart(desk, swap, name, outcome),
  );
  coachLine(desk, REFUSED.has(outcome) ? 'swap.refusers' : 'swap.helpers');
  setState(desk, {
    advice: {
      evidence: REFUSED.has(outcome) ? 'refusers' : 'helpers',
      rule: line(desk, 'swap.rule'),
      quote: decisiveIn(swap)?.text ?? swap.ask,
      words: '',
    },
  });
  setActivity(desk, { kind: 'lobby' });
  const { own, way } = swap;
  const scene = { dialog: swap.dialog, ...(own === undefined ? {} : { own }) };
  const other = way === 'well' ? 'badly' : 'well';
  offer(desk, [
    { label: line(desk, `swap.again-${other}`), act: { do: 'swap', ...scene, way: other } },
    { label: line(desk, 'swap.as-asker'), act: { do: 'swap-back', ...scene } },
    { label: line(desk, 'choice.lobby'), act: { do: 'lobby' } },
    { label: line(desk, 'choice.rest'), act: { do: 'rest' } },
  ]);
}

/** How it went, for the record and the words about it. */
type Outcome =
  | Exclude<SwapAnswer['kind'], 'unclear' | 'question' | 'small-talk' | 'no' | 'not-able'>
  | 'kind-no'
  | 'bare-no'
  | 'late-yes'
  | 'no-moment'
  | 'open';

const REFUSED: ReadonlySet<Outcome> = new Set<Outcome>([
  'kind-no',
  'bare-no',
  'hedge',
  'redirect',
  'late-yes',
  'guilt',
  'unfriendly',
]);

/** The answers that decide something; questions and small talk keep it open. */
function decisiveIn({ answers }: Swap): SwapAnswer | undefined {
  return answers.findLast(
    ({ kind }) => kind !== 'unclear' && kind !== 'question' && kind !== 'small-talk',
  );
}

function outcomeOf(swap: Swap): Outcome {
  const { answers } = swap;
  const decisive = decisiveIn(swap);
  const had = (...kinds: SwapAnswer['kind'][]) => answers.some(({ kind }) => kinds.includes(kind));
  const kind = decisive?.kind ?? 'unclear';
  switch (kind) {
    case 'yes':
      return had('no', 'not-able') ? 'late-yes' : 'yes';
    case 'later':
      return namesMoment(decisive?.text ?? '') ? 'later' : 'no-moment';
    case 'no':
    case 'not-able':
      return answers.some(
        ({ kind: of, text }) => (of === 'no' || of === 'not-able') && WARM.test(text),
      )
        ? 'kind-no'
        : 'bare-no';
    case 'unclear':
    case 'question':
    case 'small-talk':
      return 'open';
    case 'part':
    case 'condition':
    case 'hedge':
    case 'redirect':
    case 'take-over':
    case 'unfriendly':
    case 'guilt':
    case 'advice':
      return kind;
  }
}

/** Words with which a no is also friendly. */
const WARM =
  /\b(?:sorry|wish|hope|thank|thanks|afraid|unfortunately|good luck|next time|i'd love to|i'd like to|would love to|glad you asked|good of you|i understand|i see that|take care|another time)\b/i;

/** How the ask was put, with the words that did it; and the push, if there was one. */
function theirPart(desk: Desk, swap: Swap, name: string): Part[] {
  const pushed =
    swap.way === 'badly' && swap.answers.some(({ kind }) => kind === 'no' || kind === 'not-able');
  const how =
    swap.way === 'well'
      ? line(desk, 'swap.well', { name, signs: signsIn(desk, swap) })
      : line(desk, `swap.flaw-${flawIn(swap.ask)}`, { name });
  return [
    { kind: 'quote', text: swap.ask, by: name },
    paragraph(how),
    ...(pushed && swap.said.length > 2 ? [paragraph(line(desk, 'swap.pushed', { name }))] : []),
  ];
}

/** What makes an ask easy to answer, as far as it was there. */
function signsIn(desk: Desk, { ask }: Swap): string {
  const { features } = desk.content.reader.read(ask, {
    phase: 'opening',
    personaLine: '',
    listens: MOVES,
  });
  const time = features.time?.find(({ text }) => !LASTS.test(text))?.text;
  const room = ask.split(/(?<=[.?!])\s+/).find((sentence) => ROOM.test(sentence));
  return [
    line(desk, 'swap.sign-task'),
    ...(time === undefined ? [] : [line(desk, 'swap.sign-time', { words: time })]),
    ...(features.reason === undefined ? [] : [line(desk, 'swap.sign-reason')]),
    ...(room === undefined
      ? []
      : [line(desk, 'swap.sign-room', { words: room.replace(/[.?!]+$/, '') })]),
  ].join(', ');
}

/** A stretch of time is not when something is. */
const LASTS = /\b(?:minutes?|hours?|weeks?|moment)\b/i;

/** Words with which somebody may say no. */
const ROOM =
  /\b(?:no is|a no\b|say no|say so|if not|if it doesn't|if it's (?:a no|too)|if that's too|that's (?:all right|fine|okay)|no harm|tell me (?:if|tomorrow)|leave it|or not)\b/i;

/** The learner's answer under their own words, and at most two things beside it. */
function yourPart(desk: Desk, swap: Swap, name: string, outcome: Outcome): Part[] {
  const refusals = swap.answers.filter(({ kind }) => kind === 'no' || kind === 'not-able');
  const kindly = refusals.find(({ text }) => WARM.test(text));
  const decisive = (outcome === 'kind-no' ? kindly : undefined) ?? decisiveIn(swap);
  const beside = besideIn(swap, outcome).slice(0, 2);
  return [
    ...(decisive === undefined
      ? []
      : [{ kind: 'quote', text: decisive.text, by: line(desk, 'you') } as const]),
    paragraph(line(desk, `swap.answer-${outcome}`, { name })),
    ...beside.map((id) => paragraph(line(desk, id, { name }))),
  ];
}

/** More words than this for a no are a defence. */
const LONG_NO = 35;

function besideIn({ answers, way }: Swap, outcome: Outcome): CoachLineId[] {
  const refused = outcome === 'kind-no' || outcome === 'bare-no';
  const words = answers.map(({ text }) => text).join(' ');
  const noes = answers.filter(({ kind }) => kind === 'no' || kind === 'not-able');
  const first = answers.find(({ kind }) => kind !== 'small-talk' && kind !== 'unclear')?.kind;
  return [
    ...(first === 'advice' ? (['swap.beside-advice'] as const) : []),
    ...(refused && (words.match(/\b(?:sorry|apologi[sz]e|forgive me)\b/gi)?.length ?? 0) > 2
      ? (['swap.beside-sorry'] as const)
      : []),
    ...(refused && noes.some(({ text }) => text.split(/\s+/).length > LONG_NO)
      ? (['swap.beside-long'] as const)
      : []),
    ...(refused && way === 'badly' && noes.length > 1 ? (['swap.beside-held'] as const) : []),
    ...(first === 'question' ? (['swap.beside-asked'] as const) : []),
  ];
}
