import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { toDirectedGraph } from 'xstate/graph';
import { CONTENT } from '../../src/cli/content.ts';
import type { Level } from '../../src/domain/reactions.ts';
import { compileChart } from '../../src/dialogs/chart.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import { edgesWalked, mermaid } from '../../src/dialogs/graph.ts';
import { levelsPlayable } from '../../src/dialogs/resolve.ts';
import { loaded, base } from './examples.ts';

const catalog = openCatalog(CONTENT);
type Played = { id: string; level: Exclude<Level, 0>; dialog: Dialog };

const played = catalog.ids().flatMap((id): Played[] => {
  const dialog = catalog.get(id);
  if (dialog === undefined) return [];
  return levelsPlayable(dialog).flatMap((level) => (level === 0 ? [] : [{ id, level, dialog }]));
});

/** The dialog as it is when only this level is played. */
function only(dialog: Dialog, level: Exclude<Level, 0>): Dialog {
  const plan = dialog.levels[level];
  return { ...dialog, levels: plan === undefined ? {} : { [level]: plan } };
}

/** All arrows of a chart; those a state takes by itself are not in xstate's graph. */
function arrows(machine: AnyStateMachine): [string, string][] {
  const onMoves = toDirectedGraph(machine).children.flatMap(({ edges }) =>
    edges.map((edge): [string, string] => [edge.source.key, edge.target.key]),
  );
  const byItself = Object.values(machine.root.states).flatMap((state) =>
    (state.always ?? []).flatMap(({ target = [] }) =>
      target.map((each): [string, string] => [state.key, each.key]),
    ),
  );
  return [...onMoves, ...byItself];
}

/** Everything that can be reached from `start` along the arrows. */
function reach(
  start: readonly string[],
  steps: readonly (readonly [string, string])[],
): Set<string> {
  const found = new Set(start);
  for (const at of found) for (const [from, to] of steps) if (from === at) found.add(to);
  return found;
}

describe('the chart of a shipped scenario', () => {
  it('is there for every scenario', () => {
    expect(new Set(played.map(({ id }) => id))).toEqual(new Set(catalog.ids()));
  });

  it.each(played)(
    '$id, level $level: every scene can be reached, and from each of them an ending',
    ({ dialog, level }) => {
      const machine = compileChart(only(dialog, level));
      const states = Object.values(machine.root.states);
      const all = states.map(({ key }) => key);
      const steps = arrows(machine);
      const first = Object.keys(dialog.scenes).slice(0, 1);
      expect([...reach(first, steps)].toSorted()).toEqual(all.toSorted());
      const endings = states.filter(({ type }) => type === 'final').map(({ key }) => key);
      const back = steps.map(([from, to]) => [to, from] as const);
      expect([...reach(endings, back)].toSorted()).toEqual(all.toSorted());
    },
  );
});

describe('the drawing of a dialog', () => {
  const { dialog } = loaded(base('scenario'), base('encounter'));
  if (dialog === undefined) throw new Error('The base has findings.');

  it('shows scenes, reactions and endings, and dashes what no transcript walks', () => {
    const walked = new Set([
      ...edgesWalked(dialog, 'opening', 'ask-specific', 'warm-yes'),
      ...edgesWalked(dialog, 'warm-yes', 'open', 'granted'),
    ]);
    const lines = mermaid(dialog, walked).split('\n');
    expect(lines[0]).toBe('flowchart TD');
    expect(lines).toContain('  at_opening["opening"]');
    expect(lines).toContain('  at_warm_yes("warm-yes")');
    expect(lines).toContain('  at_granted(["granted: granted"])');
    expect(lines).toContain('  at_opening -->|"ask-specific"| at_weighing');
    expect(lines).toContain('  at_weighing -->|"decides"| at_warm_yes');
    expect(lines).toContain('  at_weighing -.->|"decides"| at_no_time');
    expect(lines).toContain('  at_warm_yes -->|"otherwise"| at_granted');
  });

  it('counts a turn that stays where it is as no edge, and leaving by itself as one', () => {
    expect(edgesWalked(dialog, 'no-time', 'press', 'no-time')).toEqual([]);
    expect(edgesWalked(dialog, 'no-time', 'press', 'declined')).toEqual([
      'no-time after 3 turns declined',
    ]);
  });
});
