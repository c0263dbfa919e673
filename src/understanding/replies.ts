import type { Reaction } from '../domain/reactions.ts';
import type { ReadReply, ReplyKind, ReplyLine } from '../domain/reply.ts';
import { KIND_OF_REACTION } from '../domain/reply.ts';
import { bayesOf, chancesOf } from './bayes.ts';
import { discriminantOf } from './discriminant.ts';
import { normalise } from './normalise.ts';
import { plainReply } from './plainReplies.ts';
import type { Stemmer } from './stems.ts';
import type { Vectors } from './vectors.ts';
import type { Line } from './words.ts';
import { lineIn } from './words.ts';

/** From this chance on a kind is acted upon. */
const SURE = 0.6;

/** Nobody is called unfriendly or reproachful on a guess. */
const SURE_OF_BLAME = 0.75;

/** The two views count so much: scores over many words are far too certain of themselves. */
const TRUST = { words: 0.4, vector: 0.7 };

/** How many of the likeliest are told. */
const TOLD = 5;

export type ReplyReader = (text: string) => ReadReply;

/**
 * Reads how somebody answers who was asked for something. Plain words are recognised by patterns; the
 * rest is compared to lines that are known to be such answers, learned when the first one is read.
 */
export function createReplyReader(
  lines: () => readonly ReplyLine[],
  stem: Stemmer,
  vectors: Vectors,
): ReplyReader {
  let learned: ((line: Line) => Map<Reaction, number>) | undefined;
  return (text) => {
    const line = lineIn(normalise(text).text);
    const plain = plainReply(line.canon);
    if (plain !== undefined) {
      const { kind, reaction } = plain;
      return { kind, kinds: [{ kind, score: 1 }], reactions: [{ reaction, score: 1 }] };
    }
    if (!wordsOf(line).some(vectors.knows)) return { kinds: [], reactions: [] };
    learned ??= learn(lines(), stem, vectors);
    const chances = learned(line);
    const kinds = kindsIn(chances);
    const [best] = kinds;
    const reactions = [...chances].map(([reaction, score]) => ({ reaction, score }));
    return {
      ...(best !== undefined && best.score >= sureFrom(best.kind) ? { kind: best.kind } : {}),
      kinds: kinds.slice(0, TOLD),
      reactions: reactions.toSorted((a, b) => b.score - a.score).slice(0, TOLD),
    };
  };
}

function sureFrom(kind: ReplyKind): number {
  return kind === 'unfriendly' || kind === 'guilt' ? SURE_OF_BLAME : SURE;
}

/** Two views of the same lines: which words they have, and what they mean as a whole. */
function learn(
  lines: readonly ReplyLine[],
  stem: Stemmer,
  vectors: Vectors,
): (line: Line) => Map<Reaction, number> {
  const labels = [...new Set(lines.map(({ reaction }) => reaction))];
  const examples = lines.map(({ text, reaction }) => ({
    line: lineIn(normalise(text).text),
    label: labels.indexOf(reaction),
  }));
  const words = bayesOf(
    examples.map(({ line, label }) => ({ features: featuresOf(line, stem), label })),
    labels.length,
  );
  const whole = discriminantOf(
    examples.flatMap(({ line, label }) => {
      const vector = vectorOf(line, vectors);
      return vector === undefined ? [] : [{ vector, label }];
    }),
    labels.length,
    vectors.size,
  );
  return (line) => {
    const counted = chancesOf(words(featuresOf(line, stem)).map((score) => score * TRUST.words));
    const vector = vectorOf(line, vectors);
    const seen =
      vector === undefined
        ? undefined
        : chancesOf(whole(vector).map((score) => score * TRUST.vector));
    const both = chancesOf(
      counted.map((chance, at) => Math.log(chance) + Math.log(seen?.[at] ?? 1)),
    );
    return new Map(labels.map((label, at) => [label, both[at] ?? 0]));
  };
}

/** Stems and pairs of stems, with both ends marked. */
function featuresOf(line: Line, stem: Stemmer): string[] {
  const stems = line.words.flatMap(({ canon }) => canon.split(' ')).map(stem);
  const pairs = ['^', ...stems].map((one, at) => `${one} ${stems[at] ?? '$'}`);
  return [...stems, ...pairs, `^ ${stems[0] ?? ''} ${stems[1] ?? ''}`];
}

/** The words without the marks between them. */
function wordsOf(line: Line): string[] {
  return line.words
    .flatMap(({ canon }) => canon.split(' '))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The direction in which a line points, of length 1. */
function vectorOf(line: Line, vectors: Vectors): Float32Array | undefined {
  const vector = vectors.of(wordsOf(line));
  const length = Math.sqrt(vector?.reduce((sum, each) => sum + each * each, 0) ?? 0) || 1;
  return vector?.map((each) => each / length);
}

function kindsIn(chances: ReadonlyMap<Reaction, number>): ReadReply['kinds'] {
  const sums = new Map<ReplyKind, number>();
  for (const [reaction, chance] of chances) {
    const kind = KIND_OF_REACTION[reaction];
    if (kind !== undefined) sums.set(kind, (sums.get(kind) ?? 0) + chance);
  }
  return [...sums].map(([kind, score]) => ({ kind, score })).toSorted((a, b) => b.score - a.score);
}
