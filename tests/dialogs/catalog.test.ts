import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT } from '../../src/cli/content.ts';
import {
  NoContent,
  keepSchema,
  lessonFiles,
  listeningFiles,
  openCatalog,
} from '../../src/dialogs/files.ts';
import { editorSchemas } from '../../src/dialogs/editorSchema.ts';
import { hashOfLessons, loadLessons } from '../../src/dialogs/lessons.ts';
import { loadListening } from '../../src/dialogs/listening.ts';
import { MOVES } from '../../src/domain/moves.ts';
import { COMMANDS } from '../../src/domain/reading.ts';
import { base } from './examples.ts';

let root: string;

function write(id: string, text: string): void {
  mkdirSync(join(root, 'scenarios', id), { recursive: true });
  writeFileSync(join(root, 'scenarios', id, 'dialog.yaml'), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dialogs-'));
  mkdirSync(join(root, 'encounters'));
  writeFileSync(join(root, 'encounters', 'small.yaml'), base('encounter'));
  for (const id of ['pass-the-salt', 'pass-the-oil'])
    write(id, base('scenario').replace('pass-the-salt', id));
  write('with-a-finding', base('scenario').replace('pass-the-salt', 'other-name'));
  write('broken', 'dialog: [');
  write('binary', '\u0000\u0001');
});

afterAll(() => rmSync(root, { recursive: true }));

describe('a catalog', () => {
  it('plays what is right, and says what is wrong with the rest', () => {
    const catalog = openCatalog(root);
    expect(catalog.ids()).toEqual([
      'binary',
      'broken',
      'pass-the-oil',
      'pass-the-salt',
      'with-a-finding',
    ]);
    expect(catalog.ids().filter((id) => catalog.get(id) !== undefined)).toEqual([
      'pass-the-oil',
      'pass-the-salt',
    ]);
    expect(catalog.findings('with-a-finding').map(({ code }) => code)).toEqual(['D005']);
    expect(catalog.findings('broken').map(({ file, code }) => `${file} ${code}`)).toEqual([
      'dialogs/scenarios/broken/dialog.yaml D002',
    ]);
    expect(catalog.findings('pass-the-oil')).toEqual([]);
    expect(new Set(catalog.findings().map(({ code }) => code))).toEqual(
      new Set(['D001', 'D002', 'D005']),
    );
  });

  it('does not offer what has findings', () => {
    expect(
      openCatalog(root)
        .list()
        .map(({ id }) => id),
    ).toEqual(['pass-the-oil', 'pass-the-salt']);
  });

  it('keeps what it has read, and gives nothing for an id that is a path', () => {
    const catalog = openCatalog(root);
    expect(catalog.get('pass-the-oil')).toBe(catalog.get('pass-the-oil'));
    for (const id of ['', '..', '../encounters', 'pass-the-oil/', '__proto__'])
      expect(catalog.get(id)).toBeUndefined();
  });

  it('opens only the dialog that is asked for', () => {
    const before = openCatalog(root);
    for (let at = 0; at < 300; at++)
      write(`many-${at}`, base('scenario').replace('pass-the-salt', `many-${at}`));
    const time = (act: () => void) => {
      const begun = performance.now();
      act();
      return performance.now() - begun;
    };
    expect(before.get('pass-the-oil')).toBeDefined();
    const catalog = openCatalog(root);
    // The first dialog brings its encounter with it.
    catalog.get('many-0');
    const one = time(() => expect(catalog.get('many-7')).toBeDefined());
    const all = time(() => expect(catalog.findings().length).toBeGreaterThan(0));
    expect(one * 10).toBeLessThan(all);
  });

  it('says which folder is missing', () => {
    expect(() => openCatalog(join(root, 'nowhere'))).toThrow(NoContent);
  });
});

describe('what is listened for', () => {
  it('is read from the content of the project without a finding', () => {
    const { listening, findings } = loadListening(listeningFiles(CONTENT));
    expect(findings).toEqual([]);
    expect(Object.keys(listening?.commands ?? {}).toSorted()).toEqual([...COMMANDS].toSorted());
  });

  it('gives findings, and nothing to listen with, when a file is broken or missing', () => {
    mkdirSync(join(root, 'safety'), { recursive: true });
    writeFileSync(join(root, 'safety', 'safety.yaml'), 'answers: {}\nexamples: []\n');
    const { listening, findings } = loadListening(listeningFiles(root));
    expect(listening).toBeUndefined();
    expect(new Set(findings.map(({ file, code }) => `${file} ${code}`))).toEqual(
      new Set(['dialogs/safety/safety.yaml D004', 'dialogs/coaching/commands.yaml D002']),
    );
  });
});

describe('what understanding is trained on', () => {
  it('is read from the content of the project without a finding', () => {
    const { lessons, findings } = loadLessons(lessonFiles(CONTENT));
    expect(findings).toEqual([]);
    expect(lessons?.moves.map(({ move }) => move).toSorted()).toEqual(
      [...MOVES, 'none'].toSorted(),
    );
  });

  it('gives findings, and no lessons, when a file is broken or missing', () => {
    cpSync(join(CONTENT, 'moves'), join(root, 'moves'), { recursive: true });
    writeFileSync(join(root, 'moves', 'open.yaml'), 'move: press\nmeaning: x\nexamples: []\n');
    rmSync(join(root, 'moves', 'hint.yaml'));
    const safety = join(root, 'safety', 'examples');
    cpSync(join(CONTENT, 'safety', 'examples'), safety, { recursive: true });
    writeFileSync(join(safety, 'K1.yaml'), 'class: K9\n');
    rmSync(join(safety, 'K8.yaml'));
    const { lessons, findings } = loadLessons(lessonFiles(root));
    expect(lessons).toBeUndefined();
    expect(new Set(findings.map(({ file, code }) => `${file} ${code}`))).toEqual(
      new Set([
        'dialogs/moves/open.yaml D004',
        'dialogs/moves/hint.yaml D001',
        'dialogs/safety/examples/K1.yaml D004',
        'dialogs/safety/examples/K8.yaml D001',
      ]),
    );
  });

  it('has another hash as soon as one example is another', () => {
    const files = lessonFiles(CONTENT);
    const [first, ...rest] = files.moves;
    if (first === undefined) throw new Error('There are no moves.');
    const changed = { ...first, content: `${String(first.content)}\n` };
    expect(hashOfLessons({ ...files, moves: [changed, ...rest] })).not.toBe(hashOfLessons(files));
    expect(loadLessons(files).lessons?.hash).toBe(hashOfLessons(files));
  });
});

describe('the schemas for editors', () => {
  it.each(editorSchemas())('$name is up to date', ({ name, text }) => {
    expect(keepSchema(CONTENT, name, text, true)).toBe(true);
  });
});
