import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/domain/reading.ts';
import { STATES, reach } from './states.ts';
import type { Said, Talk } from './talk.ts';
import { coach, content, engine } from './talk.ts';

type Step =
  | { do: 'say'; text: string }
  | { do: 'command'; name: string; args: string }
  | { do: 'offer'; at: number }
  | { do: 'stale'; token: string }
  | { do: 'open' };

const LINES = [
  'Hi! How are you?',
  'Could you carry two bags up for me now? My shoulder is hurt. A no is fine.',
  'Could you help me?',
  'These bags are so heavy…',
  'Please. You have to. Come on!',
  'After everything I did for you!',
  'You are useless.',
  'No problem, thanks for telling me.',
  'Would tomorrow at six be better?',
  'Could you take just one bag?',
  'Do you know somebody else?',
  'Is that more of a no?',
  'Never mind, forget it.',
  'Thank you! So tomorrow at six.',
  'sorry sorry I am so stupid',
  'yes',
  'no',
  'ok',
  '1',
  '2',
  '3',
  '60',
  'shaky 60',
  '140',
  'short',
  'level 3',
  'my neighbour and shopping',
  'the first',
  'neither',
  'Kill me now.',
  'I want to kill myself.',
  'wobble fnord zork',
  '¿Puedes ayudarme con las bolsas?',
  'не могли бы вы помочь',
];
const ODD = [
  '',
  '   ',
  '🙂',
  '👍👍',
  '\u0000\u0007',
  '\uD83D',
  '\u202Eabc',
  '{name}',
  'x'.repeat(40_000),
  '🙂'.repeat(1_000),
];
const REQUESTS = [
  '',
  'neighbour-groceries',
  'neighbour-groceries level 1',
  'neighbour-groceries level 3 reaction direct-no',
  'manager-deadline level 4 seed 3',
  'neighbour-groceries level 0',
  'neighbour-groceries level 9',
  'neighbour-groceries level 2 reaction hostile',
  'nobody-knows-this',
];

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...COMMANDS.flatMap((name) => coach.commands[name].words)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: text.map((each): Step => ({ do: 'say', text: each })) },
  { weight: 3, arbitrary: fc.nat(6).map((at): Step => ({ do: 'offer', at })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...COMMANDS), fc.constantFrom(...REQUESTS))
      .map(([name, args]): Step => ({ do: 'command', name, args })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'open' }, { do: 'stale', token: '0.1' }) },
);

function take(made: Talk, each: Step): Said {
  switch (each.do) {
    case 'say':
      return made.say(each.text);
    case 'command':
      return made.command(each.name, each.args);
    case 'open':
      return made.open();
    case 'stale':
      return made.token(each.token);
    case 'offer':
      return made.token(made.offers[each.at % Math.max(1, made.offers.length)]?.token ?? 'none');
  }
}

describe('whatever is said, in whatever order', () => {
  test('there is an answer, the state stays small and plain, and no button means two things', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(STATES)),
        fc.array(step, { minLength: 1, maxLength: 25 }),
        (from, steps) => {
          const made = reach(from);
          const meanings = new Map<string, string>();
          for (const each of steps) {
            const said = take(made, each);
            const rests = said.out.effects.some(({ what }) => what.kind === 'rest');
            expect(said.text.trim() !== '' || rests, 'something is said').toBe(true);
            expect(said.text, 'no line is missing').not.toMatch(
              /\[[a-z]+\.[a-z.-]+\]|undefined|NaN/,
            );
            expect(JSON.parse(JSON.stringify(said.out.conversation))).toEqual(
              said.out.conversation,
            );
            expect(JSON.stringify(said.out.conversation).length).toBeLessThan(8_192);
            expect(JSON.stringify(said.out).isWellFormed()).toBe(true);
            const ids = said.out.effects.map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            for (const { token, label } of made.offers) {
              expect(meanings.get(token) ?? label, `token ${token}`).toBe(label);
              meanings.set(token, label);
            }
            for (const turn of said.out.turns) {
              if (turn.speaker !== 'learner') continue;
              expect(said.reading?.command, 'a command is never a turn').toBeUndefined();
              expect(said.reading?.safety, 'a crisis line is never a turn').toBeUndefined();
            }
          }
        },
      ),
      { numRuns: 250 },
    );
  }, 120_000);

  test('what was said in play is all there is to say again: the chart stands where its turns led it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...LINES),
            fc.constantFrom('help', 'hint', 'pause', 'back', 'card'),
          ),
          {
            maxLength: 20,
          },
        ),
        (lines) => {
          const made = reach('the scene at “opening”');
          for (const each of lines) made.say(each);
          const { rehearsal } = made.conversation;
          if (rehearsal === undefined) return;
          const said = rehearsal.path.map((exchange) =>
            made.turns.find(
              (turn) =>
                turn.rehearsal === rehearsal.id &&
                turn.exchange === exchange &&
                turn.speaker === 'learner',
            ),
          );
          expect(said).not.toContain(undefined);
          const next = said.at(-1)?.mind?.after;
          if (next !== undefined) expect(rehearsal.snapshot.context['mind']).toEqual(next);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('commands come before understanding', () => {
  const always = ['stop', 'pause', 'hint', 'back', 'card', 'help', 'forget-me'] as const;
  const dressed = fc
    .tuple(
      fc.constantFrom(...always),
      fc.constantFrom('', ' ', '/', 'please '),
      fc.constantFrom('', '.', '!', ' please', '  '),
      fc.boolean(),
    )
    .map(([name, before, after, loud]) => {
      const word = name === 'forget-me' ? 'forget me' : name;
      return { name, text: `${before}${loud ? word.toUpperCase() : word}${after}` };
    });

  test('in every state, however they are written, and none of them reaches the scene', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(STATES)),
        dressed,
        (from, { name, text: word }) => {
          const made = reach(from);
          const { rehearsal } = made.conversation;
          const reading = content.reader.read(word, engine.listening(made.conversation));
          expect(reading.command?.name, `“${word}”`).toBe(name);
          const said = made.say(word);
          expect(said.text).not.toBe('');
          expect(said.out.turns.filter(({ speaker }) => speaker === 'learner')).toEqual([]);
          if (name !== 'stop' && name !== 'back' && made.conversation.rehearsal !== undefined)
            expect(made.conversation.rehearsal).toEqual(rehearsal);
        },
      ),
      { numRuns: 400 },
    );
  });
});
