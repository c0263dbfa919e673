import type { SafetyClass } from '../domain/reading.ts';
import { SAFETY_CLASSES } from '../domain/reading.ts';

/** What a message as a whole is likest to, by the scores of the safety classifier. */
export type Alarm = {
  /** How dangerous, whatever the danger. */
  danger: number;
  /** How much like a manner of speaking. */
  idiom: number;
  /** The likeliest danger. */
  name: SafetyClass;
  /**
   * Danger and its likeliest class together: two opinions are better than one. An ordinary message that
   * sounds dangerous mostly sounds like no danger in particular.
   */
  both: number;
};

/** The classes that stop the play; `K8` only asks. */
const STOPS = SAFETY_CLASSES.filter((name) => name !== 'K8');

/** Reads scores that stand in the order of `labels`. */
export function alarmOf(labels: readonly string[], scores: Float64Array): Alarm {
  const score = (label: string): number => scores[labels.indexOf(label)] ?? -Infinity;
  const name = STOPS.reduce((best, each) => (score(each) > score(best) ? each : best));
  const danger = score('danger');
  return { danger, idiom: score('K8'), name, both: danger + score(name) };
}
