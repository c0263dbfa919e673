import type { Described, DescribedPart, Fear, OwnAsk, Wish } from '../domain/ownAsk.ts';
import type { Desk, DialogSummary } from './desk.ts';
import { coachLine, coachSays, keepRecord, line, offer, paragraph, setActivity } from './desk.ts';
import {
  OWN_RECORD,
  keptAsks,
  missingIn,
  relationsIn,
  withDescribed,
  withoutField,
} from './ownAsk.ts';
import { castOf } from './play.ts';
import { pickDialog } from './setup.ts';
import type { Act, Own, OwnAct, OwnField } from './state.ts';
import { OWN_FIELDS } from './state.ts';
import { filled } from './wording.ts';
import { isGo, isNo } from './yesNo.ts';

/** So many kept asks are offered at once. */
const OFFERED = 5;

/** What people fear most often, to pick from. */
const FEARS = ['direct-no', 'no-time', 'criticise', 'minimise', 'deflect', 'silence'] as const;

/** An ask of the learner's own: what was kept can be taken up, or a new one is told. */
export function openOwn(desk: Desk, told = ''): void {
  if (told.trim() !== '') return hearOwn(desk, fresh(), told);
  setActivity(desk, fresh());
  const kept = keptAsks(desk.moment.records).slice(0, OFFERED);
  coachLine(desk, kept.length === 0 ? 'own.tell' : 'own.tell-or-pick');
  if (kept.length > 0) {
    offer(
      desk,
      kept.map(({ id, ask }) => ({ label: titleOf(desk, ask), act: { do: 'own-saved', id } })),
    );
  }
}

/** The learner says something about their ask: all of it, or the answer to a question. */
export function hearOwn(desk: Desk, own: Own, text: string): void {
  const open = openDialogs(desk);
  const read = desk.content.reader.describe(text, relationsIn(open), partOf(own.asking));
  const described = { ...read, ...refinedFear(desk, read.fear) };
  if (described.unaskable !== undefined) return coachLine(desk, `own.not-${described.unaskable}`);
  const told = own.ask.told === '' ? described.told : own.ask.told;
  const ask: OwnAsk = { ...own.ask, told };
  if (own.asking === 'told') return hearTold(desk, { ...own, ask }, described);
  if (own.asking === 'which') return askNext(desk, own);
  if (own.asking === undefined)
    return isGo(text) ? playOwn(desk, own) : coachLine(desk, 'own.unclear');
  const answered = answer(desk, own.asking, ask, described);
  if (answered === undefined) return coachLine(desk, `own.${own.asking}-unclear`);
  go(desk, own, withDescribed(answered, described, open), described);
}

/** What is feared in words is read as what people say who answer so; `regret` stood for “something else”. */
function refinedFear(desk: Desk, fear: Fear | undefined): { fear?: Fear } {
  if (fear?.says === undefined || fear.reaction !== 'regret') return {};
  const [first] = desk.content.reader.reply(fear.says).reactions;
  return first === undefined || first.score < SURE
    ? {}
    : { fear: { ...fear, reaction: first.reaction } };
}

/** From this share on the likeliest reaction is believed. */
const SURE = 0.5;

/** An answer to one question. `undefined`: it was not understood. */
function answer(
  desk: Desk,
  field: OwnField,
  ask: OwnAsk,
  described: Described,
): OwnAsk | undefined {
  const { told, wishes, when, why, fear } = described;
  const nothing =
    isNo(told) || /^(?:dunno|don't know|i don't know|not sure|none|skip|whenever)\W*$/i.test(told);
  switch (field) {
    case 'who':
      return withDescribed(ask, described, openDialogs(desk)).dialog === undefined
        ? undefined
        : ask;
    case 'ask':
      return wishes[0] === undefined ? undefined : { ...ask, wish: wishes[0] };
    case 'when':
      return { ...ask, when: nothing ? null : (when ?? tidy(told)) };
    case 'why':
      if (nothing) return { ...ask, why: null };
      return why === undefined ? undefined : { ...ask, why };
    case 'fear':
      return { ...ask, fear: nothing ? null : (fear ?? { reaction: 'regret' }) };
  }
}

function hearTold(desk: Desk, own: Own, described: Described): void {
  if (described.wishes.length === 0 && described.relation === undefined)
    return coachLine(desk, 'own.nothing-to-ask');
  go(desk, own, withDescribed(own.ask, described, openDialogs(desk)), described);
}

/** On to the next question; with several asks in one message, first to the choice between them. */
function go(desk: Desk, own: Own, ask: OwnAsk, { masked, name, wishes }: Described): void {
  if (masked.length > 0) coachLine(desk, 'own.masked', { what: masked.join(', ') });
  const names = name === undefined ? own.names : [...own.names, name];
  const next: Own = { ...own, ask, names };
  if (ask.wish === undefined && wishes.length > 1)
    return askWhich(desk, { ...next, wishes: wishes.slice(0, OFFERED) });
  askNext(desk, next);
}

