import { stripVTControlCharacters } from 'node:util';

/** C0 and C1 controls and DEL, except tab and line feed, which are handled before. */
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Embeddings, overrides and isolates of writing direction: they can make a line look like another. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text that a terminal will only ever show. Words come back to the screen that somebody typed or
 * pasted, so no escape sequence in them may move the cursor, set a title or fill the clipboard.
 * Line feeds stay; other line ends become line feeds; tabs become spaces.
 */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(CONTROLS, '')
    .replace(DIRECTION, '')
    .toWellFormed();
}
