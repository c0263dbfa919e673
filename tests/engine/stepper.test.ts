import { expect, test } from 'vitest';
import { transition } from 'xstate';

import { drawn } from '../../src/dialogs/chance.ts';
import { compileChart, firstScene } from '../../src/dialogs/chart.ts';
import type { ChartEvent } from '../../src/dialogs/chartContext.ts';
import { firstContext } from '../../src/dialogs/chartContext.ts';
import { loadContent } from '../../src/dialogs/content.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import { MOVES } from '../../src/domain/moves.ts';
import type { Position } from '../../src/engine/stepper.ts';
import { stepperOf } from '../../src/engine/stepper.ts';

const { content } = loadContent('dialogs');

test.each(content?.catalog.ids() ?? [])(
  'the kept scope steps %s exactly as transition() does',
  (id) => {
    const dialog = content?.catalog.get(id) as Dialog;
    const chart = compileChart(dialog);
    const stepper = stepperOf(chart);
    let compared = 0;
    for (let seed = 0; seed < 150; seed++) {
      let position: Position = {
        value: firstScene(dialog),
        context: firstContext(dialog, 4, seed),
      };
      for (let turn = 0; turn < 25 && dialog.endings[position.value] === undefined; turn++) {
        const event: ChartEvent = {
          type: MOVES[drawn(seed, `move:${turn}`, MOVES.length)] ?? 'open',
          also: turn % 3 === 0 ? ['give-reason', 'acknowledge'] : [],
        };
        const snapshot = chart.resolveState({ value: position.value, context: position.context });
        const [next, actions] = transition(chart, snapshot, event);
        const said = (actions as readonly { type: string; params?: unknown }[]).filter(
          ({ type }) => type === 'say',
        );
        const stepped = stepper(position, event);
        expect(stepped.position).toEqual({ value: next.value, context: next.context });
        expect(stepped.sayings).toEqual(said.map(({ params }) => params));
        position = stepped.position;
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(500);
  },
);
