import type { KeptRecord } from '../domain/record.ts';

/**
 * The corrections among somebody's records, one JSON object a line and oldest first: the words, the
 * persona's line before them, the phase, the move that was meant and the one that was guessed.
 * Empty when there are none.
 */
export function correctionLines(records: readonly KeptRecord[]): string {
  return records
    .filter(({ kind }) => kind === 'correction')
    .map(({ body: { text, context, phase, move, read } }) => {
      const named = String(phase).replaceAll('-', '_');
      return `${JSON.stringify({ text, context, phase: named, move, read })}\n`;
    })
    .join('');
}
