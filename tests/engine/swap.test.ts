import { describe, expect, test } from 'vitest';
import type { SwapLine } from '../../src/domain/content.ts';
import { SWAP_LINES } from '../../src/domain/content.ts';
import type { Swap, SwapWay } from '../../src/engine/state.ts';
import { filled } from '../../src/engine/wording.ts';
import { castOf } from '../../src/engine/play.ts';
import { DOUBTFUL_ANSWER, doubting } from './doubting.ts';
import type { Said, Talk, TalkOptions } from './talk.ts';
import { afterScene, catalog, inScene, talk } from './talk.ts';

const WAYS: readonly SwapWay[] = ['well', 'badly'];

function asked(way: SwapWay, scene = 'neighbour-groceries', options: TalkOptions = {}): Talk {
  const made = talk(options);
  made.open();
  made.command('swap', `${scene} ${way}`);
  return made;
}

function swapOf({ state }: Talk): Swap {
  if (state.activity.kind !== 'swap') throw new Error(`It is ${state.activity.kind}.`);
  return state.activity;
}

/** Which set a line of the asker comes from. */
function setOf(made: Talk, line: string): SwapLine | undefined {
  const swap = swapOf(made);
  const dialog = catalog.get(swap.dialog);
  if (dialog === undefined) throw new Error('No dialog.');
  return SWAP_LINES.find((set) =>
    (dialog.swap?.lines[set] ?? []).some(
      (each) => filled(each, dialog, castOf(dialog, swap)) === line,
    ),
  );
}

const from = (made: Talk, said: Said): SwapLine | undefined => setOf(made, said.persona);

describe('the other way round', () => {
  test('sets the scene for the helper, and somebody with a name of the persona asks', () => {
    const made = asked('well');
    const last = made.log.at(-1);
    expect(last?.coach).toContain('Now you are the one on the balcony.');
    expect(catalog.get('neighbour-groceries')?.swap?.well).toContain(swapOf(made).ask);
    expect(last?.persona).toContain(swapOf(made).ask);
  });

  test('turns round the scene that was picked, and the one that was just played', () => {
    const picked = talk();
    picked.open();
    picked.command('start', 'hospital-bill');
    picked.say('swap');
    expect(swapOf(picked).dialog).toBe('hospital-bill');

    const played = afterScene();
    for (let step = 0; step < 6; step += 1) played.command('skip');
    played.say('switch roles');
    expect(swapOf(played).dialog).toBe('neighbour-groceries');
  });

  test('waits until a scene is over', () => {
    const made = inScene('neighbour-groceries level 2 seed 7');
    expect(made.say('swap').coach).toContain('stop');
    expect(made.state.activity.kind).toBe('play');
  });

  test('asks which scene when none is at hand or named', () => {
    const made = talk();
    made.open();
    made.command('swap');
    expect(made.state.activity.kind).toBe('lobby');
    made.take('swap');
    expect(made.state.activity.kind).toBe('swap');
  });

  test('is asked well or badly by the seed, where nobody has said which', () => {
    const ways = Array.from({ length: 12 }, (_, seed) => {
      const made = talk({ seed: seed * 31 });
      made.open();
      made.command('swap', 'neighbour-groceries');
      return swapOf(made).way;
    });
    expect(new Set(ways)).toEqual(new Set(WAYS));
  });
});

describe('a no', () => {
  test('is taken at once by somebody who asked well', () => {
    const made = asked('well');
    const said = made.say("I'm sorry, I can't today.");
    expect(from(made, said)).toBe('no-well');
    expect(swapOf(made).over).toBe(true);
  });

  test('is pushed against once by somebody who asked badly, and then accepted', () => {
    const made = asked('badly');
    expect(from(made, made.say('no'))).toBe('no-badly');
    expect(swapOf(made).over).toBe(false);
    expect(from(made, made.say('No, sorry.'))).toBe('no-again');
    expect(swapOf(made).over).toBe(true);
  });

  test('is not pushed against in any scene that asks well', () => {
    for (const id of catalog.ids().filter((each) => catalog.get(each) !== undefined)) {
      const made = asked('well', id);
      const said = made.say('No, sorry.');
      expect(from(made, said), id).toBe('no-well');
    }
  });

  test('that is kind is called as good an answer as a yes, under the learner’s own words', () => {
    const made = asked('well');
    made.say("I'm sorry, I can't this evening. I hope you find somebody.");
    const told = made.say('it was easy to answer');
    expect(told.coach).toContain("I'm sorry, I can't this evening. I hope you find somebody.");
    expect(told.coach).toContain('as good an answer as a yes');
    expect([...made.records.values()].at(-1)).toMatchObject({
      kind: 'swap',
      body: { dialog: 'neighbour-groceries', way: 'well', answer: 'kind-no' },
    });
    expect(made.say('why').coach).toContain('say no');
  });

  test('with many reasons or apologies is told that one is enough', () => {
    const made = asked('well');
    made.say("No, sorry, I'm so sorry, really sorry, I can't.");
    expect(made.command('skip').coach).toContain('Once is plenty');
    const long = asked('well');
    long.say(
      'No, not this evening. My sister rings at eight, the washing machine is still running, dinner is on the stove, tomorrow starts at six, and on top of that I promised Anna to look at her bike before dark.',
    );
    expect(long.command('skip').coach).toContain('many reasons');
  });
});

