import { describe, expect, test } from 'vitest';

import { loadContent } from '../../src/dialogs/content.ts';
import { page, PROJECT } from './fences.ts';

const { content } = loadContent(`${PROJECT}/dialogs`);
const cards = content?.coach.evidence ?? {};

/** The sections of the page whose heading is an id, with their text. */
const sections = new Map(
  page('docs/evidence.md')
    .split(/^## /mu)
    .slice(1)
    .map((part): [string, string] => [part.split('\n')[0] ?? '', part])
    .filter(([heading]) => /^[a-z]+(-[a-z]+)*$/u.test(heading)),
);

describe('the page about evidence', () => {
  test('has a section for every finding the coach may name, in the same order, and no other', () => {
    expect(Object.keys(cards)).not.toEqual([]);
    expect([...sections.keys()]).toEqual(Object.keys(cards));
  });

  test.each(Object.entries(cards))(
    'says where %s comes from and how far it carries',
    (id, card) => {
      const section = sections.get(id) ?? '';
      for (const word of ['Finding', 'Source', 'Size', 'Limit'])
        expect(section).toContain(`- **${word}**: `);
      const years = card.source.match(/\b(?:19|20)\d\d\b/gu) ?? [];
      if (!section.includes('the pizza study above'))
        for (const year of years) expect(section).toContain(year);
    },
  );
});
