import { phraseProblems } from './phrases.ts';
import type { Problem, Rule } from './rule.ts';
import type { Said } from './said.ts';
import { saidInEncounter, saidInScenario } from './said.ts';

const PEOPLES =
  'american|british|english|german|french|italian|spanish|polish|russian|turkish|greek|swiss|dutch|swedish|irish|scottish|mexican|brazilian|indian|pakistani|chinese|japanese|korean|vietnamese|arab|african|asian|european|latino|latina|eastern european|muslim|jewish|christian|hindu|catholic';
const PERSONS =
  'women|men|girls|boys|woman|man|girl|boy|lady|housewife|foreigner|immigrant|refugee|boomer|millennial|pensioner';
const GROUPS =
  'women|men|girls|boys|ladies|housewives|foreigners|immigrants|refugees|boomers|millennials|gen z|pensioners|old people|young people|the elderly|germans|americans|italians|russians|turks|arabs|asians|africans|muslims|jews|christians|gays|lesbians|autistic people|disabled people|poor people|rich people';

/** Sentences about a group. */
const SAYINGS = [
  new RegExp(
    `\\b(${GROUPS}) (are|aren't|can't|cannot|don't|never|always|tend|love|hate|like|just|should|shouldn't|only|have to)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(typical(ly)?|just like|such) (a |an |the |for )?(${PEOPLES}|${PERSONS}|${GROUPS})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(for|like|as) (a|an) (${PEOPLES}|${PERSONS})\\b(?! (i|friend|colleague|of) )`,
    'i',
  ),
  /\b(all|most|those|these|you) (women|men|girls|boys|foreigners|immigrants|boomers|germans|americans|asians|muslims|jews)\b/i,
  /\bman up\b|\bbe a man\b|\blike a girl\b|\bwoman driver\b|\bman's job\b|\bwoman's job\b|\bwomen's work\b/i,
  /\b(his|her|their|your) (culture|race|religion|nationality|kind of people)(?=[.,;!?]|$| (is|are|does|do|says?|never|always)\b)|\byou people\b/i,
];

/** In what somebody is like, the name of a group is enough. */
const TRAITS = [new RegExp(`\\b(${PEOPLES}|${PERSONS}|${GROUPS})\\b`, 'i')];

/** A persona is somebody, never an example of a group. */
export const stereotype: Rule = {
  code: 'D019',
  rule: 'stereotype',
  encounter: ({ source }) => sayings(saidInEncounter(source)),
  scenario: ({ source }) => [...traits(source.persona), ...sayings(saidInScenario(source))],
};

function sayings(said: readonly Said[]): Problem[] {
  return phraseProblems(
    said,
    SAYINGS,
    (phrase) => `“${phrase}” is about a group of people.`,
    'Say it about this one person, or leave it out.',
  );
}

function traits(persona: { manner: string; role: string }): Problem[] {
  const said = (['manner', 'role'] as const).map((field) => {
    const at = ['persona', field];
    return { voice: 'coach' as const, at, set: at, text: persona[field] };
  });
  return phraseProblems(
    said,
    [...SAYINGS, ...TRAITS],
    (phrase) => `“${phrase}” describes a group, not a person.`,
    'Say what this one person does.',
  );
}
