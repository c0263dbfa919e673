import { columns, wrap } from './wrap.ts';

const GAP = 2;
const NARROWEST = 14;

/**
 * A table as lines: columns side by side where the width allows, otherwise row by row with the
 * heads repeated, which is also what a screen reader reads best. Cells must be harmless already.
 */
export function tableLines(
  head: readonly string[],
  rows: readonly string[][],
  width: number,
): string[] {
  const widths = Number.isFinite(width) ? columnWidths([head, ...rows], width) : undefined;
  if (widths === undefined) return rows.flatMap((row) => stackedRow(head, row, width));
  const rule = widths.map((size) => '-'.repeat(size));
  return [head, rule, ...rows].flatMap((row) => rowLines(row, widths));
}

/** Natural widths, the widest narrowed until all fit; `undefined` when the columns would be too narrow. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] | undefined {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => Math.max(...(row[at] ?? '').split('\n').map(columns)))),
  );
  const room = width - GAP * (count - 1);
  let excess = widths.reduce((sum, size) => sum + size, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const size = widths[widest] ?? 0;
    if (size <= NARROWEST) return undefined;
    widths[widest] = size - 1;
    excess -= 1;
  }
  return widths;
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((size, at) => wrap(row[at] ?? '', size));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((size, at) => padded(cells[at]?.[line] ?? '', size))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function padded(text: string, size: number): string {
  return text + ' '.repeat(Math.max(0, size - columns(text)));
}

function stackedRow(head: readonly string[], row: readonly string[], width: number): string[] {
  return row.flatMap((cell, at) => {
    const label = head[at] ?? '';
    const lines = wrap(label === '' ? cell : `${label}: ${cell}`, width - GAP);
    return at === 0 ? lines : lines.map((line) => ' '.repeat(GAP) + line);
  });
}
