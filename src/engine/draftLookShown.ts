import { blameIn } from '../coaching/blame.ts';
import type { Keeping, Look, Noticed } from '../coaching/draftLook.ts';
import { ASKERS_OWN, lookedAt } from '../coaching/draftLook.ts';
import { gapsIn } from '../coaching/gaps.ts';
import { mended } from '../coaching/mended.ts';
import { insisted, reworded } from '../coaching/phrasing.ts';
import { quoted } from '../coaching/quote.ts';
import { repayments } from '../coaching/promises.ts';
import type { Part } from '../domain/body.ts';
import type { Reading } from '../domain/reading.ts';
import type { CoachLineId } from '../domain/coachLines.ts';
import type { Desk } from './desk.ts';
import { coachSays, line, offer, paragraph, setState } from './desk.ts';
import { partsFor, readAlone, toldOf } from './draftDesk.ts';
import type { Act, Drafting } from './state.ts';

type Suggestions = { change?: string; left: string[]; other?: string };

/** What is in the draft and what is not, in its own words; then what could be done about it. */
export function showLook(desk: Desk, draft: Drafting): void {
  const [gap] = gapsIn(draft.text);
  if (gap !== undefined) return askGap(desk, draft, gap);
  const reading = readAlone(desk, draft.text);
  const look = lookedAt(reading);
  if (draft.aloud === true) return showDone(desk, draft, look);
  const suggested = suggestionsFor(desk, draft, reading, look);
  remember(desk, draft, look);
  coachSays(
    desk,
    yourWords(desk, draft),
    ...listed(desk, 'draft.there', foundRows(desk, look)),
    ...listed(desk, 'draft.open', openRows(desk, look)),
    ...listed(desk, 'draft.could', couldRows(desk, look)),
    ...notes(desk, reading),
    ...suggestionParts(desk, look, suggested),
    ...readyParts(desk, look),
  );
  offer(desk, [...takes(desk, suggested), ...nexts(desk, draft, look)]);
}

/** It was said aloud: what comes next, without going through it all once more. */
function showDone(desk: Desk, draft: Drafting, look: Look): void {
  coachSays(desk, yourWords(desk, draft), paragraph(line(desk, 'draft.aloud-done')));
  offer(desk, nexts(desk, draft, look));
}

/** The wordings that a look at the draft offers, in their order. */
export function wordingsAt(desk: Desk, draft: Drafting): string[] {
  const reading = readAlone(desk, draft.text);
  const { change, other } = suggestionsFor(desk, draft, reading, lookedAt(reading));
  return [change, other].filter((text) => text !== undefined);
}

/** The smallest change to the text, with its gaps: what a message may fill before it was taken. */
export function changeFor(desk: Desk, text: string): string | undefined {
  const reading = readAlone(desk, text);
  return mended(reading, lookedAt(reading), (words) => readAlone(desk, words))?.text;
}

function askGap(desk: Desk, draft: Drafting, gap: string): void {
  coachSays(desk, yourWords(desk, draft), paragraph(line(desk, 'draft.gap', { gap: `[${gap}]` })));
  offer(desk, [
    { label: line(desk, 'choice.skip'), act: { do: 'skip' } },
    ...(draft.before.length === 0
      ? []
      : [
          {
            label: line(desk, 'choice.draft-before'),
            act: { do: 'draft-before' },
          } satisfies { label: string; act: Act },
        ]),
    keep(desk),
  ]);
}

function yourWords(desk: Desk, { text }: Drafting): Part {
  return { kind: 'quote', text, by: line(desk, 'you') };
}

function listed(desk: Desk, title: CoachLineId, items: string[]): Part[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: line(desk, title) },
        { kind: 'list', items },
      ];
}

function foundRows(desk: Desk, { found }: Look): string[] {
  return found.map(({ criterion, words }) =>
    line(desk, 'draft.found-row', {
      name: desk.content.coach.criteria[criterion].name,
      words: words ?? '',
    }),
  );
}

function openRows(desk: Desk, { open }: Look): string[] {
  return open.map((each) => line(desk, openLine(each), { words: each.words ?? '' }));
}

function openLine({ criterion, words }: Noticed<Keeping>): CoachLineId {
  if (words === undefined && criterion === 'one-ask') return 'draft.open.long';
  if (words !== undefined && criterion === 'task-named') return 'draft.open.task-vague';
  return `draft.open.${criterion}`;
}

function couldRows(desk: Desk, { could, open }: Look): string[] {
  if (open.length > 1) return [];
  return could.map(({ criterion }) => line(desk, `draft.could.${criterion}`));
}

