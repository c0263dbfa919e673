const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Scripts and forms that take two columns, roughly Unicode's East Asian Wide and Fullwidth. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const PICTURE = /\p{Emoji_Presentation}|\uFE0F/u;
const INVISIBLE = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const SIMPLE = /^[\u0020-\u007E]*$/u;

/** How many columns a terminal needs for a text without line feeds. */
export function columns(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let total = 0;
  for (const { segment } of graphemes.segment(text)) total += graphemeColumns(segment);
  return total;
}

/**
 * Breaks a text into lines of at most `width` columns: between words where it can, between
 * graphemes where a word is longer than a line, never inside a grapheme. Line feeds of the text
 * stay line ends. `Infinity` breaks at line feeds only. On the first line `taken` columns are in
 * use already.
 */
export function wrap(text: string, width: number, taken = 0): string[] {
  return text
    .split('\n')
    .flatMap((line, at) => wrapLine(line, Math.max(1, width), at === 0 ? taken : 0));
}

function wrapLine(line: string, width: number, taken: number): string[] {
  if (taken + columns(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  let used = taken;
  const next = () => {
    lines.push(current);
    current = '';
    used = 0;
  };
  for (const word of line.split(' ')) {
    const size = columns(word);
    if (used > 0 && used + (current === '' ? 0 : 1) + size > width) next();
    if (size > width) {
      const pieces = breakWord(word, width);
      current = pieces.pop() ?? '';
      used = columns(current);
      lines.push(...pieces);
    } else {
      used += (current === '' ? 0 : 1) + size;
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let current = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const size = graphemeColumns(segment);
    if (used + size > width && current !== '') {
      pieces.push(current);
      current = '';
      used = 0;
    }
    current += segment;
    used += size;
  }
  return [...pieces, current];
}

function graphemeColumns(grapheme: string): number {
  if (SIMPLE.test(grapheme)) return grapheme.length;
  if (INVISIBLE.test(grapheme)) return 0;
  return PICTURE.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}
