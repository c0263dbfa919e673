import { phraseProblems } from './phrases.ts';
import type { Problem, Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario } from './said.ts';

/** Verdicts about the learner. “What went wrong” or “nothing wrong with asking” is none. */
const VERDICTS = [
  /\byou (have )?failed\b|\byour failure\b|\bthat was a failure\b/i,
  /\byou (really |just )?(should|ought to) have\b|\byou could have (asked|said|named|done|been|told|given|tried|waited|known)\b|\byou shouldn't have\b|\byou were supposed to\b/i,
  /\b(bad|poor|terrible|awful|sloppy|weak|wrong) (job|answer|move|choice|try|attempt|request|reply|response|way to ask|mistake)\b/i,
  /\byou (did|do|got|had|said|asked|put|handled) (it|that|this|everything)?\s?(all |so |quite |very )?(wrong|badly|poorly)\b/i,
  /\b(that|this|it)('s| is| was) (just |simply |plain )?(wrong|bad|poor|not good enough)( of you)?[.!]/i,
  /^wrong\b/i,
  /\byou made a (big |bad )?mistake\b|\byour mistake\b/i,
  /\b(your|a|the|final|full) (score|grade|mark)s?\b|\b\d+ (out of|\/) ?\d+\b|\b\d+ points\b|\bgrade [a-f]\b/i,
  /\bshame on you\b|\byou ruined\b|\byou blew it\b|\bnot good enough\b/i,
];

/** The coach says what happened and what to try; it never passes a verdict. */
export const judgingCoach: Rule = {
  code: 'D017',
  rule: 'judging coach',
  encounter: ({ source }) => check(saidInEncounter(source)),
  scenario: ({ source }) => check(saidInScenario(source)),
  coach: check,
};

function check(said: readonly Said[]): Problem[] {
  return phraseProblems(
    said.filter(({ voice }) => voice === 'coach'),
    VERDICTS,
    (phrase) => `“${phrase}” passes a verdict on the learner.`,
    'Say what happened, and what one could try.',
  );
}
