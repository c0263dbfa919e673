import { describe, expect, test } from 'vitest';
import type { OwnAsk } from '../../src/domain/ownAsk.ts';
import type { Own } from '../../src/engine/state.ts';
import type { Talk } from './talk.ts';
import { content, talk } from './talk.ts';

/** Everything that is asked for is in it. */
const WHOLE =
  "My boss, a week off in March because my sister is getting married, she always says we're short-staffed.";

function told(words: string, options: Parameters<typeof talk>[0] = {}): Talk {
  const made = talk({ seed: 7, ...options });
  made.open();
  made.say('my ask');
  made.say(words);
  return made;
}

function own({ state }: Talk): Own {
  if (state.activity.kind !== 'own') throw new Error(`busy with ${state.activity.kind}`);
  return state.activity;
}

const asked = (made: Talk) => own(made).asking;
const does = (made: Talk) => made.offers.map(({ act }) => act.do);
const labels = (made: Talk) => made.offers.map(({ label }) => label);

/** Plays the ask at a level, up to the persona's opening line. */
function play(made: Talk, level: number): Talk {
  made.take('own-play');
  made.say(`level ${level}`);
  if (made.state.activity.kind === 'setup') made.say('begin');
  expect(made.state.activity.kind).toBe('play');
  return made;
}

/** The ask as the learner was told they would say it. */
function putIt(made: Talk): string {
  const ask = made.rehearsal.own;
  return `${ask?.wish?.ask ?? ''} ${ask?.when ?? ''}? It's because ${ask?.why?.said ?? 'it matters'}.`;
}

describe('an ask of their own', () => {
  test('is shown from both sides as soon as everything is there', () => {
    const made = told(WHOLE);
    expect(asked(made)).toBeUndefined();
    const { text } = made.log.at(-1) ?? { text: '' };
    expect(text).toContain('my boss');
    expect(text).toContain('“Could I have a week off in March?”');
    expect(text).toContain("you'd like a week off in March.");
    expect(text).toContain('my sister is getting married');
    expect(text).toContain("“We're short-staffed.”");
  });

  test.each([
    ['could I have a week off in March because I need a rest, I fear she says no', 'who'],
    ['my boss, in March', 'ask'],
    ["my boss, a week off because I need a rest, she'll say no", 'when'],
    ["my boss, a week off in March, she'll say no", 'why'],
    ['my boss, a week off in March because I need a rest', 'fear'],
  ])('“%s”: only what is missing is asked for, and that is %s', (words, field) => {
    expect(asked(told(words))).toBe(field);
  });

  test('asks for one thing after the other and repeats nothing', () => {
    const made = told('my boss');
    const order = [asked(made)];
    for (const answer of ['leave early', 'on Friday', 'my train goes at four', "she'll say no"]) {
      made.say(answer);
      order.push(asked(made));
    }
    expect(order).toEqual(['ask', 'when', 'why', 'fear', undefined]);
    expect(own(made).ask).toMatchObject({
      relation: 'my boss',
      wish: { ask: 'could I leave early' },
      when: 'on Friday',
      why: { turned: 'your train goes at four' },
      fear: { reaction: 'direct-no' },
    });
  });

  test('has no when, why and fear when they are skipped, and plays all the same', () => {
    const made = told('my boss, a week off');
    for (const field of ['when', 'why', 'fear']) {
      expect(asked(made)).toBe(field);
      made.say('skip');
    }
    expect(own(made).ask).toMatchObject({ when: null, why: null, fear: null });
    play(made, 2);
    made.say(putIt(made));
    expect(made.log.at(-1)?.persona).not.toBe('');
  });

  test('without anybody to ask or anything to ask for gets an example and not a scene', () => {
    const made = told('the noise at night is awful');
    expect(asked(made)).toBe('told');
    expect(made.log.at(-1)?.coach).toContain('my neighbour');
  });

  test('of several in one message one is chosen, and the others are kept', () => {
    const made = told('ask my colleague to cover for me and I want to borrow her laptop');
    expect(asked(made)).toBe('which');
    expect(labels(made)).toEqual(['Could you cover for me?', 'Could I borrow your laptop?']);
    made.take('own-wish');
    expect(own(made).ask.wish?.ask).toBe('could you cover for me');
    expect(
      [...made.records.values()].map(({ body }) => (body as { ask: OwnAsk }).ask.wish?.ask),
    ).toEqual(['could I borrow your laptop']);
  });

  test.each([
    ['ask my friend to help me steal a bike', 'hurt'],
    ['I want to manipulate my boss into a raise', 'straight out'],
  ])('“%s” is not rehearsed, and the question stays open', (words, answer) => {
    const made = told(words);
    expect(made.log.at(-1)?.coach).toContain(answer);
    expect(asked(made)).toBe('told');
    made.say(WHOLE);
    expect(asked(made)).toBeUndefined();
  });
});