/** Several things were asked for at once; one is rehearsed at a time, and the others are kept. */
function askWhich(desk: Desk, own: Own): void {
  setActivity(desk, { ...own, asking: 'which' });
  coachLine(desk, 'own.which');
  offer(
    desk,
    own.wishes.map(({ ask }, at) => ({ label: question(ask), act: { do: 'own-wish', at } })),
  );
}

/** The next thing that is missing is asked for; with everything there the ask is shown. */
export function askNext(desk: Desk, own: Own): void {
  const { asking: _asked, ...rest } = own;
  if (own.asking === 'which' && own.ask.wish === undefined) return askWhich(desk, own);
  if (own.asking === 'told' && own.ask.told === '') return openOwn(desk);
  const missing = missingIn(own.ask);
  if (missing === undefined) return showOwn(desk, rest);
  setActivity(desk, { ...rest, asking: missing });
  coachLine(desk, `own.${missing}`);
  if (missing === 'ask') return;
  offer(desk, [
    ...answersTo(desk, missing),
    ...(missing === 'who'
      ? []
      : [{ label: line(desk, 'choice.skip'), act: { do: 'skip' } as const }]),
  ]);
}

function answersTo(desk: Desk, field: OwnField): { label: string; act: Act }[] {
  if (field === 'who') {
    return openDialogs(desk).map(({ id, title }) => ({
      label: title.replace(/^.*?: /, ''),
      act: { do: 'own-person', dialog: id },
    }));
  }
  if (field !== 'fear') return [];
  return FEARS.map((reaction) => ({
    label: line(desk, `own.fear.${reaction}`),
    act: { do: 'own-fear', reaction },
  }));
}

/** There is nothing to say about what was asked. */
export function skipOwn(desk: Desk, own: Own): void {
  const { asking, ask } = own;
  if (asking === 'when' || asking === 'why' || asking === 'fear')
    return askNext(desk, { ...own, ask: { ...ask, [asking]: null } });
  coachLine(desk, 'skip.nothing');
}

/** Everything is there: the learner sees how it was understood, from both sides, before it is played. */
function showOwn(desk: Desk, own: Own): void {
  const { ask, names } = own;
  const { asking: _asked, ...rest } = own;
  setActivity(desk, rest);
  const dialog = ask.dialog === undefined ? undefined : desk.content.catalog.get(ask.dialog);
  const { wish } = ask;
  if (dialog === undefined || wish === undefined) return openOwn(desk);
  const cast = castOf(dialog, { seed: desk.moment.fresh.seed, own: ask });
  const when = ask.when ?? undefined;
  const nothing = line(desk, 'own.nothing');
  const rows = [
    line(desk, 'own.row-who', { who: ask.relation ?? dialog.persona.role }),
    line(desk, 'own.row-ask', { ask: filled('{Ask}', dialog, cast), when: when ?? '' }),
    line(desk, 'own.row-heard', { wish: wish.wish, when: when ?? '' }),
    line(desk, 'own.row-why', { why: ask.why?.said ?? nothing }),
    line(desk, 'own.row-fear', { fear: fearWords(desk, ask.fear ?? undefined) }),
  ].map((row) => row.replace(/ ([?.])/g, '$1').replace(/\s+/g, ' '));
  coachSays(desk, paragraph(line(desk, 'own.shown')), { kind: 'list', items: rows });
  const name = names.find((each) => each !== ask.name);
  offer(desk, [
    { label: line(desk, 'choice.own-play'), act: { do: 'own-play' } },
    { label: line(desk, 'choice.own-keep'), act: { do: 'own-keep' } },
    ...OWN_FIELDS.map((field) => ({
      label: line(desk, `choice.own-${field}`),
      act: { do: 'own-field', field } as const,
    })),
    ...(name === undefined
      ? []
      : [
          {
            label: line(desk, 'choice.own-name', { name }),
            act: { do: 'own-name', name } as const,
          },
        ]),
    ...(own.id === undefined
      ? []
      : [{ label: line(desk, 'choice.own-drop'), act: { do: 'own-drop' } as const }]),
  ]);
}

function fearWords(desk: Desk, fear: Fear | undefined): string {
  if (fear === undefined) return line(desk, 'own.nothing');
  if (fear.says !== undefined) return `“${fear.says}”`;
  const known = FEARS.find((each) => each === fear.reaction);
  return line(desk, known === undefined ? 'own.fear.other' : `own.fear.${known}`);
}

