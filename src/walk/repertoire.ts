import type { MoveExamples } from '../domain/content.ts';
import type { Move } from '../domain/moves.ts';
import { isMove } from '../domain/moves.ts';
import type { Phase } from '../domain/reading.ts';
import { shuffled } from '../dialogs/chance.ts';

/** A line that somebody may say, and what it is meant to do; without a move it does nothing. */
export type Line = { text: string; phase: Phase; move?: Move; also: readonly Move[] };

/** The lines learners draw from. */
export type Repertoire = {
  /** Lines of this dialog's own transcripts that make the move in the phase. */
  own(move: Move, phase: Phase): readonly Line[];
  /** Examples that make the move in the phase; in any phase when there are none for it. */
  examples(move: Move, phase: Phase): readonly Line[];
  /** Examples of a named task that also give a reason, or room for a no. */
  careful(phase: Phase): readonly Line[];
  /** A few lines of each move and of none, for whoever says anything. */
  any: readonly Line[];
};

/** The examples of understanding, as lines that can be said in any dialog. */
export type Examples = Omit<Repertoire, 'own'>;

/** So many lines of each move make up what somebody says who says anything. */
const ANY_OF_A_MOVE = 25;

/**
 * Sorts the examples by move and phase, at most `most` of each: every line costs a reading in each kind
 * of scene it is said in. Which ones are kept does not change from run to run.
 */
export function examplesFrom(files: readonly MoveExamples[], most: number): Examples {
  const byPhase = new Map<string, Line[]>();
  const byMove = new Map<Move, Line[]>();
  const any: Line[] = [];
  for (const { move, examples } of files) {
    const lines = examples.map(({ text, phase, also = [] }): Line => {
      return { text, phase, also, ...(isMove(move) ? { move } : {}) };
    });
    any.push(...mixed(lines, move).slice(0, ANY_OF_A_MOVE));
    if (!isMove(move)) continue;
    for (const line of mixed(lines, move)) add(byPhase, keyOf(move, line.phase), line, most);
    byMove.set(move, mixed(lines, move).slice(0, most));
  }
  const examples: Examples['examples'] = (move, phase) =>
    byPhase.get(keyOf(move, phase)) ?? byMove.get(move) ?? [];
  const careful = new Map<Phase, Line[]>();
  for (const line of files.flatMap(carefulIn)) add(careful, line.phase, line, most);
  return {
    examples,
    careful: (phase) => careful.get(phase) ?? examples('ask-specific', phase),
    any,
  };
}

/** The repertoire of a dialog: the examples, and what its transcripts say. */
export function repertoireOf(examples: Examples, own: readonly Line[]): Repertoire {
  const lines = Map.groupBy(own, ({ move, phase }) => keyOf(move, phase));
  return { ...examples, own: (move, phase) => lines.get(keyOf(move, phase)) ?? [] };
}

function carefulIn({ move, examples }: MoveExamples): Line[] {
  if (move !== 'ask-specific') return [];
  return examples.flatMap(({ text, phase, also = [] }) =>
    also.includes('give-reason') || also.includes('give-out') ? [{ text, phase, move, also }] : [],
  );
}

/** Files group their lines by hand and by phase; a part of them should have some of everything. */
function mixed(lines: readonly Line[], move: string): Line[] {
  return shuffled(0, `lines:${move}`, lines.length).flatMap((at) => lines[at] ?? []);
}

function add<K>(map: Map<K, Line[]>, key: K, line: Line, most: number): void {
  const lines = map.get(key);
  if (lines === undefined) map.set(key, [line]);
  else if (lines.length < most) lines.push(line);
}

function keyOf(move: Move | undefined, phase: Phase): string {
  return `${move ?? 'none'}/${phase}`;
}
