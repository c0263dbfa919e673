import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRITERIA } from '../../src/domain/content.ts';
import { MOVES } from '../../src/domain/moves.ts';
import { FEATURES } from '../../src/domain/reading.ts';
import { feedbackOn } from '../../src/coaching/feedback.ts';
import { quoted } from '../../src/coaching/quote.ts';
import { played } from './said.ts';

const GOOD = played('Could you carry two bags now?', 'ask-specific', 'works', [
  'task',
  'time',
  'size',
  'reason',
  'way-out',
  'acknowledgement',
  'thanks',
  'next-step',
  'effort',
]);

describe('the one thing to change', () => {
  test.each(['press', 'guilt', 'attack', 'self-deprecate'] as const)(
    'is always a “%s” when there was one, whatever else was missing',
    (move) => {
      const hard = { ...played('Those words.', move) };
      hard.turn.scene = 'direct-no';
      const { change } = feedbackOn(
        [played('Hm.', 'hint'), hard, played('Bye.', 'open')],
        CRITERIA,
      );
      expect(change).toEqual({ about: { handling: `backfires-${move}` }, quote: 'Those words.' });
    },
  );

  test('is not called a second push when nobody had said no yet', () => {
    const { change } = feedbackOn([played('You have to carry my bags!', 'press')], CRITERIA);
    expect(change).toEqual({
      about: { criterion: 'room-for-no' },
      quote: 'You have to carry my bags!',
    });
  });

  test('is next whatever keeps the ask from being heard', () => {
    const vague = feedbackOn([played('So heavy…', 'hint')], CRITERIA);
    expect(vague.change?.about).toEqual({ criterion: 'there-is-an-ask' });
    const open = feedbackOn([played('Could you help me?', 'ask-vague')], CRITERIA);
    expect(open.change?.about).toEqual({ criterion: 'task-named' });
  });

  test('is the answer that did not fit when nothing was missing', () => {
    const { change } = feedbackOn(
      [GOOD, played('The same again.', 'ask-specific', 'backfires')],
      CRITERIA,
    );
    expect(change).toEqual({
      about: { handling: 'backfires-ask-specific' },
      quote: 'The same again.',
    });
  });

  test('is a playful one when there was nothing to mend', () => {
    expect(feedbackOn([GOOD], CRITERIA).change).toEqual({
      about: { handling: 'stretch' },
      quote: 'Could you carry two bags now?',
    });
  });
});

describe('the things to keep', () => {
  test('begin with how an answer was met', () => {
    const { keeps } = feedbackOn(
      [GOOD, played('All right, thanks for telling me.', 'accept-no', 'works')],
      CRITERIA,
    );
    expect(keeps[0]).toEqual({
      about: { handling: 'works-accept-no' },
      quote: 'All right, thanks for telling me.',
    });
  });

  test('do not quote the words that are to be changed while there are others', () => {
    const { keeps, change } = feedbackOn(
      [
        played('Could you?', 'ask-vague', undefined, ['way-out']),
        played('I see, a busy day.', 'acknowledge', 'works'),
      ],
      CRITERIA,
    );
    expect(keeps.map(({ quote }) => quote)).not.toContain(change?.quote);
    expect(keeps.length).toBeGreaterThan(0);
  });
});

test('whatever was said: at most two keeps, one change, all in words that were said', () => {
  const turn = fc
    .tuple(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.option(fc.constantFrom(...MOVES), { nil: undefined }),
      fc.constantFrom('works' as const, 'backfires' as const, undefined),
      fc.subarray([...FEATURES]),
    )
    .map(([text, move, effect, features]) => played(text, move, effect, features));
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 8 }), fc.subarray([...CRITERIA]), (turns, criteria) => {
      const { keeps, change } = feedbackOn(turns, criteria);
      const quotes = turns.map((each) => quoted(each.turn.text));
      expect(keeps.length).toBeLessThanOrEqual(2);
      expect(change === undefined).toBe(turns.length === 0);
      for (const point of [...keeps, ...(change === undefined ? [] : [change])])
        expect(quotes).toContain(point.quote);
    }),
    { numRuns: 300 },
  );
});

describe('a quote', () => {
  test('is the words themselves, on one line', () => {
    expect(quoted(' Could you\n help  me? ')).toBe('Could you help me?');
  });

  test('is cut at a word when it is long, and says so', () => {
    const cut = quoted('a few words and then '.repeat(20));
    expect(cut.endsWith(' …')).toBe(true);
    expect('a few words and then '.repeat(20).startsWith(cut.slice(0, -2))).toBe(true);
  });

  test('never ends in half a character', () => {
    for (let before = 0; before < 4; before++)
      expect(quoted('x'.repeat(before) + '🙂'.repeat(200)).isWellFormed()).toBe(true);
  });
});

test('with nothing missing, what is quoted to play with is the ask and not the greeting', () => {
  const { change } = feedbackOn([played('Hello there.', 'open'), GOOD], ['task-named', 'when']);
  expect(change).toMatchObject({ about: { handling: 'stretch' }, quote: GOOD.turn.text });
});

test('an eager word after a yes is no second push', () => {
  const eager = played('Come on!', 'press');
  eager.turn.scene = 'warm-yes';
  const { change } = feedbackOn([GOOD, eager], ['task-named', 'when']);
  expect(change?.about).not.toEqual({ handling: 'backfires-press' });
});
