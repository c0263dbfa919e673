import type { Reading } from '../domain/reading.ts';
import type { ReplyKind } from '../domain/reply.ts';
import { shuffled } from '../dialogs/chance.ts';
import type { Desk } from './desk.ts';
import {
  coachLine,
  coachSays,
  line,
  offer,
  paragraph,
  playSays,
  scenariosOf,
  setActivity,
  setState,
} from './desk.ts';
import { openLobby } from './lobby.ts';
import { nearest } from './nearest.ts';
import { castOf } from './play.ts';
import { pickDialog } from './setup.ts';
import type { Act, Swap, SwapAct, SwapAnswer } from './state.ts';
import { innermost } from './state.ts';
import { askedIn, freshLine, namesMoment, reactionTo, wayOf } from './swapAsker.ts';
import { askWhatWasEasy, tellSwap } from './swapReport.ts';
import { filled } from './wording.ts';

/** So many scenes are offered to somebody who has not said which. */
const OFFERED = 3;

/** The other way round: the scene named, the one picked, or the one just played, and the learner is asked. */
export function openSwap(desk: Desk, args: string): void {
  const { activity } = desk.talk.activity;
  const busy = innermost(activity);
  if (busy.kind === 'play' || (busy.kind === 'swap' && !busy.over)) {
    coachLine(desk, 'swap.not-here');
    if (activity.kind === 'swap') repeatSwap(desk, activity);
    return;
  }
  const way = /\b(?:well|badly)\b/i.exec(args)?.[0].toLowerCase();
  const words = args
    .replace(/\b(?:well|badly)\b/gi, ' ')
    .trim()
    .toLowerCase();
  const meant = words === '' ? atHand(desk, busy) : named(desk, words);
  if (meant === undefined) return offerScenes(desk, words);
  beginSwap(desk, { do: 'swap', ...meant, ...(way === 'well' || way === 'badly' ? { way } : {}) });
}

/** The scene that the learner is about to play or has just played. */
function atHand(desk: Desk, busy: ReturnType<typeof innermost>): SwapScene | undefined {
  const { rehearsal } = desk.talk;
  if (busy.kind === 'swap') return sceneOf(busy.dialog, busy.own);
  if ('setup' in busy) return sceneOf(busy.setup.dialog, busy.setup.own);
  return rehearsal === undefined ? undefined : sceneOf(rehearsal.dialog.id, rehearsal.own);
}

type SwapScene = Pick<Swap, 'dialog' | 'own'>;

function sceneOf(dialog: string, own: Swap['own']): SwapScene {
  // Nobody quotes the words in which it was told; without them a state stays small.
  return {
    dialog,
    ...(own === undefined ? {} : { own: { ...own, told: own.told.slice(0, TOLD) } }),
  };
}

const TOLD = 200;

function named(desk: Desk, words: string): SwapScene | undefined {
  if (desk.content.catalog.ids().includes(words)) return { dialog: words };
  const [only, other] = nearest(scenariosOf(desk.content), words);
  return only === undefined || other !== undefined ? undefined : { dialog: only.id };
}

function offerScenes(desk: Desk, words: string): void {
  const all = scenariosOf(desk.content);
  const near = words === '' ? [] : nearest(all, words);
  const easiest = all.toSorted((a, b) => a.rung - b.rung || a.id.localeCompare(b.id));
  coachLine(desk, 'swap.which');
  offer(
    desk,
    (near.length > 0 ? near : easiest).slice(0, OFFERED).map(({ id, title }) => ({
      label: title,
      act: { do: 'swap', dialog: id },
    })),
  );
}

/** The same once more, with other words. */
export function swapAgain(desk: Desk, { dialog, way, own }: Swap): void {
  beginSwap(desk, { do: 'swap', ...sceneOf(dialog, own), way });
}

