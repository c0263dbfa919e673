import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testTexts } from '../../src/cli/test.ts';
import { readerOf, CONTENT } from '../../src/cli/content.ts';
import type { DialogLoaded, Encounters } from '../../src/dialogs/load.ts';
import { loadEncounter, loadScenario } from '../../src/dialogs/load.ts';
import type { Finding } from '../../src/dialogs/finding.ts';
import { parseFile } from '../../src/dialogs/parse.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'docs', 'diagnostics');
const FOLDER = 'pass-the-salt';

/** A page of docs/diagnostics, taken apart. */
export type Page = {
  file: string;
  code: string;
  rule: string;
  kind: string;
  example: string;
  finding: string;
};

export function pages(): Page[] {
  return readdirSync(PAGES)
    .filter((file) => /^D\d{3}-.*\.md$/.test(file))
    .map((file) => {
      const text = readFileSync(join(PAGES, file), 'utf8');
      const [, code = '', rule = ''] = /^# (D\d{3}) (.*)$/m.exec(text) ?? [];
      const [, kind = '', example = ''] =
        /^```\w+ (file|scenario|encounter|transcript)\n([\s\S]*?)^```$/m.exec(text) ?? [];
      const [, finding = ''] = /^```text finding\n([\s\S]*?)^```$/m.exec(text) ?? [];
      return { file, code, rule, kind, example, finding: finding.trim() };
    });
}

export function indexPage(): string {
  return readFileSync(join(PAGES, 'README.md'), 'utf8');
}

export function base(name: 'scenario' | 'encounter'): string {
  return readFileSync(join(import.meta.dirname, `base-${name}.yaml`), 'utf8');
}

/** The base with the top-level parts of the fragment in place of its own. */
export function overlaid(text: string, fragment: string): string {
  const parts = new Map(partsOf(text));
  for (const [name, part] of partsOf(fragment)) parts.set(name, part);
  return [...parts.values()].join('');
}

/** What lint says about the example of a page, and the text its lines count in. */
export function findingsIn({ kind, example }: Page): { findings: Finding[]; text: string } {
  if (kind === 'file')
    return {
      findings: parseFile({ file: 'dialog.yaml', content: example }).findings,
      text: example,
    };
  if (kind === 'transcript') {
    const { dialog } = loaded(base('scenario'), base('encounter'));
    if (dialog === undefined) throw new Error('The base has findings.');
    const tested = testTexts(
      dialog,
      [{ file: 'example.transcript', content: example }],
      readerOf(CONTENT),
    );
    // One transcript never covers a dialog; D022 counts only where nothing else is said.
    const said = [...tested.dialog, ...tested.understanding];
    const others = said.filter(({ code }) => code !== 'D022');
    return { findings: others.length > 0 ? others : said, text: example };
  }
  if (kind === 'encounter') {
    const text = overlaid(base('encounter'), example);
    return { findings: loadEncounter({ file: 'encounter.yaml', content: text }).findings, text };
  }
  const text = overlaid(base('scenario'), example);
  return { findings: loaded(text, base('encounter')).findings, text };
}

export function loaded(scenario: string, encounter: string): DialogLoaded {
  const made = loadEncounter({ file: 'encounter.yaml', content: encounter });
  const encounters: Encounters = {
    ids: () => ['small'],
    get: (id) => (id === 'small' ? made : undefined),
  };
  const { dialog, findings } = loadScenario(
    { file: 'dialog.yaml', content: scenario },
    FOLDER,
    encounters,
  );
  return { ...(dialog === undefined ? {} : { dialog }), findings: [...made.findings, ...findings] };
}

function partsOf(text: string): [string, string][] {
  const parts: [string, string][] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const name = /^([a-z]+):/.exec(line)?.[1];
    const last = parts.at(-1);
    if (name !== undefined || last === undefined) parts.push([name ?? '', line]);
    else last[1] += line;
  }
  return parts;
}
