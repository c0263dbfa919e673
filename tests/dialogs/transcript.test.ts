import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/dialogs/transcript.ts';

const GOOD = `# A remark.
level: 2   seed: 7   reaction: no-time
Mark: *
me: Hi Mark! Could you carry two: bags?   [ask-specific + give-out]
Mark: I'd love to, but: not now.
me: hrmpf   [?]
ending: granted
`;

const said = (content: string) =>
  parseTranscript({ file: 'x', content }).findings.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

describe('a transcript', () => {
  it('is read line by line', () => {
    expect(parseTranscript({ file: 'x', content: GOOD })).toEqual({
      findings: [],
      transcript: {
        file: 'x',
        level: 2,
        seed: 7,
        reaction: 'no-time',
        steps: [
          { kind: 'persona', name: 'Mark', text: '*', any: true, line: 3, column: 1 },
          {
            kind: 'me',
            text: 'Hi Mark! Could you carry two: bags?',
            move: 'ask-specific',
            also: ['give-out'],
            line: 4,
            column: 5,
          },
          {
            kind: 'persona',
            name: 'Mark',
            text: "I'd love to, but: not now.",
            any: false,
            line: 5,
            column: 1,
          },
          { kind: 'me', text: 'hrmpf', also: [], line: 6, column: 5 },
        ],
        ending: { id: 'granted', line: 7, column: 9 },
      },
    });
  });

  it('may have its header on several lines, and Windows line ends', () => {
    const { transcript } = parseTranscript({
      file: 'x',
      content: 'level: 3\r\nseed: 0\r\nMark: *\r\nending: declined\r\n',
    });
    expect(transcript).toMatchObject({ level: 3, seed: 0, ending: { id: 'declined' } });
  });

  it.each([
    ['', ['1:1 The level is missing.', '1:1 The seed is missing.']],
    ['level: 2   seed: 7\nMark: *\n', ['3:1 The ending is missing.']],
    ['level: 0   seed: 7\nending: x', ['1:1 `0` is no level one can play.']],
    ['level: 2   seed: -1\nending: x', ['1:12 `-1` is no seed.']],
    ['level: 2   seed: 1   reaction: no-tme\nending: x', ['1:22 `no-tme` is no reaction.']],
    ['level: 2   seed: 1   mood: x\nending: x', ['1:22 `mood: x` does not belong in the header.']],
    [
      'level: 2   seed: 1\nme: hello\nending: x',
      ['2:5 It is not said how these words should be read.'],
    ],
    ['level: 2   seed: 1\nme: hello [opn]\nending: x', ['2:12 `opn` is no move.']],
    ['level: 2   seed: 1\nme: hi [open + opn]\nending: x', ['2:16 `opn` is no move.']],
    ['level: 2   seed: 1\nhello\nending: x', ['2:1 Nobody says this.']],
    ['level: 2   seed: 1\nMark:\nending: x', ['2:1 Nothing stands after `Mark:`.']],
    ['level: 2   seed: 1\nending: x\nMark: *', ['3:1 There is something after the ending.']],
  ])('that is broken is told so at its place: %j', (content, findings) => {
    expect(said(content)).toEqual(findings);
  });
});
