import { edgesOf, reachableScenes } from '../reach.ts';
import type { Rule } from './rule.ts';

/** A scene from which no path leads to an ending: whoever gets there never gets out. */
export const noWayOut: Rule = {
  code: 'D007',
  rule: 'no way to an ending',
  encounter: ({ source, whole }) => {
    const edges = edgesOf(whole);
    const leadsOut = new Set(Object.keys(source.endings));
    for (const end of leadsOut)
      for (const edge of edges) if (edge.to === end) leadsOut.add(edge.from);
    const reachable = reachableScenes(whole);
    return (['scenes', 'reactions'] as const).flatMap((part) =>
      Object.keys(source[part])
        .filter((id) => reachable.has(id) && !leadsOut.has(id))
        .map((id) => ({
          at: [part, id],
          key: true,
          message: `From \`${id}\` no path leads to an ending.`,
          suggestion: 'Let one of its replies, or its `after`, go to an ending.',
        })),
    );
  },
};
