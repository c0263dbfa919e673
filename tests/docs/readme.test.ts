import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import packageJson from '../../package.json' with { type: 'json' };
import { folder, run } from '../main/program.ts';
import { fencesOf, page, PROJECT } from './fences.ts';

const README = page('README.md');
const fences = fencesOf(README);
const shown = (fences[0]?.text ?? '').split('\n');

/** Where the page leaves lines of the transcript out. */
const GAP = '…';

/** What the pages about writing and about findings take as an example. */
const INVENTED = /^dialogs\/scenarios\/flatmate-dishes\//u;

/** Our pages. The pages about findings have a test of their own for what is in them. */
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('docs', name))
    .filter((name) => name.endsWith('.md')),
];

describe('the first screen of the README', () => {
  test('has the sentence, the rehearsal and the two commands in thirty lines', () => {
    const screen = README.split('\n').slice(0, 30).join('\n');
    for (const part of [...shown, 'npm ci && npm start', 'npm ci && npm test'])
      expect(screen).toContain(part);
  });

  test('shows a rehearsal that goes as written, with the command given further down', async () => {
    const command = fences.map(({ text }) => text).find((text) => text.includes('< lines.txt'));
    const args = (command ?? '').replace('< lines.txt', '').trim().split(' ').slice(1);
    const said = shown.filter((line) => line.startsWith('you: ')).map((line) => line.slice(5));
    expect(said).not.toEqual([]);
    const ran = await run([...args, '--data', folder()], {
      command: ['npm'],
      lines: [...said, 'short', 'skip', 'skip'],
    });
    expect(ran).toMatchObject({ code: 0, err: '' });
    const parts = shown.join('\n').split(`\n${GAP}\n`);
    let printed = `\n${ran.out}`;
    for (const part of parts) {
      expect(printed).toContain(`\n${part}\n`);
      printed = printed.slice(printed.indexOf(`\n${part}\n`) + part.length + 1);
    }
  });
});

describe.each(pages)('%s', (path) => {
  const text = page(path);

  test('names only commands that exist', () => {
    const named = [...text.matchAll(/npm run(?: --silent)? ([a-z][a-z:-]*)/gu)].map(
      ([, name]) => name,
    );
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(named));
  });

  test('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:src|tests|tools|adapters|dialogs|docs)\/[\w./-]*)`/gu)];
    const lost = named
      .map(([, name = '']) => name)
      .filter((name) => !existsSync(join(PROJECT, name)) && !INVENTED.test(name));
    expect(lost).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    const prose = text.replaceAll(/^```[^]*?^```/gmu, '').replaceAll(/`[^`\n]*`/gu, '');
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
    const lost = links
      .filter((link) => !/^https?:/u.test(link))
      .filter((link) => !leads(path, link));
    expect(lost).toEqual([]);
  });
});

/** Whether a relative link leads to a file or folder, and its fragment to a heading there. */
function leads(from: string, link: string): boolean {
  const [to = '', fragment] = link.split('#');
  const target = to === '' ? from : join(dirname(from), to);
  if (!existsSync(join(PROJECT, target))) return false;
  if (fragment === undefined) return true;
  const headings = page(target).match(/^#+ .*$/gmu) ?? [];
  return headings.some((heading) => anchor(heading) === fragment);
}

/** The fragment under which a heading can be linked, as GitHub makes it. */
function anchor(heading: string): string {
  return heading
    .replace(/^#+ /u, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