/** What a choice about an own ask does. */
export function takeOwn(desk: Desk, own: Own, act: OwnAct): void {
  const { ask } = own;
  switch (act.do) {
    case 'own-wish':
      return takeWish(desk, own, act.at);
    case 'own-person': {
      const relation = openDialogs(desk).find(({ id }) => id === act.dialog)?.open?.relations[0];
      const who = relation === undefined ? {} : { relation: `my ${relation}` };
      return askNext(desk, { ...own, ask: { ...ask, ...who, dialog: act.dialog } });
    }
    case 'own-fear':
      return askNext(desk, { ...own, ask: { ...ask, fear: { reaction: act.reaction } } });
    case 'own-field':
      return askNext(desk, { ...own, ask: withoutField(ask, act.field) });
    case 'own-name':
      return showOwn(desk, { ...own, ask: { ...ask, name: act.name } });
    case 'own-keep':
      return keepOwn(desk, own);
    case 'own-drop': {
      if (own.id !== undefined) desk.out.drop.push(own.id);
      coachLine(desk, 'own.dropped');
      const { id: _gone, ...left } = own;
      return showOwn(desk, left);
    }
    case 'own-play':
      return playOwn(desk, own);
  }
}

function takeWish(desk: Desk, own: Own, at: number): void {
  const wish = own.wishes[at];
  if (wish === undefined) return coachLine(desk, 'choice.gone');
  const others = own.wishes.filter((each) => each !== wish);
  for (const other of others) keepAsk(desk, { v: 1, told: own.ask.told, wish: other });
  if (others.length > 0) coachLine(desk, 'own.others-kept');
  askNext(desk, { ...own, wishes: [], asking: 'ask', ask: { ...own.ask, wish } });
}

/** Plays it if nothing is missing; else asks for what is. */
export function beginOwn(desk: Desk, own: Own): void {
  return missingIn(own.ask) === undefined ? playOwn(desk, own) : askNext(desk, own);
}

/** Plays the ask as it stands, at the level the learner picks next; what is feared comes first. */
function playOwn(desk: Desk, own: Own): void {
  const dialog =
    own.ask.dialog === undefined ? undefined : desk.content.catalog.get(own.ask.dialog);
  if (dialog === undefined) return coachLine(desk, 'start.broken');
  pickDialog(desk, dialog, {}, own.ask);
}

function keepOwn(desk: Desk, own: Own): void {
  const id = keepAsk(desk, own.ask, own.id);
  coachLine(desk, 'own.kept');
  showOwn(desk, { ...own, id });
}

/** Keeps an ask; under the same id it takes the place of what was there. */
function keepAsk(desk: Desk, ask: OwnAsk, id?: string): string {
  return keepRecord(desk, OWN_RECORD, { ask }, id);
}

/** A kept ask is taken up; one from an older version is read anew. */
export function openKept(desk: Desk, id: string): void {
  const kept = keptAsks(desk.moment.records).find((each) => each.id === id);
  if (kept === undefined) return coachLine(desk, 'choice.gone');
  const own: Own = { ...fresh(), ask: kept.ask, id };
  if (kept.ask.wish === undefined) {
    const described = desk.content.reader.describe(kept.ask.told, relationsIn(openDialogs(desk)));
    return go(desk, own, withDescribed(kept.ask, described, openDialogs(desk)), described);
  }
  askNext(desk, own);
}

/** The ask that was just played, to be changed or kept. */
export function openAgain(desk: Desk): void {
  const { rehearsal } = desk.talk;
  if (rehearsal?.own === undefined) return openOwn(desk);
  askNext(desk, { ...fresh(), ask: rehearsal.own });
}

/** What somebody wrote in the lobby, if it is about somebody to ask and something to ask for. */
export function ownAskIn(desk: Desk, text: string): Wish | undefined {
  const described = desk.content.reader.describe(text, relationsIn(openDialogs(desk)));
  return described.unaskable === undefined ? described.wishes[0] : undefined;
}

function fresh(): Own {
  return { kind: 'own', ask: { v: 1, told: '' }, asking: 'told', wishes: [], names: [] };
}

function openDialogs(desk: Desk): DialogSummary[] {
  return desk.content.catalog.list().filter(({ open }) => open !== undefined);
}

function titleOf(desk: Desk, { wish, relation, told }: OwnAsk): string {
  const title = wish === undefined ? told.slice(0, 60) : question(wish.ask);
  return relation === undefined ? title : line(desk, 'own.title', { who: relation, ask: title });
}

function question(ask: string): string {
  return `${ask.charAt(0).toUpperCase()}${ask.slice(1)}?`;
}

/** Which question the words answer, as far as it matters to how they are read. */
function partOf(asking: Own['asking']): DescribedPart | undefined {
  return asking === 'ask' || asking === 'why' || asking === 'fear' ? asking : undefined;
}

function tidy(text: string): string {
  return text.trim().replace(/[.;!?]+$/, '');
}
