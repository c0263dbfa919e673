import { shuffled } from '../../src/dialogs/chance.ts';
import type { ChartEvent } from '../../src/dialogs/chartContext.ts';
import type { Dialog, Heard } from '../../src/dialogs/dialog.ts';
import type { Move } from '../../src/domain/moves.ts';
import type { Rehearsal } from '../../src/domain/rehearsal.ts';
import { LEVEL, REACTION } from './names.ts';
import { begun } from './workload.ts';

/** All that the hand-written persona remembers. */
export type HandState = {
  scene: 'opening' | 'clarify' | 'no-time' | 'warm-yes' | 'granted' | 'declined';
  will: number;
  warmth: number;
  capacity: number;
  clarity: number;
  pressure: number;
  patience: number;
  size: number;
  turns: number;
  here: number;
  presses: number;
  asked: number;
  obstacles: number;
  seed: number;
  spoken: Record<string, number>;
};

type Numbers = [number, number, number, number, number, number];
type Lists = Record<string, { lines: readonly string[]; own: Record<string, readonly string[]> }>;

export type Hand = { open(): HandState; turn(state: HandState, event: ChartEvent): string };

/**
 * The limit: the part of the neighbour scenario that the scripts play, as a programmer would write it
 * who has only this one. Its words and the numbers by move are the dialog's; the flow is code. A way
 * that no script takes throws, and so does a dialog whose flow has changed: see `verify`.
 */
export function handOf(dialog: Dialog): Hand {
  const { persona, snapshot } = begun(dialog);
  const lists = listsOf(dialog, persona);
  const { first, again } = changesOf(dialog);
  const start = snapshot.context as HandState & { mind: HandState };
  const { threshold } = dialog.persona;

  function change(state: HandState, by: Numbers | undefined): void {
    if (by === undefined) return;
    state.will = clamped(state.will + by[0]);
    state.warmth = clamped(state.warmth + by[1]);
    state.capacity = clamped(state.capacity + by[2]);
    state.clarity = clamped(state.clarity + by[3]);
    state.pressure = clamped(state.pressure + by[4]);
    state.patience = clamped(state.patience + by[5]);
  }

  function feel(state: HandState, move: Heard): void {
    change(state, (move === 'press' && state.presses > 0 ? again[move] : undefined) ?? first[move]);
  }

  function say(state: HandState, lines: string, after: string): string {
    const list = lists[lines] ?? missing(lines);
    const own = list.own[after];
    const fromOwn = own !== undefined && (state.spoken[`${lines}/${after}`] ?? 0) < own.length;
    const from = fromOwn ? own : list.lines;
    const key = `${lines}/${fromOwn ? after : 'default'}`;
    const count = state.spoken[key] ?? 0;
    if (count >= from.length) missing(key);
    state.spoken[key] = count + 1;
    return from[shuffled(state.seed, `${key}#0`, from.length)[count] ?? 0] ?? missing(key);
  }

  function go(state: HandState, scene: HandState['scene'], after: string): string {
    state.scene = scene;
    state.here = 0;
    if (scene === 'clarify') state.asked += 1;
    const ends = scene === 'granted' || scene === 'declined';
    return say(state, ends ? `ending:${scene}` : `reaction:${scene}`, after);
  }

  function weigh(state: HandState, after: string): string {
    if (state.patience < 1 || state.turns >= 16 || state.pressure >= 70)
      return missing('a refusal');
    if (state.clarity < 50)
      return state.asked < 2 ? go(state, 'clarify', after) : missing('regret');
    if (state.obstacles > 0) {
      state.obstacles -= 1;
      return go(state, REACTION, after);
    }
    if (state.size > state.capacity && state.will >= 50 && LEVEL > 2) return missing('a part');
    if (state.will >= threshold && state.presses < 1) return go(state, 'warm-yes', after);
    return missing('half a yes');
  }

  function opening(state: HandState, move: string): string {
    switch (move) {
      case 'open':
        return say(state, 'small-talk', move);
      case 'check-timing':
        return say(state, 'timing', move);
      case 'state-need':
        return say(state, 'sympathy', move);
      case 'hint':
        return say(state, 'missed-hint', move);
      case 'give-reason':
        return say(state, 'heard', move);
      case 'ask-specific':
      case 'ask-vague':
        return weigh(state, move);
      default:
        return missing(move);
    }
  }

  function asked(state: HandState, move: string): string {
    switch (move) {
      case 'give-detail':
        state.clarity = clamped(state.clarity + 30);
        return weigh(state, move);
      case 'ask-specific':
        return weigh(state, move);
      default:
        return missing(move);
    }
  }

  function noTime(state: HandState, move: string): string {
    switch (move) {
      case 'acknowledge':
      case 'give-out':
        return say(state, 'good-of-you', move);
      case 'give-reason':
        return say(state, 'heard', move);
      case 'press':
        if (state.patience < 1 || state.pressure >= 70 || state.presses >= 4) return missing(move);
        return say(state, 'pushed', move);
      case 'reschedule':
        state.will = clamped(state.will + 8);
        return weigh(state, move);
      case 'accept-no':
        return go(state, 'declined', move);
      default:
        return missing(move);
    }
  }

  return {
    open: () => ({
      scene: 'opening',
      will: start.mind.will,
      warmth: start.mind.warmth,
      capacity: start.mind.capacity,
      clarity: start.mind.clarity,
      pressure: start.mind.pressure,
      patience: start.mind.patience,
      size: start.size,
      turns: 0,
      here: 0,
      presses: 0,
      asked: 0,
      obstacles: start.obstacles,
      seed: start.seed,
      spoken: {},
    }),
    turn(state, { type, also }) {
      feel(state, type);
      for (const move of also) feel(state, move);
      state.turns += 1;
      state.here += 1;
      if (type === 'press') state.presses += 1;
      switch (state.scene) {
        case 'opening':
          return opening(state, type);
        case 'clarify':
          return asked(state, type);
        case 'no-time':
          return noTime(state, type);
        case 'warm-yes':
          return type === 'confirm-plan' ? go(state, 'granted', type) : missing(type);
        case 'granted':
        case 'declined':
          return missing('anything after the end');
      }
    },
  };
}

