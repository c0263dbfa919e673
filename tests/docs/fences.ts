import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

/** A fenced block of a page: the words behind the fence, the text, and the line it begins on. */
export type Fence = { info: string; text: string; line: number };

export function page(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

/** All fenced blocks of a page, in order. */
export function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let open: { info: string; lines: string[]; line: number } | undefined;
  for (const [at, line] of markdown.split('\n').entries()) {
    if (!line.startsWith('```')) open?.lines.push(line);
    else if (open === undefined) open = { info: line.slice(3).trim(), lines: [], line: at + 2 };
    else {
      fences.push({ info: open.info, text: open.lines.join('\n'), line: open.line });
      open = undefined;
    }
  }
  return fences;
}
