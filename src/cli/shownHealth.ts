import type { Ailment } from '../walk/ailments.ts';
import type { DialogHealth, Health, Share, Spread } from '../walk/health.ts';
import { LEARNERS } from '../walk/learners.ts';

const COLUMNS = ['walks', 'turns', 'minutes', 'repair', 'twice', ...LEARNERS, 'wrong'];
const WIDE = 10;

/** What the columns mean. */
export const LEGEND = `turns and minutes: the middle, and what one in twenty exceeds. A turn is whatever the learner does. Minutes are
estimated: reading 200 words a minute, typing 30, thinking none.
repair: messages that were not understood at once. twice: rehearsals in which a line is heard twice.
${LEARNERS.join(', ')}: how often such a learner gets the ask granted, or a part of it, at levels 1 to 3 where the
persona's mind is open.`;

/** The first line of the table. */
export function heading(width: number): string {
  return row('', COLUMNS, width);
}

/** A line of the table. */
export function shownHealth(health: Health, name: string, width: number): string {
  const { rehearsals, turns, minutes, repair, repeated, yes, ailments } = health;
  const cells = [
    String(rehearsals),
    spread(turns, 0),
    spread(minutes, 1),
    percent(repair.share),
    percent(repeated.share),
    ...LEARNERS.map((learner) => percent(yes[learner])),
    String(ailments.length),
  ];
  return row(name, cells, width);
}

/** How often each kind of learner was not understood at once. */
export function shownRepair({ repair }: Health): string {
  const kinds = LEARNERS.map((learner) => `${learner} ${percent(repair.by[learner])}`);
  return `repair by kind of learner: ${kinds.join(', ')}`;
}

/** The lines of a dialog that are heard twice most, and those that are never heard. */
export function shownLines({ dialog, rehearsals, repeated, neverSaid }: DialogHealth): string {
  const twice = repeated.worst.map(
    (each) => `  heard twice in ${percent(each.rehearsals / rehearsals)}: “${each.line}”`,
  );
  const never = neverSaid.map(({ where, text }) => `  never said: ${where}: “${text}”`);
  const lines = [...twice, ...never];
  return [dialog, ...(lines.length === 0 ? ['  every line is said'] : lines), ''].join('\n');
}

/** What is wrong, each with what shows it. */
export function shownAilments(ailments: readonly Ailment[]): string {
  if (ailments.length === 0) return 'Nothing is wrong with these conversations.';
  return ailments.map(shownAilment).join('\n');
}

function shownAilment({ dialog, kind, text, spot }: Ailment): string {
  if (spot === undefined) return `${kind}: ${dialog}: ${text}`;
  const { seed, level, learner } = spot;
  return `${kind}: ${dialog}: ${text}\n  npm run walk -- --replay ${dialog}:${seed}:${level}:${learner}`;
}

function row(name: string, cells: readonly string[], width: number): string {
  return `${name.padEnd(width)} ${cells.map((cell) => cell.padStart(WIDE)).join('')}`;
}

function spread({ median, p95 }: Spread, digits: number): string {
  return `${median.toFixed(digits)}–${p95.toFixed(digits)}`;
}

function percent(share: Share): string {
  if (share === null) return '–';
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return `${(100 * share).toFixed(digits)} %`;
}
