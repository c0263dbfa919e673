import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { CoachFiles } from '../../src/dialogs/coachFiles.ts';
import { loadCoach } from '../../src/dialogs/coachFiles.ts';
import { coachFiles, listeningFiles } from '../../src/dialogs/files.ts';
import { loadListening } from '../../src/dialogs/listening.ts';

const { listening } = loadListening(listeningFiles('dialogs'));
if (listening === undefined) throw new Error('The files that are listened for have findings.');

/** The coach's files with one replacement in one of them. */
function changed(name: keyof CoachFiles, from: string, to: string) {
  const file = `dialogs/coaching/${name}.yaml`;
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  return loadCoach(
    { ...coachFiles('dialogs'), [name]: { file, content: text.replace(from, to) } },
    listening as NonNullable<typeof listening>,
  );
}

test('the files of the coach have no findings as they are', () => {
  expect(loadCoach(coachFiles('dialogs'), listening).findings).toEqual([]);
});

test.each([
  ['lines', 'Good. Until next time.', 'Well done, you failed less today.', 'D017'],
  [
    'criteria',
    'A named task can be weighed',
    'Studies show that a named task can be weighed',
    'D018',
  ],
  ['handling', 'You turned “not now” into a moment.', 'That rewires your brain.', 'D018'],
  ['lines', 'goodbye:', 'goodbi:', 'D004'],
  ['moves', 'reduce:', 'redus:', 'D004'],
  ['moves', 'meant: to ask for a little less', 'meant: asking for less', 'D004'],
  ['moves', 'meant: to suggest another time', 'meant: to suggest {when}', 'D004'],
  ['moves', 'choice: Drop a hint', 'choice: Drop a hint.', 'D004'],
  ['moves', 'choice: Drop a hint', 'choice: The no is fine', 'D004'],
] as const)('in %s, “%s” made “%s” is %s, with its place', (name, from, to, code) => {
  const { coach, findings } = changed(name, from, to);
  expect(coach).toBeUndefined();
  expect(findings[0]).toMatchObject({ code, file: `dialogs/coaching/${name}.yaml` });
  expect(findings[0]?.line).toBeGreaterThan(1);
});
