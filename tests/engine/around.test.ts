import { describe, expect, test } from 'vitest';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import type { Content } from '../../src/engine/desk.ts';
import { CARD_FIELDS } from '../../src/engine/prepCard.ts';
import { STATES, reach } from './states.ts';
import type { Talk } from './talk.ts';
import { catalog, coach, content, inScene, talk } from './talk.ts';

const ANSWERS = {
  need: 'a hand with my bags',
  who: 'Mark “the basil” O’Neill',
  what: 'carry two bags; {name} may choose',
  when: 'now, or at six',
  why: 'my shoulder is hurt',
  out: 'I say: a no is fine',
  guess: 'he will say he has no time',
};

test('“start 2” in the lobby takes the second scene of the list', () => {
  const made = reach('the lobby');
  const label = made.offers[1]?.label;
  made.say('start 2');
  expect(made.state.activity).toMatchObject({ kind: 'setup' });
  const { activity } = made.state;
  expect(activity.kind === 'setup' && catalog.get(activity.setup.dialog)?.title).toBe(label);
});

describe('at the door of a scene', () => {
  const door = () => reach('the door of a scene');

  test.each(['begin', 'start', 'go', 'yes', 'ok', 'ready'])(
    '“%s” begins at the level that was offered',
    (text) => {
      const made = door();
      made.say(text);
      expect(made.state.activity.kind).toBe('play');
      expect(made.rehearsal.level).toBe(2);
    },
  );

  test('“card” begins a card', () => {
    const made = door();
    expect(made.say('card').coach).toContain(coach.lines['card.need.ask'][0]);
  });

  test('a number means the level, and where there is no such level the line with that number', () => {
    for (const [text, level] of [
      ['1', 1],
      ['3', 3],
      ['level 4', 4],
    ] as const) {
      const made = door();
      made.say(text);
      expect(made.rehearsal.level).toBe(level);
    }
    const carded = door();
    const at = carded.offers.findIndex(({ act }) => act.do === 'reactions') + 1;
    expect(at).toBe(5);
    carded.say(String(at));
    expect(carded.offers.at(-1)?.act.do).toBe('reaction');
  });

  test('an answer that a persona of this scene cannot give is said at once', () => {
    const made = talk();
    const said = made.command('start', 'neighbour-groceries level 2 reaction hostile');
    expect(said.coach).toContain('hostile');
    expect(said.coach).toContain('no-time');
    expect(made.conversation.rehearsal).toBeUndefined();
  });
});

describe('the card', () => {
  const filledCard = () => {
    const made = reach('the door of a scene');
    made.take('card');
    for (const field of CARD_FIELDS) made.say(ANSWERS[field]);
    return made;
  };

  test('is shown as it was written, and the scene goes on', () => {
    const made = filledCard();
    expect(made.state.activity.kind).toBe('play');
    const before = made.rehearsal;
    const said = made.say('card');
    for (const text of Object.values(made.state.card ?? {})) expect(said.coach).toContain(text);
    expect(made.state.card).toMatchObject({
      need: ANSWERS.need,
      what: ANSWERS.what,
      out: ANSWERS.out,
    });
    expect(said.persona).toBe(before.lastLine);
    expect(made.rehearsal).toEqual(before);
  });

  test('may have holes, and may be left early', () => {
    const made = reach('the door of a scene');
    made.take('card');
    made.say('skip');
    made.say('Mark');
    made.say('begin');
    expect(made.state.activity.kind).toBe('play');
    expect(made.state.card).toEqual({ who: 'Mark' });
  });

  test('takes a bare number as an answer', () => {
    const made = reach('the door of a scene');
    made.take('card');
    made.say('2');
    made.say('begin');
    expect(made.state.card).toEqual({ need: '2' });
  });

  test('that was skipped altogether is no card: `card` tells the setting instead', () => {
    const made = reach('the door of a scene');
    made.take('card');
    while (made.state.activity.kind === 'card') made.say('skip');
    expect(made.state.activity.kind).toBe('play');
    expect(made.state.card).toBeUndefined();
    expect(made.say('card').coach).toContain('four bags of shopping');
  });

  test('keeps long answers short and whole', () => {
    const made = reach('the door of a scene');
    made.take('card');
    made.say(`x${'🙂'.repeat(900)}`);
    made.say('begin');
    expect(made.state.card?.need?.isWellFormed()).toBe(true);
  });

  test('the guess on it is compared with what happened, after the learner has spoken', () => {
    const made = filledCard();
    made.say('stop');
    expect(made.state.card).toBeUndefined();

    const played = filledCard();
    played.make('ask-specific');
    while (played.state.activity.kind === 'play') played.say('Never mind, forget it.');
    played.say('fine 20');
    expect(played.say('I asked').coach).not.toContain(ANSWERS.guess);
    const told = played.say('nothing').coach;
    expect(told).toContain(ANSWERS.guess);
    expect(told).toContain(
      coach.lines[`outcome.${played.rehearsal.outcome ?? 'granted'}.short`][0],
    );
  });

  test('is about one ask: it stays for “again” and goes with another scene', () => {
    const made = filledCard();
    made.say('again');
    expect(made.state.card).toMatchObject({ need: ANSWERS.need });
    made.command('start', 'manager-deadline level 2');
    expect(made.state.card).toBeUndefined();
  });
});

