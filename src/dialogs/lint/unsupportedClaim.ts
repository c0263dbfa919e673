import { phraseProblems } from './phrases.ts';
import type { Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario } from './said.ts';

/** What no source that was read supports. The list is in docs/evidence.md. */
const CLAIMS = [
  /\b(brains?|neural|neurons?|neuro\w+|rewir\w+|amygdala|prefrontal|cortex)\b/i,
  /\b(dopamine|oxytocin|cortisol|serotonin|endorphins?)\b/i,
  /\b(studies|study|research|science|scientists|experts|psychologists?) (has |have )?(shows?|shown|proves?|proven|proved|says?|said|found|finds?|agrees?)\b/i,
  /\b(scientifically|clinically) (proven|tested|shown)\b/i,
  /\b\d+([.,]\d+)? ?(%|percent\b|per cent\b)/i,
  /\b(nine|eight|seven|six|five|four|three|two) out of (ten|five|four|three) people\b/i,
  /\b(harvard|stanford|oxford) (study|research)\b/i,
  /\b(cures?|heals?|treats?) (anxiety|depression|shyness|loneliness)\b/i,
];

/** The coach promises and explains only what the evidence file holds. What a persona says is its own. */
export const unsupportedClaim: Rule = {
  code: 'D018',
  rule: 'unsupported claim',
  encounter: ({ source }) => check(saidInEncounter(source)),
  scenario: ({ source }) => check(saidInScenario(source)),
  coach: check,
};

function check(said: readonly Said[]) {
  return phraseProblems(
    said.filter(({ voice }) => voice === 'coach'),
    CLAIMS,
    (phrase) => `“${phrase}” is a claim without a source.`,
    'Say “many people find …”, or leave it out.',
  );
}
