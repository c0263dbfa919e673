/**
 * The only file that imports natural, and only its parts: the package's own index loads database
 * clients and reads `.env`.
 */
import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Porter's stem of one lower-case English word. */
export function porterStem(word: string): string {
  return porter.stem(word);
}

/** Edits between two short words; two swapped neighbours count as one. */
export function editDistance(a: string, b: string): number {
  return distances.DamerauLevenshteinDistance(a, b, { restricted: true });
}
