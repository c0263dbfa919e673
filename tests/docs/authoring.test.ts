import { describe, expect, test } from 'vitest';

import { CONTENT, readerOf } from '../../src/cli/content.ts';
import { replayMoves, replayWords } from '../../src/cli/replay.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import { shownFinding } from '../../src/dialogs/finding.ts';
import { loadEncounter, loadScenario, type DialogLoaded } from '../../src/dialogs/load.ts';
import { parseTranscript } from '../../src/dialogs/transcript.ts';
import { fencesOf, page, type Fence } from './fences.ts';

const ID = 'flatmate-dishes';
const FILE = `dialogs/scenarios/${ID}/dialog.yaml`;
const PAGE = 'docs/authoring.md';
const fences = fencesOf(page(PAGE));

const reader = readerOf(CONTENT);
const request = loadEncounter({
  file: 'dialogs/encounters/request.yaml',
  content: page('dialogs/encounters/request.yaml'),
});

/** Puts the top-level fields of a block in the place of those of the file, as the page tells its reader to. */
function merged(file: string, block: string): string {
  const fields = sections(file);
  for (const [name, text] of sections(block)) fields.set(name, text);
  return [...fields.values()].join('\n');
}

function sections(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let name = '';
  for (const line of text.split('\n')) {
    name = /^([a-z][a-z-]*):/u.exec(line)?.[1] ?? name;
    const before = found.get(name);
    found.set(name, before === undefined ? line : `${before}\n${line}`);
  }
  return found;
}

function load(content: string): DialogLoaded {
  return loadScenario({ file: FILE, content }, ID, {
    ids: () => ['request'],
    get: (id) => (id === 'request' ? request : undefined),
  });
}

/** The scenario as the reader has it at each block, from the first piece to the last. */
function* readThrough(): Generator<{ fence: Fence; file: string }> {
  let file = '';
  for (const fence of fences) {
    if (fence.info === 'yaml dialog') file = merged(file, fence.text);
    yield { fence, file };
  }
}

function playable(file: string): Dialog {
  const { dialog, findings } = load(file);
  expect(findings.map(shownFinding)).toEqual([]);
  if (dialog === undefined) throw new Error('There is no dialog.');
  return dialog;
}

const steps = [...readThrough()];
const at = (fence: Fence) => `line ${fence.line}`;
const of = (info: string) =>
  steps
    .filter(({ fence }) => fence.info.startsWith(info))
    .map((step) => ({ ...step, where: at(step.fence) }));

describe('the page about writing a scenario', () => {
  test.each(of('yaml dialog'))('shows a file that loads without a finding, $where', ({ file }) => {
    playable(file);
  });

  test.each(of('text transcript'))(
    'shows a conversation that goes as written, $where',
    ({ fence, file }) => {
      const dialog = playable(file);
      const { transcript, findings } = parseTranscript({ file: PAGE, content: fence.text });
      expect(findings).toEqual([]);
      if (transcript === undefined) throw new Error('There is no transcript.');
      expect(replayMoves(dialog, transcript).findings.map(shownFinding)).toEqual([]);
      expect(replayWords(dialog, transcript, reader).findings.map(shownFinding)).toEqual([]);
    },
  );

  test.each(of('yaml excerpt'))('quotes the encounter as it is, $where', ({ fence }) => {
    const [, , path = ''] = fence.info.split(' ');
    // The page shows a part of the file without its indent.
    const indents = ['', '  ', '    ', '      '];
    const shown = indents.map((indent) => `\n${fence.text.replaceAll(/^/gmu, indent)}\n`);
    expect(shown.filter((part) => page(path).includes(part))).toHaveLength(1);
  });

  test.each(of('yaml broken'))('shows what lint really says, $where', ({ fence, file }) => {
    const said = load(merged(file, fence.text)).findings.map(shownFinding).join('\n');
    const shown = fences[fences.indexOf(fence) + 1];
    expect(shown?.info).toBe('text findings');
    expect(withoutPlace(said)).toBe(withoutPlace(shown?.text ?? ''));
  });

  test('has examples of each kind', () => {
    for (const info of ['yaml dialog', 'text transcript', 'yaml excerpt', 'yaml broken'])
      expect(of(info)).not.toEqual([]);
  });
});

/** Line and column depend on the blocks that came before, not on what is explained. */
function withoutPlace(findings: string): string {
  return findings.replaceAll(/:\d+:\d+ {2}/gu, '  ');
}