/** Sets the scene for the helper, and somebody asks. */
function beginSwap(desk: Desk, { dialog: id, way, own }: SwapAct & { do: 'swap' }): void {
  const dialog = desk.content.catalog.get(id);
  if (dialog === undefined) return openLobby(desk, 'start.broken');
  const words = dialog.swap;
  if (words === undefined) return coachLine(desk, 'swap.none');
  const { seed } = desk.moment.fresh;
  const whose = { seed, ...(own === undefined ? {} : { own }) };
  const cast = castOf(dialog, whose);
  const asking = { ...whose, way: way ?? wayOf(seed) };
  const { opening, ask } = askedIn(dialog, words, asking);
  const said = opening === undefined ? [ask] : [opening, ask];
  setActivity(desk, {
    kind: 'swap',
    dialog: id,
    ...asking,
    ask,
    said,
    answers: [],
    showChoices: false,
    over: false,
  });
  setState(desk, { offers: [] });
  coachSays(
    desk,
    paragraph(line(desk, 'swap.begins', { name: cast.persona.name })),
    paragraph(filled(words.about, dialog, cast)),
  );
  for (const text of said) askerSays(desk, cast.persona.name, text);
}

/** The learner answers, or says afterwards what made it easy or hard (`undefined`: nothing). */
export function hearSwap(desk: Desk, swap: Swap, reading: Reading): void {
  setState(desk, { offers: [] });
  if (swap.over) return tellSwap(desk, swap);
  if (reading.cut) coachLine(desk, 'scene.cut');
  const text = reading.text.slice(0, KEPT).replace(/[\uD800-\uDBFF]$/, '');
  const { kind: read, kinds } = desk.content.reader.reply(reading.text);
  const kind = read ?? supposed(swap, reading.text, kinds[0]?.kind);
  const settles = (kind === 'yes' || kind === 'no') && text.split(' ').length <= SHORT;
  if (swap.doubt !== undefined && settles) return answer(desk, swap, { text: swap.doubt, kind });
  if (
    kinds.length > 0 &&
    swap.doubt === undefined &&
    (kind === undefined || turnsRound(swap, text))
  )
    return askKind(desk, { ...swap, doubt: text }, kinds[0]?.kind);
  answer(desk, swap, { text, kind: kind ?? 'unclear' });
}

/** The beginning of a long answer, up to a whole word. */
const SHOWN = /^(.{80,100}?)\s.*$/s;

/** So much of an answer is kept, to be shown again. */
const KEPT = 400;

/** So few words answer the coach's question about an answer; more are a new answer. */
const SHORT = 3;

/** What an answer is that says it by its form: a moment that was asked for, an offer, or a question. */
function supposed({ last }: Swap, text: string, guess?: ReplyKind): ReplyKind | undefined {
  if (last === 'later' && namesMoment(text)) return 'later';
  if (OFFERS.test(text)) return guess === 'yes' || guess === 'later' ? guess : 'part';
  return text.trim().endsWith('?') ? 'question' : undefined;
}

const OFFERS =
  /\b(?:would|will|does|is) that (?:help|work|do|be (?:enough|okay|ok|all right|fine)|okay|ok|enough|all right)\b[^?]*\?\s*$/i;

/** Behind “Is that a no?” a bare yes may mean either. */
function turnsRound({ last }: Swap, text: string): boolean {
  return last === 'hedge' && /^\W*(?:yes|yeah|yep|no|nope|ok|okay|sure)\W*$/i.test(text);
}

/** Was that a yes, a no, or something else? */
function askKind(desk: Desk, swap: Swap, guess: ReplyKind | undefined): void {
  setActivity(desk, swap);
  coachLine(desk, 'swap.doubt', { words: (swap.doubt ?? '').replace(SHOWN, '$1…') });
  const kinds = (['yes', 'no', ...ASKED_ABOUT] as const).filter(
    (kind) => kind === 'yes' || kind === 'no' || kind === guess,
  );
  const options = kinds.map((kind) => ({
    label: line(desk, `swap.meant-${kind}`),
    act: { do: 'swap-meant', kind } satisfies Act,
  }));
  const other: Act = { do: 'swap-meant', kind: 'unclear' };
  offer(desk, [...options, { label: line(desk, 'swap.meant-other'), act: other }]);
}

/** What may be asked about without hurting anybody, besides yes and no. */
const ASKED_ABOUT = ['part', 'condition', 'later', 'question', 'hedge', 'redirect'] as const;

