/** What the list says about one scenario. */
export type Listed = { id: string; title: string; area: string; rung: number };

/** The scenarios as lines in columns, easiest first. */
export function listing(scenarios: readonly Listed[]): string {
  const rows = scenarios
    .toSorted((a, b) => a.rung - b.rung || (a.id < b.id ? -1 : 1))
    .map(({ id, title, area, rung }) => [id, area, String(rung), title]);
  const all = [['id', 'area', 'rung', 'title'], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}\n`)
    .join('');
}
