import { describe, expect, test } from 'vitest';

import { CONTENT, dialogNamed, readerOf } from '../../src/cli/content.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import type { Reader } from '../../src/domain/reading.ts';
import { hearOnce } from '../../src/walk/hearing.ts';

const dialog = dialogNamed(openCatalog(CONTENT), 'neighbour-groceries');
const reader = readerOf(CONTENT);
const opening = Object.values(dialog.scenes)[0] ?? never();
const { regret, 'direct-no': no } = dialog.reactions;

function never(): never {
  throw new Error('This dialog has no scene.');
}

describe('hearing', () => {
  test('reads the same words once for each phase and set of moves listened for', () => {
    const read: string[] = [];
    const counting: Pick<Reader, 'read'> = {
      read(text, context) {
        read.push(`${text} in ${context.phase}`);
        return reader.read(text, context);
      },
    };
    const hear = hearOnce(counting);
    const line = 'Could you take just one bag?';
    for (const scene of [opening, regret, opening, structuredClone(opening), no, no])
      hear(line, scene ?? never());
    expect(read).toEqual([
      `${line} in opening`,
      `${line} in after-refusal`,
      `${line} in after-refusal`,
    ]);
  });

  test.each([
    ['', 'aside'],
    ['🙂', 'aside'],
    ['help', 'aside'],
    ['I want to kill myself.', 'aside'],
    ['не могли бы вы помочь', 'aside'],
    ['yes no yes', 'unread'],
    ['Could you carry two bags up for me now?', 'move'],
  ])('takes “%s” as the engine does: %s', (text, kind) => {
    expect(hearOnce(reader)(text, opening).kind).toBe(kind);
  });
});
