import type { Choice } from '../domain/body.ts';
import type { SwapLine } from '../domain/content.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Move } from '../domain/moves.ts';
import type { OwnAsk, Wish } from '../domain/ownAsk.ts';
import type { Level, Reaction } from '../domain/reactions.ts';
import type { Reading } from '../domain/reading.ts';
import type { ReplyKind } from '../domain/reply.ts';
import type { Strength } from '../coaching/phrasing.ts';
import type { Card } from './prepCard.ts';

/** A rehearsal that is about to begin. */
export type Setup = {
  dialog: string;
  level: Level;
  seed: number;
  chosen?: Reaction;
  own?: OwnAsk;
  literal?: true;
  /** The setting has been told already. */
  told: boolean;
};

/** What an offered choice does when it is taken. Plain data, kept in the state, never in a button. */
export type Act =
  | { do: 'pick'; dialog: string }
  | { do: 'list' }
  | { do: 'own' }
  | { do: 'own-told'; told: string }
  | { do: 'own-saved'; id: string }
  | OwnAct
  | { do: 'own-again' }
  | { do: 'draft' }
  | DraftAct
  | { do: 'rewind-with'; text: string }
  | { do: 'ground' }
  | { do: 'after-no' }
  | { do: 'quick' }
  | { do: 'path'; at: number }
  | { do: 'wait' }
  | { do: 'level'; level: Level }
  | { do: 'card' }
  | { do: 'reactions' }
  | { do: 'reaction'; reaction?: Reaction }
  | { do: 'say'; text: string; move: Move }
  | { do: 'say-own'; text: string }
  | { do: 'meant'; move: Move }
  | { do: 'neither' }
  | SwapAct
  | { do: 'skip' }
  | { do: 'thinking' }
  | { do: 'rewind'; turns: number }
  | { do: 'again' }
  | { do: 'lobby' }
  | { do: 'rest' }
  | { do: 'go-on' }
  | { do: 'leave' }
  | { do: 'forget' };

/** A choice about an ask of the learner's own that is being put together. */
export type OwnAct =
  | { do: 'own-wish'; at: number }
  | { do: 'own-person'; dialog: string }
  | { do: 'own-fear'; reaction: Reaction }
  | { do: 'own-field'; field: OwnField }
  | { do: 'own-name'; name: string }
  | { do: 'own-play' }
  | { do: 'own-keep' }
  | { do: 'own-drop' };

/** A choice about a request that is being written. */
export type DraftAct =
  | { do: 'draft-saved'; id: string }
  | { do: 'draft-left' }
  | { do: 'draft-write'; text: string }
  /** One of the wordings shown, by its place: the texts themselves are not kept twice. */
  | { do: 'draft-take'; at: number }
  | { do: 'draft-before' }
  | { do: 'draft-step'; step: DraftStep }
  | { do: 'draft-tap'; answer: boolean | null }
  | { do: 'draft-keep' }
  | { do: 'draft-drop' }
  | { do: 'draft-unmask' }
  | { do: 'draft-aloud' }
  | { do: 'draft-friend' };

/** A choice with which the learner is the one who is asked, or comes back to asking. */
export type SwapAct =
  | { do: 'swap'; dialog: string; way?: SwapWay; own?: OwnAsk }
  | { do: 'swap-back'; dialog: string; own?: OwnAsk }
  | { do: 'swap-say'; text: string; kind: ReplyKind }
  | { do: 'swap-meant'; kind: ReplyKind | 'unclear' };

export type Offer = Choice & { act: Act };

/** The debrief's steps, in order; each can be skipped. */
export const DEBRIEF_STEPS = [
  'feeling',
  'worked',
  'change',
  'thinking',
  'rewind',
  'if-then',
] as const;

export type DebriefStep = (typeof DEBRIEF_STEPS)[number];

/** What the learner said in the debrief. */
export type Answers = { feeling?: string; distress?: number; worked?: string; change?: string };

/** The scene is being played. */
export type Play = {
  kind: 'play';
  misses: number;
  showChoices: boolean;
  hints: number;
  /** One obstacle, one reply, one note. */
  quick?: true;
  /** A line that could mean two things: the coach has asked which, and waits. */
  doubt?: Reading;
  /** The two readings last asked about. The same question is not put twice to one turn. */
  asked?: Pair;
};

/** What is asked about an ask of the learner's own, in this order. */
export const OWN_FIELDS = ['who', 'ask', 'when', 'why', 'fear'] as const;

export type OwnField = (typeof OWN_FIELDS)[number];

/** An ask of the learner's own is being put together. */
export type Own = {
  kind: 'own';
  ask: OwnAsk;
  /** The open question; none when everything is there and it can be played. */
  asking?: OwnField | 'told' | 'which';
  /** What else was asked for in the same words, to choose from. */
  wishes: Wish[];
  /** Names that were masked, which the learner may want to keep. */
  names: string[];
  /** The record it was kept as. */
  id?: string;
};

