import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialog, Wordings } from '../../src/dialogs/dialog.ts';
import { levelsPlayable } from '../../src/dialogs/resolve.ts';
import { filled } from '../../src/engine/wording.ts';
import { bodies, catalog, inScene } from './talk.ts';

const SCRIPT = [
  'Hi! How are you?',
  'wobble fnord',
  'help',
  'Could you help me?',
  'hint',
  'Could you carry two bags up for me now? My shoulder is hurt. A no is fine.',
  'Would tomorrow at six be better?',
  'back',
  'Kill me now.',
  'go on',
  'Thank you! So tomorrow at six.',
  'never mind, forget it',
  'shaky 60',
  'I asked',
  'skip',
  'yes',
  'no',
  'skip',
  'why',
];

/** Every level at which somebody speaks, of every dialog. */
const scenes = catalog.ids().flatMap((id) => {
  const dialog = catalog.get(id);
  const levels = dialog === undefined ? [] : levelsPlayable(dialog);
  return levels.filter((level) => level > 0).map((level) => [id, level] as const);
});

function transcript(request: string, freshEngine: boolean): unknown[] {
  const made = inScene(request, { freshEngine });
  for (const line of SCRIPT) made.say(line);
  return made.log.map((said) => [said.out.effects, bodies(said), said.out.turns]);
}

describe('the same dialog, seed and words', () => {
  test('give the same conversation byte for byte, also when every exchange runs in a new process', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scenes), fc.nat(100_000), ([id, level], seed) => {
        const request = `${id} level ${level} seed ${seed}`;
        const once = JSON.stringify(transcript(request, false));
        expect(JSON.stringify(transcript(request, true))).toBe(once);
      }),
      { numRuns: 25 },
    );
  });
});

test('another seed gives other words', () => {
  for (const [id, level] of scenes.filter((_, at) => at % 4 === 0)) {
    const openings = new Set<string>();
    const answers = new Set<string>();
    for (let seed = 0; seed < 30; seed++) {
      const made = inScene(`${id} level ${level} seed ${seed}`);
      openings.add(made.log[0]?.persona ?? '');
      answers.add(made.say('Hi! How are you?').persona);
    }
    expect(openings.size).toBeGreaterThan(2);
    expect(answers.size).toBeGreaterThan(2);
  }
});

const TALK = [
  'Hi! How are you?',
  'Hello again, nice day.',
  'wobble fnord zork',
  'Oh, it is all so heavy…',
  'Sorry, sorry, I am such a burden.',
  'Could you help me?',
  'Please. Come on. You have to!',
  'That is not fair after all I did for you.',
  'I am so tired today.',
  'Could you take a smaller part?',
  'Would tomorrow be better?',
  'Is that more of a no?',
  'I see, that sounds like a busy day.',
  'Do you know somebody else who could?',
];

describe('within a rehearsal', () => {
  test('no line of the persona comes back while a fresh one remains, and never twice in a row', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scenes),
        fc.nat(100_000),
        fc.array(fc.constantFrom(...TALK), { minLength: 5, maxLength: 30 }),
        ([id, level], seed, lines) => {
          const made = inScene(`${id} level ${level} seed ${seed}`);
          const run = made.rehearsal.id;
          for (const line of lines) {
            if (made.state.activity.kind !== 'play') break;
            made.say(line);
          }
          const dialog = catalog.get(id);
          if (dialog === undefined) throw new Error(id);
          const sets = wordingsIn(dialog).map((set) =>
            set.map((text) => filled(text, dialog, made.rehearsal)),
          );
          const said: string[] = [];
          for (const turn of made.turns) {
            if (turn.rehearsal !== run || turn.speaker === 'learner') continue;
            if (said.includes(turn.text)) {
              const used = sets.some(
                (set) => set.includes(turn.text) && set.every((each) => said.includes(each)),
              );
              expect(used, `“${turn.text}” came back too early after ${JSON.stringify(said)}`).toBe(
                true,
              );
              expect(said.at(-1), 'twice in a row').not.toBe(turn.text);
            }
            said.push(turn.text);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Every list of wordings of a dialog. */
function wordingsIn(dialog: Dialog): string[][] {
  const all: Wordings[] = [
    { default: dialog.opening },
    ...Object.values(dialog.lines),
    ...Object.values(dialog.reactions).map(({ says }) => says),
    ...Object.values(dialog.endings).map(({ says }) => says),
  ];
  return all.flatMap((wordings) => Object.values(wordings));
}
