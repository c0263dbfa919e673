import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterScene, coach, inScene } from './talk.ts';

const LINES = [
  'Hi! How are you?',
  'Could you help me?',
  'Could you carry two bags up for me now? My shoulder is hurt. A no is fine.',
  'My shoulder is hurt.',
  'Would tomorrow at six be better?',
  'Please. You have to!',
  'Is that more of a no?',
  'I see, you are busy.',
  'wobble fnord zork',
];

describe('back', () => {
  test('returns to exactly the state before, however far', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.nat(10_000),
        fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 12 }),
        (level, seed, lines, far) => {
          const made = inScene(`neighbour-groceries level ${level} seed ${seed}`);
          const before = [made.rehearsal];
          for (const line of lines) {
            const { path } = made.rehearsal;
            made.say(line);
            if (made.state.activity.kind !== 'play') return;
            if (made.rehearsal.path.length > path.length) before.push(made.rehearsal);
          }
          if (before.length === 1) return;
          const wanted = before[Math.max(0, before.length - 1 - far)];
          const said = made.say(far === 1 ? 'back' : `back ${far}`);
          const { snapshot, path, spoken, lastLine } = made.rehearsal;
          expect({ snapshot, path, spoken, lastLine }).toEqual({
            snapshot: wanted?.snapshot,
            path: wanted?.path,
            spoken: wanted?.spoken,
            lastLine: wanted?.lastLine,
          });
          expect(said.text).toContain(wanted?.lastLine);
          expect(made.rehearsal.next, 'the number of an exchange is never used again').toBe(
            before.at(-1)?.next,
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  test('works the same by any of its names and as a command of the channel', () => {
    const played = () => {
      const made = inScene('neighbour-groceries level 2 seed 7');
      made.say('Hi! How are you?');
      made.say('Could you help me?');
      return made;
    };
    const wanted = played();
    wanted.say('back');
    for (const name of ['back', 'undo', 'rewind']) {
      const made = played();
      made.command(name);
      expect(made.rehearsal).toEqual(wanted.rehearsal);
    }
  });

  test('at the start says so and shows the line again', () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    const before = made.rehearsal;
    const said = made.say('back');
    expect(said.coach).toContain(coach.lines['back.start'][0]);
    expect(said.persona).toBe(before.lastLine);
    expect(made.rehearsal).toEqual(before);
  });

  test('does not leave an old choice behind that could still be taken', () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    made.say('Hi! How are you?');
    made.say('wobble fnord');
    made.say('blimp zork');
    expect(made.offers.length).toBe(3);
    made.say('back');
    expect(made.offers).toEqual([]);
  });

  test('in the middle of a first run does not make the debrief speak of a second one', () => {
    const made = inScene('neighbour-groceries level 1 seed 7');
    made.make('ask-vague');
    made.say('back');
    made.make('ask-specific');
    const said = made.make('confirm-plan');
    expect(said.coach).toContain('from 0 to 100');
    expect(made.state.activity).toMatchObject({ kind: 'debrief', step: 'feeling' });
  });
});

describe('after a second ending', () => {
  function twice(between: (made: ReturnType<typeof afterScene>) => void) {
    const made = afterScene();
    made.say('skip');
    made.say('skip');
    made.say('skip');
    made.say('skip');
    made.take('rewind');
    between(made);
    made.make('ask-specific');
    made.make('accept-help');
    expect(made.state.activity).toMatchObject({ kind: 'debrief', step: 'worked' });
    made.say('I asked again');
    return made.say('nothing much');
  }

  test('both ways stand side by side, in the words that were said', () => {
    const said = twice(() => undefined);
    const table = tableOf(said);
    expect(table?.head).toEqual([
      coach.lines['debrief.fork-before'][0],
      coach.lines['debrief.fork-now'][0],
    ]);
    const [before, now] = [0, 1].map((column) => table?.rows.map((row) => row[column]).join(' / '));
    expect(before).toContain('So you take the heavy ones');
    expect(now).toContain('Great, thanks.');
    expect(table?.rows.at(-1)).toEqual(['a yes', 'a yes']);
  });

  test('a step back on the second way does not replace the first one', () => {
    const said = twice((made) => {
      if (made.rehearsal.path.length > 0) made.say('back 9');
      made.make('ask-vague');
      made.say('back');
    });
    const before = tableOf(said)
      ?.rows.map((row) => row[0])
      .join(' / ');
    expect(before).toContain('So you take the heavy ones');
    expect(before).not.toContain('a hand with something');
  });
});

test('again plays the same scene at the same level with another seed', () => {
  const made = afterScene();
  const before = made.rehearsal;
  made.say('again');
  expect(made.state.activity.kind).toBe('play');
  expect(made.rehearsal.dialog).toEqual(before.dialog);
  expect(made.rehearsal.level).toBe(before.level);
  expect(made.rehearsal.seed).not.toBe(before.seed);
  expect(made.rehearsal.id).not.toBe(before.id);
  expect(made.rehearsal.fork).toBeUndefined();
});

function tableOf(said: ReturnType<ReturnType<typeof afterScene>['say']>) {
  return said.out.effects
    .flatMap(({ what }) => (what.kind === 'say' ? what.body.parts : []))
    .find((part) => part.kind === 'table');
}
