import type { Move } from '../domain/moves.ts';
import type { Level, Outcome, Reaction } from '../domain/reactions.ts';
import type { Rehearsal } from '../domain/rehearsal.ts';
import type { ChartEvent } from '../dialogs/chartContext.ts';
import type { Dialog, Heard } from '../dialogs/dialog.ts';
import { samePair } from '../engine/doubt.ts';
import type { Spoken } from '../engine/play.ts';
import { begin, contextOf, endingOf, sceneOf, step } from '../engine/play.ts';
import { MISSES_BEFORE_CHOICES } from '../engine/scene.ts';
import type { Hear, Hearing } from './hearing.ts';
import type { Pair } from '../engine/state.ts';
import type { Learner } from './learners.ts';
import type { Repertoire } from './repertoire.ts';
import type { Speaker, Words } from './utterance.ts';
import { choiceOf, utteranceOf } from './utterance.ts';

/** A rehearsal has no end when it has not come to one after so many exchanges. */
export const LONGEST = 60;

/** Which rehearsal: all that is needed to play it again. */
export type Walker = { level: Exclude<Level, 0>; seed: number; learner: Learner };

/** One thing the learner did, and what came of it. */
export type Beat = {
  text: string;
  /** Words typed, a choice taken, the answer to “did you mean”, or time that passed. */
  by: 'words' | 'choice' | 'meant' | 'waited';
  /** What the persona heard; `miss` when the coach asked, `aside` when the coach answered. */
  heard: Heard | 'miss' | 'aside';
  also: readonly Move[];
  spoken: readonly Spoken[];
  /** Where the rehearsal is now, and whether it was entered with this beat. */
  scene: string;
  entered: boolean;
  /** How often the learner has pressed so far. */
  presses: number;
};

/** A rehearsal that was walked through. Without an ending it was given up after `LONGEST` beats. */
export type Walked = Walker & {
  firm: boolean;
  met: readonly Reaction[];
  opening: readonly Spoken[];
  beats: readonly Beat[];
  ending?: { id: string; outcome: Outcome };
};

type Going = {
  rehearsal: Rehearsal;
  beats: Beat[];
  misses: number;
  /** The two moves the coach asked about last, until the next turn. */
  asked?: Pair;
};

/**
 * Plays one rehearsal as the engine would, from the opening to an ending. Misses are repaired: the coach
 * asks, also which of two moves was meant; then choices are offered; then the persona carries on. At
 * level 1 choices are always there. What stops a rehearsal, such as the word for it, is only answered.
 */
export function walk(dialog: Dialog, walker: Walker, repertoire: Repertoire, hear: Hear): Walked {
  const { level, seed, learner } = walker;
  const { rehearsal, spoken: opening } = begin(dialog, { id: 'walk', level, seed });
  const going: Going = { rehearsal, beats: [], misses: 0 };
  while (going.beats.length < LONGEST && endingOf(dialog, going.rehearsal) === undefined) {
    const scene = sceneOf(dialog, going.rehearsal);
    if (scene === undefined) break;
    const turn = going.beats.length;
    exchange(going, { dialog, rehearsal: going.rehearsal, scene, learner, turn, repertoire }, hear);
  }
  const { firm, met } = contextOf(going.rehearsal);
  const ending = endingOf(dialog, going.rehearsal);
  const walked: Walked = { ...walker, firm, met, opening, beats: going.beats };
  return ending === undefined ? walked : { ...walked, ending };
}

function exchange(going: Going, speaker: Speaker, hear: Hear): void {
  const repaired = going.misses >= MISSES_BEFORE_CHOICES;
  const utterance = (repaired ? choiceOf(speaker) : undefined) ?? utteranceOf(speaker);
  if (utterance === 'waits')
    return play(going, speaker, { text: '', by: 'waited' }, { type: 'waited', also: [] });
  const { text, choice } = utterance;
  const hearing = hear(text, speaker.scene);
  if (choice !== undefined && (repaired || speaker.rehearsal.level === 1))
    return play(going, speaker, { text, by: 'choice' }, made(choice, hearing));
  const typed = { text, by: 'words' } as const;
  if (hearing.kind === 'aside') return stay(going, typed, 'aside');
  if (hearing.kind === 'move') return play(going, speaker, typed, made(hearing.move, hearing));
  if (repaired) return play(going, speaker, typed, { type: 'unclear', also: hearing.also });
  going.misses += 1;
  stay(going, typed, 'miss');
  askMeant(going, speaker, utterance, hearing);
}

/** The coach asks which of two moves it was. The learner says which, if what they meant is among them. */
function askMeant(
  going: Going,
  speaker: Speaker,
  { text, move }: Words,
  hearing: Extract<Hearing, { kind: 'unread' }>,
): void {
  const { pair } = hearing;
  if (pair === undefined || samePair(pair, going.asked)) return;
  going.asked = pair;
  if (move !== undefined && pair.includes(move))
    play(going, speaker, { text, by: 'meant' }, made(move, hearing));
}

function made(move: Move, { also }: Hearing): ChartEvent {
  return { type: move, also: also.filter((other) => other !== move) };
}

/** The persona hears it. */
function play(
  going: Going,
  { dialog }: Speaker,
  done: Pick<Beat, 'text' | 'by'>,
  event: ChartEvent,
): void {
  const { rehearsal, spoken } = step(dialog, going.rehearsal, event);
  going.rehearsal = rehearsal;
  going.misses = 0;
  delete going.asked;
  const entered = contextOf(rehearsal).here === 0;
  keep(going, { ...done, heard: event.type, also: event.also, spoken, entered });
}

/** The coach answers, and the persona waits. */
function stay(going: Going, done: Pick<Beat, 'text' | 'by'>, heard: 'miss' | 'aside'): void {
  keep(going, { ...done, heard, also: [], spoken: [], entered: false });
}

function keep({ rehearsal, beats }: Going, beat: Omit<Beat, 'scene' | 'presses'>): void {
  const { presses } = contextOf(rehearsal);
  beats.push({ ...beat, scene: rehearsal.snapshot.value, presses });
}
