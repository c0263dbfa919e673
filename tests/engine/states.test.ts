import { describe, expect, test } from 'vitest';
import type { Activity } from '../../src/engine/state.ts';
import { COMMANDS } from '../../src/domain/reading.ts';
import type { CommandName } from '../../src/domain/reading.ts';
import { SCENES, STATES, reach } from './states.ts';
import type { Said, Talk } from './talk.ts';
import { coach } from './talk.ts';

/** Commands whose very meaning is to leave, begin or rewind a scene. */
const MOVING: readonly CommandName[] = [
  'stop',
  'back',
  'start',
  'again',
  'literal',
  'my-ask',
  'quick',
  'watch',
  'taking-no',
];

const states = Object.keys(STATES);

/** What the conversation is about, under whatever it is waiting for. */
function underneath({ state }: Talk): Activity {
  let { activity } = state;
  while (activity.kind === 'waiting' || activity.kind === 'confirm-forget')
    activity = activity.held;
  return activity;
}

function answers(said: Said): void {
  const rests = said.out.effects.some(({ what }) => what.kind === 'rest');
  expect(said.text.trim() !== '' || rests, 'something is said').toBe(true);
  expect(said.text, 'every word is filled in').not.toMatch(
    /\{[a-z-]+\}|\[[a-z]+\.[a-z.-]+\]|\bundefined\b|\bNaN\b/,
  );
}

describe.each(states)('in %s', (name) => {
  test.each(COMMANDS)('“%s” is answered, as a word and as a command', (command) => {
    const word = coach.commands[command].words[0] ?? command;
    const typed = reach(name);
    answers(typed.say(word));
    const given = reach(name);
    answers(given.command(command));
    expect(given.state.activity).toEqual(typed.state.activity);
  });

  test('no command but those that leave a scene changes it', () => {
    for (const command of COMMANDS.filter((each) => !MOVING.includes(each))) {
      const made = reach(name);
      const { rehearsal } = made.conversation;
      const turns = made.turns.length;
      made.command(command);
      if (rehearsal === undefined || underneath(made).kind === 'lobby') continue;
      const left = made.conversation.rehearsal;
      expect(left, `${command} keeps the rehearsal`).toEqual(rehearsal);
      expect(made.turns.length, `${command} says nothing in the scene`).toBe(turns);
    }
  });

  test('help, about, resources, why, hint and card leave everything where it was', () => {
    for (const command of ['help', 'about', 'resources', 'why', 'hint'] as const) {
      const made = reach(name);
      const before = underneath(made);
      made.command(command);
      expect({ ...underneath(made), hints: 0 }).toEqual({ ...before, hints: 0 });
    }
  });

  test('a pause and going on come back to the same place', () => {
    const made = reach(name);
    const before = underneath(made);
    const rehearsal = before.kind === 'lobby' ? undefined : made.conversation.rehearsal;
    made.say('pause');
    expect(made.state.activity.kind).toBe('waiting');
    answers(made.say('resume'));
    expect(made.state.activity).toEqual(before);
    expect(made.conversation.rehearsal).toEqual(rehearsal);
  });

  test('coming back is welcomed and loses nothing', () => {
    const made = reach(name);
    const before = underneath(made);
    answers(made.open());
    answers(made.open());
    made.say('resume');
    expect(made.state.activity).toEqual(before);
  });

  test('an old or invented button is answered kindly', () => {
    const made = reach(name);
    const old = made.log.flatMap(
      ({ out }) => (out.conversation.activity as typeof made.state).offers,
    );
    const { activity } = made.state;
    const valid = new Set(made.offers.map(({ token }) => token));
    for (const token of ['999.1', '', 'x'.repeat(500), ...old.map((each) => each.token)]) {
      if (valid.has(token)) continue;
      const said = made.token(token);
      expect(said.coach).toContain(coach.lines['choice.gone'][0]);
      expect(made.state.activity).toEqual(activity);
    }
  });

  test('an empty line is met with patience and changes nothing in play', () => {
    const made = reach(name);
    const before = underneath(made);
    for (const text of ['', '   ', '\t\n', '\u0000', '\u200F\u200E', '\uD800', '…', '?']) {
      answers(made.say(text));
      expect(underneath(made).kind).toBe(before.kind);
      if (before.kind === 'play') expect(underneath(made)).toEqual(before);
    }
  });

  test('a command nobody knows is answered with a way to the commands', () => {
    const made = reach(name);
    const said = made.command('frobnicate\u0000\uD800');
    expect(said.coach).toContain('help');
    expect(said.coach.isWellFormed()).toBe(true);
  });
});

test.each(Object.keys(SCENES))('the scene at “%s” is the one the chart is in', (scene) => {
  expect(SCENES[scene]?.().rehearsal.snapshot.value).toBe(scene);
});
