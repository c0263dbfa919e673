import type { Problem, Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario, setsOf, spelled } from './said.ts';

const ENOUGH = 3;

/** What can come again must not come in the same words. */
export const fewWordings: Rule = {
  code: 'D009',
  rule: 'too few wordings',
  encounter: ({ source }) => check(saidInEncounter(source)),
  scenario: ({ source }) => check(saidInScenario(source)),
};

function check(said: readonly Said[]): Problem[] {
  return setsOf(said)
    .filter(({ lines }) => lines.length < ENOUGH)
    .map(({ set, lines }) => ({
      at: set,
      key: true,
      message: `${spelled(set)} has ${lines.length === 1 ? 'one wording' : `${lines.length} wordings`}; a learner who plays twice will notice.`,
      suggestion: `Write at least ${ENOUGH}.`,
    }));
}
