import { describe, expect, test } from 'vitest';
import type { OwnAsk } from '../../src/domain/ownAsk.ts';
import { filled } from '../../src/engine/wording.ts';
import { catalog } from './talk.ts';

const dialog = catalog.get('own-manager');
if (dialog === undefined) throw new Error('own-manager');

const ASK: OwnAsk = {
  v: 1,
  told: '',
  wish: { ask: 'could I have a week off', task: 'let me have a week off', wish: 'a week off' },
  when: 'in March',
  why: { said: 'my sister is getting married', turned: 'your sister is getting married' },
};
const persona = { name: 'Helen', pronoun: 'she' } as const;
const say = (text: string, own: OwnAsk) => filled(text, dialog, { persona, own });

/** Every text in a value, however deep. */
function spokenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(spokenIn) : [];
}

describe('a line with an ask of the learner’s own', () => {
  test('has their words, from the side that speaks', () => {
    expect(say('“{Ask}, {when}?” Because {reason}.', ASK)).toBe(
      '“Could I have a week off, in March?” Because my sister is getting married.',
    );
    expect(say("So you'd like {wish}, {when}. Because {their-reason}, I see.", ASK)).toBe(
      "So you'd like a week off, in March. Because your sister is getting married, I see.",
    );
  });

  test('says nothing of a time or a reason about which they had nothing to say', () => {
    const bare: OwnAsk = { ...ASK, when: null, why: null };
    expect(say("{Ask}, {when}? It's because {reason}. A no is fine.", bare)).toBe(
      'Could I have a week off? A no is fine.',
    );
    expect(say("You'd like {wish}, {when}. Hm.", bare)).toBe("You'd like a week off. Hm.");
    expect(say('Because {their-reason}, I see. And then?', bare)).toBe('And then?');
  });

  test('every line of every open scenario stays a sentence without time and reason', () => {
    const bare: OwnAsk = { ...ASK, when: null, why: null };
    for (const id of catalog.ids().filter((each) => each.startsWith('own-'))) {
      const open = catalog.get(id);
      const lines = spokenIn(open?.reactions).filter((each) =>
        /\{(?:when|\w*-?reason|wish|ask)/i.test(each),
      );
      expect(lines.length).toBeGreaterThan(20);
      for (const each of lines) {
        const text = filled(each, open ?? dialog, { persona, own: bare });
        expect(text, each).not.toMatch(/ ,|,,|\s[.?!]|^[,.;:?!]|because[.,?!]|next Friday/i);
        expect(text, each).toMatch(/\p{L}/u);
      }
    }
  });
});

test('what stands behind “they” goes with it', () => {
  const they = { name: 'Jo', pronoun: 'they' } as const;
  const fill = (text: string) => filled(text, dialog, { persona: they });
  expect(fill('{He} was late, and {he} needs a minute.')).toBe(
    'They were late, and they need a minute.',
  );
  expect(fill("It isn't {hers} to give.")).toBe("It isn't theirs to give.");
});
