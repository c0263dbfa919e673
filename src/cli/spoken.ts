import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialog, Wordings } from '../dialogs/dialog.ts';
import { listeningFiles, openCatalog, transcriptFiles } from '../dialogs/files.ts';
import { loadListening } from '../dialogs/listening.ts';
import { parseTranscript } from '../dialogs/transcript.ts';
import type { Lessons, SafetyExample } from '../domain/content.ts';
import { filled } from '../engine/wording.ts';
import { readSpoken, writtenSpoken } from '../training/spoken.ts';
import { CONTENT, dialogNamed, lessonsOf } from './content.ts';

/** What was copied from the scenes for training. */
const COPY = join(CONTENT, 'safety', 'spoken.txt');

/** Everyday words that were written down for training. */
const EVERYDAY = join(CONTENT, 'safety', 'everyday.txt');

/** Everyday words are few beside all that is said in the scenes: each counts so many times. */
const EVERYDAY_COUNTS = 3;

/** What understanding learns from: the examples, and as harmless ones everyday words and what is said in the scenes. */
export function taughtLessons(): Lessons {
  const lessons = lessonsOf(CONTENT);
  const everyday = harmlessIn(EVERYDAY);
  const often = Array.from({ length: EVERYDAY_COUNTS }, () => everyday).flat();
  return { ...lessons, safety: [...lessons.safety, ...often, ...harmlessIn(COPY)] };
}

function harmlessIn(path: string): SafetyExample[] {
  return readSpoken(readFileSync(path, 'utf8'));
}

const catalog = openCatalog(CONTENT);

/** Copies what is said in the scenes and the commands, each sentence once. Returns how many there are. */
export function collectSpoken(): number {
  const seen = new Set<string>();
  const fresh = (line: string): boolean => {
    const same = line.toLowerCase();
    return !seen.has(same) && seen.add(same).size > 0;
  };
  const scenes = catalog
    .ids()
    .map((id) => ({ id, lines: [...learnerLines(id), ...everySecond(personaLines(id))] }));
  const commands = theCommands();
  const all = [...scenes, { id: 'commands', lines: commands }];
  const kept = all.map(({ id, lines }): [string, string[]] => [
    id,
    lines.map(onOneLine).filter(fresh),
  ]);
  writeFileSync(COPY, writtenSpoken(new Map(kept)));
  return seen.size;
}

function theCommands(): string[] {
  const { listening } = loadListening(listeningFiles(CONTENT));
  return Object.values(listening?.commands ?? {}).flatMap(({ words }) => words);
}

/** What a learner says in a scenario: choices, phrases, the model dialogues, and the transcripts. */
export function learnerLines(id: string): string[] {
  const dialog = theDialog(id);
  const scenes = [...Object.values(dialog.scenes), ...Object.values(dialog.reactions)];
  const watched = [...(dialog.watch?.poor ?? []), ...(dialog.watch?.good ?? [])];
  const written = [
    ...scenes.flatMap(({ choices }) => choices.map(({ say }) => say)),
    ...Object.values(dialog.phrases ?? {}).flat(),
    ...watched.map(({ say }) => say),
  ];
  return [...said(written, dialog), ...learnerInTranscripts(id)];
}

/** What the persona says in a scenario. */
function personaLines(id: string): string[] {
  const dialog = theDialog(id);
  const wordings = [
    { default: dialog.opening },
    ...Object.values(dialog.lines),
    ...Object.values(dialog.reactions).map(({ says }) => says),
    ...Object.values(dialog.endings).map(({ says }) => says),
  ];
  const asked = [...(dialog.swap?.well ?? []), ...(dialog.swap?.badly ?? [])];
  const answers = Object.values(dialog.swap?.lines ?? {}).flat();
  return said([...wordings.flatMap(allOf), ...asked, ...answers], dialog);
}

function allOf(wordings: Wordings): string[] {
  return Object.values(wordings).flat();
}

function learnerInTranscripts(id: string): string[] {
  return transcriptFiles(CONTENT, id).flatMap((file) =>
    (parseTranscript(file).transcript?.steps ?? []).flatMap((step) =>
      step.kind === 'me' ? [step.text] : [],
    ),
  );
}

/** The lines as they are heard, said by the first of the personas. */
function said(lines: readonly string[], dialog: Dialog): string[] {
  const [persona] = dialog.persona.names;
  return persona === undefined ? [] : lines.map((line) => filled(line, dialog, { persona }));
}

/** The persona's lines are many, and nobody listens for danger in them. */
function everySecond(lines: readonly string[]): string[] {
  return lines.filter((_, at) => at % 2 === 0);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function theDialog(id: string): Dialog {
  return dialogNamed(catalog, id);
}
