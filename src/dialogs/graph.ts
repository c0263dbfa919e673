import type { Dialog, Heard, Scene } from './dialog.ts';
import type { Edge } from './reach.ts';
import { edgesOf, reachableScenes } from './reach.ts';

/** An edge as a key, to remember which have been walked. */
function edgeKey({ from, by, to }: Edge): string {
  return `${from} ${by} ${to}`;
}

/**
 * The edges that one step of a rehearsal took: the learner's move and, where it led to `weighing`,
 * the decision behind it. A turn that stays in its scene takes none.
 */
export function edgesWalked(dialog: Dialog, from: string, heard: Heard, to: string): string[] {
  const edges = edgesOf(dialog).filter((edge) => edge.from === from || edge.from === 'weighing');
  const scene: Scene | undefined =
    dialog.scenes[from] ?? new Map(Object.entries(dialog.reactions)).get(from);
  const by = scene?.on[heard] === undefined ? 'otherwise' : heard;
  const takes = (target: string) => {
    const leaving = edges.filter((edge) => edge.from === from && edge.to === target);
    return (
      leaving.find((edge) => edge.by === by) ?? leaving.find((edge) => edge.by.startsWith('after '))
    );
  };
  const direct = takes(to);
  if (direct !== undefined) return [edgeKey(direct)];
  const asked = takes('weighing');
  const decided = edges.find((edge) => edge.from === 'weighing' && edge.to === to);
  return asked === undefined || decided === undefined ? [] : [edgeKey(asked), edgeKey(decided)];
}

/** The dialog as a Mermaid flowchart. Edges that are not in `walked` are dashed. */
export function mermaid(dialog: Dialog, walked: ReadonlySet<string>): string {
  const reachable = reachableScenes(dialog);
  const arrows = new Map<string, { edge: Edge; by: string[]; walked: boolean }>();
  for (const edge of edgesOf(dialog)) {
    if (!reachable.has(edge.from) || !reachable.has(edge.to)) continue;
    const isWalked = walked.has(edgeKey(edge));
    const key = `${edge.from} ${edge.to} ${isWalked}`;
    const arrow = arrows.get(key) ?? { edge, by: [], walked: isWalked };
    if (!arrow.by.includes(edge.by)) arrow.by.push(edge.by);
    arrows.set(key, arrow);
  }
  return [
    'flowchart TD',
    ...Object.keys(dialog.scenes)
      .filter((id) => reachable.has(id))
      .map((id) => `  ${node(id)}[${quoted(id)}]`),
    `  ${node('weighing')}{${quoted('weighing')}}`,
    ...Object.keys(dialog.reactions)
      .filter((id) => reachable.has(id))
      .map((id) => `  ${node(id)}(${quoted(id)})`),
    ...Object.entries(dialog.endings)
      .filter(([id]) => reachable.has(id))
      .map(([id, { outcome }]) => `  ${node(id)}([${quoted(`${id}: ${outcome}`)}])`),
    ...[...arrows.values()].map(({ edge, by, walked: isWalked }) => {
      const arrow = isWalked ? '-->' : '-.->';
      return `  ${node(edge.from)} ${arrow}|${quoted(by.join(', '))}| ${node(edge.to)}`;
    }),
    '',
  ].join('\n');
}

/** `end` and `graph` are words of Mermaid, so that no id stands alone. */
function node(id: string): string {
  return `at_${id.replaceAll('-', '_')}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
