import type { Dialog } from '../dialog.ts';
import type { Finding, Path } from '../finding.ts';
import type { Parsed } from '../parse.ts';
import type { EncounterSource, ScenarioSource } from '../schema.ts';
import type { Said } from './said.ts';

/** Something to say about a place in the file that is being checked. */
export type Problem = {
  at: Path;
  /** Point at the name instead of the value. */
  key?: boolean;
  message: string;
  suggestion?: string;
};

/** An encounter file that has passed its schema. */
export type EncounterRead = {
  source: EncounterSource;
  parsed: Parsed;
  /** The encounter as a dialog of its own, in which every reaction is allowed. */
  whole: Dialog;
};

/** A scenario file that has passed its schema, and what it makes with its encounter. */
export type ScenarioRead = {
  source: ScenarioSource;
  parsed: Parsed;
  encounter: EncounterRead;
  dialog: Dialog;
  /** Name of the folder it lies in. */
  folder: string;
};

/** One thing that is looked for. Its page in `docs/diagnostics/` begins with its code. */
export type Rule = {
  code: string;
  rule: string;
  encounter?: (encounter: EncounterRead) => Problem[];
  scenario?: (scenario: ScenarioRead) => Problem[];
  /** Lines of the coach that stand in no dialog: everything in `dialogs/coaching/`. */
  coach?: (said: readonly Said[]) => Problem[];
};

/** Turns what rules say into findings, in the order of the file. */
export function findingsOf(rule: Rule, parsed: Parsed, problems: readonly Problem[]): Finding[] {
  const { code, rule: name } = rule;
  return problems.map(({ at, key = false, message, suggestion }) => {
    const place = parsed.place(at, key);
    return {
      file: parsed.file,
      ...place,
      code,
      rule: name,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
}

export function byPlace(one: Finding, other: Finding): number {
  return one.line - other.line || one.column - other.column || one.code.localeCompare(other.code);
}
