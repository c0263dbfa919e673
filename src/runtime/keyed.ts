import type { Activity } from './activity.ts';

/** Runs one job at a time for each key; jobs of different keys run side by side. */
export interface Keyed {
  /** Runs the job for this key now, or once more after the run that is under way. */
  wake(key: string): void;
}

export type KeyedParts = {
  /** Does all there is to do for a key at the moment. */
  job: (key: string) => Promise<void>;
  /** The job rejected. It is not run again before the next `wake`. */
  onFault: (key: string, error: unknown) => void;
  activity: Activity;
};

export function createKeyed({ job, onFault, activity }: KeyedParts): Keyed {
  /** The keys at work, and whether they were woken again meanwhile. */
  const atWork = new Map<string, { again: boolean }>();

  async function run(key: string, mine: { again: boolean }): Promise<void> {
    do {
      mine.again = false;
      try {
        await job(key);
      } catch (error) {
        onFault(key, error);
      }
    } while (mine.again);
    atWork.delete(key);
  }

  return {
    wake(key) {
      const busy = atWork.get(key);
      if (busy !== undefined) {
        busy.again = true;
        return;
      }
      const mine = { again: false };
      atWork.set(key, mine);
      void activity.during(() => run(key, mine));
    },
  };
}
