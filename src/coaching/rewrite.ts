import type { Criterion } from '../domain/content.ts';
import type { Feature, Reading, Span } from '../domain/reading.ts';

/** Sentences that stand for what was missing, in the words of this ask where there are any. */
export type Supplies = {
  /** “could you carry two bags”, without its end. */
  ask: string;
  when?: string;
  reason?: string;
  less?: string;
};

/**
 * The learner's own sentence with the smallest change that puts one criterion right. `undefined` when
 * nothing small would do it. What stands between [brackets] is for the learner to fill in.
 */
export function rewritten(
  { text, features }: Pick<Reading, 'text' | 'features'>,
  criterion: Criterion,
  { ask, when, reason, less }: Supplies,
): string | undefined {
  switch (criterion) {
    case 'there-is-an-ask':
    case 'task-named':
      return after(text, question(ask));
    case 'when':
      return when === undefined ? inQuestion(text, '[when]') : inQuestion(text, when);
    case 'true-reason':
      return after(text, `It's because ${reason ?? '[one true reason]'}.`);
    case 'room-for-no':
      return after(without(text, features, ['pressure-word']), "It's fine if not.");
    case 'self-respect':
      return smaller(text, features);
    case 'sees-the-other':
      return `I know you have a lot on. ${text}`;
    case 'bounded-size':
      return after(
        text,
        less === undefined ? 'It takes about [how long].' : `Even if you just ${less}.`,
      );
    case 'one-ask':
      return firstAsk(text, features);
    case 'thanks':
      return after(text, 'Thank you.');
    case 'effort':
      return `I've tried [what you tried]. ${text}`;
    case 'next-step':
      return after(text, when === undefined ? 'Shall we say [when]?' : `So, ${when}?`);
    case 'why-you':
      return after(text, "I'm asking you because [why you].");
    case 'honest':
      return undefined;
  }
}

function question(ask: string): string {
  return `${ask.charAt(0).toUpperCase()}${ask.slice(1)}?`;
}

function after(text: string, sentence: string): string {
  const tidy = text.trim();
  const end = /[.!?…]["”’)]?$/.test(tidy)
    ? ''
    : /^(?:can|could|would|will|may)\b/i.test(tidy)
      ? '?'
      : '.';
  return `${tidy}${tidy === '' ? '' : `${end} `}${sentence}`;
}

/** Puts some words before the first question mark, or at the end. */
function inQuestion(text: string, words: string): string {
  const tidy = text.trim();
  const at = tidy.indexOf('?');
  if (at >= 0) return `${tidy.slice(0, at)}, ${words}${tidy.slice(at)}`;
  return `${tidy.replace(/[.!]+$/, '')}, ${words}?`;
}

/** At most one apology, and nothing that makes the asker small. */
function smaller(text: string, features: Reading['features']): string | undefined {
  const [, ...again] = features.apology ?? [];
  const cut = [...again, ...(features['self-insult'] ?? [])];
  if (cut.length === 0) return undefined;
  return tidied(
    remaining(
      text,
      cut.map((span) => wholeClause(text, span)),
    ),
  );
}

function without(text: string, features: Reading['features'], names: readonly Feature[]): string {
  const cut = names.flatMap((name) => features[name] ?? []);
  return cut.length === 0 ? text : tidied(remaining(text, cut));
}

/** Up to the end of the sentence that asks first. */
function firstAsk(text: string, features: Reading['features']): string | undefined {
  const second = features['second-ask']?.[0];
  if (second === undefined) return undefined;
  const kept = text.slice(0, second.start).replace(/[\s,;]*(?:and|also|plus)?[\s,;]*$/i, '');
  return kept.length < 8 ? undefined : tidied(/[.!?]$/.test(kept) ? kept : `${kept}?`);
}

/** A span with the rest of its clause, so that no half sentence is left. */
function wholeClause(text: string, { start, end }: Span): Pick<Span, 'start' | 'end'> {
  const before = Math.max(
    ...['.', '!', '?', ',', ';', '\n'].map((mark) => text.lastIndexOf(mark, start - 1) + 1),
  );
  const behind = /[.!?,;\n]/.exec(text.slice(end));
  return { start: before, end: behind === null ? text.length : end + behind.index + 1 };
}

function remaining(text: string, cut: readonly Pick<Span, 'start' | 'end'>[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of cut.toSorted((a, b) => a.start - b.start)) {
    if (start > at) out += text.slice(at, start);
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}

function tidied(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;!?])/g, '$1')
    .replace(/^[\s,.;!?]+/, '')
    .replace(/([,;])(?=[.!?])/g, '')
    .replace(/[,;]\s*$/, '')
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
