export type Unit = 'µs' | 'ms' | 'MB' | 'KB' | 'bytes' | 'a second' | 'times';

/** A goal of docs/performance.md, and which number it is about. */
export type Goal = {
  id: string;
  is: 'at most' | 'at least';
  value: number;
  about: 'ratio' | 'ours' | 'difference';
};

/** One line of the result. */
export type Row = {
  question: string;
  measure: string;
  unit: Unit;
  ours: number;
  /** What `ours` is held against. */
  against: string;
  reference: number;
  /** Of the medians or, where rounds were measured side by side, the median of their ratios. */
  ratio: number;
  goal?: Goal;
};

export function isMet({ ours, reference, ratio, goal }: Row): boolean | undefined {
  if (goal === undefined) return undefined;
  const value = { ratio, ours, difference: ours - reference }[goal.about];
  return goal.is === 'at most' ? value <= goal.value : value >= goal.value;
}

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['measure', 'ours', 'against', 'reference', 'ratio', 'goal', 'met'];
  const lines = rows.map((row) => [
    row.measure,
    figure(row.ours, row.unit),
    row.against,
    figure(row.reference, row.unit),
    number(row.ratio),
    goalText(row),
    { true: 'yes', false: 'NO', undefined: '' }[String(isMet(row)) as 'true'],
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((cells) => cells[at]?.length ?? 0)),
  );
  const right = new Set([1, 3, 4]);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        right.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const out = [line(head), line(widths.map((width) => '-'.repeat(width)))];
  let question = '';
  for (const [at, cells] of lines.entries()) {
    const next = rows[at]?.question ?? '';
    if (next !== question) out.push('', `${next}:`);
    question = next;
    out.push(line(cells));
  }
  return `${out.join('\n')}\n`;
}

/** The same for programs: the rows, and whether each goal is met. */
export function jsonOf(conditions: object, rows: readonly Row[]): string {
  const told = rows.map((row) => ({ ...row, met: isMet(row) }));
  return `${JSON.stringify({ conditions, rows: told }, undefined, 2)}\n`;
}

function figure(value: number, unit: Unit): string {
  return `${number(value)} ${unit}`;
}

function goalText({ goal, unit }: Row): string {
  if (goal === undefined) return '';
  const sign = goal.is === 'at most' ? '≤' : '≥';
  const plus = goal.about === 'difference' ? '+' : '';
  const what = goal.about === 'ratio' ? '×' : ` ${unit}`;
  return `${goal.id}: ${sign} ${plus}${goal.value}${what}`;
}

/** Three digits that count. */
function number(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en').replaceAll(',', ' ')
    : String(Number(value.toPrecision(3)));
}
