import { describe, expect, test } from 'vitest';
import type { KeptRecord } from '../../src/domain/record.ts';
import type { Drafting } from '../../src/engine/state.ts';
import type { Talk } from './talk.ts';
import { coach, content, inScene, talk } from './talk.ts';

const GOOD = 'Can you check my budget table on Tuesday for 15 min?';

function drafting(text = ''): Talk {
  const made = talk();
  made.open();
  made.command('draft', text);
  return made;
}

function draftOf(made: Talk): Drafting {
  const { activity } = made.state;
  if (activity.kind !== 'draft') throw new Error(`It is ${activity.kind}.`);
  return activity;
}

function step(made: Talk, to: string): string {
  const found = made.offers.find(({ act }) => act.do === 'draft-step' && act.step === to);
  return made.token(found?.token ?? '').coach;
}

function kept(made: Talk): KeptRecord[] {
  return [...made.records.values()].filter(({ kind }) => kind === 'draft');
}

describe('a request is looked at', () => {
  test('in “I’m struggling” no ask, no task and no time are found', () => {
    const { coach: said } = drafting("I'm struggling").log.at(-1) ?? { coach: '' };
    for (const id of ['there-is-an-ask', 'task-named', 'when'] as const)
      expect(said).toContain(coach.lines[`draft.open.${id}`][0]);
  });

  test('what is there is quoted with the words that decided, and nothing is counted', () => {
    const { coach: said } = drafting(GOOD).log.at(-1) ?? { coach: '' };
    for (const words of ['Can you', 'check my budget table', 'on Tuesday'])
      expect(said).toContain(`“${words}”`);
    expect(said).not.toContain(coach.lines['draft.open'][0]);
    expect(said).not.toMatch(/\d+ (?:of|out of|\/) \d+|%/);
  });

  test.each(['draft: Can you help me?', 'draft can you help me?', '/draft: can you help me?'])(
    'with the words behind the command: %s',
    (text) => {
      const made = talk();
      made.open();
      made.say(text);
      expect(draftOf(made).text).toMatch(/^can you help me\?$/i);
    },
  );

  test('in another language it is not read, and can be written again', () => {
    const made = drafting('Kannst du mir bitte morgen beim Umzug helfen?');
    expect(coach.lines['repair.language']).toContain(made.log.at(-1)?.coach.split('\n')[0]);
    expect(draftOf(made).text).toBe('');
  });

  test('“draft a letter” in a scene is said to the persona', () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    made.say('draft can you help me?');
    expect(made.state.activity.kind).toBe('play');
  });

  test('what only the asker can tell is a question', () => {
    const { coach: said } = drafting(GOOD).log.at(-1) ?? { coach: '' };
    expect(said).toContain(coach.lines['draft.yours.honest'][0]);
  });

  test('“I’m so useless” is quoted, and the neutral version stands beside it', () => {
    const made = drafting("sorry I'm so useless, can you check page 2 on Friday?");
    const said = made.log.at(-1)?.coach ?? '';
    expect(said).toContain("“I'm so useless” says who you are");
    made.take('draft-take');
    expect(draftOf(made).text).toBe('Sorry, can you check page 2 on Friday?');
  });

  test('of three promises one is enough', () => {
    const made = drafting(
      "Can you lend me your car on Friday? I'll wash it, I'll cook for you and I'll babysit.",
    );
    expect(made.log.at(-1)?.coach).toMatch(/“I'll wash it”.*one is enough/);
  });

  test('`why` says what the advice rests on', () => {
    const made = drafting("I'm struggling");
    expect(made.say('why').coach).toContain(coach.evidence['transparency']?.says);
  });
});

