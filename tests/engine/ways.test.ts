import { describe, expect, test } from 'vitest';
import { REACTIONS } from '../../src/domain/reactions.ts';
import { reachableScenes } from '../../src/dialogs/reach.ts';
import { levelsPlayable } from '../../src/dialogs/resolve.ts';
import { scenariosOf } from '../../src/engine/desk.ts';
import type { Activity } from '../../src/engine/state.ts';
import type { Talk } from './talk.ts';
import { catalog, coach, content, inScene, talk } from './talk.ts';

const ASK = 'Could you carry two of these bags up for me now? My shoulder is hurt.';

/** The timers that the last exchange set, without the one that deletes the transcript. */
function clocks(made: Talk): { key: string; at: number }[] {
  return (made.log.at(-1)?.out.timers.set ?? []).filter(({ key }) => key.startsWith('wait/'));
}

function isIn({ state }: Talk, kind: Activity['kind']): boolean {
  return state.activity.kind === kind;
}

describe('the quick drill', () => {
  test('is one obstacle, one reply and one note, and then it is over', () => {
    for (let seed = 0; seed < 40; seed++) {
      const made = talk({ seed });
      const begun = made.say('quick');
      expect(begun.persona, `seed ${seed}`).not.toBe('');
      expect(begun.coach).toContain('You’ve just asked'.replace('’', "'"));
      const noted = made.say('No problem, thanks for telling me.');
      expect(noted.coach.trim()).not.toBe('');
      expect(made.state.activity.kind).toBe('lobby');
      expect(made.offers.map(({ act }) => act.do)).toEqual(['quick', 'pick', 'lobby', 'rest']);
    }
  });

  test('can be of the scenario that is named', () => {
    const made = talk();
    made.say('quick hospital-bill');
    expect(made.rehearsal.dialog.id).toBe('hospital-bill');
  });

  test('names a push, whatever the obstacle was', () => {
    for (let seed = 0; seed < 20; seed++) {
      const made = talk({ seed });
      made.say('quick neighbour-groceries');
      const noted = made.say('Please. Come on, you have to!');
      if (noted.reading?.move !== 'press') continue;
      const words = coach.handling['backfires-press']?.change ?? [];
      expect(words.some((each) => noted.coach.includes(each.slice(0, 20)))).toBe(true);
    }
  });

  test('shows a line that would have met them when the reply did not', () => {
    const made = talk({ seed: 3 });
    made.say('quick neighbour-groceries');
    expect(made.say('After everything I did for you!').coach).toMatch(/would have met them/);
  });
});

describe('a persona that does not answer', () => {
  const silent = (seed = 3) => {
    const made = inScene(`landlord-plan level 5 seed ${seed} reaction silence`);
    made.say('Could I pay this month in two parts, half now and half on the 15th?');
    return made;
  };

  test('lets the learner write or wait, and a clock runs', () => {
    const made = silent();
    expect(made.rehearsal.snapshot.value).toBe('silence');
    expect(clocks(made)).toHaveLength(1);
    expect(made.offers.map(({ act }) => act.do)).toContain('wait');
  });

  test('moves by itself when the clock has run out, once', () => {
    const made = silent();
    const [clock] = clocks(made);
    const before = made.rehearsal.path.length;
    const said = made.timer(clock?.key ?? '');
    expect(said.text.trim()).not.toBe('');
    expect(made.rehearsal.path).toHaveLength(before + 1);
    expect(made.timer(clock?.key ?? '').text).toBe('');
    expect(made.rehearsal.path).toHaveLength(before + 1);
  });

  test('a clock means nothing once the learner has written', () => {
    const made = silent();
    const [clock] = clocks(made);
    const said = made.say('Just checking once, a no is fine too.');
    expect(said.out.timers.cancel).toContain(clock?.key);
    const after = JSON.stringify(made.conversation);
    expect(made.timer(clock?.key ?? '').text).toBe('');
    expect(JSON.stringify(made.conversation)).toBe(after);
  });

  test('a step back plays the time that passed again', () => {
    const made = silent();
    made.take('wait');
    const waited = made.rehearsal.snapshot;
    made.say('Just checking once, a no is fine too.');
    made.say('back');
    expect(made.rehearsal.snapshot).toEqual(waited);
  });

  test('every dialog that knows silence ends for somebody who only waits', () => {
    for (const id of catalog.ids()) {
      const dialog = catalog.get(id);
      if (dialog === undefined || !reachableScenes(dialog).has('silence')) continue;
      const level = levelsPlayable(dialog).at(-1);
      const made = inScene(`${id} level ${level} seed 1 reaction silence`);
      made.make('ask-specific');
      for (let times = 0; times < 8 && isIn(made, 'play'); times++) {
        if (made.offers.some(({ act }) => act.do === 'wait')) made.take('wait');
        else made.make('accept-no');
      }
      expect(made.state.activity.kind, id).not.toBe('play');
    }
  });

  test('a yes that was given way to comes to nothing only after some time', () => {
    const made = inScene('neighbour-groceries level 4 seed 4 reaction lukewarm');
    made.say(ASK);
    expect(made.rehearsal.snapshot.value).toBe('lukewarm');
    made.say('Great, thank you, so it is settled!');
    expect(made.rehearsal.snapshot.value).toBe('agreed');
    made.take('wait');
    expect(made.rehearsal.snapshot.value).toBe('no-show');
  });
});

