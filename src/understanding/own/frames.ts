import { BEGINS_DOING, CLAUSE, MINE, TALKING, baseForm, fromIng } from './verbs.ts';
import { personPattern } from './person.ts';

/** Who would do it: the one who is asked, the asker, or nobody, because it is a thing. */
export type Shape = 'they' | 'i' | 'thing';

/** What is asked for in a piece of text, and the words for whoever is asked. */
export type Framed = {
  shape: Shape;
  body: string;
  person?: string;
};

/** What a thing begins with. */
const THING =
  /^(?:a|an|some|more|less|fewer|another|one|two|three|four|five|six|ten|half|time|money|help|advice|feedback|support|permission|holidays?|vacation|leave|extra|better|free|new|stronger|lower|higher|quiet|access|wheelchair|unpaid|paid|spare|different|second|(?!(?:her|over|after|under|never|either|other|later|earlier|dinner|whether|together|rather|number|weather|brother|sister|mother|father|teacher)\b)\w{3,}er \w+|next \w+ off|\w+days? off|today off|tomorrow off|\d+|\[sum\])\b/i;

const OWNED = /^(?:the|my|our|his|her|their|your)\b/i;

const ASK =
  '(?:ask(?:ed|ing|s)?|request(?:ing)?|beg(?:ging)?|tell(?:ing)?|say(?:ing)?(?: to)?|get(?:ting)?|convinc(?:e|ing)|persuad(?:e|ing)|remind(?:ing)?|see|check with)';
const POLITE = '(?: please| maybe| possibly| perhaps| kindly| nicely| again)?';
const WANT =
  "(?:want(?:ed|s)?|need(?:ed|s)?|(?:would|'d|should) (?:really |just |also )?(?:like|love|prefer)|wish|(?:would |'d )?love it)";
const SHALL =
  "(?:'d| would| could| can| will| might| may| should| wants? to| is willing to| would be able to| could maybe)";

type Rule = (piece: string, person: string) => Framed | undefined;

