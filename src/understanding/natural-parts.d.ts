/** Types for the two parts of natural we use; the package has none for these paths. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  type Options = { damerau?: boolean; restricted?: boolean };
  const distances: {
    LevenshteinDistance(source: string, target: string, options?: Options): number;
    DamerauLevenshteinDistance(source: string, target: string, options?: Options): number;
  };
  export default distances;
}
