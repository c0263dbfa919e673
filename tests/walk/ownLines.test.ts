import { expect, test } from 'vitest';

import { CONTENT, dialogNamed } from '../../src/cli/content.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import { parseTranscript } from '../../src/dialogs/transcript.ts';
import { ownLines } from '../../src/walk/ownLines.ts';

const dialog = dialogNamed(openCatalog(CONTENT), 'neighbour-groceries');

test('the lines of a transcript are kept with what they do and the phase they are said in', () => {
  const content = [
    'level: 3   seed: 16   reaction: no-time',
    'me: Could you carry two bags up for me? A no is fine.   [ask-specific + give-out]',
    'Mark: *',
    'me: wobble   [?]',
    'me: Would tomorrow at six be better?   [reschedule]',
    'ending: granted',
  ].join('\n');
  const { transcript } = parseTranscript({ file: 'x.transcript', content });
  expect(transcript === undefined ? [] : ownLines(dialog, transcript)).toEqual([
    {
      text: 'Could you carry two bags up for me? A no is fine.',
      phase: 'opening',
      move: 'ask-specific',
      also: ['give-out'],
    },
    {
      text: 'Would tomorrow at six be better?',
      phase: 'after-refusal',
      move: 'reschedule',
      also: [],
    },
  ]);
});