function clamped(value: number): number {
  return value < 0 ? 0 : value > 100 ? 100 : value;
}

function missing(what: string): never {
  throw new Error(
    `The hand-written persona has no ${what}; have the scripts or the scenario changed?`,
  );
}

/** The wordings by their set, with the persona's name and the facts already in them. */
function listsOf(dialog: Dialog, persona: Rehearsal['persona']): Lists {
  const { he, him, his } = {
    he: { he: 'he', him: 'him', his: 'his' },
    she: { he: 'she', him: 'her', his: 'her' },
    they: { he: 'they', him: 'them', his: 'their' },
  }[persona.pronoun];
  const words: Record<string, string> = { name: persona.name, he, him, his };
  const written = (text: string) =>
    text.replace(
      /\{([a-z-]+)\}/g,
      (_, key: string) => words[key] ?? dialog.facts[key]?.example ?? '',
    );
  const sets = [
    ...Object.entries(dialog.lines),
    ...Object.entries(dialog.reactions).map(([id, { says }]) => [`reaction:${id}`, says] as const),
    ...Object.entries(dialog.endings).map(([id, { says }]) => [`ending:${id}`, says] as const),
  ];
  return Object.fromEntries(
    sets.map(([id, { default: lines, ...byMove }]) => {
      const own = Object.entries(byMove).map(([move, list]) => [move, list.map(written)] as const);
      return [id, { lines: lines.map(written), own: Object.fromEntries(own) }];
    }),
  );
}

function changesOf(dialog: Dialog) {
  const numbers = (by: NonNullable<Dialog['moves'][Move]>): Numbers => [
    by.will ?? 0,
    by.warmth ?? 0,
    by.capacity ?? 0,
    by.clarity ?? 0,
    by.pressure ?? 0,
    by.patience ?? 0,
  ];
  const first: Record<string, Numbers> = {};
  const again: Record<string, Numbers> = {};
  for (const [move, by] of Object.entries(dialog.moves)) {
    first[move] = numbers(by);
    if (by.again !== undefined) again[move] = numbers(by.again);
  }
  return { first, again };
}
