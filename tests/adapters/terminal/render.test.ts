import { describe, expect, test } from 'vitest';
import { render, renderOwn, type Look } from '../../../adapters/terminal/render.ts';
import { columns } from '../../../adapters/terminal/wrap.ts';
import { bodyOf, type Part } from '../../../src/domain/body.ts';

const look: Look = { width: 40, decorated: false, plain: false };
const plain: Look = { width: Infinity, decorated: false, plain: true };

function persona(text: string, how = look): string {
  return render(
    { voice: 'persona', name: 'Mark', body: bodyOf([{ kind: 'paragraph', text }]) },
    how,
  ).text;
}

function coach(parts: Part[], how = look): string {
  return render({ voice: 'coach', name: 'Coach', body: bodyOf(parts) }, how).text;
}

describe('who speaks is visible without colour', () => {
  test('a persona speaks behind its name, and further lines are set in', () => {
    expect(persona("I'd love to, but I'm on a call in two minutes.")).toBe(
      "Mark: I'd love to, but I'm on a call in\n  two minutes.",
    );
  });

  test('the coach speaks behind a gutter on every line', () => {
    expect(coach([{ kind: 'paragraph', text: "That was Mark; I'm the practice bot again." }])).toBe(
      "| That was Mark; I'm the practice bot\n| again.",
    );
  });

  test('in the plain look the coach has a name instead of a gutter, and nothing is wrapped', () => {
    const text = 'One thing that worked, and one thing that you could change the next time.';
    expect(coach([{ kind: 'paragraph', text }], plain)).toBe(`Coach: ${text}`);
  });

  test("the learner's own line stands behind `you:`, also when it is empty", () => {
    expect(renderOwn('Hi Mark!', look).text).toBe('you: Hi Mark!');
    expect(renderOwn('', look).text).toBe('you:');
  });

  test('words with line feeds in them cannot pass for another speaker', () => {
    const forged = 'Fine.\nMark: Yes, anything!\n| I approve.';
    expect(renderOwn(forged, look).text.split('\n').slice(1)).toEqual([
      '  Mark: Yes, anything!',
      '  | I approve.',
    ]);
    expect(persona(forged, plain).split('\n').slice(1)).toEqual([
      '  Mark: Yes, anything!',
      '  | I approve.',
    ]);
  });

  test('decoration adds nothing but escape codes', () => {
    const parts: Part[] = [
      { kind: 'heading', text: 'Outcome' },
      { kind: 'paragraph', text: 'He said no.' },
    ];
    const decorated = coach(parts, { ...look, decorated: true });
    expect(decorated).toContain('\u001B[');
    // oxlint-disable-next-line no-control-regex -- the escape codes are what is taken out
    expect(decorated.replace(/\u001B\[\d+m/gu, '')).toBe(coach(parts));
  });
});

describe('every kind of part has a shape', () => {
  test('choices are numbered', () => {
    const options = [
      { token: 'a', label: 'Go on' },
      { token: 'b', label: 'Not now' },
    ];
    expect(coach([{ kind: 'choices', options }])).toBe('| 1. Go on\n| 2. Not now');
  });

  test('a list hangs behind its dashes', () => {
    expect(
      coach([{ kind: 'list', items: ['You said what you need carried, and where to.', 'Short.'] }]),
    ).toBe('| - You said what you need carried, and\n|   where to.\n| - Short.');
  });

  test('a quote is set in and says whose words it holds', () => {
    expect(coach([{ kind: 'quote', text: 'Could you help me?', by: 'you' }])).toBe(
      '|   you: “Could you help me?”',
    );
  });

  test('a heading stays with what it heads, and other parts stand apart', () => {
    const parts: Part[] = [
      { kind: 'paragraph', text: 'a' },
      { kind: 'heading', text: 'B' },
      { kind: 'paragraph', text: 'c' },
    ];
    expect(coach(parts)).toBe('| a\n|\n| B\n| c');
  });

  const table: Part = {
    kind: 'table',
    head: ['', 'First', 'Second'],
    rows: [['Mark', 'Help with what, exactly?', 'Sure, two bags are fine.']],
  };

  test('a table stands in columns where there is room', () => {
    expect(coach([table], { ...look, width: 50 }).split('\n')).toEqual([
      '|       First                 Second',
      '| ----  --------------------  --------------------',
      '| Mark  Help with what,       Sure, two bags are',
      '|       exactly?              fine.',
    ]);
  });

  test('a table is read row by row where there is no room, and in the plain look', () => {
    expect(coach([table], { ...look, width: 30 }).split('\n')).toEqual([
      '| Mark',
      '|   First: Help with what,',
      '|   exactly?',
      '|   Second: Sure, two bags are',
      '|   fine.',
    ]);
    expect(coach([table], plain)).toBe(
      'Coach:\n  Mark\n    First: Help with what, exactly?\n    Second: Sure, two bags are fine.',
    );
  });
});

describe('wrapping', () => {
  test('no line is wider than the window, whatever is in it', () => {
    const texts = [
      'x'.repeat(500),
      '👩‍👩‍👧‍👦'.repeat(60),
      '漢字'.repeat(70),
      `${'word '.repeat(60)}`,
      'a  b   c',
      '́'.repeat(200),
    ];
    for (const text of texts) {
      for (const width of [20, 40, 80]) {
        const how = { ...look, width };
        for (const line of [persona(text, how), coach([{ kind: 'paragraph', text }], how)]
          .join('\n')
          .split('\n')) {
          expect(columns(line)).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  test('a grapheme is never torn', () => {
    const family = '👩‍👩‍👧‍👦';
    const lines = persona(family.repeat(30))
      .split('\n')
      .map((line) => line.replace(/^(Mark: ?| {2})/u, ''));
    expect(lines.join('')).toBe(family.repeat(30));
    for (const line of lines) expect(line.replaceAll(family, '')).toBe('');
  });

  test('nothing of a long text is lost', () => {
    const text = Array.from({ length: 4000 }, (_, at) => `word${at}`).join(' ');
    expect(persona(text).replace(/\s+/gu, ' ')).toBe(`Mark: ${text}`);
  });
});

describe('nothing that comes back can drive the terminal', () => {
  const attacks = [
    ['clear the screen', 'a\u001B[2Jb', 'ab'],
    ['set the window title', 'a\u001B]0;owned\u0007b', 'ab'],
    ['fill the clipboard', 'a\u001B]52;c;ZXZpbA==\u0007b', 'ab'],
    ['ask for a report', 'a\u009B6nb', 'ab'],
    ['ring and go back', 'abc\u0007\u0008\u0008', 'abc'],
    ['overwrite the line', 'abc\rMark: yes', 'abc\n  Mark: yes'],
    ['NUL and DEL', 'a\u0000\u007Fb', 'ab'],
    ['turn the writing direction', 'a\u202Eb\u2066c', 'abc'],
    ['a lone escape', 'a\u001B', 'a'],
    ['half a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
  ] as const;

  test.each(attacks)('%s', (_what, text, shown) => {
    expect(persona(text)).toBe(`Mark: ${shown}`);
    expect(renderOwn(text, look).text).toBe(`you: ${shown}`);
  });

  test('names, quotes, lists, tables, headings and choices are as harmless as paragraphs', () => {
    const text = 'a\u001B[2J\u0000b';
    const parts: Part[] = [
      { kind: 'heading', text },
      { kind: 'quote', text, by: `x\n${text}` },
      { kind: 'list', items: [text] },
      { kind: 'table', head: [text], rows: [[text]] },
      { kind: 'choices', options: [{ token: 't', label: text }] },
    ];
    for (const how of [look, plain]) {
      const printed = render({ voice: 'coach', name: `C\n${text}`, body: bodyOf(parts) }, how).text;
      // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
    }
  });
});
