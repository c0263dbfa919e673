import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openCatalog } from '../../src/dialogs/files.ts';
import { openly } from '../../src/start/openly.ts';
import { folder, PROJECT } from './program.ts';

describe('a dialog with findings', () => {
  test('does not start, is named once in one line, and the others start', () => {
    const root = folder();
    cpSync(join(PROJECT, 'dialogs'), root, { recursive: true });
    writeFileSync(
      join(root, 'scenarios', 'ask-again', 'dialog.yaml'),
      'dialog: ask-again\nnonsense: [\n',
    );
    const told: string[] = [];
    const catalog = openly(openCatalog(root), (sentence) => told.push(sentence));
    expect(catalog.get('ask-again')).toBeUndefined();
    expect(catalog.get('ask-again')).toBeUndefined();
    expect(catalog.get('neighbour-groceries')?.id).toBe('neighbour-groceries');
    expect(catalog.get('never-heard-of')).toBeUndefined();
    expect(told).toEqual([
      expect.stringMatching(
        /^The dialog ask-again cannot be played because of .*ask-again\/dialog\.yaml:\d+:\d+ D\d{3} .*lint” shows everything\.$/u,
      ),
    ]);
  });
});
