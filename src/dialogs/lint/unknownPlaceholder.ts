import { guess } from '../explain.ts';
import { PERSON_WORDS, factIn, hasLoneBrace, placeholdersIn } from './placeholders.ts';
import type { Problem, Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario } from './said.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Something in braces that nothing fills in, so that a learner would see the braces. */
export const unknownPlaceholder: Rule = {
  code: 'D012',
  rule: 'unknown placeholder',
  // Which facts there are is known in a scenario only; here it has to look like one.
  encounter: ({ source }) => check(saidInEncounter(source), (fact) => ID.test(fact), []),
  scenario: ({ source }) => {
    const facts = Object.keys(source.facts);
    return check(saidInScenario(source), (fact) => facts.includes(fact), facts);
  },
};

function check(
  said: readonly Said[],
  isKnown: (fact: string) => boolean,
  facts: string[],
): Problem[] {
  return said.flatMap(({ at, text }) => {
    const unknown = placeholdersIn(text).filter((word) => {
      const fact = factIn(word);
      return fact !== undefined && !isKnown(fact);
    });
    const lone = hasLoneBrace(text)
      ? [{ at, message: 'A brace here has no partner.', suggestion: 'Write {task}, with both.' }]
      : [];
    return [
      ...lone,
      ...unknown.map((word) => ({
        at,
        message: `Nothing fills in {${word}}.`,
        suggestion: guess(word, [...facts, ...PERSON_WORDS]),
      })),
    ];
  });
}
