import { alternatives } from './person.ts';

/** A thought of a description, and the word that ties it to the one before. */
export type Piece = { text: string; tie?: string };

/** A mark that is written in speech, as long as the text is cut up. */
const SHIELD = 0xe000;

/** Behind these a clause goes on; it does not begin anew. */
const GOES_ON =
  /\b(?:that|if|when|whenever|while|what|where|how|who|which|than|as|because|until|till|before|after|since|so|and|but|or|whether|why|thinks?|says?|said|know|afraid|scared|worried|terrified|bet|guess|sure|hope|believe|fear|dread|to|for|with|about|of|maybe|perhaps|probably|only|just|like|then|though|ask|tell|telling|told|once|unless|wish|suppose|expect|nervous|from|by|feel|reply|answer|unlike|not|is|are|was|can|could|may|might|should|shall|will|would|do|did|does|have|had|got|things|stuff|one|money|thing|everything|something|anything|all|way)$/i;

/** How a new thought begins where nobody wrote a comma. */
const OTHER = "(?:he|she|they)(?:'s|'ll|'d|'re)?";
const ACTS =
  '(?:will|would|always|usually|often|never|is|are|was|has|have|says?|said|gets?|might|may|just|probably|can|hates?|thinks?|does|might)';
const RUN_ON = `(?:i'm|i am|i was|i've|i have|i had|i lost|i can't|i don't|i do|i want|i need|i'd|i just|i feel|i fear|i live|i bet|i know|i think|i missed|i broke|i failed|it's|${OTHER} ${ACTS}|(?:he|she|they)(?:'ll|'d|'s going to|'re going to|'s) |(?:he|she) [a-z]+s|maybe (?:he|she|they)|what if|we're|we have|there's)`;
const CLAUSE = `(?:i|i'm|i've|i'd|i'll|we|we're|we've|he|he's|he'd|he'll|she|she's|she'd|she'll|they|they're|they'd|they'll|it's|it is|what if|also|now|on \\w+ i've|(?:could|can|would) (?:he|she|they|you|i|my|our|the))`;

const SPEECH =
  /(?<!\b(?:i|you|not|to|when|practise|practice) )\b(?:say|says|said|saying|tell me(?! (?:what|how|when|where|why)\b)|tells me|reply|replies|answers?)\b/i;
const AFTER_SPEECH =
  /^(?:,\s*(?:and|but|so|which|because|i want|i need|i just|i'd|i'm (?:afraid|scared|worried)|i have|i don't|it's because|she|he|they|although|though|kindergarten|my (?!fault|own|problem|job)[a-z]+ (?:is|are|comes?|came|has|have|was|broke))\b|\s+(?:but|and (?:i'd|i'll|i would|i don't|then i|i))\b)/i;

/** A description cut into its thoughts: at marks, and where a new clause begins without one. */
export function piecesOf(text: string, relations: readonly string[]): Piece[] {
  return shielded(text)
    .replace(/\b(says?|said|tells me|answers?)(?: always)?: /gi, '$1 ')
    .replace(/\b(be|is|goes|go) like, /gi, '$1 like ')
    .split(
      /(?<=[.;!?\n])(?<!\b(?:Mrs?|Ms|Dr|Prof|vs|e\.g|i\.e)\.)\s+|\n+|\s+[–—-]+\s+|(?<!\d):\s+|[()]/,
    )
    .flatMap((sentence) => thoughts(sentence, relations))
    .map(({ text: piece, ...rest }) => ({ ...rest, text: unshielded(piece).trim() }))
    .filter(({ text: piece }) => /[\p{L}\p{N}]/u.test(piece));
}

function thoughts(sentence: string, relations: readonly string[]): Piece[] {
  const people = alternatives(relations);
  const cut = new RegExp(
    [
      ',(?!\\d)\\s*(?:(?<comma>and|but|so|or|then|only)\\s+)?',
      `\\s+(?<tie>and|but|so|only|though|although)\\s+(?=${CLAUSE}\\b|(?:my|our|the) (?:${people})\\b|maybe\\b|to (?:borrow|have|get|take|leave|ask|help|use|come)\\b)`,
      "\\s+(?=because\\b|since (?:i|he|she|it|we|my|they|it's|i'm|i've|we're|she's|he's)\\b|so that\\b|as (?:i|i'm|it's|i've|my|we|we're|i'll)\\b(?! (?:soon|long|well)))",
      `\\s+(?=${RUN_ON}(?:\\b|(?<= )))`,
      `\\s+(?=(?:my|our) (?:${people}) (?:will|would|always|never|says|is|might)\\b)`,
      `(?<=^(?:(?:my|our|the|a) )?(?:${people}))\\s+(?=i (?:want|need|would|have)\\b)`,
    ].join('|'),
    'giu',
  );
  const pieces: Piece[] = [];
  let at = 0;
  let tie: string | undefined;
  for (const match of sentence.matchAll(cut)) {
    const before = sentence.slice(at, match.index);
    const behind = sentence.slice(match.index);
    const marked = match[0].trim() !== '';
    if (!marked && !/^\s+(?:because|so that|since|as)\b/i.test(behind) && GOES_ON.test(before))
      continue;
    if (SPEECH.test(before) && !AFTER_SPEECH.test(behind)) continue;
    if (before.trim() === '') continue;
    pieces.push({ text: before, ...(tie === undefined ? {} : { tie }) });
    tie = (match.groups?.['tie'] ?? match.groups?.['comma'])?.toLowerCase();
    at = match.index + match[0].length;
  }
  pieces.push({ text: sentence.slice(at), ...(tie === undefined ? {} : { tie }) });
  return pieces;
}

/** In what somebody quotes nothing is cut. */
function shielded(text: string): string {
  return text.replace(/"[^"]{2,160}"/g, (quote) =>
    quote.replace(/[,.;:!?()\s]/g, (mark) => String.fromCharCode(SHIELD + mark.charCodeAt(0))),
  );
}

function unshielded(text: string): string {
  return text.replace(/[\uE000-\uE0FF]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - SHIELD),
  );
}
