import { didYouMean } from '../didYouMean.ts';
import { factIn, placeholdersIn } from './placeholders.ts';
import type { Rule } from './rule.ts';
import { saidInEncounter } from './said.ts';

/** The encounter's lines count on a fact that the scenario does not give. */
export const missingFact: Rule = {
  code: 'D013',
  rule: 'missing fact',
  scenario: ({ source, encounter }) => {
    const given = Object.keys(source.facts);
    const wanted = new Map<string, string>();
    for (const { text, at } of saidInEncounter(encounter.source)) {
      for (const word of placeholdersIn(text)) {
        const fact = factIn(word);
        if (fact === undefined || given.includes(fact) || wanted.has(fact)) continue;
        const { line } = encounter.parsed.place(at);
        wanted.set(fact, `${encounter.parsed.file}:${line} says “${text}”`);
      }
    }
    return [...wanted].map(([fact, where]) => {
      const close = didYouMean(fact, given);
      return {
        at: ['facts'],
        key: true,
        message: `The fact \`${fact}\` is missing: ${where}.`,
        suggestion:
          close === undefined
            ? `Add \`${fact}\` to the facts.`
            : `Add it, or is \`${close}\` meant?`,
      };
    });
  },
};
