import type { Lessons, SafetyExample } from '../domain/content.ts';
import { DETAILS } from '../domain/content.ts';
import { MOVES } from '../domain/moves.ts';
import { SAFETY_CLASSES } from '../domain/reading.ts';
import { alarmOf } from '../understanding/alarm.ts';
import type { DetailModel, Model, MoveModel, SafetyModel } from '../understanding/model.ts';
import { createSpelling } from '../understanding/spelling.ts';
import type { Vectors } from '../understanding/vectors.ts';
import { bestAlsoFrom, bestFrom, bestSharpness } from './calibrate.ts';
import type { Lesson, Recipe } from './fit.ts';
import { fit } from './fit.ts';
import { heldBack } from './heldBack.ts';
import type { OwnLesson } from './lessons.ts';
import { createTeacher, messagesOf, spellingOf } from './lessons.ts';

/** Labels of the move model: what leads a message, and what is in it. */
export const MOVE_LABELS: readonly string[] = [
  ...MOVES,
  'none',
  ...MOVES.map((move) => `+${move}`),
];

const SAFETY_LABELS: readonly string[] = [...SAFETY_CLASSES, 'none', 'danger'];

/** Measured by writers held back, docs/understanding.md; do not tune on the test sets. */
function moveRecipe(vectorSize: number): Recipe {
  return {
    groups: [
      { block: 'words', weight: 1, seenIn: 2 },
      { block: 'pieces', weight: 0.7, seenIn: 6 },
      { block: 'placed', weight: 0.6, seenIn: 3 },
      { block: 'line', weight: 0.3, seenIn: 3 },
      { block: 'phase', weight: 0.5, seenIn: 1 },
      { block: 'signs', weight: 0.8, seenIn: 5 },
    ],
    dense: [
      { of: 'text', weight: 1, size: vectorSize },
      { of: 'line', weight: 0.5, size: vectorSize },
    ],
    cost: 0.3,
    positiveWeight: 1,
    epochs: 25,
  };
}

function safetyRecipe(vectorSize: number): Recipe {
  return {
    groups: [
      { block: 'words', weight: 1, seenIn: 2 },
      { block: 'near', weight: 0.6, seenIn: 4 },
      { block: 'pieces', weight: 0.4, seenIn: 8 },
    ],
    dense: [{ of: 'text', weight: 1.5, size: vectorSize }],
    cost: 2,
    positiveWeight: 1.5,
    epochs: 25,
  };
}

function detailRecipe(vectorSize: number): Recipe {
  return {
    groups: [
      { block: 'words', weight: 1, seenIn: 2 },
      { block: 'pieces', weight: 0.5, seenIn: 8 },
      { block: 'phase', weight: 0.3, seenIn: 1 },
      { block: 'signs', weight: 0.8, seenIn: 3 },
      { block: 'line', weight: 0.2, seenIn: 3 },
    ],
    dense: [
      { of: 'text', weight: 1.2, size: vectorSize },
      { of: 'line', weight: 0.4, size: vectorSize },
    ],
    cost: 0.5,
    positiveWeight: 2,
    epochs: 25,
  };
}

/** Of ordinary messages by other hands, so many may be stopped by the model alone. */
const FALSE_ALARMS = 0.0092;

/** Learns everything that is learned from `dialogs/`. Deterministic; takes about a minute. */
export function trainModel(lessons: Lessons, vectors: Vectors): Model {
  const messages = messagesOf(lessons);
  const spelling = spellingOf([...messages, ...lessons.safety], vectors);
  const teacher = createTeacher(vectors, createSpelling(spelling, vectors.knows));
  const own = messages.map(teacher.ofMove);
  return {
    data: lessons.hash,
    spelling,
    moves: trainMoves(own, vectors.size),
    details: trainDetails(own, vectors.size),
    safety: trainSafety(
      lessons.safety.map((example) => lessonOf(example, teacher)),
      // Ordinary messages of a rehearsal show the model what harmless words look like.
      messages.map(({ text, writer }) => lessonOf({ text, writer, class: 'none' }, teacher)),
      vectors.size,
    ),
  };
}

/** The scores of every message by a move model that knows only the other writers. */
export function judgedByOthers(
  lessons: readonly OwnLesson[],
  vectorSize: number,
): { lesson: OwnLesson; scores: Float64Array }[] {
  return heldBack(
    lessons.map((lesson) => ({ writer: lesson.message.writer, lesson })),
    (known) => fit(known, MOVE_LABELS, moveRecipe(vectorSize)),
  );
}

/** The move model, with its sureness found on writers it was not trained on. */
function trainMoves(lessons: readonly OwnLesson[], vectorSize: number): MoveModel {
  const cases = judgedByOthers(lessons, vectorSize).map(({ lesson, scores }) => ({
    scores,
    move: lesson.message.move,
    also: lesson.message.also,
  }));
  return {
    classifier: fit(lessons, MOVE_LABELS, moveRecipe(vectorSize)),
    sharpness: bestSharpness(cases, MOVE_LABELS),
    alsoFrom: bestAlsoFrom(cases, MOVE_LABELS),
  };
}

/** The details model, from the messages somebody looked through. */
function trainDetails(lessons: readonly OwnLesson[], vectorSize: number): DetailModel {
  const recipe = detailRecipe(vectorSize);
  const looked = lessons.flatMap((lesson) => {
    const { has, writer } = lesson.message;
    return has === undefined ? [] : [{ writer, lesson: { ...lesson, labels: has } }];
  });
  const unseen = heldBack(looked, (known) => fit(known, DETAILS, recipe));
  return {
    classifier: fit(
      looked.map(({ lesson }) => lesson),
      DETAILS,
      recipe,
    ),
    from: DETAILS.map((detail, at) =>
      bestFrom(
        unseen.map(({ lesson, scores }) => ({
          score: scores[at] ?? 0,
          holds: lesson.labels.includes(detail),
        })),
      ),
    ),
  };
}

type SafetyLesson = { writer: string; lesson: Lesson };

function lessonOf(example: SafetyExample, teacher: ReturnType<typeof createTeacher>): SafetyLesson {
  return { writer: example.writer, lesson: teacher.ofSafety(example) };
}

function trainSafety(
  alarming: readonly SafetyLesson[],
  ordinary: readonly SafetyLesson[],
  vectorSize: number,
): SafetyModel {
  const recipe = safetyRecipe(vectorSize);
  const all = [...alarming, ...ordinary];
  const isOrdinary = new Set(ordinary.map(({ lesson }) => lesson));
  const calm = heldBack(all, (known) => fit(known, SAFETY_LABELS, recipe))
    .filter(({ lesson }) => isOrdinary.has(lesson))
    .map(({ scores }) => alarmOf(SAFETY_LABELS, scores).both)
    .sort((a, b) => b - a);
  return {
    classifier: fit(
      all.map(({ lesson }) => lesson),
      SAFETY_LABELS,
      recipe,
    ),
    dangerFrom: round(calm[Math.floor(calm.length * FALSE_ALARMS)] ?? 0),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
