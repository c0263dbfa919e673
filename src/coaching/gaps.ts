/** What stands in the place of something masked: it hides words and asks for none. */
const MASKS: ReadonlySet<string> = new Set(['name', 'number', 'address', 'sum']);

/** What the learner still has to fill in, in the order of the text: the words between [brackets]. */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(/\[([^[\]]+)\]/g)].flatMap(([, gap]) =>
    gap === undefined || MASKS.has(gap) ? [] : [gap],
  );
}

/** The text with one gap filled: all the rest stays, letter for letter. Only the first of a name counts. */
export function filledIn(text: string, gap: string, words: string): string {
  const place = `[${gap}]`;
  const at = text.indexOf(place);
  if (at < 0) return text;
  const before = text.slice(0, at);
  return `${before}${fitting(before, words)}${text.slice(at + place.length)}`;
}

/** The words without an end of their own, and without what stands before the gap already. */
function fitting(before: string, words: string): string {
  const bare = words.trim().replace(/[\s.,;!?]+$/, '');
  const last = /(\S+)\s*$/.exec(before)?.[1]?.toLowerCase();
  const first = /^\S+/.exec(bare)?.[0].toLowerCase();
  return last !== undefined && last === first && bare.includes(' ')
    ? bare.slice(first.length).trim()
    : bare;
}

/** A sentence that says nothing without its gap. */
const LEAD =
  /(?:^|(?<=[.!?]))\s*(?:It's because|It's hard for me because|It takes about|I'm asking you because|I've tried) \[[^[\]]+\]\./;

/** The text without one of its gaps; `undefined` where nothing would be left of the sentence. */
export function withoutGap(text: string, gap: string): string | undefined {
  const place = `[${gap}]`;
  const led = LEAD.exec(text);
  const cut = led?.[0].includes(place) === true ? led[0] : place;
  if (gap === 'do what') return undefined;
  const at = text.indexOf(cut);
  if (at < 0) return undefined;
  const before = text.slice(0, at).replace(/\s*(?:–|\bwith)?\s*$/, '');
  return `${before}${text.slice(at + cut.length).replace(/^ –/, '')}`.trim();
}
