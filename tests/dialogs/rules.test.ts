import { describe, expect, it } from 'vitest';
import { readingGrade, syllablesOf } from '../../src/dialogs/lint/readability.ts';
import { base, loaded, overlaid } from './examples.ts';

/** Codes found when this line is the coach's, and when it is the persona's. */
function codes(line: string): { coach: string[]; persona: string[] } {
  const quoted = `'${line.replaceAll("'", "''")}'`;
  const opening = `opening:\n  - Hello there.\n  - Is this seat free?\n  - ${quoted}\n`;
  const find = (fragment: string) =>
    loaded(overlaid(base('scenario'), fragment), base('encounter')).findings;
  return {
    coach: find(`about: ${quoted}\n`).map(({ code }) => code),
    persona: find(opening).map(({ code }) => code),
  };
}

describe('rules about words', () => {
  it.each([
    'There is nothing wrong with asking.',
    'Something went wrong with the van. What could you say?',
    'They were in the wrong place at the wrong time.',
    'A no is not a verdict on you.',
    'They had not heard a time yet.',
    'You could have more time if you ask now.',
    'The report is 20 pages long, and page 4 is the hard one.',
    'My brother will score two goals on Sunday.',
    'The two women next door have a ladder.',
    'An old man waves from the window.',
    'A man of few words, and he means them.',
    'I like black coffee and white bread.',
    'He and his culture club meet here.',
    'You could ask them for their part.',
    'Yes, but not on my own.',
    'Can you do that for a friend?',
  ])('leave a sensible line alone: %s', (line) => {
    expect(codes(line)).toEqual({ coach: [], persona: [] });
  });

  it.each([
    ['You failed to name a time.', 'D017'],
    ['You should have named a time.', 'D017'],
    ['That was wrong.', 'D017'],
    ['Bad job, to be honest.', 'D017'],
    ['Your score is low today.', 'D017'],
    ['That makes 7 out of 10.', 'D017'],
    ['Your brain learns from each try.', 'D018'],
    ['Asking gives you dopamine.', 'D018'],
    ['Mirror neurons help here.', 'D018'],
    ['Research has shown that it works.', 'D018'],
    ['About 85 % of people wait too long.', 'D018'],
    ['Now you can rewire old habits.', 'D018'],
  ])('do not let the coach say: %s', (line, code) => {
    expect(codes(line).coach).toEqual([code]);
  });

  it.each([
    'Women are better at that sort of thing.',
    'That is typical German, is it not?',
    'Man up and carry it.',
    'You people always want something.',
    'That is not bad for a girl.',
  ])('let nobody say: %s', (line) => {
    expect(codes(line)).toEqual({ coach: ['D019'], persona: ['D019'] });
  });
});

describe('the reading grade', () => {
  it.each([
    ['cat', 1],
    ['helped', 1],
    ['wanted', 2],
    ['table', 2],
    ['afternoon', 3],
    ['responsibility', 6],
  ])('counts the syllables of %s as %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('is low for short sentences of short words, and high for the opposite', () => {
    expect(readingGrade(['The cat sat on the mat. It was warm.'])).toBeLessThan(2);
    expect(
      readingGrade([
        'Institutional responsibilities necessitate comprehensive deliberation regarding availability.',
      ]),
    ).toBeGreaterThan(15);
    expect(readingGrade([])).toBe(0);
  });
});