describe('what they do', () => {
  test('can be chosen before a scene, and is then done', () => {
    const made = talk();
    made.say('start neighbour-groceries');
    made.take('reactions');
    const postpone = made.offers.find(
      ({ act }) => act.do === 'reaction' && act.reaction === 'postpone',
    );
    made.token(postpone?.token ?? '');
    made.say('3');
    made.say(ASK);
    expect(made.rehearsal.snapshot.value).toBe('postpone');
  });

  test('is a surprise again for whoever prefers one', () => {
    const made = talk();
    made.say('start neighbour-groceries');
    made.take('reactions');
    made.say('surprise me');
    made.say('2');
    expect(made.rehearsal.chosen).toBeUndefined();
  });
});

describe('plain words', () => {
  test('the persona says what it means, until they are switched off', () => {
    const made = inScene('neighbour-groceries level 4 seed 4 reaction lukewarm');
    made.say('plain words');
    const dialog = catalog.get('neighbour-groceries');
    const said = made.say(ASK).persona;
    expect(dialog?.plainly['lukewarm']).toContain(said);
    made.say('plain words');
    expect(made.rehearsal.literal).toBeUndefined();
  });

  test('after the scene the coach says how people often put it', () => {
    const made = inScene('neighbour-groceries level 3 seed 4 reaction direct-no');
    made.say('back');
    const plain = inScene('neighbour-groceries level 4 seed 4 reaction lukewarm literal');
    plain.say(ASK);
    plain.say("No problem, then I'll leave it. Thanks for telling me.");
    while (isIn(plain, 'play')) plain.make('accept-no');
    for (let times = 0; times < 3; times++) plain.say('skip');
    expect(plain.say('yes').coach).toMatch(/People often say that as/);
  });

  test('and otherwise, what stood between the lines', () => {
    const made = inScene('neighbour-groceries level 4 seed 4 reaction lukewarm');
    made.say(ASK);
    while (isIn(made, 'play')) made.say('No problem, thanks for telling me.');
    for (let times = 0; times < 3; times++) made.say('skip');
    expect(made.say('yes').coach).toMatch(/Said outright/);
  });
});

describe('a line that is checked before it is said', () => {
  test('gets at most one hint, and nothing is said in the scene', () => {
    const made = inScene('neighbour-groceries level 2 seed 4');
    const before = made.rehearsal;
    const said = made.say('check: Could you carry two bags up?');
    expect(made.rehearsal).toEqual(before);
    expect(said.persona).toBe('');
    expect(made.offers[0]?.act.do).toBe('say-own');
  });

  test('can be said as it is, or with the one change', () => {
    const made = inScene('neighbour-groceries level 2 seed 4');
    made.say("check: sorry sorry I'm so useless, could you carry two bags up now?");
    const changed = made.offers[1];
    expect(changed?.label).not.toMatch(/useless/);
    made.token(changed?.token ?? '');
    expect(made.turns.at(-2)?.text ?? made.turns.at(-1)?.text).not.toMatch(/useless/);
    expect(made.rehearsal.path).toHaveLength(1);
  });

  test('in another scene a colleague may still be asked to check something', () => {
    const made = inScene('colleague-explain level 2 seed 4');
    made.say('check the numbers with me please');
    expect(made.rehearsal.path.length + (isIn(made, 'play') ? 1 : 0)).toBeGreaterThan(0);
    expect(made.log.at(-1)?.reading?.command).toBeUndefined();
  });
});

