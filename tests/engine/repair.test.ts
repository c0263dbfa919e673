import { describe, expect, test } from 'vitest';
import { coach, inScene } from './talk.ts';

const MISSES = ['wobble fnord zork', 'blimp grmpf', 'zork zork wobble', 'fnord blimp'] as const;
const SCENE = 'neighbour-groceries level 2 seed 7';

const first = (text: string) => coach.lines['repair.first'].some((line) => text.includes(line));
const choices = (text: string) => coach.lines['repair.choices'].some((line) => text.includes(line));

describe('when nothing was read', () => {
  test('the coach asks, then offers choices, and the third time the persona carries on', () => {
    const made = inScene(SCENE);
    const one = made.say(MISSES[0]);
    expect(one.reading?.move).toBeUndefined();
    expect(first(one.coach)).toBe(true);
    expect(one.persona).toBe('');
    expect(made.offers).toEqual([]);

    const two = made.say(MISSES[1]);
    expect(choices(two.coach)).toBe(true);
    expect(two.persona).toBe('');
    expect(made.offers.map(({ act }) => act.do)).toEqual(['say', 'say', 'say']);

    const three = made.say(MISSES[2]);
    expect(three.coach).toBe('');
    expect(three.persona).not.toBe('');
    expect(made.rehearsal.path.length).toBe(1);

    expect(first(made.say(MISSES[3]).coach), 'and then it counts from the start').toBe(true);
  });

  test('a line that is understood starts the count again', () => {
    const made = inScene(SCENE);
    made.say(MISSES[0]);
    made.say('Hi! How are you?');
    expect(first(made.say(MISSES[1]).coach)).toBe(true);
  });

  test('lines without a word in them never count', () => {
    const made = inScene(SCENE);
    for (const text of ['', '   ', '🙂', '🙈🙈', '…', '?!', '\u200B', '🙂 🙂']) {
      const said = made.say(text);
      expect(said.coach, `after ${JSON.stringify(text)}`).toContain(coach.lines['repair.empty'][0]);
      expect(said.persona).toBe('');
    }
    expect(made.state.activity).toMatchObject({ kind: 'play', misses: 0 });
    expect(first(made.say(MISSES[0]).coach)).toBe(true);
    made.say('🙂');
    expect(choices(made.say(MISSES[1]).coach)).toBe(true);
    made.say('🙂');
    expect(made.rehearsal.path).toEqual([]);
  });

  test('a hint, help or a pause between two misses changes nothing about them', () => {
    const made = inScene(SCENE);
    made.say(MISSES[0]);
    made.say('hint');
    made.say('help');
    made.say('pause');
    made.say('resume');
    expect(choices(made.say(MISSES[1]).coach)).toBe(true);
  });

  test('a choice can be taken by its number, by its words or by its button', () => {
    for (const way of ['number', 'words', 'button'] as const) {
      const made = inScene(SCENE);
      made.say(MISSES[0]);
      made.say(MISSES[1]);
      const at = made.offers.findIndex(({ act }) => act.do === 'say' && act.move === 'ask-vague');
      const offer = made.offers[at];
      const said =
        way === 'number'
          ? made.say(String(at + 1))
          : way === 'words'
            ? made.say(`  ${offer?.label.toUpperCase() ?? ''} `)
            : made.token(offer?.token ?? '');
      expect(said.persona).not.toBe('');
      expect(made.turns.find(({ speaker }) => speaker === 'learner')?.reading?.move).toBe(
        'ask-vague',
      );
      expect(made.state.activity).toMatchObject({ misses: 0 });
    }
  });

  test('choices can be switched on in the middle, and stay on afterwards', () => {
    const made = inScene(SCENE);
    made.say(MISSES[0]);
    const on = made.say('choices');
    expect(on.text).toContain(coach.lines['scene.choices'][0]);
    expect(made.offers.length).toBe(3);
    expect(choices(made.say(MISSES[1]).coach)).toBe(true);
    made.make('ask-vague');
    expect(made.offers.length).toBe(3);
    made.say('back');
    expect(made.offers.length, 'also after a step back').toBe(3);
    made.say('choices off');
    expect(made.offers).toEqual([]);
  });

  test('the same line twenty times comes to an end of its own, with an answer each time', () => {
    const made = inScene(SCENE);
    for (let times = 0; times < 20; times++) expect(made.say(MISSES[0]).text).not.toBe('');
  });
});

test('a very long message is cut, and the learner is told', () => {
  const made = inScene(SCENE);
  const said = made.say(`Could you carry two bags up for me? ${'It is heavy. '.repeat(4_000)}`);
  expect(said.text).toContain(coach.lines['scene.cut'][0]);
  for (const { text } of made.turns) expect(text.length).toBeLessThanOrEqual(2_000);
});

test('marks that would turn a line around are not kept in it', () => {
  const made = inScene(SCENE);
  made.say('Could you carry\u0007 two bags\u202E up for me?\u0000');
  expect(made.turns.at(-2)?.text ?? '').toBe('Could you carry two bags up for me?');
});
