/**
 * The persona's state of mind. All values are whole numbers from 0 to 100, moved by the learner's
 * moves through a table in the encounter file.
 */
export type Mind = {
  /** Readiness to do what is asked. */
  will: number;
  /** Liking for the learner right now. */
  warmth: number;
  /** Size of help possible now, in the units of the scenario's `ask.size`. */
  capacity: number;
  /** How well they know what is being asked. Below 50 they must ask back. */
  clarity: number;
  /** Felt pressure. From 70 on they give way without meaning it; never a real yes. */
  pressure: number;
  /** What is left of their attention. At 0 they end it. */
  patience: number;
};

export const MIND_KEYS = ['will', 'warmth', 'capacity', 'clarity', 'pressure', 'patience'] as const;

export type MindKey = (typeof MIND_KEYS)[number];

export type MindChange = { [K in MindKey]?: number };

/** Adds a change to a mind and clamps every value to 0–100. */
export function changedMind(mind: Mind, change: MindChange): Mind {
  const next = { ...mind };
  for (const key of MIND_KEYS) {
    next[key] = Math.min(100, Math.max(0, mind[key] + (change[key] ?? 0)));
  }
  return next;
}
