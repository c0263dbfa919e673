import { expect, test } from 'vitest';

import { CONTENT, dialogNamed, readerOf } from '../../src/cli/content.ts';
import { testTexts } from '../../src/cli/test.ts';
import { openCatalog, transcriptFiles } from '../../src/dialogs/files.ts';
import { shownFinding } from '../../src/dialogs/finding.ts';

const catalog = openCatalog(CONTENT);
const reader = readerOf(CONTENT);

test.each(catalog.ids())(
  'every transcript of %s goes as written, with its moves and with its words',
  (id) => {
    const files = transcriptFiles(CONTENT, id);
    const { dialog, understanding } = testTexts(dialogNamed(catalog, id), files, reader);
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect([...dialog, ...understanding].map(shownFinding)).toEqual([]);
  },
);