/** What is looked at about a request that is being written. */
export type DraftStep =
  | 'tell'
  | 'look'
  | 'more'
  | 'frame'
  | 'disclosure'
  | 'manner'
  | 'strong'
  | 'strength'
  | 'versions';

/** The four short questions of the frame, in this order. */
export const FRAME_FIELDS = ['who', 'what', 'when', 'why'] as const;

export type FrameField = (typeof FRAME_FIELDS)[number];

/** A request is being written. */
export type Drafting = {
  kind: 'draft';
  step: DraftStep;
  /** The request as it stands, masked; '' before anything was written. */
  text: string;
  /** The wordings before this one, the latest last; `back` takes one. */
  before: string[];
  /** As it was written, where something in it was masked. */
  raw?: string;
  /** The learner wants names and figures to stay as they are. */
  open?: true;
  /** Whom it is for, as the learner calls them. */
  who?: string;
  /** Answers to the frame; `null` was skipped. */
  frame: Partial<Record<FrameField, string | null>>;
  /** Answers about how strongly to ask; `null` is no opinion. */
  taps: (boolean | null)[];
  strength?: Strength;
  /** It was said aloud twice, as it stands. */
  aloud?: true;
  /** The record it was kept as. */
  id?: string;
};

export type SwapWay = 'well' | 'badly';

/** What the learner has answered, and how it was read. */
export type SwapAnswer = { text: string; kind: ReplyKind | 'unclear' };

/** The other way round: the learner is asked. */
export type Swap = {
  kind: 'swap';
  dialog: string;
  way: SwapWay;
  seed: number;
  own?: OwnAsk;
  /** The words of the ask. */
  ask: string;
  /** Everything the asker has said, and the set the last line came from. */
  said: string[];
  last?: SwapLine;
  answers: SwapAnswer[];
  /** An answer that could be read in more than one way: the coach has asked which. */
  doubt?: string;
  showChoices: boolean;
  /** It is over, and the learner is asked what made it easy or hard. */
  over: boolean;
};

/** The two likeliest readings of a line, the likelier first. */
export type Pair = [Move, Move];

/** What the conversation is busy with. Exactly one thing at a time. */
export type Activity =
  | { kind: 'lobby' }
  | { kind: 'setup'; setup: Setup }
  | { kind: 'card'; setup: Setup; at: number; draft: Card }
  | Play
  | { kind: 'watch'; setup: Setup; looked: boolean }
  | Own
  | Swap
  | Drafting
  | { kind: 'debrief'; step: DebriefStep; short: boolean; answers: Answers }
  /** Waiting until the learner says that it goes on: paused, back after a break, or after a crisis line. */
  | { kind: 'waiting'; why: 'paused' | 'welcome-back' | 'safety' | 'idiom'; held: Activity }
  | { kind: 'confirm-forget'; held: Activity };

/** What a piece of advice rests on: the finding, the rule, and the learner's words. */
export type Advice = { evidence: string; rule: string; quote: string; words: string };

export type State = {
  /** Shape of this state; a program that does not know it starts the conversation afresh. */
  v: 1;
  activity: Activity;
  /** What was offered last, and only that can still be taken. */
  offers: Offer[];
  /** Number of the next offer, so that a token never recurs in a place. */
  nextOffer: number;
  /** The prep card, from setup to debrief. */
  card?: Card;
  /** The request that was being written when something else began; `draft` brings it back. */
  draft?: Drafting;
  /** The coach's last piece of advice, for `why` and `why this`. */
  advice?: Advice;
};

export type Talk = Conversation<State>;

export function firstState(): State {
  return { v: 1, activity: { kind: 'lobby' }, offers: [], nextOffer: 0 };
}

/** The state of a conversation, or a fresh one when a newer or older program wrote another shape. */
export function stateOf(conversation: Conversation): State {
  const { activity } = conversation;
  const known =
    typeof activity === 'object' && activity !== null && 'v' in activity && activity.v === 1;
  return known ? (activity as State) : firstState();
}

/** Whether what goes on, now or after a break, is about a rehearsal. */
export function needsDialog(state: State): boolean {
  return busyWith(state, 'play') || busyWith(state, 'debrief');
}

export function busyWith(state: State, kind: 'play' | 'debrief'): boolean {
  return innermost(state.activity).kind === kind;
}

/** The activity that goes on when nothing is being waited for any more. */
export function innermost(activity: Activity): Activity {
  return activity.kind === 'waiting' || activity.kind === 'confirm-forget'
    ? innermost(activity.held)
    : activity;
}
