import type { Problem, Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario, setsOf, spelled } from './said.ts';

/** Shorter lines (“Good, thanks.”) may recur; nobody notices. */
const NOTICED = 4;

/** The same wording in two places would be said twice in one rehearsal. */
export const sameWording: Rule = {
  code: 'D014',
  rule: 'same wording twice',
  encounter: ({ source }) => check(saidInEncounter(source)),
  scenario: ({ source }) => check(saidInScenario(source)),
};

function check(said: readonly Said[]): Problem[] {
  const first = new Map<string, Said>();
  return setsOf(said).flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const words = line.text.toLowerCase().match(/[\p{L}\p{N}{}]+/gu) ?? [];
      const key = words.join(' ');
      const known = first.get(key);
      first.set(key, known ?? line);
      if (known === undefined || (words.length < NOTICED && known.set.join() !== line.set.join()))
        return [];
      return [
        {
          at: line.at,
          message: `The same line is in ${spelled(known.set)} already.`,
          suggestion: 'Say it in other words.',
        },
      ];
    }),
  );
}
