import type { Span } from '../domain/reading.ts';

/** The sentence of a text that asks, and the words with which it does. */
export type Asking = Pick<Span, 'start' | 'end'> & {
  /** “could you”, in the writer's own spelling. */
  frame: string;
  /** It is a question in its form, so that it ends with a question mark. */
  interrogative: boolean;
};

const BEFORE = "(?<![\\p{L}'])";
const SOFT = '(?: please| maybe| perhaps| possibly| kindly| just| also)*';

/** Ways to ask, most telling first. The roundabout ones are whole asks, too. */
const FRAMES: readonly (readonly [RegExp, boolean])[] = [
  [
    new RegExp(
      `${BEFORE}(?:do you think (?:you|i|we) (?:can|could|might)|(?:can|could|would|will|may|might) (?:you|u|i|we)(?: be (?:able|willing|so kind as) to| mind)?${SOFT}|would it be (?:possible|ok|okay|all right)(?: for (?:you|me|us))?(?: to| if (?:you|i|we))?|is there any chance (?:that )?(?:you|i|we) (?:can|could)|any chance (?:you|i|we) (?:can|could)|is it (?:possible|ok|okay)(?: for (?:you|me))?(?: to| if (?:you|i|we)))(?![\\p{L}'])`,
      'iu',
    ),
    true,
  ],
  [
    new RegExp(
      `${BEFORE}(?:i(?: was|'m| am)? (?:just )?(?:wondering|wonder|hoping|hope) (?:if |whether |that )?(?:maybe |perhaps |possibly )?(?:you|i|we)(?:'d| can| could| would| might)?(?: be (?:able|willing) to| mind)?${SOFT}|i(?: was|'m| am) hoping to|i(?:'d| would) (?:like|love|appreciate|be (?:glad|grateful))(?: (?:it )?if (?:you|i) (?:could|can|would)| to| you to)?|i (?:really )?(?:need|want)(?: you to| to| your)?|you (?:have to|must|need to|should|got to))(?![\\p{L}'])`,
      'iu',
    ),
    false,
  ],
  [
    /(?:^|(?<=[.!?,\n]\s*))(?:please |pls )?(?:help|give|lend|send|drive|bring|take|fix|carry|call|tell|show|check|let|get|stop|come|pay|buy|make|do)(?= (?:me|us|my|our|the|this|that|it)\b)|(?:^|(?<=[.!?,\n]\s*))(?:please|pls)(?= \p{L})/iu,
    false,
  ],
];

/** The first sentence that asks in so many words; `undefined` where none does. */
export function sentenceAsking(text: string): Asking | undefined {
  for (const [pattern, interrogative] of FRAMES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const before = text.slice(0, found.index);
    const start = Math.max(
      ...['.', '!', '?', ',', ';', '\n'].map((mark) => before.lastIndexOf(mark) + 1),
    );
    const behind = /[.!?]+(?=\s|$)|\n/.exec(text.slice(found.index));
    const end = behind === null ? text.length : found.index + behind.index + behind[0].length;
    return { start, end, frame: found[0].trim(), interrogative };
  }
  return undefined;
}

/** Where the ask itself is over: before its reason, a threat, a new thought, or the end of its sentence. */
export function askEnd(text: string, { start, end }: Asking): number {
  const sentence = text.slice(0, end).replace(/[\s.!?]+$/, '');
  const found =
    /,? (?:because|since (?:i|my|we)|so that|as (?:i|my|we)|or (?:else|i'll|i will))\b|, (?:and )?(?:i|i'll|i'm|i'd|i've|my|we|we'll|it|it's|he|she|they|you|you're|sorry|thanks|thank|please|no|if)\b/i.exec(
      sentence.slice(start),
    );
  return found === null ? sentence.length : start + found.index;
}
