import type { Criterion } from '../domain/content.ts';
import type { Reading, Span } from '../domain/reading.ts';
import type { Asking } from './asking.ts';
import { blameIn } from './blame.ts';
import { askEnd, sentenceAsking } from './asking.ts';
import { ORDER, pressingIn } from './pressing.ts';

/** Sentences that stand for what was missing, in the words of this ask where there are any. */
export type Supplies = {
  /** “could you carry two bags”, without its end. */
  ask: string;
  when?: string;
  reason?: string;
  less?: string;
};

/** A sentence with one small change, and the words that were left out of it. */
export type Rewrite = { text: string; left: string[] };

type Place = Pick<Span, 'start' | 'end'>;

/**
 * The learner's own sentence with the smallest change that puts one criterion right. `undefined` when
 * nothing small would do it. What stands between [brackets] is for the learner to fill in.
 */
export function rewritten(
  reading: Pick<Reading, 'text' | 'features'>,
  criterion: Criterion,
  supplies: Supplies,
): string | undefined {
  return rewrite(reading, criterion, supplies)?.text;
}

/** The same with the words that were left out: a rewrite drops nothing but these. */
export function rewrite(
  { text, features }: Pick<Reading, 'text' | 'features'>,
  criterion: Criterion,
  { ask, when, reason, less }: Supplies,
): Rewrite | undefined {
  switch (criterion) {
    case 'there-is-an-ask':
      return whole(after(text, question(ask)));
    case 'task-named':
      return whole(withTask(text, ask));
    case 'when':
      return whole(inAsk(text, when ?? '[when]'));
    case 'true-reason':
      return whole(behindAsk(text, `It's because ${reason ?? '[one true reason]'}.`));
    case 'room-for-no': {
      const freed = unpressed(text, pressingIn({ text, features }));
      return { ...freed, text: after(freed.text, "It's fine if not.") };
    }
    case 'self-respect':
      return smaller(text, features);
    case 'sees-the-other':
      return whole(`I know you have a lot on. ${text}`);
    case 'bounded-size':
      return whole(
        after(
          text,
          less === undefined ? 'It takes about [how long].' : `Even if you just ${less}.`,
        ),
      );
    case 'one-ask':
      return firstAsk(text, features);
    case 'thanks':
      return whole(after(text, 'Thank you.'));
    case 'effort':
      return whole(`I've tried [what you tried]. ${text}`);
    case 'next-step':
      return whole(after(text, when === undefined ? 'Shall we say [when]?' : `So, ${when}?`));
    case 'why-you':
      return whole(after(text, "I'm asking you because [why you]."));
    case 'honest':
      return undefined;
  }
}

function whole(text: string): Rewrite {
  return { text, left: [] };
}

function question(ask: string): string {
  return `${ask.charAt(0).toUpperCase()}${ask.slice(1)}?`;
}

function after(text: string, sentence: string): string {
  const tidy = text.trim();
  return `${tidy}${tidy === '' ? '' : `${endFor(tidy)} `}${sentence}`;
}

/** A sentence behind the one that asks, before thanks and ways out. */
function behindAsk(text: string, sentence: string): string {
  const end = sentenceAsking(text)?.end ?? text.length;
  const rest = text.slice(end).trim();
  return `${after(text.slice(0, end), sentence)}${rest === '' ? '' : ` ${rest}`}`;
}