describe('the way through eight noes', () => {
  test('each of the 21 reactions is practised in at least two of its scenes, and can be met there', () => {
    const { curriculum } = coach;
    expect(curriculum).toHaveLength(8);
    for (const { dialog, level, reactions } of curriculum) {
      const made = catalog.get(dialog);
      if (made === undefined) throw new Error(dialog);
      expect(levelsPlayable(made), dialog).toContain(level);
      for (const reaction of reactions)
        expect(made.levels[level as 3]?.reactions, `${dialog} at ${level}`).toContain(reaction);
    }
    for (const reaction of REACTIONS) {
      const scenes = curriculum.filter(({ reactions }) => reactions.includes(reaction));
      expect(scenes.length, reaction).toBeGreaterThanOrEqual(2);
    }
  });

  test('a step begins its scene, and what was met is counted the next time', () => {
    const made = talk();
    made.say('taking a no');
    made.say('1');
    expect(made.rehearsal.dialog.id).toBe(coach.curriculum[0]?.dialog);
    made.say(ASK);
    while (isIn(made, 'play')) made.say('No problem, thanks for telling me.');
    made.say('short');
    while (isIn(made, 'debrief')) made.say('skip');
    expect(made.say('taking a no').coach).toMatch(/met \d of \d/);
  });
});

describe('every scenario', () => {
  const all = catalog.ids().map((id) => [id, catalog.get(id)] as const);

  test.each(all)('%s has models, sentences by register, and the other way round', (_id, dialog) => {
    if (dialog === undefined) throw new Error('It cannot be played.');
    expect(dialog.watch).toBeDefined();
    expect(dialog.phrases).toBeDefined();
    expect(dialog.swap).toBeDefined();
    expect(dialog.persona.names.length).toBeGreaterThanOrEqual(2);
    expect(new Set(dialog.persona.names.map(({ pronoun }) => pronoun)).size).toBeGreaterThan(1);
  });

  test('there are twenty or more of them, over nine life areas', () => {
    const scenarios = scenariosOf(content);
    expect(scenarios.length).toBeGreaterThanOrEqual(20);
    expect(new Set(scenarios.map(({ area }) => area)).size).toBeGreaterThanOrEqual(9);
  });

  test('four stories are one tap from their scenes', () => {
    const made = talk();
    const said = made.say('stories');
    for (const name of ['Sarah', 'Marcus', 'Jennifer', 'David']) expect(said.coach).toContain(name);
    made.say('1');
    expect(made.state.activity.kind).toBe('setup');
  });
});

describe('after the scene', () => {
  test('the first request ever made in it stands beside the latest', () => {
    const made = inScene('neighbour-groceries level 1 seed 4');
    made.say(ASK);
    while (isIn(made, 'play')) made.say('Thank you, that helps.');
    made.say('short');
    while (isIn(made, 'debrief')) made.say('skip');
    made.say('again');
    made.say('Could you take the two heavy ones up with me, please? A no is fine.');
    while (isIn(made, 'play')) made.say('Thank you, that helps.');
    made.say('skip');
    made.say('skip');
    const said = made.say('skip').coach;
    expect(said).toContain('Your first request here');
    expect(said).toContain(ASK);
  });

  test('one small edit is offered, and taking it says it at that turn', () => {
    const made = inScene('neighbour-groceries level 2 seed 4');
    made.say('Could you carry two of these bags up for me?');
    while (isIn(made, 'play')) made.say('No problem, thanks for telling me.');
    for (let times = 0; times < 4; times++) made.say('skip');
    const edit = made.offers.find(({ act }) => act.do === 'rewind-with');
    expect(edit?.label).toContain('carry two of these bags');
    made.token(edit?.token ?? '');
    const learner = made.turns.filter(({ speaker }) => speaker === 'learner');
    expect(learner.at(-1)?.text).toBe(edit?.label);
    expect(made.rehearsal.fork).toBeDefined();
  });

  test('“why this” names the rule and the words', () => {
    const made = inScene('neighbour-groceries level 2 seed 4');
    made.say(ASK);
    made.say('Please. Come on, you have to!');
    while (isIn(made, 'play')) made.say('No problem, thanks for telling me.');
    for (let times = 0; times < 3; times++) made.say('skip');
    expect(made.say('why this').coach).toContain('What I looked at');
  });

  test('a no is followed by one thought, for whoever wants it', () => {
    const made = inScene('neighbour-groceries level 3 seed 4 reaction direct-no');
    made.say(ASK);
    while (isIn(made, 'play')) made.say('No problem, thanks for telling me.');
    made.say('short');
    while (isIn(made, 'debrief')) made.say('skip');
    made.take('after-no');
    const said = made.log.at(-1)?.coach ?? '';
    expect(coach.lines['after-no.thought'].filter((each) => said.includes(each))).toHaveLength(1);
  });

  test('a hard scene brings the offer of a quiet minute, and the debrief goes on after it', () => {
    const made = inScene('neighbour-groceries level 3 seed 4 reaction direct-no');
    made.say(ASK);
    while (isIn(made, 'play')) made.say('No problem, thanks for telling me.');
    made.say('shaky 75');
    made.take('ground');
    expect(made.say('go on').coach).toContain(coach.lines['debrief.worked'][0]);
  });
});
