/** Counts what is under way, so that one can wait until nothing is. */
export interface Activity {
  /** Does some work that counts as activity until it is settled. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves at the first moment without activity; at once when there is none. */
  idle(): Promise<void>;
}

export function createActivity(): Activity {
  let underWay = 0;
  let waiting: (() => void)[] = [];

  function ended(): void {
    underWay -= 1;
    if (underWay > 0) return;
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  }

  return {
    async during(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        ended();
      }
    },
    idle() {
      if (underWay === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
