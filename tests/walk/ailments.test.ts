import { describe, expect, test } from 'vitest';

import { CONTENT, dialogNamed } from '../../src/cli/content.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import { healthOf } from '../../src/walk/health.ts';
import { emptyTally } from '../../src/walk/tally.ts';
import { walkAll } from '../../src/walk/walkAll.ts';
import { asMeant, examples } from './meant.ts';

const catalog = openCatalog(CONTENT);

/** A dialog with only its first level, and something in it made worse. */
function worsened(change: (dialog: Dialog) => void): Dialog {
  const dialog = structuredClone(dialogNamed(catalog, 'neighbour-groceries'));
  dialog.levels = { 1: dialog.levels[1] ?? never() };
  change(dialog);
  return dialog;
}

function never(): never {
  throw new Error('This dialog has no level 1.');
}

function healthAfter(dialog: Dialog, seeds: number) {
  const tally = emptyTally();
  walkAll(dialog, seeds, examples, asMeant(dialog), [tally]);
  return healthOf(dialog, tally);
}

const kinds = (dialog: Dialog, seeds = 1000) => [
  ...new Set(healthAfter(dialog, seeds).ailments.map(({ kind }) => kind)),
];

describe('a dialog that is well', () => {
  test('has no ailment', () => {
    expect(kinds(worsened(() => {}))).toEqual([]);
  });
});

describe('what is wrong with a dialog is found:', () => {
  test('a scene without a way out, which also goes in circles', () => {
    const dialog = worsened(({ scenes }) => {
      for (const scene of Object.values(scenes)) {
        scene.on = {};
        scene.else = [{ say: 'small-talk' }];
        scene.after = { turns: 1000, go: 'ran-out' };
      }
    });
    expect(kinds(dialog)).toEqual(expect.arrayContaining(['dead end', 'loop', 'never reached']));
  });

  test('two scenes that send the learner to and fro', () => {
    const dialog = worsened(({ reactions, decide }) => {
      decide.splice(0, decide.length, {
        because: 'Later.',
        when: {},
        react: ['postpone'],
        ifAllowed: false,
      });
      reactions.postpone = {
        ...(reactions.postpone ?? never()),
        says: { default: Array.from({ length: 40 }, (_, at) => `Ask me again, the ${at}th time.`) },
      };
    });
    const { ailments } = healthAfter(dialog, 100);
    expect(ailments.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^`postpone` is entered \d+ times/),
    );
  });

  test('a reaction that a level names and nobody meets', () => {
    const dialog = worsened(({ levels }) => levels[1]?.reactions.push('silence'));
    expect(healthAfter(dialog, 1000).ailments).toEqual([
      {
        dialog: dialog.id,
        kind: 'never reached',
        text: '`silence` is named at level 1 and not met in 1000 rehearsals there',
      },
    ]);
    expect(kinds(dialog, 500), 'too few rehearsals to say never').toEqual([]);
  });

  test('asking well that brings no more than asking poorly', () => {
    const dialog = worsened(({ decide }) => {
      decide.splice(0, decide.length, {
        because: 'No.',
        when: {},
        react: ['regret'],
        ifAllowed: false,
      });
    });
    expect(kinds(dialog)).toContain('asking well pays too little');
  });

  test('each with a rehearsal that shows it', () => {
    const dialog = worsened(({ scenes }) => {
      for (const scene of Object.values(scenes)) {
        scene.on = {};
        scene.after = { turns: 1000, go: 'ran-out' };
      }
    });
    const shown = healthAfter(dialog, 20).ailments.filter(({ kind }) => kind === 'dead end');
    expect(shown.map(({ spot }) => spot)).toContainEqual(
      expect.objectContaining({ level: 1, seed: 0, learner: 'good' }),
    );
  });
});

describe('the health of a dialog', () => {
  test('lists a wording that is never said, and none that was', () => {
    const dialog = worsened(({ endings }) => {
      const { granted } = endings;
      if (granted !== undefined) granted.says.guilt = ['Nobody comes to this line.'];
    });
    const { neverSaid } = healthAfter(dialog, 200);
    expect(neverSaid).toContainEqual({
      where: 'granted.guilt',
      text: 'Nobody comes to this line.',
    });
    expect(neverSaid.filter(({ where }) => where === 'opening')).toEqual([]);
  });

  test('tells lines that are heard twice, worst first', () => {
    const dialog = worsened(({ lines }) => {
      lines['small-talk'] = { default: ['Same as ever.'] };
      lines['missed-hint'] = { default: ['Same as ever.'] };
    });
    const { worst, share } = healthAfter(dialog, 200).repeated;
    expect(worst[0]?.line).toBe('Same as ever.');
    expect(share).toBeGreaterThanOrEqual((worst[0]?.rehearsals ?? 0) / 200);
    expect(worst.map(({ rehearsals }) => rehearsals)).toEqual(
      worst.map(({ rehearsals }) => rehearsals).toSorted((a, b) => b - a),
    );
  });
});
