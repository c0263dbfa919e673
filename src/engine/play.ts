import type { Voice } from '../domain/channel.ts';
import type { Mind } from '../domain/mind.ts';
import type { OwnAsk } from '../domain/ownAsk.ts';
import type { Level, Outcome, Reaction } from '../domain/reactions.ts';
import { isReaction } from '../domain/reactions.ts';
import { MOVES } from '../domain/moves.ts';
import type { ReadingContext } from '../domain/reading.ts';
import type { Rehearsal } from '../domain/rehearsal.ts';
import { drawn } from '../dialogs/chance.ts';
import type { Saying } from '../dialogs/chart.ts';
import { compileChart, firstScene, sayingsOf } from '../dialogs/chart.ts';
import type { ChartContext, ChartEvent } from '../dialogs/chartContext.ts';
import { firstContext } from '../dialogs/chartContext.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Stepper } from './stepper.ts';
import { stepperOf } from './stepper.ts';
import type { Cast } from './wording.ts';
import { FEARED, worded } from './wording.ts';

/** A line said in play. A stage direction is spoken by the coach, without a name. */
export type Spoken = {
  voice: Voice;
  name: string;
  text: string;
  scene: string;
  reaction?: Reaction;
};

export type BeginOptions = {
  id: string;
  level: Exclude<Level, 0>;
  seed: number;
  chosen?: Reaction;
  own?: OwnAsk;
  literal?: boolean;
};

/** What one step did. */
export type Stepped = {
  rehearsal: Rehearsal;
  spoken: Spoken[];
  mind: { before: Mind; after: Mind };
};

const steppers = new WeakMap<Dialog, Stepper>();

/** The step of a dialog's chart, compiled on first use and shared by all its rehearsals. */
function stepperFor(dialog: Dialog): Stepper {
  const known = steppers.get(dialog);
  if (known !== undefined) return known;
  const made = stepperOf(compileChart(dialog));
  steppers.set(dialog, made);
  return made;
}

/** Who the persona is in a rehearsal with this seed; in an ask of the learner's own, whom they spoke of. */
function personaOf(dialog: Dialog, seed: number, own?: OwnAsk): Rehearsal['persona'] {
  const { names } = dialog.persona;
  const meant = names.filter(({ pronoun }) => pronoun === own?.pronoun);
  const fitting = meant.length > 0 ? meant : names;
  const { name, pronoun } = fitting[drawn(seed, 'name', fitting.length)] ?? {
    name: dialog.persona.role,
    pronoun: 'they',
  };
  return { name: own?.name ?? name, pronoun: own?.pronoun ?? pronoun };
}

/** Who will play, before the rehearsal begins. */
export function castOf(dialog: Dialog, { seed, own }: { seed: number; own?: OwnAsk }): Cast {
  return { persona: personaOf(dialog, seed, own), ...(own === undefined ? {} : { own }) };
}

/** Begins a rehearsal: the persona is picked by the seed and says its opening line. */
export function begin(
  dialog: Dialog,
  options: BeginOptions,
): { rehearsal: Rehearsal; spoken: Spoken[] } {
  const rehearsal: Rehearsal = {
    id: options.id,
    dialog: { id: dialog.id, version: dialog.version },
    level: options.level,
    seed: options.seed,
    ...(options.chosen === undefined ? {} : { chosen: options.chosen }),
    ...(options.own === undefined ? {} : { own: options.own }),
    ...(options.literal === true ? { literal: true } : {}),
    persona: personaOf(dialog, options.seed, options.own),
    next: 0,
    path: [],
    snapshot: {
      value: firstScene(dialog),
      context: firstContext(dialog, options.level, options.seed, options.chosen),
    },
    // What was feared has been said in an earlier run, unless it was asked for again.
    spoken: options.own !== undefined && options.chosen === undefined ? { [FEARED]: 1 } : {},
    lastLine: '',
  };
  const opening = { lines: 'opening', after: 'unclear', scene: firstScene(dialog) } as const;
  return { ...spokenBy(dialog, rehearsal, [opening]) };
}