describe('the pair to watch', () => {
  test('shows the poor run and the good one, and asks before it tells', () => {
    const made = inScene('neighbour-groceries level 0 seed 7');
    const watch = catalog.get('neighbour-groceries')?.watch;
    const said = made.log.at(-1);
    for (const { say } of [...(watch?.poor ?? []), ...(watch?.good ?? [])].filter(
      (each) => !each.say.includes('{'),
    ))
      expect(said?.coach).toContain(say.slice(0, 30));
    const difference = watch?.difference.find((text) => !text.includes('{')) ?? '';
    expect(said?.coach).not.toContain(difference);
    expect(said?.coach).toContain(coach.lines['watch.spot'][0]);
    expect(made.say('She asked a real question.').coach).toContain(difference);
    expect(made.turns).toEqual([]);
  });

  test.each(['yes', 'ok', 'begin', '1', 'level 1'])(
    '“%s” afterwards begins the warm level',
    (text) => {
      const made = inScene('neighbour-groceries level 0 seed 7');
      made.say('she asked');
      made.say(text);
      expect(made.state.activity.kind).toBe('play');
      expect(made.rehearsal.level).toBe(1);
    },
  );

  test('“no” afterwards goes back to the scenes', () => {
    const made = inScene('neighbour-groceries level 0 seed 7');
    made.say('skip');
    made.say('no');
    expect(made.state.activity.kind).toBe('lobby');
  });

  test('a break does not take the choices away', () => {
    const made = inScene('neighbour-groceries level 0 seed 7');
    made.say('she asked');
    const offered = made.offers.map(({ label }) => label);
    made.say('pause');
    made.say('resume');
    expect(made.offers.map(({ label }) => label)).toEqual(offered);
  });
});

describe('forgetting', () => {
  const words = 'Could you carry my seventeen purple suitcases?';
  const asked = (from: Talk) => {
    from.say('forget me');
    return from;
  };

  test.each(Object.keys(STATES))(
    'in %s: only the explicit choice deletes, and leaves nothing behind',
    (name) => {
      const made = asked(reach(name));
      expect(made.log.every(({ out }) => !out.forget)).toBe(true);
      const { nextOffer } = made.state;
      const said = made.take('forget');
      expect(said.out.forget).toBe(true);
      expect(said.out.turns).toEqual([]);
      expect(said.out.records).toEqual([]);
      expect(made.conversation.rehearsal).toBeUndefined();
      expect(made.state).toEqual({ v: 1, activity: { kind: 'lobby' }, offers: [], nextOffer });
      expect(made.conversation.met).toBe(false);
    },
  );

  test('the words of the learner are in no corner of what is left', () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    made.say(words);
    asked(made).take('forget');
    expect(JSON.stringify(made.conversation)).not.toContain('purple');
  });

  test.each([
    'no',
    'yes',
    'hm',
    '',
    'skip',
    'resume',
    'back',
    'help',
    'pause',
    'stop',
    'Could you help me?',
    'start',
    'scenes',
    'again',
  ])('anything else, like “%s”, keeps everything, and a later number deletes nothing', (text) => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    made.say('Hi! How are you?');
    asked(made);
    const old = made.offers.find(({ act }) => act.do === 'forget')?.token ?? '';
    made.say(text);
    if (made.state.activity.kind === 'confirm-forget') made.say('keep it');
    expect(made.state.activity.kind).not.toBe('confirm-forget');
    expect(made.turns.length).toBeGreaterThan(0);
    made.say('1');
    made.token(old);
    expect(made.log.every(({ out }) => !out.forget)).toBe(true);
  });

  test('“no” goes on with the scene at the same turn', () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    const before = made.rehearsal;
    const said = asked(made).say('no');
    expect(said.persona).toBe(before.lastLine);
    expect(made.rehearsal).toEqual(before);
  });
});

