import type { DialogSummary } from './desk.ts';

/** Words that say nothing about which scenario is meant. */
const COMMON = new Set(
  'a an and are ask asking at be can could do for from get have help i in is it me my need of on or please some someone something start that the them they this to want with would you your'.split(
    ' ',
  ),
);

/**
 * The dialogs whose id, title or setting shares most words with what somebody wrote, best first, at
 * most three. Words in an id or title count double. Nothing shared: an empty list.
 */
export function nearest(dialogs: readonly DialogSummary[], words: string): DialogSummary[] {
  const wanted = wordsOf(words);
  const scored = dialogs.map((dialog) => {
    const strong = new Set(
      wordsOf(`${dialog.id} ${dialog.title} ${dialog.area} ${dialog.keywords.join(' ')}`),
    );
    const weak = new Set(wordsOf(dialog.about));
    const score = wanted.reduce(
      (sum, word) => sum + (strong.has(word) ? 2 : weak.has(word) ? 1 : 0),
      0,
    );
    return { dialog, score };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best / 2)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ dialog }) => dialog);
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) => !COMMON.has(word)).map((word) => word.replace(/(ies|s)$/, '')),
    ),
  ];
}
