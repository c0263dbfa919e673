import type { Walked } from './walk.ts';

/** A line may be said so often in one rehearsal, and a scene entered again so often. */
const SAID_AT_MOST = 2;
const AGAIN_AT_MOST = 6;

/** In which way a rehearsal goes round in circles, if it does. */
export function loopIn(walked: Walked): string | undefined {
  for (const [line, times] of linesIn(walked)) {
    if (times > SAID_AT_MOST) return `“${line}” is said ${times} times`;
  }
  for (const [scene, times] of counted(walked.beats.flatMap(enteredIn))) {
    if (times - 1 > AGAIN_AT_MOST) return `\`${scene}\` is entered ${times} times`;
  }
  return undefined;
}

/** What was said in play, persona and stage directions alike, and how often each. */
export function linesIn({ opening, beats }: Walked): Map<string, number> {
  const spoken = [...opening, ...beats.flatMap((beat) => beat.spoken)];
  return counted(spoken.map(({ text }) => text));
}

function enteredIn({ entered, scene }: Walked['beats'][number]): string[] {
  return entered ? [scene] : [];
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
