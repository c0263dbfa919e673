import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, paragraph, setActivity, setState } from './desk.ts';
import type { Card } from './prepCard.ts';
import { CARD_FIELDS } from './prepCard.ts';
import type { Setup } from './state.ts';
import { filled } from './wording.ts';

/** Longest answer kept on a card. */
const FIELD_LIMIT = 300;

export function startCard(desk: Desk, setup: Setup): void {
  coachLine(desk, 'card.intro');
  askField(desk, setup, 0, {});
}

/** The learner answered a question of the card, or skipped it (`undefined`). Says whether the card is finished. */
export function answerCard(
  desk: Desk,
  at: number,
  setup: Setup,
  draft: Card,
  text: string | undefined,
): boolean {
  const field = CARD_FIELDS[at];
  const kept =
    text === undefined || field === undefined
      ? draft
      : { ...draft, [field]: text.slice(0, FIELD_LIMIT).replace(/[\uD800-\uDBFF]$/, '') };
  if (at + 1 < CARD_FIELDS.length) {
    askField(desk, setup, at + 1, kept);
    return false;
  }
  finishCard(desk, kept);
  return true;
}

/** Ends the card early or at its end, and keeps what is on it. */
export function finishCard(desk: Desk, draft: Card): void {
  if (Object.keys(draft).length === 0) return;
  setState(desk, { card: draft });
  showCard(desk);
}

/** Shows the card unchanged; without one, in a scene, what the scene is about. */
export function showCard(desk: Desk): void {
  const { card } = desk.talk.activity;
  if (card === undefined) {
    const { dialog, talk } = desk;
    if (dialog === undefined || talk.rehearsal === undefined) return coachLine(desk, 'card.none');
    return coachSays(desk, paragraph(filled(dialog.about, dialog, talk.rehearsal)));
  }
  const items = CARD_FIELDS.flatMap((field) => {
    const text = card[field];
    return text === undefined ? [] : [`${line(desk, `card.${field}.name`)}: ${text}`];
  });
  coachSays(desk, paragraph(line(desk, 'card.title')), { kind: 'list', items });
}

/** Asks the question of one field; also used to ask it again after a break. */
export function askField(desk: Desk, setup: Setup, at: number, draft: Card): void {
  setActivity(desk, { kind: 'card', setup, at, draft });
  coachLine(desk, `card.${CARD_FIELDS[at] ?? 'need'}.ask`);
}
