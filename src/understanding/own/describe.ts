import type { Described, DescribedPart, Reason, Wish } from '../../domain/ownAsk.ts';
import type { Pronoun } from '../../domain/pronoun.ts';
import { normalise } from '../normalise.ts';
import { fearIn } from './fear.ts';
import type { Framed } from './frames.ts';
import { afterCouldYou, fragmentIn, framedIn } from './frames.ts';
import { masked } from './mask.ts';
import { namesIn } from './names.ts';
import {
  SOMEBODY,
  alternatives,
  isMany,
  personPattern,
  pronounIn,
  pronounOf,
  relationIn,
} from './person.ts';
import type { Piece } from './pieces.ts';
import { piecesOf } from './pieces.ts';
import { aloud, whenShown } from './spoken.ts';
import { onlyTime } from './time.ts';
import { unaskable } from './unaskable.ts';
import { BECAUSE, isMatter, reasonOf } from './why.ts';
import type { Wished } from './wish.ts';
import { wished } from './wish.ts';
import { writtenOut } from './written.ts';

const FEARS =
  /^(?:and |but |so |because |only |also |what )*(?:(?:i'm|i am|i) (?:really |so |a bit |just |also |always )?(?:afraid|scared|worried|nervous|terrified|anxious|fear|dread|expect|bet|have fear|know (?:he|she|they)|think (?:he|she|they)|guess (?:he|she|they)|feel like (?:he|she|they)|worry|hate when)\b|(?:afraid|scared|worried|nervous|terrified|pretty sure|probably|maybe|perhaps|knowing (?:him|her|them))\b(?= (?:he|she|they|that|it|of|about|my|the))|what if\b|if (?:he|she|they) says?\b|my (?:fear|worry) is\b)/i;
const PREDICTS =
  /(?:'ll|'d|'s| will| would| always| usually| often| never| probably| might| may| keeps?| tends?(?: to)?| is(?: so| very| super| really| always| such| often| not| too| never| going to| on| in)| are(?: so| very| always| not| too| never| going to)| can(?:'t)? (?:get|be)| gets?| ha(?:tes?|d)| says?| once (?:said|told)| tends to| thinks?| does get| do(?:es)?n't| won't| has (?:a lot|no|never|always)| bursts?| sighs?| laughs?| sighed)(?![\p{L}'])/iu;

/** What is left of a description: who is asked and what for, before it is put in order. */
type Asked = { piece: Piece; frame: Framed };

/**
 * What somebody tells about an ask of their own: whom, what, when, why and what they fear, in
 * the words of both sides. Pure; what is not found, or not for sure, is not there. Names of other
 * people, numbers and addresses are masked in everything that comes back.
 */
export function describe(
  raw: string,
  relations: readonly string[],
  answering?: DescribedPart,
): Described {
  const { text } = normalise(raw);
  const names = namesIn(text, relations);
  const told = masked(text, names);
  const plain = writtenOut(masked(text, names, SOMEBODY).text);
  const found = foundIn(plain, relations);
  const name = names[0]?.text;
  const described: Described = {
    told: told.text,
    masked: [...told.names, ...told.taken],
    ...(name === undefined ? {} : { name }),
    ...found,
    ...unaskable(text),
  };
  return /\p{L}{2}/u.test(plain) ? answered(described, plain, relations, answering) : described;
}

/** An answer to a question is one even where it would say nothing by itself. */
function answered(
  described: Described,
  plain: string,
  relations: readonly string[],
  answering: DescribedPart | undefined,
): Described {
  switch (answering) {
    case undefined:
      return described;
    case 'ask': {
      if (described.wishes.length > 0) return described;
      const frame = afterCouldYou(plain.replace(/[\s.,;:!?]+$/, ''));
      const wish = frame === undefined ? undefined : wished(frame, relations, undefined);
      return wish === undefined ? described : { ...described, ...wishesOf([wish]) };
    }
    case 'why': {
      const said = reasonSaid(plain);
      const why = said === undefined ? undefined : reasonOf(said, undefined, plain);
      return why === undefined ? described : { ...described, why: shownReason(why) };
    }
    case 'fear': {
      const fear = described.fear ?? fearIn(plain) ?? fearIn(`says ${plain}`);
      return fear === undefined ? described : { ...described, fear: shownFear(fear) };
    }
  }
}

/** Of several sentences, the first that could be a reason: no greeting, no question, not too long. */
function reasonSaid(plain: string): string | undefined {
  return plain
    .split(/(?<=[.!?])\s+/)
    .find(
      (sentence) =>
        !sentence.endsWith('?') &&
        sentence.length <= LONGEST_REASON &&
        !/^(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear)\b[^.]{0,20}[.!,]?$/i.test(
          sentence,
        ),
    );
}

/** In characters; a reason that is longer is a story. */
const LONGEST_REASON = 120;

function foundIn(
  plain: string,
  relations: readonly string[],
): Pick<Described, 'relation' | 'pronoun' | 'wishes' | 'when' | 'why' | 'fear'> {
  const pieces = piecesOf(plain, relations);
  const asks = asksIn(pieces, relations);
  const left = pieces.filter((piece) => !asks.some((each) => each.piece === piece));
  const fears = pieces.filter((piece) => isFear(piece, relations, asks));
  const relation = whomIn(pieces, asks, fears, relations);
  const pronoun = pronounFor(relation, asks, fears, left);
  const said = [
    ...asks,
    ...(asks.length > 0 || relation === undefined ? [] : fragmentsIn(left, fears, relations)),
  ];
  const wishes = wishesFor(said, relations, pronoun);
  const why = whyIn(pieces, said, fears, relations, pronoun);
  const fear = fearFor(fears, {
    ...(pronoun === undefined ? {} : { pronoun }),
    many: isMany(relation),
  });
  const when = pieces
    .filter((piece) => !said.some((each) => each.piece === piece) && !fears.includes(piece))
    .map((piece) => onlyTime(piece.text))
    .find((each) => each !== undefined);
  const found = wishesOf(wishes);
  return {
    ...(relation === undefined ? {} : { relation }),
    ...(pronoun === undefined ? {} : { pronoun }),
    ...found,
    ...(found.when === undefined && when !== undefined ? { when: whenShown(when) } : {}),
    ...(why === undefined ? {} : { why: shownReason(why) }),
    ...(fear === undefined ? {} : { fear: shownFear(fear) }),
  };
}

/** The pieces that ask. Where somebody is surely asked, what is merely needed is no ask. */
function asksIn(pieces: readonly Piece[], relations: readonly string[]): Asked[] {
  const asks: Asked[] = [];
  for (const piece of pieces) {
    if (isSpeech(piece.text) || BECAUSE.test(piece.text)) continue;
    if (FEARS.test(piece.text) && !/\b(?:ask|asking|tell|telling)\b/i.test(piece.text)) continue;
    const text = bare(piece.text);
    const more =
      asks.length > 0
        ? /^(?:and |also )*to ((?:borrow|have|get|take|leave|use)\b.+)$/i.exec(text)?.[1]
        : undefined;
    const frame = more === undefined ? framedIn(text, relations) : fragmentIn(more);
    if (
      frame !== undefined &&
      !toldOf(frame, relations) &&
      wished(frame, relations, undefined) !== undefined
    )
      asks.push({ piece, frame });
  }
  const surely = asks.some(({ frame }) => frame.person !== undefined);
  return asks.filter(
    ({ piece, frame }) =>
      !surely || frame.person !== undefined || ADDS.test(piece.text) || FREELY.test(piece.text),
  );
}

/** “I'd like to invite my colleague” is told to somebody else. */
function toldOf({ shape, person, body }: Framed, relations: readonly string[]): boolean {
  return (
    shape === 'i' &&
    person === undefined &&
    new RegExp(`\\b(?:my|our) (?:${alternatives(relations)})(?!'?s )(?![\\p{L}'])`, 'iu').test(body)
  );
}

/** One more thing that is asked for. */
const ADDS = /\b(?:also|too|as well)\b|^(?:and |also )*to |\bi want to borrow\b/i;
/** “Could I …?” and “could she …?” are asks, whoever is named before. */
const FREELY = /^(?:and |so |or )*(?:can|could|may|might) /i;

/** With somebody to ask, what is left may be the ask: “My flatmate, do the dishes more often”. */
function fragmentsIn(
  pieces: readonly Piece[],
  fears: readonly Piece[],
  relations: readonly string[],
): Asked[] {
  const somebody = new RegExp(`^${personPattern(relations)}(?![\\p{L}'])[\\s,:–-]*`, 'iu');
  for (const piece of pieces) {
    if (fears.includes(piece) || BECAUSE.test(piece.text)) continue;
    const body = bare(piece.text).replace(/^(?:ask(?:ing)?|tell(?:ing)?) /i, '');
    const alone = body.replace(somebody, '').trim();
    const frame = fragmentIn(alone === '' ? '' : alone);
    if (frame !== undefined && wished(frame, relations, undefined) !== undefined)
      return [{ piece, frame }];
  }
  return [];
}

function wishesFor(
  asks: readonly Asked[],
  relations: readonly string[],
  pronoun: Pronoun | undefined,
): Wished[] {
  const found = asks.flatMap(({ frame }) =>
    split(frame).flatMap((each) => wished(each, relations, pronoun) ?? []),
  );
  return found.filter(({ ask }, at) => found.findIndex((other) => other.ask === ask) === at);
}

/** “A day off and to borrow the projector” are two. */
function split(frame: Framed): Pick<Framed, 'shape' | 'body'>[] {
  const [, first, second] =
    /^(.+?),? and (?:i want |also )?to ((?:borrow|have|get|take|leave|use)\b.+)$/i.exec(
      frame.body,
    ) ?? [];
  if (first === undefined || second === undefined) return [frame];
  return [
    { shape: frame.shape, body: first },
    { shape: 'i', body: second },
  ];
}

/** The one who is asked: in the ask itself, alone in a piece, or feared; else the first who is named. */
function whomIn(
  pieces: readonly Piece[],
  asks: readonly Asked[],
  fears: readonly Piece[],
  relations: readonly string[],
): string | undefined {
  const words = alternatives(relations);
  const alone = new RegExp(
    `^(?:so |and |to |hey |hi )*${personPattern(relations)}[\\s,.:!?-]*$`,
    'iu',
  );
  const begins = new RegExp(
    `^(?:so |and |to |well )*(?:(?:my|our|the|a|an) )?(?:[\\p{L}-]+ )?(?:${words})(?![\\p{L}'-])`,
    'iu',
  );
  const asked = asks.flatMap(({ frame }) => frame.person ?? []);
  const owner = asks.flatMap(({ frame }) =>
    /^(?:borrow|use|have)\b/i.test(frame.body)
      ? (new RegExp(`\\b(?:my|our|the) (?:${words})'?s (?=[a-z])`, 'iu').exec(frame.body)?.[0] ??
        [])
      : [],
  );
  const places = [
    ...asked,
    ...pieces.filter(({ text }) => alone.test(text)).map(({ text }) => text),
    ...owner,
    ...pieces
      .filter(({ text }) => begins.test(text) && !BECAUSE.test(text) && !THIRD.test(text))
      .map(({ text }) => begins.exec(text)?.[0] ?? ''),
    ...pieces
      .slice(
        0,
        Math.max(
          0,
          pieces.findIndex((piece) => asks.some((each) => each.piece === piece)),
        ),
      )
      .filter(({ text }) => !BECAUSE.test(text) && !THIRD.test(text))
      .map(({ text }) => text),
    ...asks.map(({ piece }) => piece.text),
    ...fears.map(({ text }) => text),
    ...pieces.filter(({ text }) => !BECAUSE.test(text)).map(({ text }) => text),
  ];
  const wanted = asked
    .map((each) => pronounIn(each))
    .find((each) => each === 'he' || each === 'she');
  // What belongs to somebody names them only when nobody else is named.
  const things = new RegExp(
    `\\b(?:(?:my|our|the) )?(?:${words})'s (?!(?:[\\p{L}]+ )?(?:${words})\\b)`,
    'giu',
  );
  for (const place of [...places.map((each) => each.replace(things, ' ')), ...places]) {
    const relation = relationIn(place, relations);
    if (relation === undefined) continue;
    const gender = pronounOf(relation);
    if (wanted !== undefined && gender !== undefined && gender !== 'they' && gender !== wanted)
      continue;
    return relation;
  }
  return undefined;
}

/** Told of somebody in passing. */
const THIRD =
  /\b(?:is ill|is sick|is getting married|is in (?:hospital|the hospital)|works nights|said i should|died|passed away|has (?:physio|her first|his first|surgery|an operation)|is coming|are coming|comes from|promised me)\b/i;

/** Somebody else, of whom “she” may be said. */
const THIRD_PARTY =
  /\b(?:my|our|the) (?:son|daughter|kids?|child|children|baby|mum|mom|mother|dad|father|sister|brother|husband|wife|cat|dog)\b/i;

function pronounFor(
  relation: string | undefined,
  asks: readonly Asked[],
  fears: readonly Piece[],
  left: readonly Piece[],
): Pronoun | undefined {
  const own = relation === undefined ? undefined : pronounOf(relation);
  if (own !== undefined) return own;
  const inAsk = asks.flatMap(({ frame, piece }) => [
    ...(frame.person === undefined ? [] : [pronounOf(frame.person) ?? pronounIn(frame.person)]),
    pronounIn(
      /\b(?:if|whether|that|want|like|need|wish|can|could|would|letting|will)(?: that)? (?:he|she|they)\b/i.exec(
        piece.text,
      )?.[0] ?? '',
    ),
  ]);
  const others = asks.some(({ frame }) => THIRD_PARTY.test(frame.body));
  const inFear = fears.map(({ text }) => pronounIn(/\b(?:he|she|they)\b/i.exec(text)?.[0] ?? ''));
  const inBody = others
    ? []
    : asks.map(({ frame }) =>
        pronounIn(frame.body.replace(/\b(?:they|them)\b/gi, isMany(relation) ? 'them' : '')),
      );
  const around = (others ? [] : left)
    .filter(
      ({ text }) =>
        !BECAUSE.test(text) &&
        !/\b(?:son|daughter|mother|sister|husband|wife|father|brother|baby)\b/i.test(text),
    )
    .map(({ text }) => pronounIn(/\b(?:he|she|him)\b/i.exec(text)?.[0] ?? ''));
  return [...inAsk, ...inFear, ...inBody, ...around].find((each) => each !== undefined);
}

function isFear({ text }: Piece, relations: readonly string[], asks: readonly Asked[]): boolean {
  const asking = asks.some(({ piece }) => piece.text === text);
  if (FEARS.test(text)) return !asking || /^what if\b/i.test(text);
  if (asking || BECAUSE.test(text)) return false;
  const other = new RegExp(
    `^(?:and |but |so |or |maybe |perhaps |probably |last time |when i \\w+(?: it)? |because )*(?:he|she|they|who|one|it|(?:(?:my|the|our) )?${SOMEBODY}|(?:my |the |our )?(?:${alternatives(relations)}))(?=[ '])`,
    'iu',
  );
  const found = other.exec(text);
  if (found === null) return SUBJECTLESS.test(text);
  if (/^(?:it|it's)\b/i.test(text.replace(/^(?:and|but|so) /i, ''))) return false;
  return (
    PREDICTS.test(text.slice(found[0].length)) && !KIND.test(text.split(/ but /i).at(-1) ?? '')
  );
}

/** Typed in a hurry: “will say he's busy”. */
const SUBJECTLESS =
  /^(?:and |but |so |maybe |probably )*(?:(?:will|would|might|may|probably|always|usually) (?:probably |just |always )?(?:say|says|tell|think|laugh|be|get|refuse|ignore|moan|complain)|says)\b/i;

/** Nothing to be afraid of. */
const KIND =
  /\b(?:(?:is|are|seems?|be|'s|'re) (?:really |very |so |quite |always )?(?:nice|kind(?! of)|great|lovely|good at|friendly|sweet|helpful|happy|native|the best|supportive|understanding)|keeps? (?!saying|telling|asking)\w+ing|never does the|has friends over|parks? in|speaks? too|doesn't pay|does not pay|borrow\w*|who lives|hasn't returned|has my|have my|works nights|is behind on|is moving|is ill|is sick|is getting married|(?:has|'s) had (?:it|them)|won't (?:give|listen)|promised|offered|needs it|(?:he|she) has an? |is broken|is closed)\b/i;

function isSpeech(text: string): boolean {
  return /^(?:and |but |so |maybe |probably )*(?:(?:he|she|they)(?:'ll|'d| will| would| might| always| usually| just| probably| is going to|'s going to)*|i'm (?:afraid|scared|worried)(?: that)? (?:he|she|they)(?:'ll|'d| will| would| might)*|i (?:think|bet|just know|know|guess)(?: that)? (?:he|she|they)(?:'ll|'d| will| would)*) (?:say|says|tell me|think|thinks|ask|asks|answer)\b/i.test(
    text,
  );
}

/** What will be, rather than what somebody is like. */
const COMING =
  /'ll\b|\bwill\b|\bwould\b|'d\b|\bmight\b|\bgoing to\b|\bwhat if\b|\b(?:afraid|scared|worried)\b/i;

/** The fear with words comes first, then one that is understood. */
function fearFor(fears: readonly Piece[], speaker: Parameters<typeof fearIn>[1]) {
  const coming = fears.toSorted(
    (a, b) => Number(COMING.test(b.text)) - Number(COMING.test(a.text)),
  );
  const read = coming.flatMap(({ text }) => fearIn(text, speaker) ?? []);
  return read.find(({ says }) => says !== undefined) ?? read[0];
}

/** A reason that is given as one; else what is told about oneself beside the ask, rather behind it than before. */
function whyIn(
  pieces: readonly Piece[],
  asks: readonly Asked[],
  fears: readonly Piece[],
  relations: readonly string[],
  pronoun: Pronoun | undefined,
): Reason | undefined {
  const whole = pieces.map(({ text }) => text).join(' ');
  const free = (piece: Piece) =>
    !fears.includes(piece) && !asks.some((each) => each.piece === piece);
  const given = pieces.findIndex((piece) => BECAUSE.test(piece.text) && !fears.includes(piece));
  if (given >= 0) return reasonOf(together(pieces, given, free), pronoun, whole);
  if (asks.length === 0) return undefined;
  const somebody = new RegExp(
    `^(?:and |but |so )*(?:(?:my|our|the) (?:[\\p{L}-]+ )?)?(?:${alternatives(relations)})\\b`,
    'iu',
  );
  const asked = new RegExp(`^(?:and |but |so )*(?:he|she|they)\\b`, 'iu');
  const whom = asks.flatMap(({ frame }) => frame.person ?? []).join(' ');
  const others = asks.some(({ frame }) => THIRD_PARTY.test(frame.body));
  const isWhy = (piece: Piece) =>
    (others &&
      pronoun !== 'he' &&
      pronoun !== 'she' &&
      free(piece) &&
      /^(?:he|she)(?:'s)? (?:has|is|needs|was|had)\b/i.test(piece.text)) ||
    (free(piece) &&
      onlyTime(piece.text) === undefined &&
      isMatter(piece, asked) &&
      (!somebody.test(piece.text) || isOther(piece.text, whom, relations)));
  const last = pieces.findLastIndex((piece) => asks.some((each) => each.piece === piece));
  const behind = pieces.findIndex((piece, at) => at > last && isWhy(piece));
  if (behind >= 0) return reasonOf(together(pieces, behind, isWhy), pronoun, whole);
  const first = pieces.findIndex((piece) => asks.some((each) => each.piece === piece));
  const near = pieces.findLastIndex((piece, at) => at < first && isWhy(piece));
  if (near < 0 || near < first - 2) return undefined;
  let from = near;
  while (from > 0 && pieces[from]?.tie === 'and' && isWhy(pieces[from - 1]!)) from -= 1;
  return reasonOf(together(pieces, from, isWhy), pronoun, whole);
}

/** Somebody who is not the one who is asked: “my sister is getting married”. */
function isOther(text: string, whom: string, relations: readonly string[]): boolean {
  if (!THIRD.test(text)) return false;
  const about = relationIn(text, relations);
  const asked = relationIn(whom, relations);
  return about !== undefined && asked !== undefined && about !== asked;
}

/** A reason and what is tied to it with “and”. */
function together(
  pieces: readonly Piece[],
  from: number,
  goesOn: (piece: Piece) => boolean,
): string {
  let out = pieces[from]?.text ?? '';
  for (const piece of pieces.slice(from + 1)) {
    if (piece.tie !== 'and' || !goesOn(piece) || /[.;!?]$/.test(out)) break;
    out += ` and ${piece.text}`;
  }
  return out;
}

function bare(text: string): string {
  return text.trim().replace(/[\s.,;:!?]+$/, '');
}

function wishesOf(wishes: readonly Wished[]): Pick<Described, 'wishes' | 'when'> {
  const when = wishes.map((wish) => wish.when).find((each) => each !== undefined);
  return {
    wishes: wishes.map(({ ask, task, wish }): Wish => ({
      ask: aloud(ask),
      task: aloud(task),
      wish: aloud(wish),
    })),
    ...(when === undefined ? {} : { when: whenShown(when) }),
  };
}

function shownReason({ said, turned }: Reason): Reason {
  return { said: aloud(said), turned: aloud(turned) };
}

function shownFear<F extends { says?: string }>(fear: F): F {
  return fear.says === undefined ? fear : { ...fear, says: aloud(fear.says) };
}
