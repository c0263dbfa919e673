import { readingGrade, wordsOf } from './readability.ts';
import type { Problem, Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario } from './said.ts';

const FILE_GRADE = 8;
const LINE_GRADE = 10;
/** A grade says little about fewer words. */
const LINE_WORDS = 12;
const FILE_WORDS = 30;

/** Lines have to be read by somebody who is nervous, or who is still learning English. */
export const hardToRead: Rule = {
  code: 'D016',
  rule: 'hard to read',
  encounter: ({ source }) => check(saidInEncounter(source), ['encounter']),
  scenario: ({ source }) => check(saidInScenario(source), ['dialog']),
};

function check(said: readonly Said[], top: string[]): Problem[] {
  return [
    ...(['persona', 'coach'] as const).flatMap((voice) => {
      const texts = said.filter((line) => line.voice === voice).map(({ text }) => text);
      const grade = readingGrade(texts);
      if (grade <= FILE_GRADE || texts.flatMap(wordsOf).length < FILE_WORDS) return [];
      const message = `Taken together, the lines of the ${voice} need reading grade ${grade.toFixed(1)}.`;
      return [
        {
          at: top,
          message,
          suggestion: `Shorter sentences and plainer words bring it to ${FILE_GRADE} or less.`,
        },
      ];
    }),
    ...said.flatMap(({ at, text }) => {
      const grade = readingGrade([text]);
      if (grade <= LINE_GRADE || wordsOf(text).length < LINE_WORDS) return [];
      return [
        {
          at,
          message: `This line needs reading grade ${grade.toFixed(1)}.`,
          suggestion: 'Make two sentences of it, or use shorter words.',
        },
      ];
    }),
  ];
}
