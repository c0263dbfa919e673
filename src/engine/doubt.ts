import type { Move } from '../domain/moves.ts';
import type { Reading } from '../domain/reading.ts';
import { quoted } from '../coaching/quote.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, keepRecord, line, offer } from './desk.ts';
import { sceneOf } from './play.ts';
import type { Pair, Play } from './state.ts';
import { filled } from './wording.ts';

/** Below this the likeliest reading is wrong four times in five, and asking about it would sound deaf. */
const FIRST_AT_LEAST = 0.2;

/** Below this the second reading is only there to make up the number: nobody chooses it. */
const SECOND_AT_LEAST = 0.1;

/** The two readings that are worth asking about when none is clear; `undefined` when nobody can guess. */
export function pairIn({ move, ranked }: Reading): Pair | undefined {
  const [first, second] = ranked;
  if (move !== undefined || first === undefined || second === undefined) return undefined;
  if (first.score < FIRST_AT_LEAST || second.score < SECOND_AT_LEAST) return undefined;
  return [first.move, second.move];
}

/** Whether it is the question that was put already, in whatever order. */
export function samePair([first, second]: Pair, asked: Pair | undefined): boolean {
  return asked !== undefined && asked.includes(first) && asked.includes(second);
}

/** The coach asks which of the two it was. */
export function askMeant(desk: Desk, dialog: Dialog, pair: Pair): void {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return;
  const words = (move: Move, form: 'meant' | 'choice'): string =>
    filled(desk.content.coach.moves[move][form], dialog, rehearsal);
  const [first, second] = pair;
  coachLine(desk, 'repair.meant', {
    first: words(first, 'meant'),
    second: words(second, 'meant'),
  });
  offer(desk, [
    ...pair.map((move) => ({ label: words(move, 'choice'), act: { do: 'meant', move } as const })),
    { label: line(desk, 'choice.neither'), act: { do: 'neither' } },
  ]);
}

/** Puts the open question once more, with the words it is about. Returns whether there was one. */
export function askAgain(desk: Desk, dialog: Dialog, { doubt, asked }: Play): boolean {
  if (doubt === undefined || asked === undefined) return false;
  coachSays(desk, { kind: 'quote', text: quoted(doubt.text), by: line(desk, 'you') });
  askMeant(desk, dialog, asked);
  return true;
}

/** Nothing is being asked any more. What was asked about is remembered until the next turn. */
export function withoutDoubt({ doubt: _doubt, ...play }: Play): Play {
  return play;
}

/** What was meant is kept for the learner, and for authors to learn from if the learner hands it on. */
export function keepCorrection(desk: Desk, dialog: Dialog, doubt: Reading, move: Move): void {
  const { rehearsal } = desk.talk;
  if (rehearsal === undefined) return;
  keepRecord(desk, 'correction', {
    text: doubt.text,
    context: rehearsal.lastLine,
    phase: sceneOf(dialog, rehearsal)?.phase ?? 'closing',
    read: doubt.ranked[0]?.move ?? 'none',
    move,
  });
}
