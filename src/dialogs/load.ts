import type { Dialog } from './dialog.ts';
import { checked, guess } from './explain.ts';
import type { Finding } from './finding.ts';
import type { EncounterRead } from './lint/rule.ts';
import { lintEncounter, lintScenario } from './lint/rules.ts';
import type { TextFile } from './parse.ts';
import { parseFile } from './parse.ts';
import { resolveDialog } from './resolve.ts';
import { EncounterFile, ScenarioFile } from './schema.ts';
import { wholeEncounter } from './whole.ts';

/** An encounter that can be used, or what stands in the way. */
export type EncounterLoaded = { encounter?: EncounterRead; findings: Finding[] };

/** A dialog that can be played, or what stands in the way. */
export type DialogLoaded = { dialog?: Dialog; findings: Finding[] };

/** Where a scenario gets its encounter from. */
export type Encounters = {
  ids: () => readonly string[];
  get: (id: string) => EncounterLoaded | undefined;
};

/** Reads, checks and lints one encounter. With findings there is nothing to play. */
export function loadEncounter(text: TextFile): EncounterLoaded {
  const parsed = parseFile(text);
  const { value: source, findings } = checked(parsed, EncounterFile);
  if (source === undefined) return { findings };
  const encounter = { source, parsed, whole: wholeEncounter(source) };
  return { encounter, findings: lintEncounter(encounter) };
}

/**
 * Reads, checks and lints one scenario and joins it with its encounter. Findings of the encounter
 * are not repeated here, but keep the dialog from being offered.
 */
export function loadScenario(text: TextFile, folder: string, encounters: Encounters): DialogLoaded {
  const parsed = parseFile(text);
  const { value: source, findings } = checked(parsed, ScenarioFile);
  if (source === undefined) return { findings };
  const loaded = encounters.get(source.encounter);
  if (loaded === undefined) {
    const at = {
      file: parsed.file,
      ...parsed.place(['encounter']),
      code: 'D003',
      rule: 'unknown target',
    };
    const message = `There is no encounter \`${source.encounter}\`.`;
    return {
      findings: [{ ...at, message, suggestion: guess(source.encounter, encounters.ids()) }],
    };
  }
  const { encounter } = loaded;
  if (encounter === undefined) return { findings: [] };
  const dialog = resolveDialog(source, encounter.source);
  const found = lintScenario({ source, parsed, encounter, dialog, folder });
  return {
    findings: found,
    ...(found.length === 0 && loaded.findings.length === 0 ? { dialog } : {}),
  };
}
