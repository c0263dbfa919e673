import { styleText } from 'node:util';
import type { Body, Part } from '../../src/domain/body.ts';
import type { Voice } from '../../src/domain/channel.ts';
import { harmless } from './harmless.ts';
import { tableLines } from './table.ts';
import { columns, wrap } from './wrap.ts';

/** How things are shown. Who speaks is visible in every look; colour and weight only decorate. */
export type Look = {
  /** Columns to fill at most; `Infinity` leaves long lines to the terminal or a screen reader. */
  width: number;
  /** Bold and dim. */
  decorated: boolean;
  /** Every speaker by name, nothing drawn. */
  plain: boolean;
};

/** Something somebody said, ready to print, without a line feed at its end. */
export type Block = { kind: 'play' | 'coach'; text: string };

export const YOU = 'you';
const GUTTER = '| ';
const HANGING = '  ';

/**
 * What was said, as it stands in the transcript: `Mark: …` for a persona, a gutter for the coach,
 * and further lines set in, so that no line of a text can pass for another speaker's.
 */
export function render(said: { voice: Voice; name: string; body: Body }, look: Look): Block {
  if (said.voice === 'persona') {
    return { kind: 'play', text: named(harmlessName(said.name), said.body.parts, look) };
  }
  if (look.plain)
    return { kind: 'coach', text: named(harmlessName(said.name), said.body.parts, look) };
  const lines = partsLines(said.body.parts, look.width - GUTTER.length, look);
  const gutter = look.decorated ? styled('dim', GUTTER) : GUTTER;
  return {
    kind: 'coach',
    text: lines.map((line) => (line === '' ? gutter.trimEnd() : gutter + line)).join('\n'),
  };
}

/** The learner's own line, for transcripts in which it is not on the screen already. */
export function renderOwn(line: string, look: Look): Block {
  return { kind: 'play', text: named(YOU, [{ kind: 'paragraph', text: line }], look).trimEnd() };
}

/** The empty line, or nothing, between two blocks: the play runs on, the coach stands apart. */
export function gap(before: Block['kind'] | undefined, after: Block['kind']): string {
  return before === undefined || (before === 'play' && after === 'play') ? '' : '\n';
}

function named(name: string, parts: readonly Part[], look: Look): string {
  const label = look.decorated ? styled('bold', name) : name;
  const [first, ...rest] = parts;
  // A paragraph begins beside the name; anything with lines of its own begins below it.
  const beside = first?.kind === 'paragraph' ? harmless(first.text) : '';
  const below = first?.kind === 'paragraph' ? rest : parts;
  const inner = look.width - HANGING.length;
  const taken = Math.max(0, columns(name) + ': '.length - HANGING.length);
  const [head = '', ...further] = wrap(beside, inner, taken);
  if (below.length > 0) further.push(...partsLines(below, inner, look));
  return [
    // A stage direction has no speaker.
    (name === '' ? head : `${label}: ${head}`).trimEnd(),
    ...further.map((line) => (line === '' ? '' : HANGING + line)),
  ].join('\n');
}

function partsLines(parts: readonly Part[], width: number, look: Look): string[] {
  return parts.flatMap((part, at) => {
    const lines = partLines(part, width, look);
    const close = at === 0 || look.plain || parts[at - 1]?.kind === 'heading';
    return close ? lines : ['', ...lines];
  });
}

function partLines(part: Part, width: number, look: Look): string[] {
  switch (part.kind) {
    case 'paragraph':
      return wrap(harmless(part.text), width);
    case 'heading': {
      const lines = wrap(harmless(part.text), width);
      return look.decorated ? lines.map((line) => styled('bold', line)) : lines;
    }
    case 'quote': {
      const words = `“${harmless(part.text)}”`;
      return wrap(
        part.by === undefined ? words : `${harmlessName(part.by)}: ${words}`,
        width - 2,
      ).map((line) => HANGING + line);
    }
    case 'list':
      return part.items.flatMap((item) => marked('- ', item, width));
    case 'table':
      return tableLines(
        part.head.map(harmless),
        part.rows.map((row) => row.map(harmless)),
        look.plain ? Infinity : width,
      );
    case 'choices':
      return part.options.flatMap((option, at) => marked(`${at + 1}. `, option.label, width));
  }
}

function marked(mark: string, text: string, width: number): string[] {
  const lines = wrap(harmless(text), width - mark.length);
  return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line);
}

function harmlessName(name: string): string {
  return harmless(name).replace(/\s+/gu, ' ').trim();
}

function styled(format: 'bold' | 'dim', text: string): string {
  return styleText(format, text, { validateStream: false });
}
