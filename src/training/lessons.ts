import type { Detail, Lessons, SafetyExample } from '../domain/content.ts';
import type { Move } from '../domain/moves.ts';
import type { Phase } from '../domain/reading.ts';
import { normalise } from '../understanding/normalise.ts';
import { createShow, heard, ruled } from '../understanding/said.ts';
import type { Spelling } from '../understanding/spelling.ts';
import { createStemmer } from '../understanding/stems.ts';
import type { Vectors } from '../understanding/vectors.ts';
import { lineIn, readWords } from '../understanding/words.ts';
import type { Lesson } from './fit.ts';

/** One labelled message of the product's own moves. */
export type MoveMessage = {
  text: string;
  writer: string;
  phase: Phase;
  after: string;
  move: Move | 'none';
  also: readonly Move[];
  /** Absent where nobody looked. */
  has?: readonly Detail[];
};

/** A lesson that remembers where it comes from. */
export type OwnLesson = Lesson & { message: MoveMessage };

/** All labelled messages; a near miss is an example of what it really is. */
export function messagesOf({ moves }: Lessons): MoveMessage[] {
  return moves.flatMap(({ move, examples, nearMisses }) => [
    ...examples.map((example) => messageOf(example, move)),
    ...nearMisses.map((example) => messageOf(example, example.is)),
  ]);
}

function messageOf(
  { text, writer, phase, after = '', also = [], has }: Lessons['moves'][number]['examples'][number],
  move: Move | 'none',
): MoveMessage {
  return { text, writer, phase, after, move, also, ...(has === undefined ? {} : { has }) };
}

/** The words that occur in at least three messages and are words of the language, commonest first. */
export function spellingOf(messages: readonly { text: string }[], vectors: Vectors): string[] {
  const counts = new Map<string, number>();
  for (const { text } of messages) {
    const words = readWords(normalise(text).text).flatMap(({ canon }) => canon.split(' '));
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word, count]) => count >= 3 && /^[a-z]+$/.test(word) && vectors.knows(word))
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/** Shows messages to a classifier just as the Reader will. */
export function createTeacher(
  vectors: Vectors,
  spelling: Spelling,
): {
  ofMove: (message: MoveMessage) => OwnLesson;
  ofSafety: (example: Pick<SafetyExample, 'text' | 'class'>) => Lesson;
} {
  const show = createShow(createStemmer(), vectors);
  return {
    ofMove(message) {
      const line = lineIn(normalise(message.text).text, spelling);
      const before = heard(message.after);
      const shown = show(line, { phase: message.phase, before, ...ruled(line) });
      const { move, also } = message;
      const isIn = move === 'none' ? [] : [move, ...also];
      return { ...shown, message, labels: [move, ...isIn.map((each) => `+${each}`)] };
    },
    ofSafety({ text: raw, class: name }) {
      const shown = show(lineIn(normalise(raw).text), {});
      const stops = name !== 'none' && name !== 'K8';
      return { ...shown, labels: stops ? [name, 'danger'] : [name] };
    },
  };
}