/** Ways to ask, the surest first. */
const RULES: readonly Rule[] = [
  // “Ask my boss if I could leave early.”
  (piece, person) =>
    said(
      piece,
      `\\b${ASK} (${person}) (?:if|whether|that) (?:i|we) (?:can|could|may|might|'m allowed to|am allowed to)${POLITE} (.+)$`,
      mine,
    ),
  // “Ask her to …”: what she does, or, “to leave early”, what I would do.
  (piece, person) =>
    said(
      piece,
      `\\b${ASK} (${person})${POLITE} (?:if|whether|that)(?: (?:he|she|they|one|it))${SHALL}${POLITE} (?:be able to |be willing to |like to |want to |consider )?(.+)$`,
      theirs,
    ),
  (piece, person) =>
    said(piece, `\\b${ASK} (${person})${POLITE} (?:if|whether|that) (?:he|she|they) (.+)$`, third),
  (piece, person) =>
    said(piece, `\\b${ASK} (${person})${POLITE} not to (.+)$`, (body) => theirs(`not ${body}`)),
  (piece, person) => said(piece, `\\b${ASK} (${person})${POLITE} (?:for )?to (.+)$`, asked),
  (piece, person) =>
    said(
      piece,
      `\\b${ASK} (${person})${POLITE} (?:if there's any way |if it's possible |about whether i can )(?:for me )?(?:to )(.+)$`,
      mine,
    ),
  (piece, person) => said(piece, `\\b${ASK} (${person})${POLITE} for (?!to\\b)(.+)$`, thing),
  (piece, person) =>
    said(
      piece,
      `\\b(?:${ASK}|talk(?:ing)? to|speak(?:ing)? (?:to|with)|write to|email) (${person})${POLITE} (?:about|on) (.+)$`,
      about,
    ),
  (piece, person) =>
    said(
      piece,
      `\\b${ASK} (${person})${POLITE} (?:that |because )?(?:i|we)(?: ${WANT}|${WANT}) (.+)$`,
      wanted,
    ),
  (piece, person) => said(piece, `\\b(?:ask|asking) (${person}) ((?:a|an|some) .+)$`, thing),
  // “I need him to …”, “I'd like that my landlord repairs …”
  (piece, person) => said(piece, `(?:\\b|')${WANT} (?:for )?(${person}) to (.+)$`, asked),
  (piece, person) =>
    said(piece, `(?:\\b|')${WANT} (?:that |if )?(${person})${SHALL}${POLITE} (.+)$`, theirs),
  (piece) =>
    said(
      piece,
      `(?:\\b|')${WANT} (?:that |if )?(?:he|she|they)${SHALL}${POLITE} (.+)$`,
      theirsAlone,
    ),
  (piece, person) => said(piece, `(?:\\b|')${WANT} (?:that )?(${person}) (?!to\\b)(.+)$`, third),
  (piece) => said(piece, `(?:\\b|')${WANT} (?:that )?(?:he|she|they) (.+)$`, third),
  (piece, person) => said(piece, `\\bfor (${person}) to (.+)$`, asked),
  (piece, person) =>
    said(piece, `\\bwonder(?:ed|ing)? (?:if|whether) (${person})${SHALL}${POLITE} (.+)$`, theirs),
  (piece, person) =>
    said(
      piece,
      `\\b(?:grateful|glad|happy|nice|great|love it|like it) if (?:(${person})|he|she|they)(?:'d| would| could) (.+)$`,
      theirs,
    ),
  (piece, person) =>
    said(
      piece,
      `\\b(?:grateful|glad|happy|nice|great|love it|like it) if (?:(${person})|he|she|they) (.+)$`,
      third,
    ),
  (piece, person) =>
    said(
      piece,
      `\\b(?:question|request) (?:to|for) (${person}) is (?:if|whether) (?:i|we) (?:can|could|may|might) (.+)$`,
      mine,
    ),
  // “Can my professor …?”, “my landlord to …”
  (piece, person) =>
    said(
      piece,
      `^(?:so |and |or |well )?(?:can|could|would|might|will|may|should) (?:(?:he|she|they)|(${person}))${POLITE} (?!be\\b|say\\b|think\\b)(.+)$`,
      theirs,
    ),
  (piece, person) =>
    said(
      piece,
      `^(?:for )?(${person}) (?:to|should|could|must|has to|needs to|need to|have to) (?!say\\b|be\\b|think\\b|get\\b|feel\\b)(.+)$`,
      asked,
    ),
  // “Could I …?”, “Could you …?”
  (piece) =>
    said(
      piece,
      `\\b(?:can|could|may|might) (?:i|we)${POLITE} (?!ask\\b|say\\b|tell\\b|get (?:him|her|them|my)\\b)(.+)$`,
      mine,
    ),
  (piece) =>
    said(
      piece,
      `\\b(?:can|could|would|will) you${POLITE} (?!(?:please )?(?:help me )?(?:how i |how to |to )?(?:ask|say|practi[sc]e|tell|rehearse)\\b)(.+)$`,
      theirs,
    ),
  // “A reference from my teacher”, “borrow from my neighbour the drill”
  (piece, person) =>
    swapped(
      piece,
      `\\b(borrow|have|get|need|want|request|claim) (?:from|off|of) (${person}) (.+)$`,
    ),
  (piece, person) => from(piece, person),
  (piece) =>
    said(
      piece,
      `\\b(?:ask(?:ing)?|request(?:ing)?|ask(?:ing)? for) (?:for )?((?:a|an|some|more|time|money|help|\\[sum\\]|\\d).+)$`,
      thing,
    ),
  (piece) =>
    said(
      piece,
      `(?:\\b(?:i|we)\\b(?:'d|'m| would| am)?(?: really| just| also| only)*|^(?:and |so |but |just |only |also )*(?=want|need)) ?(?:want|need|like|love|wish|plan|hope|try|trying)(?:ed|ing)? (.+)$`,
      wanted,
    ),
  (piece) =>
    said(
      piece,
      `^(?:i'd|i would|i'm going|i'm trying|i have|i should|how (?:do|can|should) i)(?: like| love)? (to .+)$`,
      wanted,
    ),
];

