import { CONTENT, readerOf } from '../../src/cli/content.ts';
import type { Reading } from '../../src/domain/reading.ts';

const { read } = readerOf(CONTENT);

/** How a request is read by itself. */
export function reader(text: string): Reading {
  return read(text, { phase: 'opening', personaLine: '', listens: [] });
}
