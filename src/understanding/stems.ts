import { porterStem } from './natural.ts';
import type { Word } from './words.ts';

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

/** The stems of a stretch of words, and of each pair of neighbours, as the model's features. */
export function stemFeatures(words: readonly Word[], stem: Stemmer): string[] {
  const stems: string[] = [];
  for (const word of words) {
    for (const part of word.canon.split(' ')) stems.push(stem(part));
  }
  const features = [...stems];
  let before = '^';
  for (const current of [...stems, '$']) {
    features.push(`${before} ${current}`);
    before = current;
  }
  return features;
}

function stemOf(word: string): string {
  if (WEEKDAY.test(word)) return '#day';
  if (CLOCK.test(word)) return '#clock';
  if (/^\d/.test(word)) return '#number';
  const bare = word.replaceAll("'", '');
  return bare.length > LONGEST_STEMMED || !/^[a-z]+$/.test(bare) ? bare : porterStem(bare);
}
