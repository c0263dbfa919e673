import type { Criterion } from '../domain/content.ts';
import { ASKS } from '../domain/moves.ts';
import { isReaction } from '../domain/reactions.ts';
import type { Reading } from '../domain/reading.ts';
import type { Rehearsal } from '../domain/rehearsal.ts';
import { rewritten } from '../coaching/rewrite.ts';
import { assessedWords } from '../coaching/rubric.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Desk } from './desk.ts';
import { coachSays, line, offer, paragraph } from './desk.ts';
import { listeningIn } from './play.ts';
import { lineThatWorks, suppliesOf } from './supplies.ts';
import type { Act } from './state.ts';
import { filled } from './wording.ts';

/** What is worth a hint before a line is said, the most worthwhile first. */
const HINTED: readonly Criterion[] = [
  'self-respect',
  'there-is-an-ask',
  'task-named',
  'one-ask',
  'when',
  'true-reason',
  'room-for-no',
];

/** Looks at a line before it is said: at most one hint, and then it can be said, as it is or changed. */
export function checkBefore(desk: Desk, dialog: Dialog, text: string): void {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return;
  const reading = desk.content.reader.read(text, listeningIn(dialog, rehearsal));
  const hint = hintFor(desk, dialog, rehearsal, reading);
  coachSays(
    desk,
    { kind: 'quote', text: reading.text, by: line(desk, 'you') },
    paragraph(hint?.says ?? line(desk, 'check.fine')),
  );
  offer(desk, [
    {
      label: line(desk, 'choice.say-it'),
      act: { do: 'say-own', text: reading.text } satisfies Act,
    },
    ...(hint?.instead === undefined
      ? []
      : [{ label: hint.instead, act: { do: 'say-own', text: hint.instead } satisfies Act }]),
  ]);
}

function hintFor(
  desk: Desk,
  dialog: Dialog,
  rehearsal: Rehearsal,
  reading: Reading,
): { says: string; instead?: string } | undefined {
  const { criteria, handling } = desk.content.coach;
  const scene = rehearsal.snapshot.value;
  const reaction = isReaction(scene) ? dialog.reactions[scene] : undefined;
  const { move } = reading;
  if (move !== undefined && reaction?.backfires.includes(move) === true) {
    const words = handling[`backfires-${move}`] ?? handling['backfires'];
    const instead = lineThatWorks(dialog, scene, rehearsal);
    return {
      says: filled(words?.change[0] ?? '', dialog, rehearsal),
      ...(instead === undefined ? {} : { instead }),
    };
  }
  // Behind an answer only what was just said matters; the ask itself is looked at where it is made.
  if (reaction !== undefined && (move === undefined || !ASKS.includes(move))) return undefined;
  const missing = assessedWords(
    reading,
    HINTED.filter((each) => dialog.criteria.includes(each)),
  ).find(({ status }) => status !== 'present');
  if (missing === undefined) return undefined;
  const words = criteria[missing.criterion];
  const instead = rewritten(reading, missing.criterion, suppliesOf(dialog, rehearsal));
  return {
    says: filled(`${words.change[0] ?? ''} ${words.reason}`, dialog, rehearsal),
    ...(instead === undefined ? {} : { instead }),
  };
}
