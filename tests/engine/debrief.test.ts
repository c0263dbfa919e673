import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/domain/body.ts';
import { CRITERIA } from '../../src/domain/content.ts';
import { contextOf } from '../../src/engine/play.ts';
import type { Said, Talk } from './talk.ts';
import { afterScene, catalog, coach, inScene, plain } from './talk.ts';

const KEEP = coach.lines['debrief.keep-title'][0] ?? '';
const CHANGE = coach.lines['debrief.change-title'][0] ?? '';
const OUTCOME = coach.lines['debrief.outcome-title'][0] ?? '';
const HANDLING = coach.lines['debrief.handling-title'][0] ?? '';

function parts(...said: Said[]): Part[] {
  return said.flatMap(({ out }) =>
    out.effects.flatMap(({ what }) => (what.kind === 'say' ? what.body.parts : [])),
  );
}

/** The parts under a heading, up to the next one. */
function under(all: readonly Part[], title: string): Part[] {
  const from = all.findIndex((part) => part.kind === 'heading' && part.text === title);
  if (from === -1) return [];
  const rest = all.slice(from + 1);
  const to = rest.findIndex(({ kind }) => kind === 'heading');
  return to === -1 ? rest : rest.slice(0, to);
}

const quotes = (all: readonly Part[]) =>
  all.flatMap((part) => (part.kind === 'quote' ? [part.text] : []));

/** Whether these are the learner's own words, whole or cut at a word. */
function ownWords(made: Talk, quote: string): boolean {
  const said = made.turns.flatMap(({ speaker, text }) =>
    speaker === 'learner' ? [text.replace(/\s+/g, ' ').trim()] : [],
  );
  return said.some((text) => text === quote || text.startsWith(quote.replace(/ …$/, '')));
}

const LINES = [
  'Hi! How are you?',
  'Could you help me?',
  'Could you carry two of these bags up for me now? My shoulder is hurt. If not, that is fine.',
  'These bags are so heavy…',
  'Please. Come on, you have to!',
  'After everything I did for you!',
  'You are useless, you idiot.',
  'sorry sorry I am so stupid, sorry',
  'Would tomorrow at six be better?',
  'No problem, thanks for telling me.',
  'Is that more of a no?',
  'Thank you! So tomorrow at six.',
  'Never mind, forget it.',
  `Could you carry these bags? ${'They are heavy and the stairs are long. '.repeat(6)}`,
  'wobble fnord zork',
];

test('whatever was played: at most two keeps and exactly one change, in the learner’s own words', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('neighbour-groceries', 'manager-deadline'),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(10_000),
      fc.array(fc.constantFrom(...LINES), { minLength: 3, maxLength: 12 }),
      (id, level, seed, lines) => {
        const made = inScene(`${id} level ${level} seed ${seed}`);
        for (const line of [
          ...lines,
          ...Array.from({ length: 20 }, () => 'Never mind, forget it.'),
        ]) {
          if (made.state.activity.kind !== 'play') break;
          made.say(line);
        }
        expect(made.state.activity).toMatchObject({ kind: 'debrief', step: 'feeling' });
        const first = made.log.length;
        made.say('fine 30');
        made.say('I asked');
        const before = parts(...made.log.slice(first - 1));
        expect(under(before, KEEP)).toEqual([]);
        const said = made.say('I would breathe');
        const all = parts(said);
        const keeps = quotes(under(all, KEEP));
        const changes = quotes(under(all, CHANGE));
        expect(keeps.length).toBeLessThanOrEqual(2);
        expect(new Set(keeps).size).toBe(keeps.length);
        expect(changes.length).toBe(1);
        for (const quote of [...keeps, ...changes])
          expect(ownWords(made, quote), `“${quote}”`).toBe(true);
        for (const title of [KEEP, CHANGE]) {
          for (const part of under(all, title)) {
            if (part.kind === 'paragraph') expect(part.text.trim().length).toBeGreaterThan(10);
          }
        }
        made.say('yes');
        made.say('no');
        made.say('If it is Monday and I see her, then I say: could you …?');
        const everything = plain(made.log.slice(first).flatMap(({ out }) => out.effects));
        expect(everything).not.toMatch(/\b\d+\s*(?:\/|%|of \d|out of|points?|stars?|percent)/i);
        expect(everything).not.toMatch(
          /\b(?:failed|failure|you were wrong|you should have|score|grade|well done)\b/i,
        );
        expect(everything).not.toMatch(/\{[a-z-]+\}/i);
        expect(made.state.activity.kind).toBe('lobby');
      },
    ),
    { numRuns: 120 },
  );
});