describe('what is nobody else’s business', () => {
  test('is left out, and the learner is told so', () => {
    const made = told('ask my boss for leave on Friday, my account is DE89 3704 0044 0532 0130 00');
    expect(made.log.at(-1)?.coach).toContain("I've left out DE89 3704 0044 0532 0130 00");
    expect(JSON.stringify(own(made).ask)).not.toContain('3704');
    made.command('pause');
    expect(JSON.stringify(made.state)).not.toContain('3704');
  });

  test('is left out of the answer to a question, too', () => {
    const made = told('my boss, a week off in March');
    made.say('because my bill over 1200 euros is due');
    expect(made.log.at(-1)?.coach).toContain('1200 euros');
    expect(JSON.stringify(own(made).ask)).not.toContain('1200');
  });

  test('may be a name, which is kept only on purpose', () => {
    const made = told(
      "My friend Tomasz, to lend me his tent in May because I'm going away, he'll say no",
    );
    expect(own(made).ask.name).toBeUndefined();
    expect(JSON.stringify(own(made).ask)).not.toContain('Tomasz');
    made.take('own-name');
    expect(own(made).ask.name).toBe('Tomasz');
    expect(does(made)).not.toContain('own-name');
    play(made, 2);
    expect(made.rehearsal.persona).toEqual({ name: 'Tomasz', pronoun: 'he' });
  });
});

describe('a shown ask', () => {
  test.each([
    ['who', 'my friend', { relation: 'my friend' }],
    ['ask', 'could you give me a raise', { wish: { task: 'give me a raise' } }],
    ['when', 'in May', { when: 'in May' }],
    ['why', 'because I am tired', { why: { turned: 'you are tired' } }],
    ['fear', 'she will ignore me', { fear: { reaction: 'silence' } }],
  ] as const)('can be changed in one place: %s', (field, answer, change) => {
    const made = told(WHOLE);
    const before = own(made).ask;
    const offer = made.offers.find(({ act }) => act.do === 'own-field' && act.field === field);
    made.token(offer?.token ?? '');
    expect(asked(made)).toBe(field);
    made.say(answer);
    expect(asked(made)).toBeUndefined();
    expect(own(made).ask).toMatchObject(change);
    const { dialog: _dialog, relation: _relation, pronoun: _pronoun, ...rest } = before;
    const same = Object.entries(rest).filter(([key]) => key !== (field === 'ask' ? 'wish' : field));
    expect(own(made).ask).toMatchObject(Object.fromEntries(same));
  });

  test('is kept, found again and played again', () => {
    const made = told(WHOLE);
    made.take('own-keep');
    made.say('my ask');
    expect(labels(made)[0]).toContain('my boss');
    made.take('own-saved');
    expect(own(made).ask.wish?.wish).toBe('a week off');
    made.take('own-keep');
    expect(made.records.size, 'kept twice it is there once').toBe(1);
    play(made, 2);
  });

  test('is taken out again', () => {
    const made = told(WHOLE);
    made.take('own-keep');
    made.take('own-drop');
    expect(made.records.size).toBe(0);
    expect(does(made)).not.toContain('own-drop');
    expect(does(made)).toContain('own-play');
  });

  test('of an older version is read anew from its words', () => {
    const made = talk({ seed: 7 });
    const old = told(WHOLE);
    old.take('own-keep');
    const [record] = [...old.records.values()];
    if (record === undefined) throw new Error('nothing was kept');
    (made.records as Map<string, typeof record>).set(record.id, {
      ...record,
      body: { ask: { v: 0, told: WHOLE, goal: 'of another shape' } },
    });
    made.open();
    made.say('my ask');
    made.take('own-saved');
    expect(asked(made)).toBeUndefined();
    expect(own(made).ask).toEqual(own(old).ask);
  });
});