describe('a request is changed', () => {
  test('gaps of a wording that was taken are filled by what is written next', () => {
    const made = drafting('Could you help me?');
    made.take('draft-take');
    made.say('the second page of the form');
    made.say('Friday');
    expect(draftOf(made).text).toBe(
      'Could you help me with the second page of the form on Friday?',
    );
  });

  test('gaps are filled also before the wording was taken', () => {
    const made = drafting('Can you water my plants?');
    made.say('on Sunday');
    expect(draftOf(made).text).toBe('Can you water my plants on Sunday?');
  });

  test('a gap is skipped where the sentence stands without it', () => {
    const made = drafting('Could you help me?');
    made.take('draft-take');
    made.say('skip');
    made.say('skip');
    expect(draftOf(made).text).toBe('Could you help me?');
  });

  test('a whole request takes the place of the one before, and `back` brings that back', () => {
    const made = drafting('Could you help me?');
    made.say(GOOD);
    expect(draftOf(made).text).toBe(GOOD);
    made.say('back');
    expect(draftOf(made).text).toBe('Could you help me?');
    made.say('back');
    expect(draftOf(made).text).toBe('Could you help me?');
  });

  test.each(['ok', 'hm not so nice', 'this is silly', 'thanks', 'no'])(
    '“%s” is no wording: nothing is changed, and it can still be taken',
    (text) => {
      const made = drafting(GOOD);
      const said = made.say(text);
      expect(draftOf(made).text).toBe(GOOD);
      expect(said.coach).not.toBe('');
      expect(made.offers.length).toBeGreaterThan(0);
    },
  );

  test.each(['disclosure', 'manner'])('%s: three wholes, one of which can be taken', (way) => {
    const made = drafting(`${GOOD} It's because the report goes out.`);
    made.say('more');
    step(made, way);
    const wordings = [...(made.log.at(-1)?.coach.matchAll(/^“(.+)”$/gm) ?? [])].map(
      ([, text]) => text ?? '',
    );
    expect(new Set(wordings).size).toBe(3);
    for (const text of wordings) expect(text).toContain('check my budget table');
    made.take('draft-take');
    expect(draftOf(made)).toMatchObject({ step: 'look', text: wordings[0] });
  });
});

describe('whoever freezes', () => {
  test.each(["I don't know how to say it", 'idk', "I'm stuck"])(
    'gets four short questions after “%s”, and a sentence',
    (text) => {
      const made = drafting();
      made.say(text);
      for (const answer of ['my boss', 'a day off', 'friday', 'my sister marries'])
        made.say(answer);
      expect(draftOf(made)).toMatchObject({
        text: "Could I have a day off on Friday? It's because my sister marries.",
        who: 'my boss',
      });
    },
  );

  test.each([
    ['money', 'Could you help me with money?'],
    ['listen', 'Could you listen?'],
    ['a lift to the clinic', 'Could I have a lift to the clinic?'],
    ['check my table on Tuesday', 'Could you check my table on Tuesday?'],
  ])('“%s” is enough for a sentence', (what, text) => {
    const made = drafting();
    step(made, 'frame');
    for (const answer of ['skip', what, 'nah', 'no']) made.say(answer);
    expect(draftOf(made).text).toBe(text);
  });

  test('may skip each, and go back', () => {
    const made = drafting();
    step(made, 'frame');
    made.say('skip');
    made.say('water my plans');
    expect(made.say('back').coach).toContain(coach.lines['draft.frame.what'][0]);
    made.say('water my plants');
    made.say('skip');
    made.say('I do not know');
    expect(draftOf(made).text).toBe('Could you water my plants?');
  });
});

describe('how strongly to ask', () => {
  const strong = (answers: readonly string[]): Talk => {
    const made = drafting(GOOD);
    made.say('how strong');
    for (const answer of answers) made.say(answer);
    return made;
  };

  test.each([
    ['low', Array.from({ length: 10 }, () => 'no')],
    ['medium', Array.from({ length: 10 }, () => 'no opinion')],
    ['high', Array.from({ length: 10 }, () => 'yes')],
  ] as const)('%s is said in words and words the draft', (strength, answers) => {
    const made = strong(answers);
    const said = made.log.at(-1)?.coach ?? '';
    expect(said).toContain(coach.howStrong[strength].says);
    expect(made.offers[0]?.label).toContain(coach.howStrong[strength].name);
    expect(said).not.toMatch(/\b10\b|points?\b/);
  });

  test('before there is a draft, it is remembered until one is written', () => {
    const made = talk();
    made.open();
    made.say('how strong');
    for (let at = 0; at < 10; at += 1) made.say('no');
    const said = made.say(GOOD).coach;
    expect(said).toContain('A no is quite all right here.');
  });

  test('anything else is asked again, and `back` takes an answer back', () => {
    const made = strong(['yes']);
    expect(made.say('purple').coach).toContain(coach.lines['draft.yes-or-no'][0]);
    made.say('back');
    expect(draftOf(made).taps).toEqual([]);
  });
});

