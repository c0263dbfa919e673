import type { Criterion } from '../domain/content.ts';
import type { Reading } from '../domain/reading.ts';
import type { Look } from './draftLook.ts';
import { lookedAt } from './draftLook.ts';
import type { Rewrite } from './rewrite.ts';
import { rewrite } from './rewrite.ts';

/** What is put right first: whatever would be heard before the question. */
const ORDER: readonly Criterion[] = [
  'self-respect',
  'one-ask',
  'room-for-no',
  'there-is-an-ask',
  'task-named',
  'when',
];

/** When all that matters is there, one more thing at a time. */
const MORE: readonly Criterion[] = ['true-reason', 'room-for-no', 'bounded-size'];

/**
 * The request in the writer's own words with the smallest changes that let it be heard, and the words
 * left out for that. `undefined`: there is nothing to change. Each change is made once, on the text as
 * the one before has left it; `read` makes the reading of it.
 */
export function mended(
  reading: Reading,
  { open, could }: Look,
  read: (text: string) => Reading,
): Rewrite | undefined {
  const lacking: Criterion[] = open.map(({ criterion }) => criterion);
  const asks = !lacking.includes('there-is-an-ask');
  // An ask that is put in brings its own gaps for the task and the time.
  const wanted = ORDER.filter(
    (each) => lacking.includes(each) && (asks || (each !== 'task-named' && each !== 'when')),
  );
  const more = MORE.find((each) => could.some(({ criterion }) => criterion === each));
  const changes = wanted.length > 0 || more === undefined ? wanted : [more];
  let now: Rewrite = { text: reading.text, left: [] };
  for (const criterion of changes) {
    const before = criterion === changes[0] ? reading : read(now.text);
    // One change may have put another thing right, too.
    const stillOpen = lookedAt(before).open.some((each) => each.criterion === criterion);
    if (wanted.length > 0 && !stillOpen) continue;
    const next = rewrite(before, criterion, {
      ask: 'could you [do what] [when]',
    });
    if (next !== undefined && next.text.trim() !== '')
      now = { text: next.text, left: [...now.left, ...next.left] };
  }
  return now.text === reading.text ? undefined : now;
}
