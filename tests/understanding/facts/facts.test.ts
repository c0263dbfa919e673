import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock, Facts } from '../../../src/domain/reading.ts';
import { clausesOf } from '../../../src/understanding/clauses.ts';
import { factsOf } from '../../../src/understanding/facts/facts.ts';
import { normalise } from '../../../src/understanding/normalise.ts';
import { readWords } from '../../../src/understanding/words.ts';

/** Real limit 50 ms; wide here, because other tests share the processor. */
const PATIENCE_MS = 1_000;

/** A Tuesday, eleven in the morning in Berlin. */
const CLOCK: Clock = { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'Europe/Berlin' };

const facts = (raw: string): Facts => {
  const { text } = normalise(raw);
  return factsOf(clausesOf(text, readWords(text)), CLOCK);
};
const words = (raw: string) =>
  Object.fromEntries(Object.entries(facts(raw)).map(([name, fact]) => [name, fact.text]));

test.each([
  ['Could you please go through my report?', 'go through my report'],
  ['any chance you could drive me home?', 'drive me home'],
  ['do u think u could proofread this essay', 'proofread this essay'],
  ['I was hoping for a small raise', 'a small raise'],
  ['I need a hand moving a sofa', 'moving a sofa'],
  ['Would you mind keeping an eye on my dog?', 'keeping an eye on my dog'],
  ["I'd like to ask for two more days for the essay", 'two more days for the essay'],
  ['What about swapping desks?', 'swapping desks'],
  ['bro bring me some crisps', 'bring me some crisps'],
  ['Might I ask you to explain the homework to my son?', 'explain the homework to my son'],
  ['Could you, if possible, fix my bike?', 'fix my bike'],
  ['Got a minute? Could you sign this form?', 'sign this form'],
  ['Could you do me a favour and feed the cat?', 'feed the cat'],
  ['Could you buy bread, milk and eggs?', 'buy bread, milk and eggs'],
  ['Do you have an hour to show me how to knit?', 'show me how to knit'],
  ['you take my early shift on Friday please?', 'take my early shift'],
  ['Be my witness at the notary?', 'Be my witness'],
  ['May I then trouble you for the key?', 'the key'],
  ['any chance of 100 euros till the 28th?', '100 euros'],
  ['Could I have next Monday off?', 'have next Monday off'],
])('what “%s” asks for is “%s”', (text, what) => {
  expect(facts(text).what?.text).toBe(what);
});

test.each([
  [
    'Could you carry these bags up to the third floor tomorrow? My back hurts.',
    {
      what: 'carry these bags',
      when: 'tomorrow',
      where: 'up to the third floor',
      why: 'My back hurts',
    },
  ],
  [
    'can i borrow 50 euros until friday so i can pay the electricity',
    {
      what: 'borrow 50 euros',
      when: 'until friday',
      size: '50 euros',
      why: 'so i can pay the electricity',
    },
  ],
  [
    'Hi Anna, could you lend me your drill for two days? I want to hang up a mirror. No worries if not!',
    {
      what: 'lend me your drill',
      size: 'for two days',
      why: 'I want to hang up a mirror',
    },
  ],
  [
    'Could you cover my shift on Friday evening because my sister is getting married?',
    { what: 'cover my shift', when: 'on Friday evening', why: 'my sister is getting married' },
  ],
  [
    'Since my printer is broken, could you print two pages for me at work?',
    {
      what: 'print two pages for me',
      size: 'two pages',
      where: 'at work',
      why: 'my printer is broken',
    },
  ],
  [
    "would you water my plants while I'm away? They're easy.",
    { what: 'water my plants', when: "while I'm away", why: "They're easy" },
  ],
  ['Could you swap my Friday shift?', { what: 'swap my Friday shift', when: 'Friday' }],
  ['Could you lend me a tent? Festival.', { what: 'lend me a tent', why: 'Festival' }],
])('“%s” says what, when, how much, where and why', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a time in the reason is no time of the ask, and a deadline is no reason', () => {
  expect(words('Could you feed the cat? My train leaves at six.')).toEqual({
    what: 'feed the cat',
    why: 'My train leaves at six',
  });
  expect(words('Could you write a reference? The deadline is on the 14th.')).toEqual({
    what: 'write a reference',
    when: 'on the 14th',
  });
});

test.each([
  "Could you help us move the sofa? No worries if you can't.",
  'Could you help us move the sofa? Thanks so much!',
  'Could you help us move the sofa, if you have time?',
  'Could you help us move the sofa? I know you are busy.',
  'Could you help us move the sofa, Mark?',
])('“%s” gives no reason', (text) => {
  expect(words(text)).toEqual({ what: 'move the sofa' });
});

test('a time told by what happens then is one, with its hour as the limit', () => {
  const { when } = facts('Would you run me to the chemist before it shuts at six?');
  expect(when).toMatchObject({ text: 'before it shuts at six', until: '2026-11-24T18:00' });
  expect(facts('Could you squeeze me in before half past ten?').when?.text).toBe(
    'before half past ten',
  );
});

test('help without a name is no task', () => {
  expect(facts('Can you help me?')).toEqual({});
  expect(facts('Could you do me a favour?')).toEqual({});
  expect(facts('')).toEqual({});
});

test('without an ask it may be an answer: when, how much and where are read, what and why are not', () => {
  expect(words('tomorrow at six')).toEqual({ when: 'tomorrow at six' });
  expect(words('Two bags, up to the third floor.')).toEqual({
    size: 'Two bags',
    where: 'up to the third floor',
  });
  expect(words("I can't come on Friday because I'm ill")).toEqual({ when: 'on Friday' });
});

test('facts come in the words of the other side, and times with their dates', () => {
  const { what, when, why } = facts('Could you look at my report by Friday noon? I am stuck.');
  expect(what?.turned).toBe('look at your report');
  expect(when).toMatchObject({ text: 'by Friday noon', until: '2026-11-27T12:00' });
  expect(why?.turned).toBe('you are stuck');
  expect(facts('Explain fractions to Emil?').what?.turned).toBe('explain fractions to Emil');
});

const PIECES = [
  'could you',
  'i need',
  'my bag',
  'because',
  'so',
  'on friday',
  ',',
  '.',
  '?',
  'if you',
];
PIECES.push(
  "can't",
  'for 2 days',
  'up to',
  'the 4th floor',
  'please',
  '\n',
  '😀',
  'with you',
  'to',
);

test('whatever the message, its facts are its own words', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  );
  fc.assert(
    fc.property(text, (raw) => {
      const read = normalise(raw).text;
      for (const fact of Object.values(facts(raw))) {
        expect(read.slice(fact.start, fact.end)).toBe(fact.text);
        expect(fact.text).not.toBe('');
      }
    }),
  );
});

test.each(['1 ', 'mon ', 'at ', 'could you 1 hour to ', 'because i ', 'up to the door '])(
  '40,000 characters of “%s” give their facts in no time',
  (unit) => {
    const text = unit.repeat(Math.ceil(40_000 / unit.length));
    const clauses = clausesOf(text, readWords(text));
    const start = performance.now();
    factsOf(clauses, CLOCK);
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  },
);
