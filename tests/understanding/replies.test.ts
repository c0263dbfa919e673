import { describe, expect, test } from 'vitest';
import { CONTENT, theVectors } from '../../src/cli/content.ts';
import { openCatalog } from '../../src/dialogs/files.ts';
import { replyLines } from '../../src/dialogs/replyLines.ts';
import type { ReadReply, ReplyKind, ReplyLine } from '../../src/domain/reply.ts';
import { KIND_OF_REACTION } from '../../src/domain/reply.ts';
import { createReplyReader } from '../../src/understanding/replies.ts';
import { createStemmer } from '../../src/understanding/stems.ts';
import { LATER_REPLIES, REPLIES } from './replies-messages.ts';

const catalog = openCatalog(CONTENT);
const vectors = theVectors();
const ids = catalog.ids().filter((id) => catalog.get(id) !== undefined);
const linesOf = (which: readonly string[]) =>
  replyLines({ ids: () => [...which], get: (id) => catalog.get(id) });
const readerOf = (lines: readonly ReplyLine[]) =>
  createReplyReader(() => lines, createStemmer(), vectors);
const read = readerOf(linesOf(ids));

/** What matters to whoever asked: the kinds that are taken in the same way are one. */
const GROUPS: Partial<Record<ReplyKind, string>> = {
  'not-able': 'no',
  condition: 'part',
  guilt: 'unkind',
  unfriendly: 'unkind',
  advice: 'beside',
  'small-talk': 'beside',
};
const groupOf = (kind: ReplyKind | undefined) =>
  kind === undefined ? undefined : (GROUPS[kind] ?? kind);

/** The scenarios are held out in so many parts. */
const PARTS = 7;

type Judged = { meant: ReplyKind; read: ReadReply };

function shares(all: readonly Judged[]): { first: number; acted: number; actedRight: number } {
  const right = (guess: ReplyKind | undefined, meant: ReplyKind) =>
    groupOf(guess) === groupOf(meant);
  const acted = all.filter((each) => each.read.kind !== undefined);
  return {
    first: all.filter((each) => right(each.read.kinds[0]?.kind, each.meant)).length / all.length,
    acted: acted.length / all.length,
    actedRight: acted.filter((each) => right(each.read.kind, each.meant)).length / acted.length,
  };
}

describe('how somebody answers an ask', () => {
  test('is read in scenarios nobody has learned from', () => {
    const judged = Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
      const held = ids.filter((_, at) => at % PARTS === part);
      const learned = linesOf(ids.filter((id) => !held.includes(id)));
      const known = new Set(learned.map(({ text }) => text));
      const reader = readerOf(learned);
      return linesOf(held)
        .filter(({ text }) => !known.has(text))
        .flatMap(({ text, reaction }): Judged[] => {
          const meant = KIND_OF_REACTION[reaction];
          return meant === undefined ? [] : [{ meant, read: reader(text) }];
        });
    });
    const { first, acted, actedRight } = shares(judged);
    expect(judged.length).toBeGreaterThan(1000);
    expect(first).toBeGreaterThan(0.86);
    expect(acted).toBeGreaterThan(0.9);
    expect(actedRight).toBeGreaterThan(0.89);
  });

  test('is read when people type it who wrote no line of a dialog', () => {
    const { first, acted, actedRight } = shares(
      LATER_REPLIES.map(([meant, text]) => ({ meant, read: read(text) })),
    );
    expect(first).toBeGreaterThan(0.76);
    expect(acted).toBeGreaterThan(0.75);
    expect(actedRight).toBeGreaterThan(0.8);
    expect(
      shares(REPLIES.map(([meant, text]) => ({ meant, read: read(text) }))).first,
    ).toBeGreaterThan(0.9);
  });

  test.each<[ReplyKind, string]>([
    ['yes', 'sure, no problem'],
    ['no', 'No.'],
    ['no', 'sorry, no'],
    ['question', 'what exactly?'],
    ['hedge', 'hm, maybe'],
    ['later', 'not now, maybe tomorrow'],
    ['small-talk', 'Hello, how are you?'],
    ['unfriendly', 'leave me alone'],
    ['yes', '👍'],
  ])('is beyond doubt as %s: “%s”', (kind, text) => {
    expect(read(text)).toMatchObject({ kind, kinds: [{ kind, score: 1 }] });
  });

  test('is not guessed at where no word is known', () => {
    for (const text of ['grmpf wobblezork', '…', '', '🙈'])
      expect(read(text)).toEqual({ kinds: [], reactions: [] });
  });

  test('is told as a reaction, too: what people fear to hear is one', () => {
    const first = (text: string) => read(text).reactions[0]?.reaction;
    expect(first("We're short-staffed, I really have no time for that.")).toBe('no-time');
    expect(first("Don't make such a fuss, it isn't that bad.")).toBe('minimise');
    expect(first('You should have thought of that earlier.')).toBe('criticise');
  });

  test('is learned once, and only when the first answer needs it', () => {
    let asked = 0;
    const lazy = createReplyReader(
      () => {
        asked += 1;
        return linesOf(['neighbour-groceries']);
      },
      createStemmer(),
      vectors,
    );
    lazy('no');
    expect(asked).toBe(0);
    lazy('I would have to look at the stairs first.');
    lazy('My back is not what it was.');
    expect(asked).toBe(1);
  });

  test('takes no longer for a hostile line', () => {
    const long = 'no thanks no thanks no thanks '.repeat(60);
    expect(() => read(`${long}x`)).not.toThrow();
    expect(() => read('sorry , '.repeat(240))).not.toThrow();
  });
});
