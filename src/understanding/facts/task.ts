import type { Span } from '../../domain/reading.ts';
import { spansOf } from '../phrase.ts';
import { TIME } from '../vocabulary.ts';
import type { Line, Word } from '../words.ts';
import { lineOf } from '../words.ts';
import { LENGTH } from './amounts.ts';
import { frameEnd } from './frame.ts';
import type { Segment } from './segments.ts';
import { overlap, spanOf, spoken } from './spans.ts';

/** Which segment asks, and the words in it that say for what. */
export type Task = { index: number; body: Line };

/** Words that name no task when they stand alone. */
const EMPTY = new Set(
  (
    'help assist support hand favour something anything thing things it this that me us you i we my your a an the some little bit big ' +
    'small with out for to of in on and or at please maybe perhaps possibly just really do give get need want have could would can be off up out down in there here minute minutes second moment got'
  ).split(' '),
);

/** The ask that says most: one that is framed and named, else any. */
export function findTask(segments: readonly Segment[]): Task | undefined {
  const tasks = segments.flatMap((segment, index) => taskAt(segments, segment, index));
  const named = tasks.filter(({ body }) => namesMore(body));
  return named.find(({ weak }) => !weak) ?? named[0] ?? tasks[0];
}

/** `Are you around Sunday` and `got a minute` name a time and no task. */
function namesMore(body: Line): boolean {
  const times = [...spansOf(body, TIME), ...spansOf(body, LENGTH)];
  return names(body.words.filter((word) => !times.some((time) => overlap(time, word))));
}

const WEAK =
  /^ (?:(?:and|but|so|well|because) )?(?:i |i've |i'd |we )?(?:really |just |also )?(?:need|want|hope|have to|could use)(?:ed)? | you can /;

function taskAt(
  segments: readonly Segment[],
  segment: Segment,
  index: number,
): (Task & { weak: boolean })[] {
  if (segment.lead !== undefined) return [];
  const from = frameEnd(segment.line);
  if (from === undefined) return [];
  const body = after(segment.line, from);
  const weak = WEAK.test(segment.line.canon);
  if (body.words.some(spoken)) return [{ index, body, weak }];
  // `Could you, when it suits, return my dish?`: the aside stands between the frame and its task.
  const next = segments.findIndex((one, at) => at > index && at <= index + 2 && goesOn(one));
  const line = segments[next]?.line;
  return line === undefined || markBehind(segment.line) !== ','
    ? [{ index, body, weak }]
    : [{ index: next, body: line, weak }];
}

function goesOn({ line, lead }: Segment): boolean {
  return (
    lead === undefined && !/^ (?:when|while|if|before|after|please|thanks|once) /.test(line.canon)
  );
}

function markBehind(line: Line): string {
  const end = line.words.at(-1)?.end ?? 0;
  return line.source.slice(end, end + 1);
}

function after(line: Line, from: number): Line {
  return lineOf(
    line.source,
    line.words.filter((_, index) => (line.offsets[index] ?? 0) >= from),
  );
}

function names(words: readonly Word[]): boolean {
  return words.some(({ canon }) => !EMPTY.has(canon) && /[\p{L}\p{N}]/u.test(canon));
}

/** Further behind, a `to` belongs to something else. */
const MOST_BEFORE_TO = 6;

type Around = { when: Span | undefined; size: Span | undefined; where: Span | undefined };

/** Determiners: a time behind one of them names a thing, as in `swap my Friday shift`. */
const OWNS = /^(?:my|your|our|his|her|their|this|that|a|an)$/;
const LAST =
  /^(?:please|thanks|thank|and|or|to|at|on|in|for|by|from|until|till|of|the|like|sometime|maybe|perhaps|but|also|with|again|once|so|instead|about|just|asap)$/;
const WITH_YOU = /^ (?:with|off|from|of|thank) you $/;

/** The words of the task without time, length and place, in one piece. */
export function taskWithout(body: Line, { when, size, where }: Around): Span | undefined {
  const left = behindLength(body, size).filter(spoken);
  const cut = [
    ...(when !== undefined && !owned(body, when) ? [when] : []),
    ...(size !== undefined && /^for /i.test(size.text) ? [size] : []),
  ];
  const piece = firstPiece(left, cut);
  const near = where === undefined ? piece : firstPiece(piece, [where]);
  const kept = trimmed(body.source, complete(near) ? near : piece);
  if (names(kept)) return spanOf(body.source, kept);
  // `Have next Monday off`: here the time is a part of what is asked for.
  const off =
    when !== undefined &&
    left.some(({ canon, start }) => canon === 'off' && start === when.end + 1);
  return off ? spanOf(body.source, left) : undefined;
}

/** `An hour on Sunday to show me`, `2 people to carry it`: what is wanted comes behind the `to`. */
function behindLength(body: Line, size: Span | undefined): readonly Word[] {
  if (size === undefined || size.start !== body.words[0]?.start) return body.words;
  const to = body.words.findIndex(({ canon, start }) => canon === 'to' && start >= size.end);
  return to < 0 || to > MOST_BEFORE_TO ? body.words : body.words.slice(to + 1);
}

/** `Stay on your sofa`, `drive me to hospital`: without the place too little is left; not so in `a lift`. */
function complete(words: readonly Word[]): boolean {
  return words.length >= (/^(?:an?|the|my|some)$/.test(words[0]?.canon ?? '') ? 2 : 3);
}

function owned(body: Line, when: Span): boolean {
  const index = body.words.findIndex(({ start }) => start >= when.start);
  const before = body.words[index - 1];
  return before !== undefined && OWNS.test(before.canon);
}

function firstPiece(words: readonly Word[], cut: readonly Span[]): Word[] {
  const pieces: Word[][] = [[]];
  for (const word of words) {
    if (cut.some((span) => overlap(span, word))) pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  return pieces.find((piece) => names(piece)) ?? [];
}

/** Without the words that led to what was cut off, and without `with you`. */
function trimmed(source: string, words: readonly Word[]): readonly Word[] {
  const last = words.at(-1)?.canon ?? '';
  const { canon } = lineOf(source, words.slice(-2));
  if (WITH_YOU.test(canon)) return trimmed(source, words.slice(0, -2));
  return LAST.test(last) ? trimmed(source, words.slice(0, -1)) : words;
}
