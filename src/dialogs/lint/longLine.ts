import type { Problem, Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario } from './said.ts';
import { wordsOf } from './readability.ts';

const MAX_CHARACTERS = 240;
const MAX_WORDS = 40;

/** People do not talk in paragraphs, and a phone shows five short lines at once. */
export const longLine: Rule = {
  code: 'D015',
  rule: 'line too long',
  encounter: ({ source }) => check(saidInEncounter(source)),
  scenario: ({ source }) => check(saidInScenario(source)),
};

function check(said: readonly Said[]): Problem[] {
  return said
    .filter(({ voice }) => voice !== 'coach')
    .flatMap(({ at, text }) => {
      const words = wordsOf(text).length;
      if (text.length <= MAX_CHARACTERS && words <= MAX_WORDS) return [];
      const message = `This line has ${text.length} characters and ${words} words.`;
      return [
        { at, message, suggestion: `At most ${MAX_CHARACTERS} and ${MAX_WORDS} fit on a phone.` },
      ];
    });
}
