import type { Body } from './body.ts';
import type { Instant } from './world.ts';

/** Where a conversation happens: an opaque id made, and only ever decoded, by the adapter. */
export type PlaceId = string;

export type LearnerId = string;

/** Who speaks: the person who is played, or the coach outside the play. Adapters must show which. */
export type Voice = 'persona' | 'coach';

/** `shared` means that others can read the place. */
export type Visibility = 'private' | 'shared';

/** What happened outside, normalised. */
export type Inbound = {
  /** Dedupe key, made from the platform's own event id and never from a retry header. */
  id: string;
  place: PlaceId;
  learner: LearnerId;
  at: Instant;
  visibility: Visibility;
  what:
    | { kind: 'opened' }
    | { kind: 'text'; text: string }
    | { kind: 'choice'; token: string }
    | { kind: 'command'; name: string; args: string }
    | { kind: 'timer'; key: string };
};

/** What should happen outside, as plain data. Ids are made from the inbound's id, so a resend is recognisable. */
export type Effect = {
  id: string;
  place: PlaceId;
  what:
    | { kind: 'say'; voice: Voice; name: string; body: Body; visibility: Visibility }
    /** The conversation is over for now: an adapter that owns its process may end it. */
    | { kind: 'rest' };
};

/** What became of an effect. */
export type Performed =
  | { kind: 'done' }
  | { kind: 'retry'; afterMs: number }
  /** Can never be done (place closed, no permission); `because` is for the operator's log and holds no text. */
  | { kind: 'gave-up'; because: string };

/** A channel. Small on purpose: everything else about a platform stays inside its adapter. */
export interface Adapter {
  readonly platform: string;
  /** Begins to listen; `receive` resolves once the inbound is saved, and only then may it be acknowledged. */
  start(receive: (inbound: Inbound) => Promise<void>): Promise<void>;
  /** Does one effect. Effects of one place come one at a time and in order. */
  perform(effect: Effect): Promise<Performed>;
  stop(): Promise<void>;
}
