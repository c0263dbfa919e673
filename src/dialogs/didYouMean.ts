/**
 * The known word closest to what somebody typed, when it is close enough to be a slip: a third of
 * the letters, at least one. A word that begins like exactly one known word counts as well.
 */
export function didYouMean(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  const beginnings = known.filter((one) => word.length >= 3 && one.toLowerCase().startsWith(word));
  if (beginnings.length === 1) return beginnings[0];
  let best: string | undefined;
  let distance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const one of known) {
    const found = editDistance(word, one.toLowerCase(), distance);
    if (found < distance) {
      best = one;
      distance = found;
    }
  }
  return best;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to get from one word to the
 * other (optimal string alignment). Lengths that differ by `enough` or more are not compared.
 */
export function editDistance(one: string, other: string, enough = Infinity): number {
  if (Math.abs(one.length - other.length) >= enough) return enough;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      current[at] = Math.min(
        (above[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[at - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
}
