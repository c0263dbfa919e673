import { LEVELS, REACTIONS } from '../domain/reactions.ts';
import type { Dialog } from './dialog.ts';
import { resolveDialog } from './resolve.ts';
import type { EncounterSource, ScenarioSource } from './schema.ts';

/** An encounter as a dialog of its own, with every reaction it has allowed at every level it has. */
export function wholeEncounter(encounter: EncounterSource): Dialog {
  const reactions = REACTIONS.filter((reaction) => encounter.reactions[reaction] !== undefined);
  const scenario: ScenarioSource = {
    dialog: encounter.encounter,
    title: encounter.title,
    language: 'en',
    encounter: encounter.encounter,
    area: 'any',
    power: 'equal',
    rung: 0,
    keywords: [],
    about: encounter.title,
    persona: {
      names: [],
      role: 'anybody',
      manner: 'any',
      mind: { will: 50, warmth: 50, capacity: 50, patience: 50, clarity: 0, pressure: 0 },
      threshold: 70,
    },
    ask: { size: 1 },
    facts: {},
    levels: Object.fromEntries(
      LEVELS.filter((level) => level !== 0).map((level) => [`${level}`, { reactions }]),
    ),
    opening: [],
    lines: {},
    scenes: {},
    reactions: {},
    endings: {},
    debrief: { 'looks-for': [] },
  };
  return resolveDialog(scenario, encounter);
}
