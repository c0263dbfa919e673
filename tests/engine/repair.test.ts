import { describe, expect, test } from 'vitest';
import { MOVES } from '../../src/domain/moves.ts';
import { doubting } from './doubting.ts';
import type { Talk } from './talk.ts';
import { coach, inScene } from './talk.ts';

const MISSES = ['qwerty uiop', 'asdf jkl', 'qwertz asdf', 'lorem ipsum dolor'] as const;
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

describe('when a line could mean two things', () => {
  const TEXT = 'the small one maybe';
  const NEITHER = 'Neither – let me say it again';
  const begin = (request = SCENE) => inScene(request, { content: doubting });
  const asked = () => {
    const made = begin();
    made.say(TEXT);
    return made;
  };
  const corrections = (made: Talk) =>
    made.log.flatMap(({ out }) => out.records.filter(({ kind }) => kind === 'correction'));
  const learnerTurns = (made: Talk) => made.turns.filter(({ speaker }) => speaker === 'learner');
  const QUESTION = 'Did you mean to ask for a little less, or that the no is fine with you?';
  const askedAgain = (text: string) =>
    coach.lines['repair.again'].some((line) => text.includes(line));

  test('the coach asks which of the two it was, and the persona waits', () => {
    const made = begin();
    const said = made.say(TEXT);
    expect(said.coach).toMatch(/did you mean to ask for a little less, or that the no is fine/i);
    expect(said.persona).toBe('');
    expect(made.offers.map(({ label }) => label)).toEqual([
      'Ask for a little less',
      'The no is fine',
      NEITHER,
    ]);
    expect(made.state.activity).toMatchObject({ kind: 'play', misses: 1 });
    expect(learnerTurns(made)).toEqual([]);
  });

  test.each([
    ['1', 'reduce'],
    ['ask for a little less', 'reduce'],
    ['the first', 'reduce'],
    ['First one.', 'reduce'],
    ['2', 'accept-no'],
    ['THE NO IS FINE!', 'accept-no'],
    ['the second', 'accept-no'],
    ['The second one, please', 'accept-no'],
  ] as const)('“%s” plays the words that were said as %s', (answer, move) => {
    const made = asked();
    const said = made.say(answer);
    expect(said.persona).not.toBe('');
    const [turn, ...others] = learnerTurns(made);
    expect(others).toEqual([]);
    expect(turn).toMatchObject({ text: TEXT, reading: { move, also: [] } });
    expect(turn?.reading?.ranked).toEqual(made.log.at(-2)?.reading?.ranked);
    expect(made.state.activity).toEqual({ kind: 'play', misses: 0, showChoices: false, hints: 0 });
    expect(made.offers).toEqual([]);
  });

  test('a button does what its number does', () => {
    const made = asked();
    made.token(made.offers[1]?.token ?? '');
    expect(learnerTurns(made)[0]?.reading?.move).toBe('accept-no');
  });

  test('what was meant is kept, with the guess and what the persona had said', () => {
    const made = asked();
    const context = made.rehearsal.lastLine;
    made.say('2');
    expect(corrections(made).map(({ body }) => body)).toEqual([
      { text: TEXT, context, phase: 'opening', read: 'reduce', move: 'accept-no' },
    ]);
  });

  test.each(['3', 'neither', 'Neither.', 'neither of them', 'no', NEITHER])(
    '“%s” asks to hear it again, and nothing was said in the scene',
    (answer) => {
      const made = asked();
      const said = made.say(answer);
      expect(askedAgain(said.coach)).toBe(true);
      expect(said.persona).toBe('');
      expect(made.offers).toEqual([]);
      expect(learnerTurns(made)).toEqual([]);
      expect(corrections(made)).toEqual([]);
      expect(made.state.activity).toMatchObject({ kind: 'play', misses: 1 });
    },
  );

  test('another sentence is a new line and no answer', () => {
    const made = asked();
    const said = made.say('Could you carry two bags up for me now? A no is fine.');
    expect(said.persona).not.toBe('');
    expect(learnerTurns(made)[0]?.reading?.move).toBe('ask-specific');
    expect(corrections(made)).toEqual([]);
    expect(made.state.activity).not.toHaveProperty('doubt');
    expect(made.state.activity).not.toHaveProperty('asked');
  });

  test('it counts as a miss: another doubt is asked about, and then the persona carries on', () => {
    const made = asked();
    const two = made.say('so it is Thursday then');
    expect(two.coach).toMatch(
      /to go over what you two have agreed, or to suggest another time\?$/m,
    );
    const three = made.say(TEXT);
    expect(three.coach).toBe('');
    expect(three.persona).not.toBe('');
    expect(made.rehearsal.path).toHaveLength(1);
  });

  test('the same question is not put twice: the second time there are the choices of the scene', () => {
    const made = asked();
    made.say('neither');
    const two = made.say('the small one, I said');
    expect(choices(two.coach)).toBe(true);
    expect(made.offers.map(({ act }) => act.do)).toEqual(['say', 'say', 'say']);
    expect(made.say(TEXT).persona, 'and the third time the persona carries on').not.toBe('');
  });

  test('“neither” to a second question brings the choices of the scene', () => {
    const made = begin();
    made.say(MISSES[0]);
    made.say(TEXT);
    expect(choices(made.say('neither').coach)).toBe(true);
    expect(made.offers.map(({ act }) => act.do)).toEqual(['say', 'say', 'say']);
  });

  test('where lines are offered, they come back after “neither”', () => {
    const made = begin('neighbour-groceries level 1 seed 7');
    made.say(TEXT);
    expect(made.offers).toHaveLength(3);
    const said = made.say('neither');
    expect(askedAgain(said.coach)).toBe(true);
    expect(made.offers.map(({ act }) => act.do)).toEqual(['say', 'say', 'say']);
  });

  test('a guess is only asked about when both readings could well be right', () => {
    expect(begin().say('just enough').coach).toMatch(/to drop a hint, or to chat a little first\?/);
    for (const text of ['one weak guess', 'one lonely guess'])
      expect(first(begin().say(text).coach), text).toBe(true);
  });

  test.each([
    ['a pause', ['pause', 'resume']],
    ['help', ['help']],
    ['a word that has nothing to do here', ['skip']],
    ['a crisis line', ['I want to kill myself.', '1']],
  ])('after %s it is asked again, and the answer still counts', (_, between) => {
    const made = asked();
    const said = between.map((text) => made.say(text)).at(-1);
    expect(said?.coach).toContain(TEXT);
    expect(said?.coach).toContain(QUESTION.slice(QUESTION.indexOf('to ask')));
    made.say('the first');
    expect(learnerTurns(made)).toMatchObject([{ text: TEXT, reading: { move: 'reduce' } }]);
  });

  test('a crisis is answered before the question is', () => {
    const made = asked();
    const said = made.say('neither, I want to kill myself');
    expect(made.state.activity).toMatchObject({ kind: 'waiting', why: 'safety' });
    expect(said.coach).not.toContain('Did you mean');
  });

  test('it survives the end of the program', () => {
    const made = asked();
    made.restart(doubting);
    made.open();
    expect(made.say('resume').coach).toMatch(/did you mean to ask for a little less/i);
    made.say('2');
    expect(learnerTurns(made)[0]).toMatchObject({ text: TEXT, reading: { move: 'accept-no' } });
  });

  test('back undoes a line that was corrected, and replays it as it was meant', () => {
    const made = begin();
    const start = made.rehearsal.snapshot;
    made.say(TEXT);
    made.say('1');
    const once = made.rehearsal.snapshot;
    made.say('Hi! How are you?');
    made.say('back');
    expect(made.rehearsal.snapshot).toEqual(once);
    made.say('back');
    expect(made.rehearsal.snapshot).toEqual(start);
  });

  test('back from an open question leaves it behind', () => {
    const made = begin();
    made.say('Hi! How are you?');
    made.say(TEXT);
    const { token } = made.offers[0] ?? { token: '' };
    made.say('back');
    expect(made.state.activity).toEqual({ kind: 'play', misses: 0, showChoices: false, hints: 0 });
    expect(made.token(token).coach).toContain(coach.lines['choice.gone'][0]);
  });

  test('a meaning can end the scene like any other line', () => {
    const made = begin('neighbour-groceries level 1 seed 7');
    made.make('ask-specific');
    made.say('so it is Thursday then');
    made.say('the first');
    expect(made.state.activity.kind).toBe('debrief');
  });

  test('choices that were asked for come instead of the question', () => {
    const made = asked();
    made.say('choices');
    expect(made.offers.map(({ act }) => act.do)).toEqual(['say', 'say', 'say']);
    expect(made.say('pause').coach).not.toContain('Did you mean');
    expect(made.say('resume').coach).not.toContain('Did you mean');
  });

  test('forgetting forgets the question too', () => {
    const made = asked();
    made.say('forget me');
    made.say('1');
    expect(JSON.stringify(made.conversation)).not.toContain(TEXT);
  });

  test('any two moves make a question in plain words', () => {
    for (const one of MOVES) {
      const { meant, choice } = coach.moves[one];
      expect(meant, 'no word of the trade').not.toMatch(
        /\b(?:move|intent|vague|specific|request)\b/,
      );
      expect(meant.split(' ').length).toBeLessThanOrEqual(9);
      expect(choice.split(' ').length).toBeLessThanOrEqual(8);
    }
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
