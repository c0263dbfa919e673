import { describe, expect, it } from 'vitest';
import { CONTENT, readerOf } from '../../src/cli/content.ts';
import { replayMoves, replayWords } from '../../src/cli/replay.ts';
import { parseTranscript } from '../../src/dialogs/transcript.ts';
import { base, loaded } from './examples.ts';

const { dialog } = loaded(base('scenario'), base('encounter'));
const reader = readerOf(CONTENT);

function replayed(content: string) {
  const { transcript, findings } = parseTranscript({ file: 'x', content });
  if (transcript === undefined || dialog === undefined) throw new Error(JSON.stringify(findings));
  const said = (kind: ReturnType<typeof replayMoves>) =>
    kind.findings.map(({ line, code, message }) => `${line} ${code} ${message}`);
  return {
    moves: said(replayMoves(dialog, transcript)),
    words: said(replayWords(dialog, transcript, reader)),
  };
}

describe('a transcript', () => {
  it('that goes as it is written has no findings', () => {
    const text =
      'level: 1 seed: 1\nAda: *\nme: Could you pass me the salt?   [ask-specific]\nAda: *\nme: Thank you!   [accept-help]\nAda: *\nending: granted';
    expect(replayed(text)).toEqual({ moves: [], words: [] });
  });

  it('lets the persona carry on after three messages that nobody can read', () => {
    const text =
      'level: 1 seed: 1\nme: hrmpf   [?]\nme: grmbl   [?]\nme: brrr   [?]\nBen: Hello.\nme: Could you pass me the salt?   [ask-specific]\nme: Thank you!   [accept-help]\nending: granted';
    const { moves } = replayed(text);
    expect(moves).toEqual([
      expect.stringMatching(
        /^5 D024 Said here: “(Yes\? What is it\?|I am listening\.|Go ahead\.)”$/,
      ),
    ]);
  });

  it('that ends elsewhere is a finding of the dialog and not of understanding', () => {
    const text =
      'level: 1 seed: 1\nme: Could you pass me the salt?   [ask-specific]\nme: Thank you!   [accept-help]\nending: declined';
    expect(replayed(text)).toEqual({
      moves: ['4 D024 It ends with `granted`, not with `declined`.'],
      words: [],
    });
  });

  it('that is read otherwise is a finding of understanding and not of the dialog', () => {
    const text = 'level: 1 seed: 1\nme: Could you pass me the salt?   [attack]\nending: declined';
    expect(replayed(text)).toEqual({
      moves: [],
      words: ['2 D025 Read as `ask-specific` and meant as `attack`.'],
    });
  });

  it.each([
    ['level: 5 seed: 1\nending: granted', '1 D024 `pass-the-salt` has no level 5.'],
    ['level: 1 seed: 1\nending: grnted', '1 D024 `grnted` is no ending. Did you mean `granted`?'],
    [
      'level: 1 seed: 1 reaction: hostile\nending: granted',
      '1 D024 `pass-the-salt` has no reaction `hostile`.',
    ],
    [
      'level: 1 seed: 1\nEve: *\nme: x  [attack]\nending: declined',
      '2 D024 Nobody here is called Eve; the names are Ada and Ben.',
    ],
    [
      'level: 1 seed: 1\nme: x  [attack]\nme: y  [open]\nending: declined',
      '3 D024 The rehearsal has ended with `declined` before this line.',
    ],
    [
      'level: 1 seed: 1\nme: x  [open]\nending: declined',
      '3 D024 It has not ended: the last scene is `opening`.',
    ],
  ])('that does not fit the dialog is told so: %j', (text, finding) => {
    expect(replayed(text).moves).toEqual([finding]);
  });
});