describe('what is kept', () => {
  test('nothing, until the learner says so', () => {
    const made = drafting(GOOD);
    made.say('Could you help me on Friday with page 2?');
    made.say('stop');
    expect(kept(made)).toEqual([]);
  });

  test('every kept change is a version, and an old one can be taken again', () => {
    const made = drafting('Could you help me?');
    made.say('keep');
    made.take('draft-step');
    made.say(GOOD);
    made.say('keep');
    made.say('keep');
    expect(kept(made).map(({ body }) => body)).toEqual([
      { v: 1, versions: ['Could you help me?', GOOD] },
    ]);
    made.say('versions');
    made.take('draft-take');
    expect(draftOf(made).text).toBe('Could you help me?');
    made.say('keep');
    expect(kept(made)[0]?.body['versions']).toHaveLength(3);
  });

  test('drafts are listed with their first words, version and whom, also in another process', () => {
    const made = drafting();
    step(made, 'frame');
    for (const answer of ['my boss', 'a day off', 'friday', 'skip']) made.say(answer);
    made.say('keep');
    made.command('draft', GOOD);
    made.say('keep');
    made.say('stop');
    made.restart(content);
    made.say('my drafts');
    const labels = made.offers.map(({ label }) => label);
    expect(labels).toContain('Could I have a day off on … (version 1, for my boss)');
    expect(labels).toContain('Can you check my budget table on … (version 1)');
    made.say(String(labels.indexOf('Could I have a day off on … (version 1, for my boss)') + 1));
    expect(draftOf(made)).toMatchObject({ text: 'Could I have a day off on Friday?' });
  });

  test('one can be deleted, with all its versions', () => {
    const made = drafting(GOOD);
    made.say('keep');
    made.say('more');
    made.take('draft-drop');
    expect(kept(made)).toEqual([]);
    expect(draftOf(made).text).toBe(GOOD);
  });

  test.each([
    [{ v: 2, text: 'Could you drive me?', mood: { deep: 1 } }, 'Could you drive me?'],
    [{ versions: [{ text: 'Could you?' }, { text: 'Could you come?' }] }, 'Could you come?'],
  ])('a record of another shape is read as its words only: %j', (body, text) => {
    const made = talk();
    made.open();
    (made.records as Map<string, KeptRecord>).set('old', { id: 'old', kind: 'draft', at: 1, body });
    made.say('draft');
    made.take('draft-saved');
    expect(draftOf(made).text).toBe(text);
  });

  test.each([{}, { v: 1, versions: [] }, { v: 1, versions: 7 }, { text: ' ' }])(
    'a record without words is left out and left alone: %j',
    (body) => {
      const made = talk();
      made.open();
      const record: KeptRecord = { id: 'old', kind: 'draft', at: 1, body };
      (made.records as Map<string, KeptRecord>).set('old', record);
      made.say('draft');
      expect(made.offers.some(({ act }) => act.do === 'draft-saved')).toBe(false);
      expect(made.records.get('old')).toEqual(record);
    },
  );

  test('names and figures are masked with a notice, and come back only if the learner says so', () => {
    const made = drafting('Hi Anna, can you lend me 200 dollars on Friday?');
    const said = made.log.at(-1)?.coach ?? '';
    expect(said).toContain('Anna');
    expect(draftOf(made).text).toBe('Hi [name], can you lend me [sum] on Friday?');
    made.say('keep');
    expect(JSON.stringify(kept(made))).not.toContain('Anna');
    made.take('draft-step');
    made.take('draft-unmask');
    made.say('keep');
    expect(JSON.stringify(kept(made))).toContain('Anna');
  });
});

