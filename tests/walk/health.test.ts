import { describe, expect, test } from 'vitest';

import { CONTENT, dialogNamed, readerOf } from '../../src/cli/content.ts';
import { repertoires } from '../../src/cli/repertoires.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import { healthOf } from '../../src/walk/health.ts';
import { hearOnce } from '../../src/walk/hearing.ts';
import { emptyTally } from '../../src/walk/tally.ts';
import { walk } from '../../src/walk/walk.ts';
import { walkAll, walkerOf } from '../../src/walk/walkAll.ts';
import { asMeant, examples } from './meant.ts';

/** Reading is slow, so few rehearsals are walked with it; `npm run walk` walks thousands. */
const WITH_WORDS = 40;

/** Enough for everything but what is rare. */
const AS_MEANT = 1000;

/** Who has not met a reaction in so many rehearsals never meets it. */
const NEVER = 10_000;

const catalog = openCatalog(CONTENT);
const repertoire = repertoires(CONTENT);
const hearWords = hearOnce(readerOf(CONTENT));

describe.each(catalog.ids())('in %s', (id) => {
  const dialog = dialogNamed(catalog, id);
  test('whatever learners say, a rehearsal ends, does not go in circles, and is not won by pressing', () => {
    const tally = emptyTally();
    walkAll(dialog, WITH_WORDS, repertoire(dialog), hearWords, [tally]);
    expect(healthOf(dialog, tally).ailments).toEqual([]);
  });

  test('a learner who is understood finds the dialog in good health', () => {
    const tally = emptyTally();
    walkAll(dialog, AS_MEANT, examples, asMeant(dialog), [tally]);
    const health = healthOf(dialog, tally);
    expect(health.ailments).toEqual([]);

    const { good, poor } = health.yes;
    expect((good ?? 0) - (poor ?? 0), 'what asking well brings').toBeGreaterThanOrEqual(0.3);
    expect(health.repeated.share, 'rehearsals with a line heard twice').toBeLessThan(0.03);
  });

  test('every reaction that a level names is met by somebody', () => {
    const hear = asMeant(dialog);
    const missing = new Set(Object.values(dialog.levels).flatMap(({ reactions }) => reactions));
    for (let seed = 0; seed < NEVER && missing.size > 0; seed++) {
      const { met } = walk(dialog, walkerOf(dialog, seed), examples, hear);
      for (const reaction of met) missing.delete(reaction);
    }
    expect(missing).toEqual(new Set());
  });
});
