import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CoachFiles } from './coachFiles.ts';
import type { Dialog } from './dialog.ts';
import type { Finding } from './finding.ts';
import type { Head } from './head.ts';
import { readHead } from './head.ts';
import type { LessonFiles } from './lessons.ts';
import type { ListeningFiles } from './listening.ts';
import type { DialogLoaded, EncounterLoaded, Encounters } from './load.ts';
import { loadEncounter, loadScenario } from './load.ts';
import type { TextFile } from './parse.ts';
import { MAX_BYTES } from './parse.ts';
import { hashOf, versionOf } from './version.ts';

/** The dialogs of a content folder. */
export type DialogCatalog = {
  /** All there are, playable or not, in order; no file is opened for it. */
  ids(): string[];
  /** A dialog that can be played: read and checked on first use, then kept. */
  get(id: string): Dialog | undefined;
  /** All that can be offered. Only the first lines of dialogs not yet used are read. */
  list(): Head[];
  /** What is wrong, in one dialog or, after reading every file, in all of them. */
  findings(id?: string): Finding[];
};

/** A folder that has no content. `message` is for the operator. */
export class NoContent extends Error {}

/** Opens the folder that holds `scenarios/` and `encounters/`. Reads names only. */
export function openCatalog(root: string, copies?: Copies): DialogCatalog {
  const scenarios = join(root, 'scenarios');
  if (!existsSync(scenarios))
    throw new NoContent(`There is no folder ${scenarios}: dialogs are looked for there.`);
  const known = namesIn(scenarios).filter((id) => existsSync(join(scenarios, id, 'dialog.yaml')));
  const encounters = encountersIn(root);
  const loaded = new Map<string, DialogLoaded>();
  const load = (id: string): DialogLoaded => {
    const before = loaded.get(id);
    if (before !== undefined) return before;
    const file = readText(root, 'scenarios', id, 'dialog.yaml');
    const made = known.includes(id) ? checkedOnce(id, file) : { findings: [] };
    loaded.set(id, made);
    return made;
  };
  const checkedOnce = (id: string, file: TextFile): DialogLoaded => {
    if (copies === undefined) return loadScenario(file, id, encounters);
    const from = [
      file,
      ...encounters.ids().map((each) => readText(root, 'encounters', `${each}.yaml`)),
    ];
    const copy = copies.read<Dialog>(`dialog-${id}`, from);
    if (copy !== undefined) return { dialog: copy, findings: [] };
    const made = loadScenario(file, id, encounters);
    if (made.dialog !== undefined) copies.keep(`dialog-${id}`, from, made.dialog);
    return made;
  };
  let heads: Head[] | undefined;
  return {
    ids: () => [...known],
    get: (id) => (known.includes(id) ? load(id).dialog : undefined),
    list: () => {
      heads ??= known.flatMap(
        (id) => readHead(readText(root, 'scenarios', id, 'dialog.yaml'), id) ?? [],
      );
      return heads.filter(({ id }) => !loaded.has(id) || loaded.get(id)?.dialog !== undefined);
    },
    findings: (id) => {
      if (id !== undefined) return load(id).findings;
      const shared = encounters.ids().flatMap((each) => encounters.get(each)?.findings ?? []);
      return [...shared, ...known.flatMap((each) => load(each).findings)];
    },
  };
}

/** The files understanding is trained on. */
export function lessonFiles(root: string): LessonFiles {
  const all = (...folder: string[]) =>
    namesIn(join(root, ...folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        ...readText(root, ...folder, name),
        name: name.replace(/\.yaml$/, ''),
      }));
  return { moves: all('moves'), safety: all('safety', 'examples') };
}

/** The files of what the program listens for besides moves, and answers. */
export function listeningFiles(root: string): ListeningFiles {
  return {
    safety: readText(root, 'safety', 'safety.yaml'),
    commands: readText(root, 'coaching', 'commands.yaml'),
  };
}

/** The files the coach speaks from. */
export function coachFiles(root: string): CoachFiles {
  const file = (name: string) => readText(root, 'coaching', `${name}.yaml`);
  return {
    lines: file('lines'),
    criteria: file('criteria'),
    handling: file('handling'),
    evidence: file('evidence'),
    moves: file('moves'),
    curriculum: file('curriculum'),
    howStrong: file('howStrong'),
  };
}

/** The transcripts beside a dialog. */
export function transcriptFiles(root: string, id: string): TextFile[] {
  return namesIn(join(root, 'scenarios', id))
    .filter((name) => name.endsWith('.transcript'))
    .map((name) => readText(root, 'scenarios', id, name));
}

/** Writes a schema for editors, or, with `check`, only says whether the file is as it should be. */
export function keepSchema(root: string, name: string, text: string, check: boolean): boolean {
  const path = join(root, name);
  const same = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!same && !check) writeFileSync(path, text);
  return same;
}

/**
 * Copies of content that was checked before, in a folder that may be deleted at any time. A copy
 * counts only for the very bytes it was made from and for the checks that made it.
 */
export type Copies = {
  read<T>(name: string, from: readonly TextFile[]): T | undefined;
  keep(name: string, from: readonly TextFile[], value: unknown): void;
};

/** Copies in a folder. What cannot be read or written is made anew each time. */
export function copiesIn(folder: string): Copies {
  const path = (name: string) => join(folder, `${name}.json`);
  const code = checkingCode();
  const keyOf = (files: readonly TextFile[]) =>
    versionOf([code, files.map(({ file, content }) => [file, hashOf(content)])]);
  return {
    read<T>(name: string, from: readonly TextFile[]) {
      try {
        const kept = JSON.parse(readFileSync(path(name), 'utf8')) as { key: string; value: T };
        return kept.key === keyOf(from) ? kept.value : undefined;
      } catch {
        return undefined;
      }
    },
    keep(name, from, value) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const unfinished = `${path(name)}.new`;
        writeFileSync(unfinished, JSON.stringify({ key: keyOf(from), value }));
        renameSync(unfinished, path(name));
      } catch {
        // A copy is only there to save time.
      }
    },
  };
}

/** The state of the code that checks content; a copy made by other code does not count. */
function checkingCode(): string[] {
  const folders = [import.meta.dirname, join(import.meta.dirname, '..', 'domain')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`),
  );
  return files.toSorted();
}

function encountersIn(root: string): Encounters {
  const names = namesIn(join(root, 'encounters')).filter((name) => name.endsWith('.yaml'));
  const known = names.map((name) => name.replace(/\.yaml$/, ''));
  const loaded = new Map<string, EncounterLoaded>();
  return {
    ids: () => known,
    get: (id) => {
      if (!known.includes(id)) return undefined;
      const made = loaded.get(id) ?? loadEncounter(readText(root, 'encounters', `${id}.yaml`));
      loaded.set(id, made);
      return made;
    },
  };
}

function namesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .toSorted()
    : [];
}

/** A file under the name an author knows it by. One that is far too large is not read to its end. */
function readText(root: string, ...parts: string[]): TextFile {
  const path = join(root, ...parts);
  const file = ['dialogs', ...parts].join('/');
  if (!existsSync(path)) return { file, content: '' };
  return {
    file,
    content: statSync(path).size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(path),
  };
}