test('what was masked is gone once the draft is left', () => {
  const made = drafting('Hi Anna, can you lend me 200 dollars on Friday?');
  made.say('stop');
  expect(JSON.stringify(made.conversation)).not.toMatch(/Anna|200/);
  made.say('draft');
  made.take('draft-left');
  expect(draftOf(made).text).toBe('Hi [name], can you lend me [sum] on Friday?');
});

describe('a draft is not lost', () => {
  test.each(['stop', 'my ask', 'quick', 'scenes', 'start neighbour-groceries', 'taking a no'])(
    'by “%s”: `draft` brings it back as it stood',
    (text) => {
      const made = drafting(GOOD);
      made.say(text);
      if (made.state.activity.kind === 'play') made.say('stop');
      if (made.state.activity.kind !== 'draft') {
        made.say('draft');
        made.take('draft-left');
      }
      expect(draftOf(made).text).toBe(GOOD);
    },
  );

  test('by a look at its card, an empty line, another language or a refusal', () => {
    const made = drafting(GOOD);
    expect(made.say('card').coach).toContain(GOOD);
    for (const text of ['', 'Könntest du mir bitte morgen beim Umzug helfen?', 'steal his phone'])
      expect(made.say(text).coach).not.toBe('');
    expect(draftOf(made).text).toBe(GOOD);
  });

  test('by a crisis line: help comes first, and then it goes on', () => {
    const made = drafting(GOOD);
    expect(made.say('I want to kill myself.').coach).toContain(coach.resources[0]?.lines[0]);
    made.take('go-on');
    expect(draftOf(made).text).toBe(GOOD);
  });

  test('but forgetting leaves nothing of it', () => {
    const made = drafting(GOOD);
    made.say('stop');
    made.say('forget me');
    made.take('forget');
    expect(JSON.stringify(made.conversation)).not.toContain('budget');
  });
});

describe('what comes next', () => {
  test('said aloud twice is ticked, and another wording is not', () => {
    const made = drafting(GOOD);
    expect(made.take('draft-aloud').coach).toContain('✓');
    expect(draftOf(made).aloud).toBe(true);
    made.say('Could you check page 2 on Friday?');
    expect(draftOf(made).aloud).toBeUndefined();
  });

  test('the card for a friend has both roles, three minutes, and nothing kept but this draft', () => {
    const made = drafting('Could you drive me to the clinic on Friday?');
    made.say('keep');
    made.command('draft', GOOD);
    const said = made.take('draft-friend').coach;
    expect(said).toContain(GOOD);
    for (const id of ['asker', 'other', '1', '2', '3'] as const)
      expect(said).toContain(coach.lines[`draft.friend-${id}`][0]);
    expect(said).not.toContain('clinic');
  });

  test('one tap rehearses it as an ask of one’s own', () => {
    const made = drafting(GOOD);
    made.take('own-told');
    expect(made.state.activity).toMatchObject({ kind: 'own' });
    const byWord = drafting(GOOD);
    byWord.say('rehearse it');
    expect(byWord.state.activity).toEqual(made.state.activity);
  });

  test('a roundabout request is rehearsed as the plain one', () => {
    const made = drafting(
      'I was wondering if you could drive me to the clinic on Friday because my car broke down?',
    );
    made.take('own-told');
    expect(made.state.activity).toMatchObject({
      kind: 'own',
      ask: { wish: { ask: 'could you drive me to the clinic' }, when: 'on Friday' },
    });
  });

  test('in a scene it waits until the scene is over', () => {
    for (const command of ['draft', 'how-strong']) {
      const made = inScene('neighbour-groceries level 2 seed 7');
      expect(made.command(command).coach).toContain(coach.lines['draft.not-here'][0]);
      expect(made.state.activity.kind).toBe('play');
    }
  });
});