/** Self-blame is quoted with the neutral version of it, and several promises with the word that one will do. */
function notes(desk: Desk, reading: Reading): Part[] {
  const [blame] = blameIn(reading);
  const promised = repayments(reading.text);
  return [
    ...(blame === undefined ? [] : [paragraph(line(desk, 'draft.blame', { words: blame.text }))]),
    ...(promised.length < 2
      ? []
      : [
          paragraph(
            line(desk, 'draft.repay', {
              words: promised.map((each) => `“${each}”`).join(', '),
            }),
          ),
        ]),
  ];
}

function suggestionsFor(
  desk: Desk,
  { text, strength }: Drafting,
  reading: Reading,
  look: Look,
): Suggestions {
  const change = mended(reading, look, (words) => readAlone(desk, words));
  const parts = partsFor(desk, text, reading);
  const other = strength === undefined ? reworded(parts) : insisted(parts, strength);
  return {
    left: change?.left ?? [],
    ...(change === undefined ? {} : { change: change.text }),
    // Where nothing is asked yet there is nothing to say in other words.
    ...(!asksIn(look) || same(other, text) || same(other, change?.text) ? {} : { other }),
  };
}

function asksIn({ found }: Look): boolean {
  return found.some(({ criterion }) => criterion === 'there-is-an-ask');
}

function same(one: string, other = ''): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}[]+/gu, ' ')
      .trim();
  return plain(one) === plain(other);
}

function suggestionParts(desk: Desk, { open }: Look, { change, left, other }: Suggestions): Part[] {
  const words = left.map((each) => `“${each}”`).join(', ');
  const title = open.length > 0 ? 'draft.change' : 'draft.change-more';
  return [
    ...(change === undefined
      ? []
      : [
          paragraph(
            left.length === 0 ? line(desk, title) : line(desk, 'draft.change-left', { words }),
          ),
          { kind: 'quote', text: change } satisfies Part,
        ]),
    ...(other === undefined
      ? []
      : [paragraph(line(desk, 'draft.other')), { kind: 'quote', text: other } satisfies Part]),
  ];
}

/** Nothing that matters is missing: what only the asker can tell, and saying it aloud. */
function readyParts(desk: Desk, { open }: Look): Part[] {
  if (open.length > 0) return [];
  return [
    ...listed(
      desk,
      'draft.yours',
      ASKERS_OWN.map((criterion) => line(desk, `draft.yours.${criterion}`)),
    ),
    paragraph(line(desk, 'draft.ready')),
  ];
}

function takes(desk: Desk, { change, other }: Suggestions): { label: string; act: Act }[] {
  const labels = [
    ...(change === undefined ? [] : [line(desk, 'choice.draft-change')]),
    ...(other === undefined ? [] : [line(desk, 'choice.draft-other')]),
  ];
  return labels.map((label, at) => ({ label, act: { do: 'draft-take', at } }));
}

function nexts(desk: Desk, draft: Drafting, look: Look): { label: string; act: Act }[] {
  const { raw, aloud, text } = draft;
  const asks = asksIn(look);
  const ready = look.open.length === 0;
  return [
    ...(raw === undefined
      ? []
      : [{ label: line(desk, 'choice.draft-unmask'), act: { do: 'draft-unmask' } as const }]),
    ...(!asks
      ? [
          {
            label: line(desk, 'choice.draft-frame'),
            act: { do: 'draft-step', step: 'frame' } as const,
          },
        ]
      : []),
    ...(ready && aloud !== true
      ? [{ label: line(desk, 'choice.draft-aloud'), act: { do: 'draft-aloud' } as const }]
      : []),
    ...(ready
      ? [{ label: line(desk, 'choice.draft-friend'), act: { do: 'draft-friend' } as const }]
      : []),
    ...(asks
      ? [
          {
            label: line(desk, 'choice.draft-rehearse'),
            act: { do: 'own-told', told: toldOf(desk, text) } as const,
          },
        ]
      : []),
    keep(desk),
    { label: line(desk, 'choice.draft-more'), act: { do: 'draft-step', step: 'more' } },
  ];
}

function keep(desk: Desk): { label: string; act: Act } {
  return { label: line(desk, 'choice.draft-keep'), act: { do: 'draft-keep' } };
}

/** What `why` can explain: the first thing that is missing. */
function remember(desk: Desk, { text }: Drafting, { open, could, found }: Look): void {
  const first: Noticed | undefined = open[0] ?? could[0] ?? found[0];
  if (first === undefined) return;
  const { name, evidence } = desk.content.coach.criteria[first.criterion];
  setState(desk, {
    advice: { evidence, rule: name, quote: quoted(text), words: first.words ?? '' },
  });
}
