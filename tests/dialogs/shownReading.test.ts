import { expect, test } from 'vitest';

import { shownCriteria, shownReading } from '../../src/cli/shownReading.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { unread } from '../../src/domain/reading.ts';

const NOTHING = unread('');
const span = (text: string) => ({ start: 0, end: text.length, text });
const fact = (text: string, turned = text) => ({ ...span(text), turned });

test('a reading is shown with its chances, the words that decided, details and facts', () => {
  const reading: Reading = {
    ...NOTHING,
    move: 'ask-specific',
    also: ['give-reason'],
    ranked: [
      { move: 'ask-specific', score: 0.914 },
      { move: 'give-reason', score: 0.05 },
      { move: 'hint', score: 0.02 },
    ],
    because: ['could', 'carry'],
    features: { reason: [span('my back hurts')], time: [span('tomorrow'), span('at six')] },
    facts: {
      what: fact('carry my bags', 'carry your bags'),
      when: { ...fact('tomorrow at six'), from: '2026-11-28T18:00' },
      size: fact('two'),
      where: fact('up'),
      why: fact('my back hurts', 'your back hurts'),
    },
  };
  expect(shownReading(reading)).toBe(
    [
      '  read   ask-specific 91%  also give-reason 5%  or hint 2%  because “could”, “carry”',
      '  detail reason “my back hurts” · time “tomorrow”, “at six”',
      '  facts  what “carry my bags” → “carry your bags” · when “tomorrow at six” = 2026-11-28T18:00 · size “two” · where “up” · why “my back hurts” → “your back hurts”',
    ].join('\n'),
  );
});

test('when nothing is clear, the two likeliest readings are shown', () => {
  const ranked = [
    { move: 'reduce', score: 0.4 },
    { move: 'hint', score: 0.3 },
    { move: 'open', score: 0.1 },
  ] as const;
  expect(shownReading({ ...NOTHING, ranked: [...ranked] })).toBe(
    '  read   nothing for sure, reduce 40%, hint 30%',
  );
  expect(shownReading(NOTHING)).toBe('  read   nothing for sure');
});

test('what stops a line before it is a move is shown instead of one', () => {
  expect(shownReading({ ...NOTHING, empty: true })).toBe('  read   an empty line');
  expect(shownReading({ ...NOTHING, safety: 'K1' })).toBe('  read   safety K1');
  expect(shownReading({ ...NOTHING, command: { name: 'back', args: '2' } })).toBe(
    '  read   command back 2',
  );
});

test('criteria are grouped and never counted', () => {
  const quote = '';
  expect(
    shownCriteria([
      { criterion: 'when', status: 'missing', quote },
      { criterion: 'task-named', status: 'present', quote },
      { criterion: 'there-is-an-ask', status: 'partly', quote },
      { criterion: 'thanks', status: 'missing', quote },
    ]),
  ).toBe('  rubric present task-named · partly there-is-an-ask · missing when, thanks');
});
