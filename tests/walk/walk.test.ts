import { describe, expect, test } from 'vitest';

import { CONTENT, dialogNamed } from '../../src/cli/content.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import type { Hear } from '../../src/walk/hearing.ts';
import type { Learner } from '../../src/walk/learners.ts';
import { LEARNERS } from '../../src/walk/learners.ts';
import type { Beat } from '../../src/walk/walk.ts';
import { LONGEST, walk } from '../../src/walk/walk.ts';
import { asMeant, examples } from './meant.ts';

const dialog = dialogNamed(openCatalog(CONTENT), 'neighbour-groceries');
const nothing: Hear = () => ({ kind: 'unread', also: [] });
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function walks(learner: Learner, hear: Hear, of: Dialog = dialog) {
  return seeds.map((seed) => walk(of, { level: 3, seed, learner }, examples, hear));
}

describe('a walk', () => {
  test.each(LEARNERS)('with the same seed is the same, for a %s learner', (learner) => {
    expect(walks(learner, asMeant(dialog))).toEqual(walks(learner, asMeant(dialog)));
  });

  test('is given up after a while where a dialog has no end', () => {
    const endless = structuredClone(dialog);
    for (const scene of Object.values(endless.scenes)) {
      scene.on = {};
      scene.else = [{ say: 'small-talk' }];
      scene.after = { turns: 1000, go: 'ran-out' };
    }
    const [walked] = walks('good', asMeant(endless), endless);
    expect(walked?.ending).toBeUndefined();
    expect(walked?.beats).toHaveLength(LONGEST);
  });

  test('keeps what the coach answers from the persona', () => {
    const deaf: Hear = () => ({ kind: 'aside', also: [] });
    const [walked] = walks('good', deaf);
    expect(walked?.beats.flatMap(({ spoken }) => spoken)).toEqual([]);
    expect(walked?.met).toEqual([]);
  });
});

describe('words in which nothing is read', () => {
  test('are asked about, then there are choices, of which a good learner takes one', () => {
    for (const { beats } of walks('good', nothing)) {
      const heard = beats.slice(0, 3).map(({ by, heard: as }) => [by, as]);
      expect(heard).toEqual([
        ['words', 'miss'],
        ['words', 'miss'],
        ['choice', 'ask-specific'],
      ]);
    }
  });

  test('are carried past by the persona the third time', () => {
    const beats = walks('silent', nothing).flatMap((walked) => walked.beats.map(before));
    const unclear = beats.filter(({ beat }) => beat.heard === 'unclear');
    expect(unclear.length).toBeGreaterThan(0);
    for (const { earlier } of unclear)
      expect(earlier.slice(-2).map(({ heard }) => heard)).toEqual(['miss', 'miss']);
  });

  test('are played as they were meant, where that is one of two moves the coach asks about', () => {
    const twofold: Hear = () => ({ kind: 'unread', also: [], pair: ['ask-vague', 'hint'] });
    const beats = walks('poor', twofold).flatMap((walked) => walked.beats.map(before));
    const meant = beats.filter(({ beat }) => beat.by === 'meant');
    expect(meant.length).toBeGreaterThan(0);
    for (const { beat, earlier } of meant) {
      expect(['ask-vague', 'hint']).toContain(beat.heard);
      expect(earlier.at(-1)).toMatchObject({ heard: 'miss', text: beat.text });
    }
  });
});

describe('time that passes', () => {
  const waiting = structuredClone(dialog);
  for (const scene of Object.values(waiting.scenes)) {
    scene.wait = 30;
    scene.on.waited = [{ go: 'ran-out' }];
  }

  test('is heard where a scene listens to it', () => {
    const waited = walks('silent', nothing, waiting).filter(({ beats }) =>
      beats.some(({ heard }) => heard === 'waited'),
    );
    expect(waited.length).toBeGreaterThan(0);
    for (const { ending } of waited) expect(ending?.id).toBe('ran-out');
  });

  test('does not pass where no scene listens', () => {
    const beats = walks('silent', nothing).flatMap((walked) => walked.beats);
    expect(beats.filter(({ by }) => by === 'waited')).toEqual([]);
  });
});

function before(beat: Beat, at: number, beats: readonly Beat[]) {
  return { beat, earlier: beats.slice(0, at) };
}
