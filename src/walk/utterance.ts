import type { Move } from '../domain/moves.ts';
import type { Rehearsal } from '../domain/rehearsal.ts';
import { drawn } from '../dialogs/chance.ts';
import type { ChoiceLine, Dialog, Scene } from '../dialogs/dialog.ts';
import { filled } from '../engine/wording.ts';
import type { Learner, Minded } from './learners.ts';
import { wanted } from './learners.ts';
import type { Line, Repertoire } from './repertoire.ts';

/** Words, and the move they are meant to make; `choice` when they are those of a choice of the scene. */
export type Words = { text: string; move?: Move; choice?: Move };

/** What a learner does: says something, or lets time pass. */
export type Utterance = Words | 'waits';

/** Somebody about to speak. `turn` counts from 0 what they have done so far. */
export type Speaker = {
  dialog: Dialog;
  rehearsal: Rehearsal;
  scene: Scene;
  learner: Learner;
  turn: number;
  repertoire: Repertoire;
};

const ONE_WORD = [
  'ok',
  'yes',
  'no',
  'hm',
  'maybe',
  'fine',
  'sure',
  'idk',
  'k',
  'what',
  'well',
  'thanks',
];
const WORDLESS = ['', ' ', '…', '?', '🙂', '👍👍', '\u200B'];
const NOISE = [
  'wobble fnord zork',
  'asdfghjkl',
  '1',
  '12:30',
  'yes no yes',
  '{task}',
  '<b>please</b>',
  '\u202Eabc',
  'не могли бы вы помочь',
  '¿Puedes ayudarme con las bolsas?',
  'help',
  'why?',
  'lol',
  'a'.repeat(9_000),
  'Could you help me, please? '.repeat(200),
];

/** What the learner does next, by the seed. */
export function utteranceOf(speaker: Speaker): Utterance {
  const { learner } = speaker;
  if (learner === 'silent') return hardlyAWord(speaker);
  return learner === 'random' ? anything(speaker) : inMind(speaker, learner);
}

/**
 * The choice somebody takes who is offered some; `undefined` when they would rather go on in their own
 * words. Whoever is rude takes none that is friendly.
 */
export function choiceOf(speaker: Speaker): Words | undefined {
  const { learner, scene, rehearsal, turn } = speaker;
  const minded = learner !== 'silent' && learner !== 'random';
  if (!minded && luck(speaker, 'takes', 2) === 0) return undefined;
  const moves = minded ? wanted(learner, scene, rehearsal.seed, turn) : [];
  const fitting = scene.choices.filter(({ move }) => moves.includes(move));
  const among = fitting.length > 0 || learner === 'rude' ? fitting : scene.choices;
  const choice = one(speaker, 'choice', among);
  return choice === undefined ? undefined : chosen(speaker, choice);
}

/** Words that make a wanted move: the scene's own choice, the dialog's own line, or an example. */
function inMind(speaker: Speaker, learner: Minded): Words {
  const { scene, rehearsal, repertoire, turn } = speaker;
  const move = one(speaker, 'move', wanted(learner, scene, rehearsal.seed, turn)) ?? 'open';
  const from = luck(speaker, 'from', 10);
  if (from < 3) {
    const choices = scene.choices.filter((each) => each.move === move);
    const choice = one(speaker, 'choice', choices);
    if (choice !== undefined) return chosen(speaker, choice);
  }
  const own = from < 6 ? one(speaker, 'own', repertoire.own(move, scene.phase)) : undefined;
  const carefully = learner === 'good' && move === 'ask-specific';
  const examples = carefully
    ? repertoire.careful(scene.phase)
    : repertoire.examples(move, scene.phase);
  return said(own ?? one(speaker, 'example', examples));
}

function hardlyAWord(speaker: Speaker): Utterance {
  const from = luck(speaker, 'from', 10);
  if (from < 3) return { text: one(speaker, 'wordless', WORDLESS) ?? '' };
  if (from < 6 && speaker.scene.wait !== undefined) return 'waits';
  return { text: one(speaker, 'word', ONE_WORD) ?? '' };
}

function anything(speaker: Speaker): Utterance {
  const { scene } = speaker;
  const from = luck(speaker, 'from', 10);
  if (from < 2) {
    const choice = one(speaker, 'choice', scene.choices);
    if (choice !== undefined) return chosen(speaker, choice);
  }
  if (from === 2 && scene.wait !== undefined) return 'waits';
  if (from === 3) return { text: one(speaker, 'wordless', WORDLESS) ?? '' };
  if (from === 4) return { text: one(speaker, 'noise', NOISE) ?? '' };
  return said(one(speaker, 'any', speaker.repertoire.any));
}

function said(line: Line | undefined): Words {
  if (line === undefined) return { text: '' };
  return { text: line.text, ...(line.move === undefined ? {} : { move: line.move }) };
}

function chosen({ dialog, rehearsal }: Speaker, { say, move }: ChoiceLine): Words {
  return { text: filled(say, dialog, rehearsal), move, choice: move };
}

function luck({ rehearsal, turn }: Speaker, what: string, below: number): number {
  return drawn(rehearsal.seed, `walk:${what}:${turn}`, below);
}

function one<T>(speaker: Speaker, what: string, among: readonly T[]): T | undefined {
  return among[luck(speaker, what, among.length)];
}
