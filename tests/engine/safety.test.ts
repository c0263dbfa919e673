import { describe, expect, test } from 'vitest';
import { STATES, reach } from './states.ts';
import { bodies, coach, inScene, talk } from './talk.ts';

const CRISIS = [
  ['K1', 'I want to kill myself.'],
  ['K2', 'I am going to kill my boss.'],
  ['K3', 'My husband hits me.'],
  ['K4', 'I was raped.'],
  ['K5', 'I took a whole bottle of pills.'],
  ['K6', "I can't stop drinking."],
  ['K7', 'I am being bullied by my colleagues.'],
] as const;

const IDIOM = 'Kill me now.';
const HELP = coach.resources.flatMap(({ lines }) => lines);

describe.each(Object.keys(STATES))('in %s', (name) => {
  test.each(CRISIS)(
    'a line of class %s stops everything and shows where help is',
    (found, text) => {
      const made = reach(name);
      const { rehearsal } = made.conversation;
      const turns = made.turns.length;
      const said = made.say(text);
      expect(said.reading?.safety).toBe(found);
      expect(said.persona).toBe('');
      expect(coach.safety[found].some((line) => said.coach.includes(line))).toBe(true);
      for (const line of HELP) expect(said.coach).toContain(line);
      expect(made.state.activity).toMatchObject({ kind: 'waiting', why: 'safety' });
      expect(made.conversation.rehearsal).toEqual(rehearsal);
      expect(made.turns.length).toBe(turns);
      expect(said.out.records).toEqual([]);
      expect(JSON.stringify(said.out), 'the words are kept nowhere').not.toContain(
        text.slice(0, -1),
      );
    },
  );
});

describe('in a scene that is waiting after a crisis line', () => {
  const waiting = () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    made.say('Hi! How are you?');
    const before = made.rehearsal;
    made.say('I want to kill myself.');
    return { made, before };
  };

  test('going on is a choice, and returns to the same turn', () => {
    const { made, before } = waiting();
    const said = made.take('go-on');
    expect(said.persona).toBe(before.lastLine);
    expect(made.rehearsal).toEqual(before);
    expect(made.state.activity.kind).toBe('play');
  });

  test.each(['yes', 'ok', 'It is about me', 'no', 'Could you carry my bags?', 'hm', '', '🙂'])(
    'the answer “%s” does not go on with the scene',
    (text) => {
      const { made, before } = waiting();
      const said = made.say(text);
      expect(said.persona).toBe('');
      expect(said.coach).not.toBe('');
      expect(made.state.activity).toMatchObject({ kind: 'waiting', why: 'safety' });
      expect(made.rehearsal).toEqual(before);
    },
  );

  test('a lighter line after it is not taken as a joke', () => {
    const { made } = waiting();
    made.say(IDIOM);
    expect(made.state.activity).toMatchObject({ kind: 'waiting', why: 'safety' });
  });

  test('a second serious line is answered again and the way back does not get longer', () => {
    const { made, before } = waiting();
    for (let times = 0; times < 20; times++) {
      made.say('I want to kill myself.');
      made.open();
    }
    expect(JSON.stringify(made.state).length).toBeLessThan(4_000);
    made.say('resume');
    expect(made.state.activity.kind).toBe('play');
    expect(made.rehearsal).toEqual(before);
  });

  test('it can be left, kindly', () => {
    const { made } = waiting();
    expect(made.take('leave').coach).toContain(coach.lines['stop.other'][0]);
    expect(made.state.activity.kind).toBe('lobby');
  });
});

test('a first line in distress is answered before anything is explained', () => {
  const made = talk();
  const said = made.say('I want to kill myself.');
  expect(said.coach).not.toContain(coach.lines['notice.what'][0]);
  expect(made.say('hello').coach).toContain(coach.lines['notice.what'][0]);
});

test('a distress line written behind a command is heard before the command', () => {
  const made = talk();
  const said = made.command('start', 'I want to kill myself');
  expect(said.coach).toContain(HELP[0]);
  expect(made.state.activity.kind).toBe('waiting');
});

test('the answer to the same words is the same whenever they are said', () => {
  const once = inScene('neighbour-groceries level 2 seed 7');
  const late = inScene('neighbour-groceries level 2 seed 7');
  late.command('about');
  const twice = [once, late].map((made) => bodies(made.say('I want to kill myself.')));
  expect(twice[0]).toEqual(twice[1]);
});

describe('a way of speaking', () => {
  const asked = () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    made.say('Hi! How are you?');
    const before = made.rehearsal;
    return { made, before, said: made.say(IDIOM) };
  };

  test('gets one light question and no list of help lines', () => {
    const { made, said } = asked();
    expect(said.persona).toBe('');
    expect(coach.safety.K8.some((line) => said.coach.includes(line))).toBe(true);
    for (const line of HELP) expect(said.coach).not.toContain(line);
    expect(made.turns.some(({ text }) => text.includes('Kill me'))).toBe(false);
  });

  test.each([
    'just a way of speaking',
    'no',
    'lol',
    'only an expression',
    'not really',
    'the scene',
    'go on',
  ])('goes on with the same turn after “%s”', (text) => {
    const { made, before } = asked();
    expect(made.say(text).persona).toBe(before.lastLine);
    expect(made.rehearsal).toEqual(before);
  });

  test.each([
    "it's a hard day for real",
    'yes',
    'me',
    'I mean it',
    "it's me talking",
    'honestly I am struggling',
  ])('is believed when the answer is “%s”', (text) => {
    const { made, before } = asked();
    const said = made.say(text);
    expect(said.coach).toContain(HELP[0]);
    expect(made.state.activity).toMatchObject({ kind: 'waiting', why: 'safety' });
    expect(made.rehearsal).toEqual(before);
  });
});
