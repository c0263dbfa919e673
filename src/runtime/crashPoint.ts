import type { Point } from './points.ts';

/**
 * A seam for tests, and for nothing else: with `before-commit:3` the process kills itself, as a
 * power cut would, when it passes that point for the third time. Without a setting there is none.
 */
export function crashPoint(setting: string | undefined): ((point: Point) => void) | undefined {
  const [, point, count] = /^([a-z-]+):(\d+)$/u.exec(setting ?? '') ?? [];
  if (point === undefined) return undefined;
  let left = Number(count);
  return (passed) => {
    if (passed !== point) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
