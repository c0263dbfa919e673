import { describe, expect, test } from 'vitest';

import { CONTENT, dialogNamed } from '../../src/cli/content.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import { isReaction } from '../../src/domain/reactions.ts';
import { begin, contextOf, endingOf, step } from '../../src/engine/play.ts';
import { pressingWon } from '../../src/walk/pressing.ts';
import { walk } from '../../src/walk/walk.ts';
import { levelsWalked, walkerOf } from '../../src/walk/walkAll.ts';
import { asMeant, examples } from './meant.ts';

const SEEDS = 300;

const catalog = openCatalog(CONTENT);

/** From the first word on nothing but pressing, which nobody who types can do: an opening is no answer. */
function press(dialog: Dialog, seed: number) {
  const levels = levelsWalked(dialog);
  const level = levels[seed % levels.length] ?? 1;
  let { rehearsal } = begin(dialog, { id: 'press', level, seed });
  for (let turn = 0; turn < 30 && endingOf(dialog, rehearsal) === undefined; turn++)
    ({ rehearsal } = step(dialog, rehearsal, { type: 'press', also: [] }));
  return { met: contextOf(rehearsal).met, ending: endingOf(dialog, rehearsal)?.outcome };
}

test.each(catalog.ids())('in %s, whoever only presses never gets a yes that is meant', (id) => {
  const dialog = dialogNamed(catalog, id);
  const pressed = Array.from({ length: SEEDS }, (_, seed) => press(dialog, seed));
  expect(pressed.filter(({ ending }) => ending === undefined)).toEqual([]);
  expect(pressed.filter(({ ending }) => ending === 'granted')).toEqual([]);
  const meant = (reaction: string) => reaction === 'warm-yes' || reaction === 'conditional-yes';
  expect(pressed.filter(({ met }) => met.some(meant))).toEqual([]);
});

describe('a persona who gives way to pressing', () => {
  const dialog = structuredClone(dialogNamed(catalog, 'neighbour-groceries'));
  dialog.decide = [
    { because: 'Pressed.', when: { presses: { from: 1 } }, react: ['warm-yes'], ifAllowed: false },
    { because: 'Not yet.', when: {}, react: ['direct-no'], ifAllowed: false },
  ];
  for (const [id, scene] of Object.entries(dialog.reactions))
    if (isReaction(id)) scene.on.press = [{ go: 'weighing' }];

  test('is found out', () => {
    const walks = Array.from({ length: 100 }, (_, seed) =>
      walk(dialog, walkerOf(dialog, seed), examples, asMeant(dialog)),
    );
    const won = walks.filter(pressingWon);
    expect(won.length).toBeGreaterThan(0);
    expect(won.filter(({ beats }) => beats.every(({ presses }) => presses === 0))).toEqual([]);
  });
});
