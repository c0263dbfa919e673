import { strengthFrom } from '../coaching/strength.ts';
import type { Drafting } from './state.ts';
import { isNo, isYes } from './yesNo.ts';

/** The draft with an answer to the open tap; after the last one it knows how strongly to ask. */
export function tapped(draft: Drafting, answer: boolean | null, count: number): Drafting {
  const taps = [...draft.taps, answer].slice(0, count);
  if (taps.length < count) return { ...draft, step: 'strong', taps };
  return { ...draft, step: 'strength', taps, strength: strengthFrom(taps) };
}

/** A typed answer to a tap: yes, no, or no opinion. `undefined`: none of them. */
export function tapMeant(text: string): boolean | null | undefined {
  if (
    /^(?:no opinion|not sure|don'?t know|i don'?t know|dunno|maybe|hard to say|idk)\b/i.test(
      text.trim(),
    )
  )
    return null;
  if (isNo(text)) return false;
  if (/^(?:yep|yup|definitely|absolutely|i think so)\b/i.test(text.trim()) || isYes(text.trim()))
    return true;
  return undefined;
}
