import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { base, findingsIn, indexPage, loaded, pages } from './examples.ts';

const SOURCES = ['dialogs', 'dialogs/lint', 'cli'].map((folder) =>
  join(import.meta.dirname, '..', '..', 'src', folder),
);

describe('the pages of docs/diagnostics', () => {
  it('start from a scenario and an encounter without a finding', () => {
    const { dialog, findings } = loaded(base('scenario'), base('encounter'));
    expect(findings).toEqual([]);
    expect(dialog?.id).toBe('pass-the-salt');
  });

  it.each(pages())('$code: the example triggers this finding, in the words of the page', (page) => {
    const { findings, text } = findingsIn(page);
    expect([...new Set(findings.map(({ code }) => code))]).toEqual([page.code]);
    const said = findings.map(
      ({ code, rule, message, suggestion }) =>
        `${code} ${rule}\n${message}${suggestion === undefined ? '' : ` ${suggestion}`}`,
    );
    expect(said.join('\n')).toBe(page.finding);
    expect(findings[0]?.rule).toBe(page.rule);
    if (text.includes('# here')) {
      const lines = text.split('\n');
      expect(findings.map(({ line }) => lines[line - 1])).toEqual([
        expect.stringContaining('# here'),
      ]);
    }
  });

  it('exist for every code in the source, and for no other', () => {
    const codes = SOURCES.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .flatMap(
          (name) =>
            readFileSync(join(folder, name), 'utf8').match(/(?<=code: ')D\d{3}(?=')/g) ?? [],
        ),
    );
    expect(pages().map(({ code }) => code)).toEqual([...new Set(codes)].toSorted());
  });

  it('are all in the index', () => {
    const index = indexPage().replaceAll(/ +/g, ' ');
    for (const { file, code, rule } of pages()) {
      expect(index).toContain(`| [${code}](${file}) | ${rule} |`);
    }
  });
});