describe('the asker', () => {
  test.each<[SwapWay, string, SwapLine]>([
    ['well', 'what exactly do you need?', 'detail-well'],
    ['badly', 'what exactly do you need?', 'detail-badly'],
    ['well', 'sure, no problem', 'yes'],
    ['well', 'I can take one bag, not more', 'part'],
    ['well', 'yes, but only if you water the basil tomorrow', 'condition'],
    ['well', 'not now', 'later'],
    ['well', 'hm, maybe', 'hedge'],
    ['badly', 'hm, maybe', 'hedge'],
    ['well', 'maybe ask Tom on the second floor', 'redirect'],
    ['well', "leave everything to me, you don't have to do anything", 'take-over'],
    ['well', 'leave me alone', 'hurt'],
    ['well', 'hello, how are you?', 'small-talk'],
    ['well', 'grmpf wobblezork', 'unclear'],
  ])('who asked %s hears “%s” and answers with %s', (way, text, set) => {
    const made = asked(way);
    expect(from(made, made.say(text))).toBe(set);
  });

  test('fixes a moment for a later, and needs none when there is one', () => {
    const made = asked('well');
    made.say('not now');
    expect(from(made, made.say('tomorrow at six'))).toBe('yes');
    const dated = asked('well');
    expect(from(dated, dated.say('not today, maybe tomorrow evening'))).toBe('yes');
    expect(dated.command('skip').coach).toContain('with a time');
  });

  test('takes an offer for one, though it ends in a question', () => {
    const made = asked('well');
    const said = made.say('I could do fifteen minutes on Thursday, would that help?');
    expect(swapOf(made).over, said.persona).toBe(true);
  });

  test('takes the no that was behind a maybe, even a clumsy one', () => {
    const made = asked('badly');
    made.say('hm, maybe');
    expect(from(made, made.say("I'd rather not, sorry."))).toBe('no-well');
  });

  test('says why when asked why, and when when asked when', () => {
    const made = asked('well');
    expect(made.say('Why do you need it?').persona).toContain('shoulder');
  });

  test('who was vague comes out with it when asked again', () => {
    const made = asked('badly');
    made.say('what exactly?');
    expect(from(made, made.say('yes, but what is it?'))).toBe('detail-well');
  });
});

describe('a doubtful answer', () => {
  test('is asked about, and the learner says which it was', () => {
    const made = asked('well', 'neighbour-groceries', { content: doubting });
    expect(made.say(DOUBTFUL_ANSWER).coach).toContain('Was that a yes, a no, or something else?');
    expect(from(made, made.say('a no'))).toBe('no-well');
    expect(swapOf(made).answers).toEqual([{ text: DOUBTFUL_ANSWER, kind: 'no' }]);
  });

  test('may be something else: then the asker has not understood', () => {
    const made = asked('well', 'neighbour-groceries', { content: doubting });
    made.say(DOUBTFUL_ANSWER);
    expect(from(made, made.say('Something else'))).toBe('unclear');
  });

  test('is a bare yes behind “Is that a no?”', () => {
    const made = asked('well');
    made.say('hm, maybe');
    expect(made.say('yes').coach).toContain('Was that a yes, a no');
    expect(from(made, made.say('a no'))).toBe('no-well');
  });
});