/** Begins a rehearsal in the middle: the ask has been made, and the persona reacts to it. */
export function beginAt(
  dialog: Dialog,
  { reaction, ...options }: BeginOptions & { reaction: Reaction },
): { rehearsal: Rehearsal; spoken: Spoken[] } {
  const { rehearsal } = begin(dialog, { ...options, chosen: reaction });
  const context = contextOf(rehearsal);
  const asked: ChartContext = {
    ...context,
    met: [reaction],
    mind: { ...context.mind, clarity: Math.max(context.mind.clarity, ASKED_CLEARLY) },
  };
  const entered = { ...rehearsal, spoken: {}, snapshot: { value: reaction, context: asked } };
  const saying = {
    lines: `${sayingsOf.reaction}${reaction}`,
    after: 'ask-specific',
    scene: reaction,
  } as const;
  return spokenBy(dialog, entered, [saying]);
}

/** How clear an ask is to whoever has just heard it whole. */
const ASKED_CLEARLY = 60;

/**
 * One step of the play: the learner's move goes in, the persona's lines come out. Pure. A finished
 * rehearsal does not move any more.
 */
export function step(dialog: Dialog, rehearsal: Rehearsal, event: ChartEvent): Stepped {
  const before = contextOf(rehearsal);
  if (endingOf(dialog, rehearsal) !== undefined) {
    return { rehearsal, spoken: [], mind: { before: before.mind, after: before.mind } };
  }
  const { position, sayings } = stepperFor(dialog)(
    { value: rehearsal.snapshot.value, context: before },
    event,
  );
  const ending = dialog.endings[position.value];
  const moved: Rehearsal = {
    ...rehearsal,
    snapshot: position,
    ...(ending === undefined ? {} : { outcome: ending.outcome }),
  };
  return {
    ...spokenBy(dialog, moved, sayings),
    mind: { before: before.mind, after: position.context.mind },
  };
}

/** The scene a rehearsal is in. */
export function sceneOf(
  dialog: Dialog,
  rehearsal: Rehearsal,
): Dialog['scenes'][string] | undefined {
  const id = rehearsal.snapshot.value;
  return isReaction(id) ? dialog.reactions[id] : dialog.scenes[id];
}

/** What a Reader is told about the scene a rehearsal is in. */
export function listeningIn(dialog: Dialog, rehearsal: Rehearsal): ReadingContext {
  const scene = sceneOf(dialog, rehearsal);
  return {
    phase: scene?.phase ?? 'closing',
    personaLine: rehearsal.lastLine,
    listens: MOVES.filter((move) => scene?.on[move] !== undefined),
  };
}

/** The ending a rehearsal has reached, if it has. */
export function endingOf(
  dialog: Dialog,
  rehearsal: Rehearsal,
): { id: string; outcome: Outcome } | undefined {
  const id = rehearsal.snapshot.value;
  const ending = dialog.endings[id];
  return ending === undefined ? undefined : { id, outcome: ending.outcome };
}

export function contextOf(rehearsal: Rehearsal): ChartContext {
  return rehearsal.snapshot.context as ChartContext;
}

function spokenBy(
  dialog: Dialog,
  rehearsal: Rehearsal,
  sayings: readonly Saying[],
): { rehearsal: Rehearsal; spoken: Spoken[] } {
  let current = rehearsal;
  const spoken: Spoken[] = [];
  for (const saying of sayings) {
    const { text, spoken: counts } = worded(dialog, current, saying);
    spoken.push(spokenIn(rehearsal, text, saying.scene));
    current = { ...current, spoken: counts, lastLine: text };
  }
  return { rehearsal: current, spoken };
}

/** A line as it is heard: all in parentheses it is a stage direction, which the coach tells. */
export function spokenIn(rehearsal: Rehearsal, text: string, scene: string): Spoken {
  const direction = /^\([^()]*\)$/.test(text);
  return {
    voice: direction ? 'coach' : 'persona',
    name: direction ? '' : rehearsal.persona.name,
    text,
    scene,
    ...(isReaction(scene) ? { reaction: scene } : {}),
  };
}
