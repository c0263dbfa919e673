import { porterStem } from './natural.ts';

const LONGEST_STEMMED = 30;
const CACHE_LIMIT = 20_000;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const CLOCK = /^\d{1,2}(?:[:.]\d{2})?(?:am|pm|h)$|^\d{1,2}:\d{2}$/;

/** Stems words, remembering what it has seen. A stemmer belongs to one reader. */
export type Stemmer = (word: string) => string;

/**
 * Numbers, clock times and weekdays become one stem each: which number it is says nothing about
 * the move. Everything else gets Porter's stem, without apostrophes.
 */
export function createStemmer(): Stemmer {
  const known = new Map<string, string>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const stem = stemOf(word);
    if (known.size < CACHE_LIMIT) known.set(word, stem);
    return stem;
  };
}

function stemOf(word: string): string {
  if (WEEKDAY.test(word)) return '#day';
  if (CLOCK.test(word)) return '#clock';
  if (/^\d/.test(word)) return '#number';
  const bare = word.replaceAll("'", '');
  return bare.length > LONGEST_STEMMED || !/^[a-z]+$/.test(bare) ? bare : porterStem(bare);
}
