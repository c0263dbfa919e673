import type { Clock, Fact, Facts, Span, When } from '../../domain/reading.ts';
import { spansOf } from '../phrase.ts';
import { PLACE } from '../vocabulary.ts';
import type { Line } from '../words.ts';
import { AMOUNT } from './amounts.ts';
import { reasonOf } from './reason.ts';
import { datesOf } from './chrono.ts';
import type { Segment } from './segments.ts';
import { segmentsOf } from './segments.ts';
import { inside, overlap } from './spans.ts';
import type { TimeSpan } from './times.ts';
import { turned } from './turned.ts';
import { findTask, taskWithout } from './task.ts';
import { whensOf } from './when.ts';

/**
 * What the ask in a message is about: what, when, how much, where and why, each as far as it is
 * said; without an ask, what it tells of when, how much and where. With a clock, times are resolved to local dates.
 */
export function factsOf(clauses: readonly Line[], clock?: Clock): Facts {
  const segments = segmentsOf(clauses);
  const task = findTask(segments);
  // Without an ask it may be the answer to “when?” or “how many?”.
  const why = task === undefined ? undefined : reasonOf(segments, task.index);
  const order = inOrder(segments, task?.index, why);
  const when = timeOf(order, clock);
  const parts = task === undefined ? order : [task.body, ...order];
  const size = first(parts, (part) => apart(spansOf(part, AMOUNT), when));
  const where = first(order, placesIn);
  const what = task === undefined ? undefined : taskWithout(task.body, { when, size, where });
  return {
    ...(what === undefined ? {} : { what: asked(what, segments[task?.index ?? 0]) }),
    ...(when === undefined ? {} : { when: dated(when) }),
    ...(size === undefined ? {} : { size: fact(size) }),
    ...(where === undefined ? {} : { where: fact(where) }),
    ...(why === undefined ? {} : { why: fact(why) }),
  };
}

/** `Later, in spring`: the vaguer word gives way. */
function timeOf(order: readonly Line[], clock: Clock | undefined): TimeSpan | undefined {
  const whens = order.flatMap((part) => whensOf(part, clock));
  return whens.find(({ text }) => !/^later$/i.test(text)) ?? whens[0];
}

/** The ask first, then what stands around it; a time in the reason is no time of the ask. */
function inOrder(
  segments: readonly Segment[],
  ask: number | undefined,
  why: Span | undefined,
): Line[] {
  const others = segments.filter(
    ({ line, lead }, index) =>
      index !== ask && lead === undefined && !(why !== undefined && inside(why, line)),
  );
  const own = ask === undefined ? undefined : segments[ask];
  return [...(own === undefined ? [] : [own]), ...others].map(({ line }) => line);
}

function first<T extends Span>(
  parts: readonly Line[],
  find: (part: Line) => readonly T[],
): T | undefined {
  for (const part of parts) {
    const found = find(part)[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

function apart(spans: readonly Span[], when: Span | undefined): Span[] {
  return when === undefined ? [...spans] : spans.filter((span) => !overlap(span, when));
}

/** `Zip it up` names no place, `up to the third floor` does. */
const UPWARDS = /^(?:up|down)$/i;

/** Tells which: `the garage in Ashford`. */
const NAMED = /^ (?:in|at|of|on|behind|near|opposite) (?:the )?\p{Lu}[\p{L}'-]+/u;

/** `in the car park behind the shop` is one place. */
function placesIn(part: Line): Span[] {
  // `When you go to the market` is a time.
  if (/^ (?:when|while|if) /.test(part.canon)) return [];
  const spans = spansOf(part, PLACE);
  const [one, ...others] = spans.filter(
    (span) => !UPWARDS.test(span.text) || spans.some((next) => leadsTo(span, next)),
  );
  if (one === undefined) return [];
  let end = one.end;
  for (const other of others) if (other.start <= end + 1) end = Math.max(end, other.end);
  end += NAMED.exec(part.source.slice(end, end + 60))?.[0].length ?? 0;
  return [{ start: one.start, end, text: part.source.slice(one.start, end) }];
}

/** `Up to the third floor`. */
function leadsTo(way: Span, place: Span): boolean {
  return place.start === way.end + 1 && /^to\b/i.test(place.text);
}

function fact({ start, end, text }: Span): Fact {
  return { start, end, text, turned: turned(text) };
}

/** An order begins with its verb, so that its capital is only that of the sentence. */
function asked(what: Span, segment: Segment | undefined): Fact {
  const orders = what.start === segment?.line.words[0]?.start;
  const text = orders ? what.text.charAt(0).toLowerCase() + what.text.slice(1) : what.text;
  return { ...what, turned: turned(text) };
}

/** `Before it shuts at six`: the hour is the limit, though it stands far from the `before`. */
function dated(time: TimeSpan): When {
  const { from, until } = time;
  const limit = until === undefined && /^(?:by|before|until|till?) /i.test(time.text);
  return { ...fact(time), ...datesOf(limit && from !== undefined ? { until: from } : time) };
}
