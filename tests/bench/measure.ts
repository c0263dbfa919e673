/** What is compared: does a job so many times, and returns how often it really did it. */
export type Contender = {
  run(times: number): number | Promise<number>;
  /** Before every round, outside the measurement. */
  prepare?(times: number): void | Promise<void>;
  /** Jobs of a round, for contenders that prepare; the others go on until the round is full. */
  times?: number;
};

/** How long a bench may take. */
export type Effort = { rounds: number; roundMs: number };

/** Microseconds for one job, one entry a round: of this thread's processor time, and by the clock. */
export type Costs = { cpu: number[]; wall: number[] };

/**
 * Measures contenders side by side: every round runs all of them, in an order that turns with the
 * round, so that whatever else the machine does falls on all. Where there are several rounds, one
 * before them only warms up.
 */
export async function measure<Name extends string>(
  contenders: Record<Name, Contender>,
  { rounds, roundMs }: Effort,
): Promise<Record<Name, Costs>> {
  const names = Object.keys(contenders) as Name[];
  const times = new Map<Name, number>();
  for (const name of names) times.set(name, await timesToFill(contenders[name], roundMs));
  const costs = Object.fromEntries(
    names.map((name): [Name, Costs] => [name, { cpu: [], wall: [] }]),
  ) as Record<Name, Costs>;
  for (let round = firstRound(rounds); round < rounds; round++) {
    for (const name of turned(names, round + 1)) {
      const { cpu, wall } = await once(contenders[name], times.get(name) ?? 1, roundMs);
      if (round < 0) continue;
      costs[name].cpu.push(cpu);
      costs[name].wall.push(wall);
    }
  }
  return costs;
}

/** The middle of all values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], part: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(part * ordered.length))] ?? Number.NaN;
}

/** The middle of the ratios of every round: what both met in a round cancels out. */
export function ratioOf(ours: readonly number[], reference: readonly number[]): number {
  return median(ours.map((cost, round) => cost / (reference[round] ?? Number.NaN)));
}

/** Rounds are counted from 0; the one before is the warm-up. */
export function firstRound(rounds: number): number {
  return rounds > 1 ? -1 : 0;
}

/**
 * Processor time of this thread so far, in microseconds. The system may bring it up to date only
 * every few milliseconds: good for a round, too coarse for a single job.
 */
function cpuNow(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

/** Processor time of the process, helper threads included: exact enough for a single job. */
export function cpuOfProcess(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

export function wallNow(): number {
  return performance.now() * 1000;
}

async function once(contender: Contender, times: number, roundMs: number) {
  await contender.prepare?.(times);
  const cpu = cpuNow();
  const wall = wallNow();
  const fills = () => wallNow() - wall >= roundMs * 1000 && cpuNow() > cpu;
  let done = await contender.run(times);
  while (contender.times === undefined && !fills()) done += await contender.run(times);
  return { cpu: (cpuNow() - cpu) / done, wall: (wallNow() - wall) / done };
}

/** Doubles until a run takes a tenth of a round; a round is made of such runs. Warms up on the way. */
async function timesToFill(contender: Contender, roundMs: number): Promise<number> {
  if (contender.times !== undefined) return contender.times;
  for (let times = 1; ; times *= 2) {
    const begun = wallNow();
    await contender.run(times);
    if (wallNow() - begun >= roundMs * 100) return times;
  }
}

function turned<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
