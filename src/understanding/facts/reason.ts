import type { Span } from '../../domain/reading.ts';
import { has } from '../phrase.ts';
import { PLACE, SIZE, TIME } from '../vocabulary.ts';
import { spanOf, spoken } from './spans.ts';
import type { Segment } from './segments.ts';

/** How a plain statement begins. */
const STATES =
  /^ (?:(?:and|but|well|you see|see|also|sadly|unfortunately|just(?= i)|now) ){0,2}(?:i|i'm|i've|i'll|i'd|we|we're|we've|my|our|he|he's|she|she's|they|they're|it|it's|the|his|her|their|there|there's|nobody|you|this|that|today|tomorrow|a|an|\S+ (?:is|are|was|were|has|have|had|can't|won't|broke|found|needs|got)) /;

/** Statements beside an ask that give no reason: courtesy, ways out, offers, and what is said about the ask. */
const NO_REASON =
  /^ (?:(?:and|but|well|so|also|just) ){0,2}(?:i (?:can see|see|know|understand|realise|realize|get it|hope|promise|owe|appreciate|can (?:pay|bring|give|offer|come|do|wait|also)|would|will|mean|guess|suppose|was wondering|was hoping|really appreciate)|i'll|i'd (?!like to )|(?:i'm|we're|it's|they're) (?:in|at|on|near|behind|outside) the |it(?:'s| is) (?:ok|fine|all right|no|up to|only|just|totally|completely|about|for)|it (?:would|takes|will|won't|should|shouldn't|doesn't have|can|could|only)|it'll|that(?:'s| is| would|'d)|this (?:would|will)|you (?:can|could|don't|may|would|'re|are|have|must|know|decide|choose)|you're|you'd|there(?:'s| is) no|the (?:deadline|due date)|we (?:can|could)|no |thanks|thank|sorry|please|let me know|if |hope|hi |hello |hey |dear )/;

const VERBLESS = /^ (?:[\p{L}'-]+ ){1,2}(?:[.!] ?)*$/u;
const COURTESY =
  /^ (?:.* )?(?:please|thanks|thank|cheers|sorry|hi|hello|hey|dear|ok|yes|no|mate|bro|guys|sir|madam|maybe|perhaps|again|love|friend|much|appreciated|see|so|ignore|together|instead|only|really|too|there|here|morning|evening|afternoon) /;

const SUBJECT = /^(?:i|i'm|i've|i'd|we|he|she|they|could|can|would|you)$/;
const BOUNDS = [TIME, SIZE, PLACE];

/** Why it is asked: what follows `because`, or else a plain statement or a bare word beside the ask. */
export function reasonOf(segments: readonly Segment[], ask: number): Span | undefined {
  const given =
    segments.find((one, index) => one.lead === 'because' || (one.lead === 'so' && index >= ask)) ??
    segments.slice(ask + 1).find(states) ??
    segments.slice(0, ask).findLast(states) ??
    segments.slice(ask + 1).find(isBare);
  return given === undefined ? undefined : span(given);
}

function states({ line, lead, question }: Segment): boolean {
  const words = line.words.filter(spoken).length;
  return (
    lead === undefined &&
    !question &&
    words >= 3 &&
    STATES.test(line.canon) &&
    !NO_REASON.test(line.canon)
  );
}

/** `Cover reception? Dentist.` */
function isBare({ line, lead, question }: Segment): boolean {
  const name = /^\p{Lu}\p{Ll}+$/u.test(line.source.slice(line.words[0]?.start, line.words[0]?.end));
  const after = line.source[(line.words[0]?.start ?? 0) - 2] ?? '';
  const calls = name && /[,\p{L}]/u.test(after);
  return (
    lead === undefined &&
    !question &&
    !calls &&
    VERBLESS.test(line.canon) &&
    !BOUNDS.some((pattern) => has(line, pattern)) &&
    !COURTESY.test(line.canon)
  );
}

/** Behind the joining word; `so I can fix it` keeps it, because it is half of the meaning. */
function span({ line, lead }: Segment): Span | undefined {
  const words = line.words.filter(spoken);
  const joins = words[0]?.canon === 'otherwise' || lead !== 'because' ? 0 : 1;
  const from = joins === 1 && words[1]?.canon === 'of' ? 2 : joins;
  const and = from === 0 && /^(?:and|but)$/.test(words[0]?.canon ?? '') ? 1 : from;
  // `Because of my eyes I can't read`: the eyes are the reason.
  const subject = from < 2 ? -1 : words.findIndex(({ canon }, at) => at > 2 && SUBJECT.test(canon));
  const told = words.slice(and, subject < 0 ? undefined : subject);
  const joined = /^(?:and|but|or|so)$/.test(told.at(-1)?.canon ?? '');
  return spanOf(line.source, joined ? told.slice(0, -1) : told);
}
