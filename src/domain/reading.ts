import type { Move } from './moves.ts';
import type { Described, DescribedPart } from './ownAsk.ts';
import type { ReadReply } from './reply.ts';

/** Where in the encounter the learner speaks; it decides which moves are possible. */
export const PHASES = [
  'opening',
  'after-question',
  'after-offer',
  'after-refusal',
  'closing',
] as const;

export type Phase = (typeof PHASES)[number];

/** When and where somebody reads a clock. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now: number;
  /** The learner's time zone by its IANA name, such as `Europe/Berlin`. */
  zone: string;
};

/** What a Reader is told besides the words themselves. */
export type ReadingContext = {
  phase: Phase;
  /** The persona's last line, or '' before anyone has spoken. */
  personaLine: string;
  /** The moves this scene answers in its own way; empty outside a scene. */
  listens: readonly Move[];
  /** Without a clock, times are found but not resolved to dates. */
  clock?: Clock;
};

/**
 * Classes of the safety policy. `K1`–`K5` stop the play, `K6`–`K7` offer resources,
 * `K8` is an idiom or unclear and gets one light question.
 */
export const SAFETY_CLASSES = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const;

export type SafetyClass = (typeof SAFETY_CLASSES)[number];

/** Words that work at any moment, in every state, whatever the scene is about. */
export const COMMANDS = [
  'stop',
  'pause',
  'hint',
  'back',
  'card',
  'check',
  'choices',
  'literal',
  'phrases',
  'my-ask',
  'draft',
  'how-strong',
  'quick',
  'watch',
  'swap',
  'taking-no',
  'stories',
  'ground',
  'help',
  'forget-me',
  'skip',
  'again',
  'start',
  'scenes',
  'why',
  'resume',
  'about',
  'resources',
] as const;

export type CommandName = (typeof COMMANDS)[number];

export type Command = { name: CommandName; args: string };

/** Part of the learner's text: `[start, end)` in UTF-16 units of the text that was read. */
export type Span = { start: number; end: number; text: string };

/** Details of the words that coaching uses. Each lists the spans it rests on; absent means none. */
export const FEATURES = [
  'apology',
  'hedge',
  'thanks',
  'reason',
  'way-out',
  'self-insult',
  'please-start',
  'direct-start',
  'question',
  'pressure-word',
  'absolute-word',
  'second-ask',
  'effort',
  'task',
  'time',
  'size',
  'place',
  'person',
  'acknowledgement',
  'next-step',
] as const;

export type Feature = (typeof FEATURES)[number];

export type Features = Partial<Record<Feature, Span[]>>;

/** A fact of the ask in the learner's words, and in the words the other side would use for it. */
export type Fact = Span & {
  /** The same from the other side: “my report” is “your report”. */
  turned: string;
};

/** A time, and the local date or date and time it stands for: `2026-11-27` or `2026-11-27T12:00`. */
export type When = Fact & { from?: string; until?: string };

/** What the ask is about, as far as the message says it. */
export type Facts = {
  /** What is asked for, without the words that frame the ask. */
  what?: Fact;
  when?: When;
  /** How much, how many, or how long. */
  size?: Fact;
  where?: Fact;
  why?: Fact;
};

export type RankedMove = {
  move: Move;
  /**
   * 0 to 1: how often a reading this clear is right. The scores of one reading and
   * `none` sum to at most 1.
   */
  score: number;
};

/**
 * Our interpretation of one message. Saved with the turn and never recomputed on replay, so that
 * a better reader tomorrow does not change what happened yesterday.
 */
export type Reading = {
  /** What was read: normalised, without control characters, cut at the reader's limit. */
  text: string;
  /** The text was longer than the reader's limit and was cut. */
  cut: boolean;
  /** No letters, digits or emoji in it. */
  empty: boolean;
  /** Certainly not English; then no moves are read. */
  foreign?: true;
  safety?: SafetyClass;
  command?: Command;
  /** The primary move, or `undefined` when nothing was read with enough confidence. */
  move?: Move;
  /** Further moves in the same message. */
  also: Move[];
  /** The likeliest moves, best first, at most five. */
  ranked: RankedMove[];
  /** How likely it is none of the moves. */
  none: number;
  features: Features;
  facts: Facts;
  /** The words that decided, in the learner's own spelling. */
  because: string[];
};

/** A text in which nothing was read: what every reading starts from. */
export function unread(text: string): Reading {
  return {
    text,
    cut: false,
    empty: false,
    also: [],
    ranked: [],
    none: 1,
    features: {},
    facts: {},
    because: [],
  };
}

/** Words in, Reading out. Pure: same text and context give the same Reading. Never throws. */
export interface Reader {
  readonly read: (text: string, context: ReadingContext) => Reading;
  /** What somebody tells about an ask of their own; `relations` are words for whoever may be asked. */
  readonly describe: (
    text: string,
    relations: readonly string[],
    answering?: DescribedPart,
  ) => Described;
  /** How somebody answers who was asked for something. The first reading may take half a second. */
  readonly reply: (text: string) => ReadReply;
}
