import type { SafetyExample } from '../domain/content.ts';

/** Harmless sentences of the scenes, by the scenario they stand in. */
export type Spoken = ReadonlyMap<string, readonly string[]>;

const HEAD = `# What is said in the scenes, by either side: harmless words that must not stop a play.
# A copy, so that a dialog can be edited without training anew. “npm run train -- --collect” makes it again.
`;
/** Stands before the id of a scenario. */
const OF = '## ';

/** The file that keeps them: a heading for each scenario, then a line for each sentence. */
export function writtenSpoken(spoken: Spoken): string {
  const parts = [...spoken].map(([id, lines]) => `\n${OF}${id}\n${lines.join('\n')}\n`);
  return `${HEAD}${parts.join('')}`;
}

/** The sentences of the file as harmless examples; each scenario counts as one hand. */
export function readSpoken(file: string): SafetyExample[] {
  let writer = '';
  return file.split('\n').flatMap((line) => {
    if (line.startsWith(OF)) writer = line.slice(OF.length);
    return line === '' || line.startsWith('#') ? [] : [{ text: line, class: 'none', writer }];
  });
}
