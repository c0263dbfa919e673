import type { MindKey } from '../domain/mind.ts';
import type { Turn } from '../domain/rehearsal.ts';
import { quoted } from './quote.ts';

/** A moment at which the persona's mind moved. */
export type TurningPoint = {
  turn: Turn;
  quote: string;
  /** What moved most, strongest first, at most two. */
  moved: { key: Exclude<MindKey, 'capacity' | 'patience'>; by: number }[];
};

const TOLD = ['will', 'warmth', 'clarity', 'pressure'] as const;

/** Below this a change is not worth telling. */
const NOTICEABLE = 6;

/** The three moments that moved the persona most, in the order in which they happened. */
export function turningPoints(turns: readonly Turn[]): TurningPoint[] {
  const points = turns.flatMap((turn) => {
    const { mind } = turn;
    if (mind === undefined) return [];
    const moved = TOLD.map((key) => ({ key, by: mind.after[key] - mind.before[key] }))
      .filter(({ by }) => Math.abs(by) >= NOTICEABLE)
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, 2);
    return moved.length === 0 ? [] : [{ turn, quote: quoted(turn.text), moved }];
  });
  const strength = ({ moved }: TurningPoint) =>
    moved.reduce((sum, { by }) => sum + Math.abs(by), 0);
  const strongest = points.toSorted((a, b) => strength(b) - strength(a)).slice(0, 3);
  return points.filter((point) => strongest.includes(point));
}
