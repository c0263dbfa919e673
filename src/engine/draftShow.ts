import type { Part } from '../domain/body.ts';
import type { CoachLineId } from '../domain/coachLines.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, offer, paragraph, setActivity } from './desk.ts';
import { openField } from './draftFrame.ts';
import { showLook } from './draftLookShown.ts';
import type { KeptDraft } from './draftRecords.ts';
import { keptDrafts } from './draftRecords.ts';
import { wordingsOf } from './draftWordings.ts';
import type { Act, DraftStep, Drafting } from './state.ts';

type Option = { label: string; act: Act };

/** Shows the draft at its step, with what can be done there. The same step is shown in the same way. */
export function showDraft(desk: Desk, draft: Drafting): void {
  setActivity(desk, draft);
  switch (draft.step) {
    case 'tell':
      return showTell(desk, draft);
    case 'look':
      return showLook(desk, draft);
    case 'more':
      return showMore(desk, draft);
    case 'frame':
      return askField(desk, draft);
    case 'disclosure':
      return showWordings(desk, draft, 'draft.disclosure');
    case 'manner':
      return showWordings(desk, draft, 'draft.manner');
    case 'strong':
      return askTap(desk, draft);
    case 'strength':
      return showStrength(desk, draft);
    case 'versions':
      return showWordings(desk, draft, 'draft.versions');
  }
}

/** First words, version and whom: enough to know a kept draft again. */
function titleOf(desk: Desk, { versions, who }: KeptDraft): string {
  return line(desk, who === undefined ? 'draft.title' : 'draft.title-for', {
    first: firstWords(versions.at(-1) ?? ''),
    version: versions.length,
    who: who ?? '',
  });
}

function firstWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').split(' ');
  const first = words.slice(0, 7).join(' ');
  return words.length > 7 ? `${first} …` : first;
}

function showTell(desk: Desk, { strength }: Drafting): void {
  const kept = keptDrafts(desk.moment.records);
  const { draft } = desk.talk.activity;
  // What is kept as it stands is in the list already.
  const left = kept.some(({ versions }) => versions.at(-1) === draft?.text) ? undefined : draft;
  coachSays(
    desk,
    ...(strength === undefined ? [] : [paragraph(desk.content.coach.howStrong[strength].says)]),
    paragraph(line(desk, kept.length === 0 ? 'draft.tell' : 'draft.tell-or-pick')),
  );
  offer(desk, [
    ...(left === undefined
      ? []
      : [
          option(line(desk, 'choice.draft-left', { first: firstWords(left.text) }), {
            do: 'draft-left',
          }),
        ]),
    ...kept.map((each) => option(titleOf(desk, each), { do: 'draft-saved', id: each.id })),
    stepTo(desk, 'frame'),
  ]);
}

function showMore(desk: Desk, draft: Drafting): void {
  coachLine(desk, 'draft.more');
  offer(desk, [
    ...(['disclosure', 'manner', 'strong', 'frame'] as const).map((step) => stepTo(desk, step)),
    ...(draft.id === undefined
      ? []
      : [stepTo(desk, 'versions'), option(line(desk, 'choice.draft-drop'), { do: 'draft-drop' })]),
    option(line(desk, 'choice.draft-new'), { do: 'draft' }),
    stepTo(desk, 'look'),
  ]);
}

function askField(desk: Desk, draft: Drafting): void {
  const field = openField(draft) ?? 'what';
  coachLine(desk, `draft.frame.${field}`);
  offer(desk, [option(line(desk, 'choice.skip'), { do: 'skip' })]);
}

function askTap(desk: Desk, { taps }: Drafting): void {
  const { howStrong } = desk.content.coach;
  const tap = howStrong.taps[taps.length] ?? '';
  coachSays(
    desk,
    ...(taps.length === 0 ? [paragraph(line(desk, 'draft.strong'))] : []),
    paragraph(tap),
  );
  offer(desk, [
    option(line(desk, 'choice.draft-yes'), { do: 'draft-tap', answer: true }),
    option(line(desk, 'choice.draft-no'), { do: 'draft-tap', answer: false }),
    option(line(desk, 'choice.draft-no-opinion'), { do: 'draft-tap', answer: null }),
  ]);
}

/** What the taps come to, and the draft worded to match; the other two stand beside it. */
function showStrength(desk: Desk, draft: Drafting): void {
  coachSays(desk, paragraph(desk.content.coach.howStrong[draft.strength ?? 'medium'].says));
  showWordings(desk, draft, 'draft.strength');
}

/** Several wordings of one request, each whole; one can be taken, or none. */
function showWordings(desk: Desk, draft: Drafting, title: CoachLineId): void {
  const wordings = wordingsOf(desk, draft);
  coachSays(
    desk,
    paragraph(line(desk, title)),
    ...wordings.flatMap(({ name, text }): Part[] => [
      { kind: 'heading', text: name },
      { kind: 'quote', text },
    ]),
  );
  offer(desk, [
    ...wordings.map(({ name }, at) =>
      option(line(desk, 'choice.draft-take-named', { name }), { do: 'draft-take', at }),
    ),
    option(line(desk, 'choice.draft-mine'), {
      do: 'draft-step',
      step: draft.text === '' ? 'tell' : 'look',
    }),
  ]);
}

function stepTo(desk: Desk, step: Exclude<DraftStep, 'tell' | 'strength'>): Option {
  return option(line(desk, `choice.draft-${step}`), { do: 'draft-step', step });
}

function option(label: string, act: Act): Option {
  return { label, act };
}