test('only the beginning of a very long answer is kept', () => {
  const made = asked('badly');
  for (let each = 0; each < 6; each += 1) made.say(`what exactly ${'and when '.repeat(200)}?`);
  expect(JSON.stringify(made.conversation).length).toBeLessThan(8_192);
});

describe('afterwards', () => {
  test.each<[SwapWay, string, string]>([
    ['well', 'Yes, I can do that.', 'A clear yes'],
    ['well', 'leave me alone', 'A plain no closes the matter'],
    ['badly', 'no', "didn't take your no"],
  ])('asked %s, “%s” is told as: %s', (way, text, told) => {
    const made = asked(way);
    made.say(text);
    if (!swapOf(made).over) made.say(text);
    expect(made.command('skip').coach).toContain(told);
  });

  test('a maybe is told by what it does to the other', () => {
    const made = asked('well');
    made.say('hm, maybe');
    made.say("I'm not sure.");
    expect(made.command('skip').coach).toContain('leaves');
  });

  test('advice before anything was asked is named', () => {
    const made = asked('well');
    made.say("Oh come on, don't make such a fuss, it isn't that bad.");
    if (swapOf(made).doubt !== undefined) made.say('something else');
    made.say('No, sorry.');
    expect(made.command('skip').coach).toContain('advice');
  });

  test('it can be played once more the other way, or as the one who asks', () => {
    const made = asked('well');
    made.say('no, sorry');
    made.command('skip');
    const again = made.copy();
    again.take('swap');
    expect(swapOf(again).way).toBe('badly');
    made.take('swap-back');
    expect(made.state.activity).toMatchObject({
      kind: 'setup',
      setup: { dialog: 'neighbour-groceries' },
    });
  });

  test('choices offer a yes, a kind no and a maybe', () => {
    const made = asked('well');
    made.command('choices');
    expect(
      made.offers.map(({ act }) => (act.do === 'swap-say' ? act.kind : act.do)).toSorted(),
    ).toEqual(['hedge', 'no', 'yes']);
    const no = made.offers.find(({ act }) => act.do === 'swap-say' && act.kind === 'no');
    made.token(no?.token ?? '');
    expect(made.command('skip').coach).toContain('a kind one');
  });
});

/** Kinds of helpers: what they say, in turn. */
const HELPERS: Record<string, readonly string[]> = {
  willing: ['what exactly?', 'sure, no problem'],
  refusing: ['no', 'no, sorry', 'no'],
  curious: [
    'what exactly?',
    'how long would it take?',
    'and why?',
    'when?',
    'which one?',
    'who else?',
    'what else?',
  ],
  hedging: ['hm, maybe', 'not sure', 'perhaps'],
  putting_off: ['not now', 'later', 'another time'],
  partly: ['hello, how are you?', 'I can do half of it, no more'],
  bargaining: ['ok, but only if you help me on Sunday'],
  pointing: ['you could ask Anna'],
  eager: ["I'll do everything", 'leave everything to me', 'ok'],
  harsh: ['go away'],
  chatty: ['hello', 'nice weather', 'good morning', 'hi there'],
  confused: ['grmpf', 'wobblezork', 'fnord', 'blimp', 'zork', 'grmpf zork', 'wobble fnord'],
};

describe('every scene', () => {
  const reached = new Set<SwapLine>();

  test.each(catalog.ids().filter((id) => catalog.get(id) !== undefined))(
    '“%s” can be turned round, ends with every helper, and says nothing twice',
    (id) => {
      for (const way of WAYS) {
        for (const [at, [helper, answers]] of Object.entries(HELPERS).entries()) {
          const made = asked(way, id, { seed: at * 101 + 3 });
          for (const text of answers) if (!swapOf(made).over) made.say(text);
          const swap = swapOf(made);
          const what = `${id} ${way} ${helper}`;
          expect(swap.over, what).toBe(true);
          expect(swap.answers.length, what).toBeLessThanOrEqual(6);
          expect(new Set(swap.said).size, what).toBe(swap.said.length);
          expect(swap.said.join('\n'), what).not.toMatch(/[{}]/);
          for (const line of swap.said) {
            const set = setOf(made, line);
            if (set !== undefined) reached.add(set);
          }
          const told = made.command('skip');
          expect(told.coach, what).not.toMatch(/\{[a-z-]+\}|\[swap\./);
        }
      }
    },
  );

  test('says every kind of line the encounters have', () => {
    expect([...reached].toSorted()).toEqual([...SWAP_LINES].toSorted());
  });
});
