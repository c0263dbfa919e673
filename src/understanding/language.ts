import type { Vectors } from './vectors.ts';
import type { Line } from './words.ts';

/** Fewer words than this may be a name, a slip or a borrowed phrase. */
const FEWEST_WORDS = 4;
/** English of beginners, with slips, has more words of the language than this. */
const MOST_KNOWN = 0.35;
/** The share of letters of other scripts from which a text is not English. */
const OTHER_SCRIPT = 0.5;
const FEWEST_LETTERS = 4;

/** Small words of other languages that are no words of English, in Latin script. */
const SMALL_WORDS = new Set(
  (
    'ich mir mich dir nicht bitte könntest könnten kannst können ist und das dem den ein eine einen mit für auf wir uns sie haben habe ' +
    'je tu te vous nous est les des une pour avec pas que qui moi mes ces suis peux peut pouvez aider merci oui ' +
    'puedes puede podrías las los con por favor para una estoy necesito ayuda ayudar gracias como pero muy ' +
    'você pode com não uma preciso obrigado obrigada ajudar meu minha ' +
    'puoi potresti mi il che sono per della grazie ho bisogno aiutarmi ' +
    'kan du mig att är jag inte och med det kun mij een het niet voor ik jij even mijn zou ' +
    'możesz proszę nie się jest mi pomóc czy bana bir için lütfen misin mısın benim yardım'
  ).split(' '),
);
const FEWEST_SMALL_WORDS = 2;

const ENGLISH =
  /^(?:the|a|an|i|i'm|you|me|my|your|is|are|to|and|of|in|on|it|that|this|can|could|would|will|do|don't|not|for|with|we|have|but|so|if|at|be|what|please|help|no|yes)$/;

/**
 * Whether a text is certainly not English: written in another script, full of small words of other
 * languages, or with hardly a word that is one. When in doubt it is taken for English, so that
 * nobody's English is ever called none.
 */
export function isOtherLanguage(line: Line, vectors: Pick<Vectors, 'knows'>): boolean {
  const letters = line.source.match(/\p{L}/gu) ?? [];
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (letters.length >= FEWEST_LETTERS && foreign.length / letters.length >= OTHER_SCRIPT)
    return true;
  const words = line.words
    .flatMap(({ canon }) => canon.split(' '))
    .filter((word) => /^\p{L}+/u.test(word));
  const small = words.filter((word) => SMALL_WORDS.has(word)).length;
  const english = words.filter((word) => ENGLISH.test(word)).length;
  if (words.length >= FEWEST_WORDS && small >= FEWEST_SMALL_WORDS && small > 2 * english)
    return true;
  const known = words.filter((word) => vectors.knows(word)).length;
  return words.length >= FEWEST_WORDS && english === 0 && known / words.length <= MOST_KNOWN;
}