describe('the debrief', () => {
  test('lets the learner speak before it says anything of its own', () => {
    const made = afterScene();
    const asked = [made.say('calm 20'), made.say('I asked')];
    for (const said of asked) expect(quotes(parts(said))).toEqual([]);
    expect(made.state.activity).toMatchObject({
      step: 'change',
      answers: { feeling: 'calm', distress: 20, worked: 'I asked' },
    });
    expect(quotes(parts(made.say('slower'))).length).toBeGreaterThan(0);
  });

  test('can be skipped question by question, to its end', () => {
    const made = afterScene();
    const steps: unknown[] = [];
    while (made.state.activity.kind === 'debrief') {
      steps.push(made.state.activity.step);
      expect(made.say('skip').coach).not.toBe('');
    }
    expect(steps).toEqual(['feeling', 'worked', 'change', 'thinking', 'rewind', 'if-then']);
    expect(made.log.at(-1)?.out.records).toMatchObject([
      { kind: 'rehearsal', body: { outcome: 'granted', level: 1 } },
    ]);
  });

  test('tells outcome and handling under two headings', () => {
    const made = afterScene();
    for (let times = 0; times < 5; times++) made.say('skip');
    const all = parts(...made.log.slice(-1));
    expect(under(all, OUTCOME).length).toBeGreaterThan(0);
    expect(under(all, HANDLING).length).toBeGreaterThan(0);
  });

  test.each(['feeling', 'worked', 'change', 'thinking', 'rewind', 'if-then'])(
    'can be made short at “%s”, and then comes to its end without the rest',
    (step) => {
      const made = afterScene();
      while (made.state.activity.kind === 'debrief' && made.state.activity.step !== step)
        made.say('skip');
      const seen: unknown[] = [];
      made.say('Short');
      while (made.state.activity.kind === 'debrief') {
        seen.push(made.state.activity.step);
        made.say('skip');
      }
      expect(seen).not.toContain('feeling');
      expect(seen).not.toContain('thinking');
      expect(seen).not.toContain('if-then');
    },
  );

  test.each([
    ['60', { distress: 60 }],
    ['shaky 60', { feeling: 'shaky', distress: 60 }],
    ['60, shaky', { feeling: 'shaky', distress: 60 }],
    ['0', { distress: 0 }],
    ['100', { distress: 100 }],
    ['very', { feeling: 'very' }],
    ['shaky 6/10', { feeling: 'shaky', distress: 60 }],
    ['7 out of 10', { distress: 70 }],
    ['10/10', { distress: 100 }],
    ['60/100 shaky', { distress: 60 }],
    ['🙂', { feeling: '🙂' }],
  ])('understands “%s”', (text, answers) => {
    const made = afterScene();
    made.say(text);
    expect(made.state.activity).toMatchObject({ step: 'worked', answers });
  });

  test.each(['140', 'shaky 140', '1000000', '101'])('asks again, kindly, after “%s”', (text) => {
    const made = afterScene();
    expect(made.say(text).coach).toContain(coach.lines['debrief.distress-range'][0]);
    expect(made.state.activity).toMatchObject({ step: 'feeling' });
    made.say('40');
    expect(made.state.activity).toMatchObject({ answers: { distress: 40 } });
  });

  test('says that one may stop when it was very hard', () => {
    const made = afterScene();
    expect(made.say('awful 85').coach).toContain(coach.lines['debrief.high-distress'][0]);
    const calm = afterScene();
    expect(calm.say('fine 79').coach).not.toContain(coach.lines['debrief.high-distress'][0]);
  });

  test('keeps a sentence for real life, also one that begins with “no”', () => {
    for (const text of [
      'No matter who is there, I say: could you help me?',
      'Later today, if I see her, I ask.',
    ]) {
      const made = afterScene();
      for (let times = 0; times < 5; times++) made.say('skip');
      const said = made.say(text);
      expect(said.out.records.map(({ kind, body }) => [kind, body['text']])).toContainEqual([
        'if-then',
        text,
      ]);
    }
  });

  test.each(['no', 'not now', 'No, thanks.'.replace(',', ''), 'rather not', 'not really', 'nah'])(
    'takes “%s” for a no',
    (text) => {
      const made = afterScene();
      for (let times = 0; times < 5; times++) made.say('skip');
      expect(made.say(text).out.records.map(({ kind }) => kind)).toEqual(['rehearsal']);
    },
  );

  test('the source of an advice and its limit are one word away', () => {
    const made = afterScene();
    expect(made.say('why').coach).toContain(coach.lines['why.nothing'][0]);
    for (let times = 0; times < 3; times++) made.say('skip');
    const card = coach.evidence[made.state.advice?.evidence ?? ''];
    const said = made.say('why');
    expect(card).toBeDefined();
    expect(said.coach).toContain(card?.says);
    expect(said.coach).toContain(card?.source);
    expect(said.coach).toContain(card?.limit);
  });

  test('trying the moment again goes back to the turn the change was about', () => {
    const made = afterScene();
    for (let times = 0; times < 2; times++) made.say('skip');
    const change = quotes(under(parts(made.say('skip')), CHANGE))[0];
    made.say('skip');
    made.say('yes');
    expect(made.state.activity.kind).toBe('play');
    const { path, fork } = made.rehearsal;
    const dropped = fork?.path[path.length];
    expect(
      made.turns.find(({ exchange, speaker }) => exchange === dropped && speaker === 'learner')
        ?.text,
    ).toBe(change);
  });
});

