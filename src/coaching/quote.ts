/** Longest quote in characters; enough to recognise one's own sentence. */
const LIMIT = 140;

/** The learner's own words, on one line, cut at a word when they are long. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= LIMIT) return flat;
  const cut = flat.slice(0, LIMIT).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > LIMIT / 2 ? cut.slice(0, space) : cut).trimEnd()} …`;
}
