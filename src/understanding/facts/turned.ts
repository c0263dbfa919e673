/** Words that turn alike wherever they stand. `you` is not among them: see `turnYou`. */
const TURNS: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  we: 'you',
  us: 'you',
  our: 'your',
  ours: 'yours',
  ourselves: 'yourselves',
  "i'm": "you're",
  im: "you're",
  "i've": "you've",
  ive: "you've",
  "i'll": "you'll",
  "i'd": "you'd",
  "we're": "you're",
  "we've": "you've",
  "we'll": "you'll",
  "we'd": "you'd",
  your: 'my',
  ur: 'my',
  yours: 'mine',
  yourself: 'myself',
  yourselves: 'ourselves',
  "you're": "I'm",
  youre: "I'm",
  "you've": "I've",
  "you'll": "I'll",
  "you'd": "I'd",
};

/** Forms of “be” beside `I`, turned for `you`; and beside `you`, turned for `I`. */
const BESIDE_I: Readonly<Record<string, string>> = {
  am: 'are',
  was: 'were',
  "wasn't": "weren't",
};
const BESIDE_YOU: Readonly<Record<string, string>> = {
  are: 'am',
  were: 'was',
  "aren't": 'am not',
  "weren't": "wasn't",
};

const I = /^i$/i;
const YOU = /^(?:you|u|ya)$/i;

/** May stand between a pronoun and its verb. */
const ADVERB =
  /^(?:just|really|also|still|always|never|already|only|actually|probably|often|not)$/i;

/** Before these verbs `you` is who does it, whatever stands before it. */
const VERB =
  /^(?:am|is|are|was|were|have|had|has|do|did|don't|didn't|can|can't|could|couldn't|will|won't|would|wouldn't|should|shouldn't|may|might|must|aren't|weren't|haven't|hadn't|need|needed|know|knew|want|wanted|think|thought|like|liked|said|told|made|took|got|get|go|went|come|came|see|saw|say|live|work|worked|use|used|speak|spoke|promised|mentioned|wrote|built|left|gave|feel|find|found|bought|lent|offered|seem|keep|leave|finish|start|prefer|remember|understand|arrive)$/i;

/** Behind these `you` begins a clause, or asks. */
const BEGINS =
  /^(?:if|when|while|whether|because|since|as|that|what|where|how|who|which|until|till|before|after|once|unless|so|than|and|but|can|could|will|would|do|did|are|were|have|had|should|may|might|am|was|aren't|weren't|don't|didn't|can't|couldn't|won't|wouldn't)$/i;

/** Behind these it is not who does something. */
const GOVERNS =
  /^(?:to|with|for|from|of|at|on|by|about|without|behind|beside|near|like|off|let|help|make|give|ask|tell|show|send|bring|lend|owe|pay|call|meet|thank|want|need|see)$/i;

const LOWER_FIRST =
  /^(?:the|a|an|this|that|these|those|it|its|it's|he|she|they|his|her|their|there|today|tomorrow|tonight|yesterday|some|one|two|three|four|five|six|ten|half|in|on|at|by|for|from|to|before|after|until|because|so|since|as|if|when|while|next|last|no|not|don't|please|every|each|all|both|and|but|can|could|would|will|may|might|should|do|did|are|was|were|have|had)$/i;

/** `Watch my bag`: what stands before one of these is a verb, and no name. */
const AFTER_A_VERB =
  /^(?:my|me|your|our|us|the|a|an|this|that|these|those|it|him|her|them|some|one|two|three|four|five|up|down|through|over|into|after|for|with|\d+)$/i;

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|christmas|easter)s?$/i;

const TOKEN = /[\p{L}\p{M}]+(?:'[\p{L}]+)*|\d+|[^\p{L}\d\s]/gu;

type Token = { text: string; start: number };

/**
 * The words of one side as the other side says them: `go through my report` is `go through your
 * report`. It stands in the middle of a line, so that only names and `I` keep a capital.
 */
export function turned(text: string): string {
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], start: match.index }));
  let out = '';
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    out += text.slice(at, token.start) + turnedToken(tokens, index);
    at = token.start + token.text.length;
  }
  return out + text.slice(at);
}

function turnedToken(tokens: readonly Token[], index: number): string {
  const word = tokens[index]?.text ?? '';
  const key = word.toLowerCase();
  const to = be(tokens, index) ?? (YOU.test(word) ? turnYou(tokens, index) : own(TURNS, key));
  if (to !== undefined) return index === 0 || /^I\b/.test(to) ? to : inCase(to, word);
  const lowers =
    LOWER_FIRST.test(word) || (AFTER_A_VERB.test(tokens[1]?.text ?? '') && !CALENDAR.test(word));
  return index === 0 && lowers && /^\p{Lu}\p{Ll}*/u.test(word) ? word.toLowerCase() : word;
}

/** `am` beside `I`, `are` beside `you`: the verb goes along. */
function be(tokens: readonly Token[], index: number): string | undefined {
  const key = (tokens[index]?.text ?? '').toLowerCase();
  const forI = own(BESIDE_I, key);
  if (forI !== undefined) return beside(tokens, index, I) ? forI : undefined;
  const forYou = own(BESIDE_YOU, key);
  if (forYou === undefined) return undefined;
  // English has `aren't I` and no `am not I`.
  if (key === "aren't" && YOU.test(tokens[index + 1]?.text ?? '')) return undefined;
  return beside(tokens, index, YOU) ? forYou : undefined;
}

/** The subject stands right before, with an adverb between at most; or right behind in a question. */
function beside(tokens: readonly Token[], index: number, subject: RegExp): boolean {
  const text = (at: number): string => tokens[at]?.text ?? '';
  if (subject.test(text(index + 1)) && !GOVERNS.test(text(index - 1))) return true;
  if (subject.test(text(index - 1))) return !GOVERNS.test(text(index - 2));
  return ADVERB.test(text(index - 1)) && subject.test(text(index - 2));
}

function turnYou(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1]?.text ?? '';
  let next = index + 1;
  while (ADVERB.test(tokens[next]?.text ?? '')) next += 1;
  const behind = tokens[next]?.text ?? '';
  if (GOVERNS.test(before)) return 'me';
  if (VERB.test(behind) || (BEGINS.test(before) && /^\p{L}/u.test(behind))) return 'I';
  return index === 0 && /^\p{L}/u.test(behind) ? 'I' : 'me';
}

/** In a line of capitals the turned word shouts along. */
function inCase(to: string, word: string): string {
  return word.length > 1 && word === word.toUpperCase() ? to.toUpperCase() : to;
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
