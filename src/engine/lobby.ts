import type { CoachLineId } from '../domain/coachLines.ts';
import type { Desk, DialogSummary } from './desk.ts';
import {
  coachLine,
  coachSays,
  line,
  offer,
  paragraph,
  rest,
  scenariosOf,
  setActivity,
  setState,
} from './desk.ts';
import { nearest } from './nearest.ts';
import { ownAskIn } from './own.ts';
import { dropCard, pickDialog } from './setup.ts';
import { knownReactions, startRequest } from './startRequest.ts';
import type { Act } from './state.ts';

/** How many scenarios are offered before “show all”. */
const OFFERED = 3;

/** What this is, what it is not, and where the data lie. */
export const NOTICE = ['notice.what', 'notice.not', 'notice.where'] as const;

/** First words to somebody new; told once per place. */
export function meet(desk: Desk): void {
  if (desk.talk.met) return;
  desk.talk.met = true;
  coachSays(desk, ...NOTICE.map((id) => paragraph(line(desk, id))));
  coachLine(desk, 'notice.words');
}

/** The lobby: nothing is being rehearsed, and something can be picked. */
export function openLobby(desk: Desk, lineId: CoachLineId = 'lobby.pick'): void {
  leaveRehearsal(desk);
  setActivity(desk, { kind: 'lobby' });
  coachLine(desk, lineId);
  const dialogs = byRung(scenariosOf(desk.content));
  offerDialogs(desk, dialogs.slice(0, OFFERED), dialogs.length > OFFERED);
}

/** All scenarios, easiest first, or those of an area, or up to a rung: `work`, `40`, `work 40`. */
export function listDialogs(desk: Desk, filter = ''): void {
  const all = byRung(scenariosOf(desk.content));
  const area = /[a-z]+/.exec(filter.toLowerCase())?.[0];
  const rung = Number(/\d+/.exec(filter)?.[0] ?? 100);
  const some = all.filter(
    (dialog) => (area === undefined || dialog.area === area) && dialog.rung <= rung,
  );
  const shown = some.length > 0 ? some : all;
  coachSays(desk, paragraph(line(desk, 'lobby.all', { count: shown.length })), {
    kind: 'list',
    items: shown.map(({ id, title, area: of, rung }) =>
      line(desk, 'lobby.row', { id, title, area: of, rung }),
    ),
  });
  if (desk.talk.activity.activity.kind === 'lobby') offerDialogs(desk, shown, false);
}

/** Somebody says what they want to practise, by id or in words of their own. */
export function startWith(desk: Desk, args: string): void {
  const request = startRequest(args);
  const { problem, words } = request;
  if (problem !== undefined) {
    return coachLine(desk, `start.unknown-${problem.what}`, {
      value: problem.value,
      known: knownReactions(),
    });
  }
  if (words === '') return openLobby(desk);
  const known = desk.content.catalog.get(words.toLowerCase());
  if (known !== undefined) return pickDialog(desk, known, request);
  if (desk.content.catalog.ids().includes(words.toLowerCase()))
    return openLobby(desk, 'start.broken');
  leaveRehearsal(desk);
  setActivity(desk, { kind: 'lobby' });
  const own = ownAskIn(desk, words);
  const mine: { label: string; act: Act }[] =
    own === undefined
      ? []
      : [
          {
            label: line(desk, 'choice.own-told', { ask: own.ask }),
            act: { do: 'own-told', told: words },
          },
        ];
  const near = nearest(scenariosOf(desk.content), words);
  if (near.length === 0) {
    coachLine(desk, own === undefined ? 'lobby.none-near' : 'lobby.own-near');
    const some = own === undefined ? byRung(scenariosOf(desk.content)).slice(0, OFFERED) : [];
    return offerDialogs(desk, some, true, mine);
  }
  coachLine(desk, near.length === 1 && own === undefined ? 'lobby.near-one' : 'lobby.near');
  offerDialogs(desk, near, true, mine);
}

/** Nothing more to do for now. */
export function sayGoodbye(desk: Desk): void {
  leaveRehearsal(desk);
  setActivity(desk, { kind: 'lobby' });
  setState(desk, { offers: [] });
  coachLine(desk, 'goodbye');
  rest(desk);
}

function leaveRehearsal(desk: Desk): void {
  delete desk.talk.rehearsal;
  dropCard(desk);
}

function offerDialogs(
  desk: Desk,
  dialogs: readonly DialogSummary[],
  more: boolean,
  first: readonly { label: string; act: Act }[] = [],
): void {
  const picks: { label: string; act: Act }[] = dialogs.map(({ id, title }) => ({
    label: title,
    act: { do: 'pick', dialog: id },
  }));
  const own: { label: string; act: Act }[] =
    first.length > 0 || !more ? [] : [{ label: line(desk, 'choice.own'), act: { do: 'own' } }];
  const all: { label: string; act: Act }[] = more
    ? [{ label: line(desk, 'choice.all'), act: { do: 'list' } }]
    : [];
  offer(desk, [...first, ...picks, ...own, ...all]);
}

function byRung(dialogs: readonly DialogSummary[]): DialogSummary[] {
  return dialogs.toSorted((a, b) => a.rung - b.rung || a.id.localeCompare(b.id));
}
