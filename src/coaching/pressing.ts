import type { Reading, Span } from '../domain/reading.ts';

/** An order to the other one, as far as it can become a question: “you have to”, “I need you to”. */
export const ORDER =
  /(?:^|(?<=[.!?,;]\s*)|(?<=(?:please|mum|mom|dad|mate|man|so|but|and)\s))(?:i (?:really |just )?need you to|i insist that you|you (?:really |just )?(?:have to|must|need to|got to))(?= \p{L})/iu;

/** Names that are called: heard before the question, and answered before it. */
const INSULT =
  /(?<![\p{L}'])you (?:(?:are |'re )?(?:a |an |such a )?)?(?:(?:lazy|stupid|bloody|damn|fucking|selfish|greedy|useless|miserable|rotten|old|cheap) ?)*(?:thief|idiot|moron|bastard|liar|pig|cow|bitch|jerk|asshole|arsehole|fool|loser|cheat|coward|lazy|stupid|selfish|greedy|useless)(?![\p{L}'])/giu;

/** Love and debts as a lever. */
const GUILT =
  /(?<![\p{L}'])(?:if you (?:really )?(?:loved|cared|liked|respected)[^.!?,;\n]*|after (?:all|everything) i(?:'ve| have)? (?:did|done)[^.!?,;\n]*)/giu;

/** The words that leave the other one no way out. “I have to be there at eight” presses nobody. */
export function pressingIn({ text, features }: Pick<Reading, 'text' | 'features'>): Span[] {
  const levers = [...text.matchAll(INSULT), ...text.matchAll(GUILT)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    text: words,
  }));
  const pressing = (features['pressure-word'] ?? []).filter(
    (span) =>
      !/^(?:must|have to)$/i.test(span.text) ||
      /\byou(?: really| just)? $/i.test(text.slice(0, span.start)),
  );
  return [...levers, ...pressing].toSorted((a, b) => a.start - b.start);
}
