import { z } from 'zod';
import { EncounterFile, ScenarioFile } from './schema.ts';

/** The JSON Schemas with which editors complete and check dialog files, as they are written to disk. */
export function editorSchemas(): { name: string; text: string }[] {
  return [
    { name: 'scenario.schema.json', schema: ScenarioFile },
    { name: 'encounter.schema.json', schema: EncounterFile },
  ].map(({ name, schema }) => {
    const made = z.toJSONSchema(schema, { io: 'input', reused: 'ref' });
    return { name, text: `${JSON.stringify(made, undefined, 2)}\n` };
  });
}