/** The answer is read: the asker reacts to it, and may be through with it. */
function answer(desk: Desk, { doubt: _doubt, ...swap }: Swap, given: SwapAnswer): void {
  const dialog = desk.content.catalog.get(swap.dialog);
  const words = dialog?.swap;
  if (dialog === undefined || words === undefined) return openLobby(desk, 'start.gone');
  const { says, ends } = reactionTo(swap, given);
  const next: Swap = { ...swap, answers: [...swap.answers, given], said: [...swap.said] };
  const { name } = castOf(dialog, swap).persona;
  for (const set of says) {
    const text = freshLine(dialog, words, next, set, given.text);
    if (text === undefined) continue;
    askerSays(desk, name, text);
    next.said.push(text);
    next.last = set;
  }
  if (ends) return askWhatWasEasy(desk, next, dialog);
  setActivity(desk, next);
  if (next.showChoices) offerAnswers(desk, next);
}

/** Choice mode: a yes, a kind no, and a maybe, in the order of the seed. */
function offerAnswers(desk: Desk, { seed, answers }: Swap): void {
  const said = new Set(answers.map(({ text }) => text));
  const order = shuffled(seed, `swap:choices:${answers.length}`, OFFERED_ANSWERS.length);
  coachLine(desk, 'swap.choices');
  offer(
    desk,
    order.flatMap((at) => {
      const offered = OFFERED_ANSWERS[at];
      if (offered === undefined) return [];
      const text = line(desk, offered.says);
      // A no may be said again; a maybe leads nowhere new.
      if (offered.kind === 'hedge' && said.has(text)) return [];
      return [{ label: text, act: { do: 'swap-say', text, kind: offered.kind } as Act }];
    }),
  );
}

const OFFERED_ANSWERS = [
  { says: 'swap.say-yes', kind: 'yes' },
  { says: 'swap.say-no', kind: 'no' },
  { says: 'swap.say-maybe', kind: 'hedge' },
] as const;

/** Switches choice mode on or off. */
export function swapChoices(desk: Desk, swap: Swap, args: string): void {
  if (swap.over) return coachLine(desk, 'choices.not-here');
  const off = /\boff\b/i.test(args) || (swap.showChoices && !/\bon\b/i.test(args));
  const { doubt: _doubt, ...rest } = swap;
  setActivity(desk, { ...rest, showChoices: !off });
  setState(desk, { offers: [] });
  return off ? coachLine(desk, 'choices.off') : offerAnswers(desk, swap);
}

/** A choice about the other way round was taken. */
export function takeSwap(desk: Desk, act: SwapAct): void {
  const { activity } = desk.talk.activity;
  const swap = activity.kind === 'swap' && !activity.over ? activity : undefined;
  switch (act.do) {
    case 'swap':
      return beginSwap(desk, act);
    case 'swap-back': {
      const dialog = desk.content.catalog.get(act.dialog);
      if (dialog === undefined) return openLobby(desk, 'start.broken');
      return pickDialog(desk, dialog, {}, act.own);
    }
    case 'swap-say':
      return swap === undefined
        ? coachLine(desk, 'choice.gone')
        : answer(desk, swap, { text: act.text, kind: act.kind });
    case 'swap-meant':
      return swap?.doubt === undefined
        ? coachLine(desk, 'choice.gone')
        : answer(desk, swap, { text: swap.doubt, kind: act.kind });
  }
}

/** Says the last line, or asks the open question, once more. */
export function repeatSwap(desk: Desk, swap: Swap): void {
  const dialog = desk.content.catalog.get(swap.dialog);
  if (dialog === undefined) return openLobby(desk, 'start.gone');
  if (swap.over) return askWhatWasEasy(desk, swap, dialog);
  askerSays(desk, castOf(dialog, swap).persona.name, swap.said.at(-1) ?? swap.ask);
  if (swap.doubt !== undefined)
    return askKind(desk, swap, desk.content.reader.reply(swap.doubt).kinds[0]?.kind);
  if (swap.showChoices) offerAnswers(desk, swap);
}

function askerSays(desk: Desk, name: string, text: string): void {
  playSays(desk, [{ voice: 'persona', name, text, scene: 'swap' }]);
}