describe('in between', () => {
  test('a pause holds the open question, and it is put again', () => {
    const made = told('my boss, a week off in March');
    made.say('pause');
    expect(made.state.activity.kind).toBe('waiting');
    made.say('resume');
    expect(asked(made)).toBe('why');
    made.say('because I need a rest');
    expect(asked(made)).toBe('fear');
  });

  test('a restart of the program loses nothing', () => {
    const made = told('my boss, a week off in March');
    made.restart(content);
    made.say('because I need a rest');
    expect(own(made).ask).toMatchObject({ relation: 'my boss', why: { said: 'I need a rest' } });
  });

  test('an answer that is no choice of this moment changes nothing', () => {
    const made = told(WHOLE);
    const before = own(made).ask;
    made.say('hm');
    made.token('old-token');
    expect(own(made).ask).toEqual(before);
  });
});

describe('played', () => {
  test('what is feared is said in the very words, and only once', () => {
    const made = play(told(WHOLE), 2);
    const first = made.say(putIt(made));
    expect(first.persona).toContain("We're short-staffed.");
    for (let n = 0; n < 3 && made.state.activity.kind === 'play'; n += 1) made.say(putIt(made));
    const times = made.log.filter(({ persona }) => persona.includes("We're short-staffed."));
    expect(times).toHaveLength(1);
  });

  test('`again` plays the same ask, and what is feared does not have to come once more', () => {
    const answers = [1, 2, 3, 4, 5, 6].map((seed) => {
      const made = play(told(WHOLE, { seed }), 2);
      expect(made.say(putIt(made)).persona).toContain("We're short-staffed.");
      for (let n = 0; n < 12 && made.state.activity.kind === 'play'; n += 1)
        made.say(n % 2 === 0 ? 'I understand. Thank you for telling me.' : putIt(made));
      for (let n = 0; n < 8 && !does(made).includes('again'); n += 1) made.say('skip');
      made.take('again');
      if (made.state.activity.kind === 'setup') made.say('begin');
      expect(made.rehearsal.own?.wish?.wish).toBe('a week off');
      return made.say(putIt(made)).persona;
    });
    expect(answers.filter((each) => !each.includes("We're short-staffed."))).not.toEqual([]);
  });

  test('with whoever is asked in the pronoun the learner used', () => {
    expect(play(told(WHOLE), 2).rehearsal.persona.pronoun).toBe('she');
  });

  test.each([
    WHOLE,
    "I want my friend to lend me a tent on Sunday because mine is broken, he'll say he needs it",
    "neighbour, borrow ladder, saturday, my gutter is full, she'll laugh",
    "ask my colleague to lend me her notes before Thursday, I was ill, she'll say she needs them",
    "ask the bank for a lower fee from May because I lost my job, they'll say it's the rule",
  ])('no line has a gap: %s', (words) => {
    const made = told(words);
    while (asked(made) !== undefined) made.say('skip');
    play(made, 3);
    for (let n = 0; n < 5 && made.state.activity.kind === 'play'; n += 1) made.say(putIt(made));
    for (const { persona } of made.log)
      expect(persona).not.toMatch(/[{}[\]]|undefined| {2}| [,.?!]/);
  });
});

test('of a long answer to “why?” only the reason is taken', () => {
  const made = talk();
  made.say('my ask');
  made.say('my landlord, two more weeks for the rent, he never answers');
  made.say('skip');
  made.say('Good evening. My wages come late this month. Could I have two more weeks?');
  expect(made.state.activity).toMatchObject({
    kind: 'own',
    ask: {
      why: { said: 'my wages come late this month', turned: 'your wages come late this month' },
    },
  });
});

test('a reason behind the feared words is not put into their mouth', () => {
  const made = talk();
  made.say('my ask');
  made.say(
    'ask my landlord for two more weeks to pay the rent, he will say everybody has to pay on time, my wages come late this month',
  );
  expect(made.state.activity).toMatchObject({
    ask: {
      fear: { says: 'Everybody has to pay on time.' },
      why: { said: 'my wages come late this month' },
    },
  });
});
