import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { CommandWords, MoveExamples, SafetyContent } from '../../src/domain/content.ts';
import type { ReaderContent } from '../../src/understanding/reader.ts';

const DIALOGS = new URL('../../dialogs/', import.meta.url);

/** The content of this repository, for tests of the reader. */
export function readerContent(): ReaderContent {
  const folder = new URL('moves/', DIALOGS);
  const moves = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => load(new URL(name, folder)) as MoveExamples);
  return {
    moves,
    safety: load(new URL('safety/safety.yaml', DIALOGS)) as SafetyContent,
    commands: load(new URL('coaching/commands.yaml', DIALOGS)) as CommandWords,
  };
}

function load(url: URL): unknown {
  return parse(readFileSync(url, 'utf8'));
}