describe('a persona whose mind was made up', () => {
  const FIRM = /could not be won today/;
  const firm = () => {
    for (let seed = 0; seed < 60; seed++) {
      const made = inScene(`neighbour-groceries level 3 seed ${seed} reaction direct-no`);
      if (!contextOf(made.rehearsal).firm) continue;
      made.make('ask-specific');
      made.make('accept-no');
      if (made.state.activity.kind !== 'debrief' || made.rehearsal.outcome !== 'declined') continue;
      return made;
    }
    throw new Error('No seed is firm.');
  };

  test.each([
    ['the thinking is shown', ['skip', 'skip', 'skip', 'yes']],
    ['it is not', ['skip', 'skip', 'skip', 'no']],
    ['it is skipped', ['skip', 'skip', 'skip', 'skip']],
    ['the debrief is short', ['short', 'skip', 'skip']],
  ])('is told afterwards and never before, when %s', (_when, lines) => {
    const made = firm();
    for (const said of made.log) expect(said.text).not.toMatch(FIRM);
    const told = lines.map((line) => FIRM.test(made.say(line).text));
    expect(told).toEqual([...lines.slice(1).map(() => false), true]);
  });

  test('is not claimed where there was none', () => {
    const made = afterScene();
    for (const line of ['skip', 'skip', 'skip', 'yes', 'no', 'no'])
      expect(made.say(line).text).not.toMatch(FIRM);
  });
});

describe('what the coach can say', () => {
  test('every piece of advice rests on evidence that is there', () => {
    for (const criterion of CRITERIA)
      expect(coach.evidence, `${criterion}`).toHaveProperty(coach.criteria[criterion].evidence);
    for (const [id, { evidence }] of Object.entries(coach.handling))
      expect(coach.evidence, `${id}`).toHaveProperty(evidence);
  });

  test('there are words for whatever kind of handling is quoted', () => {
    for (const [id, words] of Object.entries(coach.handling)) {
      const side = id.startsWith('works') ? 'keep' : 'change';
      expect(words[side].length, `${id}`).toBeGreaterThan(0);
    }
    for (const id of ['works', 'backfires', 'stretch']) expect(coach.handling).toHaveProperty(id);
    for (const move of ['attack', 'guilt', 'press', 'self-deprecate'])
      expect(coach.handling).toHaveProperty(`backfires-${move}`);
  });
});

test('why the persona answered as it did is told once, however often it answered so', () => {
  const becauses = Object.values(catalog.get('manager-deadline')?.reactions ?? {}).flatMap(
    ({ because }) => because,
  );
  for (let seed = 0; seed < 40; seed++) {
    const made = inScene(`manager-deadline level 4 seed ${seed}`);
    for (const line of [
      'Could you help me a bit?',
      'Just some help.',
      'Could you move the report to Monday?',
      'I understand. Could you move the report to Monday?',
      'Never mind, forget it.',
      'Never mind, forget it.',
    ])
      if (made.state.activity.kind === 'play') made.say(line);
    for (const answer of ['skip', 'skip', 'skip']) made.say(answer);
    const told = made.say('1').coach;
    for (const because of becauses.filter((each) => !each.includes('{')))
      expect(told.split(because).length, `${seed}: ${because}`).toBeLessThanOrEqual(2);
  }
});

test('a bare number is not kept as a plan', () => {
  const made = afterScene();
  while (made.state.activity.kind === 'debrief' && made.state.activity.step !== 'if-then')
    made.say('skip');
  const said = made.say('2');
  expect(said.out.records).toEqual([]);
  expect(said.coach).toContain(coach.lines['debrief.if-then-how'][0]);
});