/** What a piece of text asks for, and of whom, if it does. */
export function framedIn(piece: string, relations: readonly string[]): Framed | undefined {
  const person = personPattern(relations);
  for (const rule of RULES) {
    const found = rule(piece, person);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A fragment that may be the ask, once it is known who is asked: “borrow ladder”, “a week off”. */
export function fragmentIn(piece: string): Framed | undefined {
  const body = piece.replace(/^(?:(?:and|so|please|to|or|just|maybe|for|about)\b[ ,]*)+/i, '');
  if (MINE.test(body)) return mine(body);
  if (
    BEGINS_DOING.test(body) &&
    !/^(?:help|back|change|support|lift|hug|walk|talk)s?$/i.test(body) &&
    !CLAUSE.test(
      body
        .split(' ')
        .slice(0, 3)
        .join(' ')
        .replace(/^(?:have|do|get)\b/i, ''),
    )
  )
    return { shape: 'they', body };
  if (CLAUSE.test(body)) return undefined;
  if (
    THING.test(body) ||
    ARTICLE.test(body) ||
    (OWNED.test(body) && /\bback\b/i.test(body)) ||
    /^(?!(?:i|he|she|they|you|we)\b)(?:\S+ ){1,3}(?:off|back)$/i.test(body)
  )
    return { shape: 'thing', body: withArticle(body) };
  return undefined;
}

/** What is counted, and so needs its “a”. */
const ARTICLE =
  /^(?:raise|pay rise|rise|reference|extension|ride|lift|hug|refund|discount|receipt|certificate|(?:recommendation |reference )?letter|meeting|appointment|ladder|drill|key|second chance|promotion|day off|week off|spare \w+|different \w+|new \w+|smaller \w+|bigger \w+|second \w+|lower \w+|quiet \w+)\b/i;

function withArticle(body: string): string {
  if (!ARTICLE.test(body)) return body;
  return /^[aeiou]/i.test(body) ? `an ${body}` : `a ${body}`;
}

/** Something after “could you …?”, whatever it is. */
export function afterCouldYou(text: string): Framed | undefined {
  const body = text.replace(
    /^(?:(?:you know|well|so|please|um+|er+|maybe|just|to|could you|can you)\b[ ,]*)+/i,
    '',
  );
  const could = /^(?:could|can|may) i (.+)$/i.exec(body)?.[1];
  if (could !== undefined) return mine(could);
  if (MINE.test(body) && !/\bme\b/i.test(body)) return mine(body);
  if (BEGINS_DOING.test(body)) return { shape: 'they', body };
  if (THING.test(body) || ARTICLE.test(body) || (OWNED.test(body) && !CLAUSE.test(body)))
    return { shape: 'thing', body: withArticle(body) };
  return CLAUSE.test(body) ? undefined : { shape: 'they', body };
}

type Made = Omit<Framed, 'person'> | undefined;

function said(piece: string, source: string, make: (body: string) => Made): Framed | undefined {
  const found = new RegExp(source, 'iu').exec(piece);
  const body = found?.at(-1);
  if (found === null || body === undefined) return undefined;
  const made = make(body);
  const person = found.length > 2 ? found[1] : undefined;
  return made === undefined ? undefined : { ...made, ...(person ? { person } : {}) };
}

/** “Borrow from my neighbour the drill.” */
function swapped(piece: string, source: string): Framed | undefined {
  const found = new RegExp(source, 'iu').exec(piece);
  const [, verb = '', person = '', what = ''] = found ?? [];
  if (found === null || CLAUSE.test(what)) return undefined;
  return verb.toLowerCase() === 'borrow'
    ? { shape: 'i', body: `borrow ${what}`, person }
    : { shape: 'thing', body: what, person };
}

/** What I would do. “Have a week off” is the thing “a week off”. */
function mine(body: string): Made {
  const what = /^(?:have|get) (.+)$/i.exec(body)?.[1];
  if (what !== undefined && (THING.test(what) || OWNED.test(what)))
    return { shape: 'thing', body: what };
  return /^(?:help|ask|say|tell)\b/i.test(body) ? undefined : { shape: 'i', body };
}

function theirs(body: string): Made {
  const ing = /^mind (.+)$/i.exec(body)?.[1];
  if (ing !== undefined && /ing$/i.test(ing.split(' ')[0] ?? '')) {
    const base = fromIng(ing);
    return base === undefined ? undefined : { shape: 'they', body: base };
  }
  return { shape: 'they', body };
}

function theirsAlone(body: string): Made {
  return /^(?:be|say|think|feel|get|never|always)\b/i.test(body) ? undefined : theirs(body);
}

/** Asked to do something: “to lend me …”; but “to leave early” is what the asker would do. */
function asked(body: string): Made {
  if (/^(?:know|understand|reali[sz]e|see) (?:that|how|what|why|i)\b/i.test(body)) return undefined;
  if (/^be (?:paid|moved|excused|taken|put|transferred|allowed|assigned|given)\b/i.test(body))
    return mine(body);
  return /^(?:leave (?:early|earlier|at)|take (?:\S+ ){0,3}?(?:time|days?|weeks?|months?|hours?|afternoon|morning|evening|\w+day) off|work from home|have|go home|finish early|borrow)\b/i.test(
    body,
  )
    ? mine(body)
    : theirs(body);
}

/** “That he repairs the window”: with a verb that is known. */
function third(body: string): Made {
  if (/^(?:can|could|will|would|might|may) /i.test(body)) return theirs(body.replace(/^\S+ /, ''));
  const wanted = /^wants? to (.+)$/i.exec(body)?.[1];
  const base = wanted ?? baseForm(body);
  return base === undefined ? undefined : { shape: 'they', body: base };
}

/** A thing, unless there is a verb where the thing should be. */
function thing(body: string): Made {
  const pay = /^(?:to )?((?:pay|paint|use|have|get|take) .+)$/i.exec(body)?.[1];
  if (pay !== undefined) return mine(pay);
  const base = fromIng(body);
  if (base !== undefined)
    return /^(?:go|leave|take|work|use|come|start)\b/i.test(base) ? mine(base) : undefined;
  return { shape: 'thing', body: withArticle(body) };
}

function about(body: string): Made {
  return THING.test(body) && fromIng(body) === undefined && !CLAUSE.test(body)
    ? { shape: 'thing', body }
    : undefined;
}

/** “An appointment from my dentist before Christmas.” */
function from(piece: string, person: string): Framed | undefined {
  const found = new RegExp(
    `^(?:.*\\b(?:request(?:ing)?|ask(?:ing)? for|get(?:ting)?|want|need|like) )?(.+?) (?:from|off) (${person})(?: office)?( .*)?$`,
    'iu',
  ).exec(piece);
  const made = given(found?.[1] ?? '');
  return found === null || made === undefined
    ? undefined
    : {
        ...made,
        body:
          made.body +
          (/^ (?:by|before|until|till|on|in|next|this|for|after|at|to)\b/i.test(found[3] ?? '')
            ? (found[3] ?? '')
            : ''),
        person: found[2] ?? '',
      };
}

/** “A reference from my teacher”: the thing that is had from somebody. */
function given(body: string): Made {
  if (CLAUSE.test(body.replace(/^(?:have|get) /i, ''))) return undefined;
  const bare = body.replace(/^(?:(?:i|we)(?:'d| would)? (?:like|need|want)(?: to)? |to )+/i, '');
  if (/^borrow\b/i.test(bare)) return { shape: 'i', body: bare };
  const what = bare.replace(/^(?:request|ask for|have|get|need|want) /i, '');
  return THING.test(what) || OWNED.test(what) || ARTICLE.test(what) || /^\S+ back\b/i.test(what)
    ? { shape: 'thing', body: withArticle(what) }
    : undefined;
}

/** What stands behind “I want”: a thing, or “to” and what I would do. */
function wanted(body: string): Made {
  const doing = /^(?:to|not to) (.+)$/i.exec(body)?.[1];
  if (doing !== undefined) return TALKING.test(doing) ? undefined : mine(doing);
  if (THING.test(body) || ARTICLE.test(body))
    return CLAUSE.test(body.split(/ (?:that|which|when|because|for) /)[0] ?? '')
      ? undefined
      : { shape: 'thing', body: withArticle(body) };
  if (/^it back\b/i.test(body)) return { shape: 'thing', body };
  if (
    OWNED.test(body) &&
    !CLAUSE.test(body) &&
    (/\b(?:back|by|before|until|till|today|earlier)\b/i.test(body) ||
      /^(?:the|my|his|her|their) [\p{L}-]+(?: [\p{L}-]+)?$/iu.test(body))
  )
    return { shape: 'thing', body };
  return BEGINS_DOING.test(body) && MINE.test(body) ? mine(body) : undefined;
}