/** The end that a text lacks: a question mark where its last sentence asks. */
function endFor(tidy: string): string {
  if (/[.!?…]["”’)\]]?$/.test(tidy)) return '';
  const last = tidy.slice(Math.max(...['.', '!', '?', '\n'].map((m) => tidy.lastIndexOf(m) + 1)));
  return sentenceAsking(last)?.interrogative === true ? '?' : '.';
}

/** “Help me” with what? An ask that is there gets its task; without one the ask itself is added. */
function withTask(text: string, ask: string): string {
  const asking = sentenceAsking(text);
  if (asking === undefined) return after(text, question(ask));
  const bare = /\bhelp(?: me| us)?(?: out)?(?: please)?[\s.!?]*$/i.test(
    text.slice(asking.start, askEnd(text, asking)),
  );
  return inAsk(text, bare ? 'with [what exactly]' : '– [which part exactly] –');
}

/** Puts some words into the sentence that asks, before its reason and its end; else at the end. */
function inAsk(text: string, words: string): string {
  const tidy = text.trim();
  const asking = sentenceAsking(tidy) ?? firstQuestion(tidy);
  const at = asking === undefined ? tidy.replace(/[\s.!?]+$/, '').length : askEnd(tidy, asking);
  const rest = tidy.slice(at);
  const end = asking?.interrogative === true ? '?' : '.';
  // Where the sentence ends without a mark, it gets the one it lacks.
  const closed = /^\s*$/.test(rest) ? end : rest;
  return `${tidy.slice(0, at).trimEnd()} ${words}${closed}`.replace(/ –(?=\s*[.,;?!])/g, '');
}

function firstQuestion(text: string): Asking | undefined {
  const at = text.indexOf('?');
  return at < 0 ? undefined : { start: 0, end: at + 1, frame: '', interrogative: true };
}

/** Without the words that leave no way out; an order becomes the question it could have been. */
function unpressed(text: string, pressing: readonly Span[]): Rewrite {
  const order = ORDER.exec(text);
  const from = order?.index ?? text.length;
  const to = from + (order?.[0].length ?? 0);
  const cut = pressing.filter(({ start }) => start < from || start >= to);
  const { text: calm, left } = without(
    text,
    cut.map((span) =>
      /^(?:you|only|do|i|if|after) /i.test(span.text) ? wholeClause(text, span) : span,
    ),
  );
  return order === null ? { text: calm, left } : asQuestion(calm, left);
}

function asQuestion(text: string, left: string[]): Rewrite {
  const order = ORDER.exec(text);
  if (order === null) return { text, left };
  const at = order.index;
  const end = /[.!]+(?=\s|$)|$/.exec(text.slice(at));
  const stop = at + (end?.index ?? text.length - at);
  const middle = text.slice(at + order[0].length, stop);
  const asked = `${text.slice(0, at)}${at === 0 ? 'Could' : 'could'} you${middle}?${text.slice(stop).replace(/^[.!]+/, '')}`;
  return { text: asked, left: [...left, order[0]] };
}

/** At most one apology, and nothing that makes the asker small. */
function smaller(text: string, features: Reading['features']): Rewrite | undefined {
  const [, ...again] = features.apology ?? [];
  const cut = [...again, ...blameIn({ features })];
  if (cut.length === 0) return undefined;
  return without(
    text,
    cut.map((span) => wholeClause(text, span)),
  );
}

/** Up to the end of the sentence that asks first. */
function firstAsk(text: string, features: Reading['features']): Rewrite | undefined {
  const second = features['second-ask']?.[0];
  if (second === undefined) return undefined;
  const kept = text.slice(0, second.start).replace(/[\s,;]*(?:and|also|plus)?[\s,;]*$/i, '');
  if (kept.length < 8) return undefined;
  return {
    text: tidied(/[.!?]$/.test(kept) ? kept : `${kept}?`),
    left: [text.slice(kept.length).replace(/^[\s,;.!?]+/, '')],
  };
}

/** Where a thought ends: at a mark, or where the next one begins. */
const BOUNDARY =
  /[.!?,;\n]|\s(?=(?:and|but|because|so|can|could|would|will|i|i'm|i've|if|please|do|is)\b)/i;
/** Words that only tie a clause to what stands before it. */
const TIE =
  /(?:(?<![\p{L}'])(?:and|but|because|since|as|so|that|also|well)(?![\p{L}'])|[,;–-]|\s)+$/iu;

/** A span with the rest of its clause and the word that ties it on, so that no half sentence is left. */
function wholeClause(text: string, { start, end }: Place): Place {
  const before = text.slice(0, start).replace(TIE, '');
  const behind = BOUNDARY.exec(text.slice(end));
  const stop = behind === null ? text.length : end + behind.index;
  // The mark goes with the clause where the clause stood alone.
  const alone = before.trim() === '' || /[.!?\n]$/.test(before);
  const mark = alone && /[.!?,;\n]/.test(text.charAt(stop)) ? 1 : 0;
  return { start: alone ? start : before.length, end: stop + mark };
}

function without(text: string, cut: readonly Place[]): Rewrite {
  if (cut.length === 0) return whole(text);
  let out = '';
  let at = 0;
  const left: string[] = [];
  for (const { start, end } of cut.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) out += text.slice(at, start);
    left.push(text.slice(Math.max(at, start), end).replace(/^[\s,;.!?–-]+|[\s,;.!?]+$/g, ''));
    at = end;
  }
  return {
    text: tidied(out + text.slice(at)),
    left: left.filter((words) => words !== ''),
  };
}

function tidied(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;!?])/g, '$1')
    .replace(/^[\s,.;!?]+/, '')
    .replace(/([,;])(?=[,;.!?])/g, '')
    .replace(/([.!?])[,;]/g, '$1')
    .replace(/[,;]\s*$/, '')
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
