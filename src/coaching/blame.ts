import type { Reading, Span } from '../domain/reading.ts';

/** Words in which the writer blames their own person. “You are a lifesaver” is about somebody else. */
export function blameIn({ features }: Pick<Reading, 'features'>): Span[] {
  return (features['self-insult'] ?? []).filter(({ text }) =>
    /(?<![\p{L}])(?:i|i'm|im|me|my|silly|stupid)(?![\p{L}])/iu.test(text),
  );
}
