import type { Move } from '../domain/moves.ts';
import { MOVES } from '../domain/moves.ts';
import type { Reader, Reading } from '../domain/reading.ts';
import type { Scene } from '../dialogs/dialog.ts';
import { pairIn } from '../engine/doubt.ts';
import type { Pair } from '../engine/state.ts';

/** What comes of words that are said in a scene. */
export type Hearing =
  /** They make a move. */
  | { kind: 'move'; move: Move; also: Move[] }
  /** Nothing is clear enough; `pair` when it may well be one of two moves. */
  | { kind: 'unread'; pair?: Pair; also: Move[] }
  /** The coach answers and the persona does not hear them: nothing was said, a command, a crisis, another language. */
  | { kind: 'aside'; also: Move[] };

/** How words are heard in a scene. */
export type Hear = (text: string, scene: Scene) => Hearing;

/**
 * Hears with a Reader, and reads each text only once in each phase and for each set of moves listened
 * for: reading is forty times as slow as a step of the play.
 *
 * Simplified: what the persona said last is not told to the Reader, or nothing could be kept. Of the
 * examples, four in a hundred are read otherwise with the persona's line, and two in a hundred more are
 * asked about.
 */
export function hearOnce(reader: Pick<Reader, 'read'>): Hear {
  const kept = new Map<string, Map<string, Hearing>>();
  const known = new WeakMap<Scene, Map<string, Hearing>>();
  const hearingsIn = (scene: Scene): Map<string, Hearing> => {
    const key = [scene.phase, ...listened(scene)].join(' ');
    const hearings = kept.get(key) ?? new Map<string, Hearing>();
    kept.set(key, hearings);
    known.set(scene, hearings);
    return hearings;
  };
  return (text, scene) => {
    const hearings = known.get(scene) ?? hearingsIn(scene);
    const before = hearings.get(text);
    if (before !== undefined) return before;
    const { phase } = scene;
    const context = { phase, personaLine: '', listens: listened(scene) };
    const hearing = hearingOf(reader.read(text, context));
    hearings.set(text, hearing);
    return hearing;
  };
}

function listened(scene: Scene): Move[] {
  return MOVES.filter((move) => scene.on[move] !== undefined);
}

/** The order in which the engine hears: safety, commands, nothing at all, other languages, moves. */
function hearingOf(reading: Reading): Hearing {
  const { safety, command, empty, foreign, move, also } = reading;
  const wordless = empty || (move === undefined && !/[\p{L}\p{N}]/u.test(reading.text));
  if (safety !== undefined || command !== undefined || wordless || foreign === true)
    return { kind: 'aside', also };
  if (move !== undefined) return { kind: 'move', move, also };
  const pair = pairIn(reading);
  return { kind: 'unread', also, ...(pair === undefined ? {} : { pair }) };
}
