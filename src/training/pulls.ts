import type { Lessons } from '../domain/content.ts';
import { createSpelling } from '../understanding/spelling.ts';
import type { Vectors } from '../understanding/vectors.ts';
import type { MoveMessage } from './lessons.ts';
import { createTeacher, messagesOf, spellingOf } from './lessons.ts';
import { MOVE_LABELS, judgedByOthers } from './train.ts';

/** Examples that are read as another move by a model which knows only the other writers. */
export type Pull = {
  is: string;
  read: string;
  /** The clearest first: how far the wrong move was ahead, and the example. */
  examples: { ahead: number; message: MoveMessage }[];
};

/** Which pairs of moves the examples pull together, most examples first. */
export function pullsIn(lessons: Lessons, vectors: Vectors): Pull[] {
  const messages = messagesOf(lessons);
  const spelling = createSpelling(spellingOf(messages, vectors), vectors.knows);
  const teacher = createTeacher(vectors, spelling);
  const unseen = judgedByOthers(messages.map(teacher.ofMove), vectors.size);
  const leads = MOVE_LABELS.filter((label) => !label.startsWith('+'));
  const pulls = new Map<string, Pull>();
  for (const { lesson, scores } of unseen) {
    const { message } = lesson;
    const score = (label: string): number => scores[MOVE_LABELS.indexOf(label)] ?? -Infinity;
    const read = leads.reduce((best, label) => (score(label) > score(best) ? label : best));
    if (read === message.move || message.also.some((move) => move === read)) continue;
    const key = `${message.move} ${read}`;
    const pull = pulls.get(key) ?? { is: message.move, read, examples: [] };
    pull.examples.push({ ahead: score(read) - score(message.move), message });
    pulls.set(key, pull);
  }
  for (const { examples } of pulls.values()) examples.sort((a, b) => b.ahead - a.ahead);
  return [...pulls.values()].sort((a, b) => b.examples.length - a.examples.length);
}
