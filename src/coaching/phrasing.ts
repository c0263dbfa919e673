import type { AskParts, Core } from './askParts.ts';

/** How much of oneself a request tells. */
export const DISCLOSURES = ['need', 'short', 'personal'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** In which manner it is asked. */
export const MANNERS = ['direct', 'indirect', 'formal'] as const;
export type Manner = (typeof MANNERS)[number];

/** How strongly it is asked for. None of them leaves no room for a no. */
export const STRENGTHS = ['low', 'medium', 'high'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The request with as much of oneself in it as is wanted; what is not known yet is a [gap]. */
export function disclosed(parts: AskParts, degree: Disclosure): string {
  const reason = reasonSentence(parts.reason ?? '[one short reason]');
  switch (degree) {
    case 'need':
      return said(parts, asked(parts));
    case 'short':
      return said(parts, asked(parts), reason);
    case 'personal':
      return said(
        parts,
        asked(parts),
        ...(parts.reason === undefined && parts.personal !== undefined ? [] : [reason]),
        sentence(parts.personal ?? "It's hard for me because [as much as you want to say]"),
      );
  }
}

/** The same request, asked in another manner. */
export function inManner(parts: AskParts, manner: Manner): string {
  const core = coreOf(parts);
  const rest = parts.reason === undefined ? [] : [reasonSentence(parts.reason)];
  switch (manner) {
    case 'direct':
      return said(
        parts,
        `${capital(core.frame.replace('could', 'can'))} ${withTail(parts)}?`,
        ...rest,
      );
    case 'indirect':
      return said(parts, `I was wondering if ${wondered(core)} ${withTail(parts)}.`, ...rest);
    case 'formal':
      return said(
        parts,
        ...rest,
        `${formal(core)} ${withTail(parts)}? Thank you for considering it.`,
      );
  }
}

/** The same request, asked for as strongly as it matters. There is always room for a no. */
export function insisted(parts: AskParts, strength: Strength): string {
  const reason = parts.reason === undefined ? [] : [reasonSentence(parts.reason)];
  switch (strength) {
    case 'low':
      return said(
        parts,
        'A no is quite all right here.',
        `If it suits you, ${coreOf(parts).frame} ${withTail(parts)}?`,
      );
    case 'medium':
      return said(parts, ...reason, asked(parts), "It's fine if not.");
    case 'high':
      return said(
        parts,
        'This matters to me.',
        asked(parts),
        reasonSentence(parts.reason ?? '[one true reason]'),
        "If you can't, please tell me straight.",
      );
  }
}

/** The whole in another wording: the reason first, then the ask with its time, then room for a no. */
export function reworded(parts: AskParts): string {
  const first = parts.reason ?? parts.personal;
  return said(
    parts,
    ...(first === undefined ? [] : [reasonSentence(first)]),
    asked({ ...parts, when: parts.when ?? (hasTime(parts) ? '' : '[when]') }),
    "It's fine if not.",
  );
}

function hasTime({ core }: AskParts): boolean {
  return /\b(?:today|tomorrow|tonight|now|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i.test(
    core?.body ?? '',
  );
}

function said({ greeting }: AskParts, ...sentences: string[]): string {
  const text = sentences.filter((each) => each !== '').join(' ');
  // Behind “Hi Anna,” the sentence goes on in small letters.
  const begun =
    greeting === undefined
      ? text
      : `${greeting} ${greeting.endsWith(',') && !/^I\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text}`;
  return begun.replace(/\s+/g, ' ').replace(/ ([.?!,])/g, '$1');
}

function asked(parts: AskParts): string {
  return `${capital(coreOf(parts).frame)} ${withTail(parts)}?`;
}

function coreOf({ core }: AskParts): Core {
  return core ?? { frame: 'could you', body: '[do what]' };
}

function withTail(parts: AskParts): string {
  return [coreOf(parts).body, parts.size, parts.when]
    .filter((each) => each !== undefined)
    .join(' ');
}

function wondered({ frame }: Core): string {
  switch (frame) {
    case 'could you':
      return 'you could';
    case 'could I':
      return 'I could';
    case 'would you mind':
      return "you'd mind";
  }
}

function formal({ frame }: Core): string {
  switch (frame) {
    case 'could you':
      return 'Would it be possible for you to';
    case 'could I':
      return 'Would it be possible for me to';
    case 'would you mind':
      return 'May I ask whether you would mind';
  }
}

/** A reason as a sentence of its own, also where it is half of one: “of the exam”, “for my son”. */
function reasonSentence(reason: string): string {
  if (/^of\b/i.test(reason)) return `It's because ${reason}.`;
  if (/^(?:for|to|so)\b/i.test(reason)) return `It's ${reason}.`;
  if (reason.startsWith('[')) return `It's because ${reason}.`;
  return sentence(reason);
}

function sentence(text: string): string {
  return `${capital(text)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
