import type { Span } from '../domain/reading.ts';
import type { Line } from './words.ts';
import { wordsAt } from './words.ts';

/**
 * A pattern over canonical words: `source` must begin and end at a word's edge. Word stems are
 * written `apolog\S*`, never `apolog` alone, which would match no whole word.
 */
export function phrase(source: string): RegExp {
  return new RegExp(` (?:${source})(?= )`, 'g');
}

/** Like `phrase`, but only where the clause begins. */
export function opening(source: string): RegExp {
  return new RegExp(`^ (?:${source})(?= )`, 'g');
}

/** Like `phrase`, but it must be all there is, marks apart. */
export function whole(source: string): RegExp {
  return new RegExp(`^ (?:${source})(?: [?!.,:()-])*[ ]$`, 'g');
}

/** Where `pattern` stands in the line, as spans of the text that was read. */
export function spansOf(line: Line, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const match of line.canon.matchAll(pattern)) {
    const from = match.index + (match[0].startsWith(' ') ? 1 : 0);
    const words = wordsAt(line, from, match.index + match[0].length);
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) continue;
    spans.push({
      start: first.start,
      end: last.end,
      text: line.source.slice(first.start, last.end),
    });
  }
  return spans;
}

/** Whether `pattern` stands anywhere in the line. */
export function has(line: Line, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(line.canon);
  pattern.lastIndex = 0;
  return found;
}
