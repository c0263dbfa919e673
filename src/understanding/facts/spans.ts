import type { Span } from '../../domain/reading.ts';
import type { Line, Word } from '../words.ts';

/** The stretch of the text from the first to the last of `words`; undefined for none. */
export function spanOf(source: string, words: readonly Word[]): Span | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, text: source.slice(first.start, last.end) };
}

/** A word, number or amount, no mark. */
export function spoken({ canon }: Word): boolean {
  return /[\p{L}\p{N}%€$£]/u.test(canon);
}

export function inside(span: Span, line: Line): boolean {
  return span.start >= (line.words[0]?.start ?? 0) && span.end <= (line.words.at(-1)?.end ?? 0);
}

export function overlap(
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}