describe('when the retention of a transcript is over', () => {
  test('the rehearsal goes, and no old button means anything new', () => {
    const made = inScene('neighbour-groceries level 1 seed 7');
    const { token } = made.offers[0] ?? { token: '' };
    const said = made.timer(`retention/${made.rehearsal.id}`);
    expect(said.out.expire).toEqual([said.out.expire[0]]);
    expect(made.conversation.rehearsal).toBeUndefined();
    made.open();
    expect(made.token(token).coach).toContain(coach.lines['choice.gone'][0]);
  });

  test('a card that is being written for another scene is not lost with it', () => {
    const made = reach('the end of the debrief');
    const { id } = made.rehearsal;
    made.command('start', 'neighbour-groceries');
    made.take('card');
    made.say('bags');
    made.timer(`retention/${id}`);
    expect(made.state.activity).toMatchObject({ kind: 'card', draft: { need: 'bags' } });
  });
});

describe('when a dialog changes while it is being rehearsed', () => {
  const original = catalog.get('neighbour-groceries');
  if (original === undefined) throw new Error('neighbour-groceries cannot be played.');
  const changed: Dialog = {
    ...original,
    version: 'another',
    opening: ['NEW WORDS'],
    lines: Object.fromEntries(
      Object.keys(original.lines).map((id) => [id, { default: ['NEW WORDS'] }]),
    ),
    endings: Object.fromEntries(
      Object.entries(original.endings).map(([id, ending]) => [
        id,
        { ...ending, says: { default: ['NEW WORDS'] } },
      ]),
    ),
  };
  const with_ = (dialog: Dialog | undefined): Content => ({
    ...content,
    catalog: { ...catalog, get: (id) => (id === original.id ? dialog : catalog.get(id)) },
  });
  const lines = [
    'Hi! How are you?',
    'Could you help me?',
    'back',
    'Never mind, forget it.',
    'fine 20',
    'asked',
    'no',
    'yes',
    'no',
    'no',
  ];

  test.each([
    ['has other words now', changed],
    ['is gone', undefined],
  ])('a rehearsal goes on with the words it began with when the file %s', (_what, dialog) => {
    const [steady, moved] = [0, 1].map(() => inScene('neighbour-groceries level 2 seed 7'));
    moved?.restart(with_(dialog));
    for (const line of lines) expect(moved?.say(line).text).toBe(steady?.say(line).text);
  });

  test('the next rehearsal has the new words', () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    made.restart(with_(changed));
    expect(made.say('again').persona).toBe('NEW WORDS');
  });

  test.each(['Hi! How are you?', 'hint', 'back', 'pause', '🙂'])(
    'a version that is nowhere any more is said kindly after “%s”, and there is something else to do',
    (text) => {
      const made = inScene('neighbour-groceries level 2 seed 7', { forgetful: true });
      made.restart(with_(changed));
      expect(made.say(text).coach).toContain(coach.lines['start.gone'][0]);
      expect(made.state.activity.kind).toBe('lobby');
      expect(made.offers.length).toBeGreaterThan(0);
      expect(made.say('help').text).not.toBe('');
    },
  );

  test('a crisis line comes first even then', () => {
    const made = inScene('neighbour-groceries level 2 seed 7', { forgetful: true });
    made.restart(with_(undefined));
    expect(made.say('I want to kill myself.').coach).toContain(coach.resources[0]?.lines[0]);
    expect(made.say('resume').coach).toContain(coach.lines['start.gone'][0]);
  });
});

test('the next hint of a scene is another one, also after a turn that stayed in it', () => {
  const made = inScene('neighbour-groceries level 2 seed 7');
  const first = made.say('hint').coach;
  made.say('Lovely evening, isn’t it?');
  expect(made.rehearsal.snapshot.value).toBe('opening');
  expect(made.say('hint').coach).not.toBe(first);
});
