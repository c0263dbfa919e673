import { expect, test } from 'vitest';

import { CRITERIA } from '../../src/domain/content.ts';
import { MIND_KEYS } from '../../src/domain/mind.ts';
import { MOVES } from '../../src/domain/moves.ts';
import { OUTCOMES, REACTIONS } from '../../src/domain/reactions.ts';
import { PHASES } from '../../src/domain/reading.ts';
import { page } from './fences.ts';

const glossary = page('docs/glossary.md').replaceAll(/\s+/gu, ' ');

/** What the glossary says about a word, up to the next word. */
function entry(word: string): string {
  const from = glossary.indexOf(`**${word}** ·`);
  expect(from).toBeGreaterThan(-1);
  return glossary.slice(from, glossary.indexOf('**', from + word.length + 4));
}

test.each([
  ['Outcome', OUTCOMES],
  ['Mind', MIND_KEYS],
  ['Phase', PHASES],
])('the glossary lists for %s what the code has', (word, known) => {
  const listed = [...entry(word).matchAll(/`([a-z-]+)`/gu)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(known));
});

test('the glossary counts moves, reactions and criteria as the code does', () => {
  expect(entry('Move')).toContain(`one of ${MOVES.length} `);
  expect(entry('Reaction')).toContain(`one of ${REACTIONS.length},`);
  expect(CRITERIA).toHaveLength(14);
  expect(entry('Criterion')).toContain('one of fourteen');
});
