import type { Finding } from '../finding.ts';
import type { Parsed } from '../parse.ts';
import { booleanWord } from './booleanWord.ts';
import { fewNames } from './fewNames.ts';
import { fewWordings } from './fewWordings.ts';
import { hardToRead } from './hardToRead.ts';
import { idIsNotFolder } from './idIsNotFolder.ts';
import { judgingCoach } from './judgingCoach.ts';
import { longLine } from './longLine.ts';
import { missingFact } from './missingFact.ts';
import { neverHeard } from './neverHeard.ts';
import { noWayOut } from './noWayOut.ts';
import { oneSidedChoices } from './oneSidedChoices.ts';
import { oneSidedReaction } from './oneSidedReaction.ts';
import type { EncounterRead, Rule, ScenarioRead } from './rule.ts';
import { byPlace, findingsOf } from './rule.ts';
import { saidByCoach } from './said.ts';
import { sameWording } from './sameWording.ts';
import { stereotype } from './stereotype.ts';
import { unknownPlaceholder } from './unknownPlaceholder.ts';
import { unknownTarget } from './unknownTarget.ts';
import { unreachable } from './unreachable.ts';
import { unsupportedClaim } from './unsupportedClaim.ts';

/** Everything that is looked for in files that have passed their schema. */
const RULES: readonly Rule[] = [
  unknownTarget,
  idIsNotFolder,
  unreachable,
  noWayOut,
  neverHeard,
  fewWordings,
  oneSidedReaction,
  fewNames,
  unknownPlaceholder,
  missingFact,
  sameWording,
  longLine,
  hardToRead,
  judgingCoach,
  unsupportedClaim,
  stereotype,
  booleanWord,
  oneSidedChoices,
];

export function lintEncounter(encounter: EncounterRead): Finding[] {
  return RULES.flatMap((rule) =>
    findingsOf(rule, encounter.parsed, rule.encounter?.(encounter) ?? []),
  ).toSorted(byPlace);
}

export function lintScenario(scenario: ScenarioRead): Finding[] {
  return RULES.flatMap((rule) =>
    findingsOf(rule, scenario.parsed, rule.scenario?.(scenario) ?? []),
  ).toSorted(byPlace);
}

/** What is wrong with a file of the coach's lines. */
export function lintCoach(parsed: Parsed): Finding[] {
  const said = saidByCoach(parsed.value);
  return RULES.flatMap((rule) => findingsOf(rule, parsed, rule.coach?.(said) ?? [])).toSorted(
    byPlace,
  );
}
