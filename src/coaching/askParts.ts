import type { Wish } from '../domain/ownAsk.ts';
import type { Reading } from '../domain/reading.ts';
import { sentenceAsking } from './asking.ts';
import { blameIn } from './blame.ts';
import { pressingIn } from './pressing.ts';
import { repayments } from './promises.ts';

/** Who would do it and how it is asked: “could you” with “check my budget table”. */
export type Core = { frame: 'could you' | 'could I' | 'would you mind'; body: string };

/** A request in parts, in the writer's own words. What was not found is not there. */
export type AskParts = {
  greeting?: string;
  core?: Core;
  size?: string;
  when?: string;
  /** A clause: “my car broke down”. */
  reason?: string;
  /** What it is like for the writer: “I'm scared of the phone”. */
  personal?: string;
};

const SOFT = '(?: please| maybe| perhaps| possibly| kindly| just| also)*';

/** What stands before the thing asked for, and the frame it makes; the first that fits counts. */
const BEFORE_IT: readonly (readonly [RegExp, (body: string) => Core])[] = [
  [
    /\bhelp(?: me| us)?(?: out)?(?: with)? $/i,
    (body) => you(`help me with ${body.replace(/^with /i, '')}`),
  ],
  [/\bhelp $/i, (body) => you(`help me with ${body.replace(/^with /i, '')}`)],
  [/\blet me $/i, (body) => you(`let me ${body}`)],
  [/\bmind $/i, (body) => ({ frame: 'would you mind', body })],
  [
    new RegExp(`\\b(?:you|u)(?: can| could| would| to| have to| must| be able to)?${SOFT} $`, 'i'),
    you,
  ],
  [/\bfor you to $/i, you],
  [new RegExp(`\\b(?:can|could|may|might|if) (?:i|we)(?: could| can)?${SOFT} $`, 'i'), own],
  [/\b(?:like|love|need|want|hoping|possible(?: for me)?) to $/i, own],
  [/\b(?:like|love|need|want|have|get|ask(?:ing)? (?:you )?for) $/i, (body) => own(`have ${body}`)],
];

function you(body: string): Core {
  return { frame: 'could you', body };
}

function own(body: string): Core {
  return { frame: 'could I', body };
}

const FEELING =
  /(?:^|(?<=[.!?,;\n]\s*|\band |\bbecause |\bbut |\bso ))i(?:'m| am|'ve been| have been| feel| was| get)(?: feeling)?(?: (?:so|really|very|just|a bit|quite|too|still|feeling|honestly))* (?:low|unwell|scared|afraid|anxious|nervous|ashamed|embarrassed|overwhelmed|overloaded|lonely|exhausted|tired|sad|down|depressed|worried|stressed|ill|sick|grieving|struggling|lost|desperate|broke|alone|panicking|hurt|heartbroken)(?![\p{L}'])[^.!?,;\n]*/iu;

/** A request in parts. `wish` is what else is known of the ask, used where the words alone do not tell. */
export function partsOf(reading: Reading, wish?: Wish): AskParts {
  const { text } = reading;
  const core = coreIn(reading) ?? coreOf(wish);
  const greeting =
    /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b(?:(?:dr|mr|mrs|ms|prof)\.|[^,.!?\n]){0,40}[,.!\n]/iu.exec(
      text,
    )?.[0];
  const personal = personalIn(reading);
  const within = (part: string | undefined) =>
    part === undefined || core?.body.includes(part) === true ? undefined : part;
  const when = within(timeIn(reading));
  const whole = sizeIn(reading);
  const size = whole !== undefined && when?.includes(whole) === true ? undefined : within(whole);
  const reason = reasonIn(reading);
  return {
    ...(greeting === undefined ? {} : { greeting: greeting.trim() }),
    ...(core === undefined ? {} : { core }),
    ...(size === undefined ? {} : { size }),
    ...(when === undefined ? {} : { when }),
    ...(reason === undefined || reason === personal ? {} : { reason: clause(reason) }),
    ...(personal === undefined ? {} : { personal }),
  };
}

/** The time of the ask; one that belongs to a promise in return is none. */
export function timeIn({ text, facts, features }: Reading): string | undefined {
  const promised = repayments(text);
  return (
    [...(facts.when === undefined ? [] : [facts.when]), ...(features.time ?? [])]
      .map((span) => span.text)
      .find((time) => !promised.some((each) => each.includes(time))) ??
    /(?<!right )(?<![\p{L}'])now(?![\p{L}'])/iu.exec(text)?.[0]
  );
}

/** How much or how long; a masked sum is a size, too. */
export function sizeIn({ text, facts, features }: Reading): string | undefined {
  const promised = repayments(text);
  const masked = /\[sum\]/.exec(text)?.[0];
  return [
    ...(masked === undefined ? [] : [masked]),
    ...[...(facts.size === undefined ? [] : [facts.size]), ...(features.size ?? [])].map(
      (span) => span.text,
    ),
  ].find((size) => !promised.some((each) => each.includes(size)));
}

/** The reason as a clause. Neither a reproach nor the ask itself is one. */
export function reasonIn({ text, facts, features }: Reading): string | undefined {
  const said = facts.why?.text ?? features.reason?.[0]?.text;
  if (said === undefined || /\[(?:number|address)\b/.test(said)) return undefined;
  // A gap that waits to be filled in is no reason yet.
  if (text.includes(`[${said.replace(/^\[/, '')}`)) return undefined;
  if (/^you(?:'re)? (?:never|always|don't|are|owe)\b/i.test(said)) return undefined;
  const asking = sentenceAsking(text);
  return asking !== undefined && said.includes(asking.frame) ? undefined : said;
}

/** Words of a span that ends at the bracket of a [mask], with the bracket. */
export function unbroken(words: string): string {
  return words.lastIndexOf('[') > words.lastIndexOf(']') ? `${words}]` : words;
}

function coreIn(reading: Reading): Core | undefined {
  const { text, facts } = reading;
  const { what } = facts;
  if (what === undefined || sentenceAsking(text) === undefined) return undefined;
  const ordered = /^.*?\byou (?:really )?(?:have to|must|need to|got to) (.{3,})$/is.exec(
    what.text,
  )?.[1];
  if (ordered !== undefined) return you(lowered(clause(ordered)));
  const before = text.slice(0, what.start);
  const pressing = pressingIn(reading).find(({ start }) => start > what.start && start < what.end);
  const end = pressing === undefined ? what.end : pressing.start;
  const body = unbroken(
    clause(
      text.slice(what.start, end).replace(/,? (?:because|or (?:else|i'll|i will))\b.*$/is, ''),
    ),
  );
  if (body.length < 3) return undefined;
  const whole = `${body}${partBehind(reading, end)}`;
  const frame = BEFORE_IT.find(([pattern]) => pattern.test(before));
  if (frame !== undefined) return frame[1](lowered(whole));
  // “Give me …”, “Please send …”: an order without its frame.
  return /(?:^|[.!?,\n]\s*|please |pls )$/i.test(before) &&
    /^(?!the\b|a\b|my\b)\p{L}+ \S/iu.test(body)
    ? you(lowered(whole))
    : undefined;
}

/** “– the totals on page 2”: which part of it, without the time that follows. */
function partBehind({ text, facts }: Reading, end: number): string {
  const part = /^ – ([^.?!,;–]+)/.exec(text.slice(end))?.[1];
  if (part === undefined) return '';
  const time = facts.when === undefined ? -1 : part.indexOf(facts.when.text);
  const bare = clause(time < 0 ? part : part.slice(0, time));
  return bare === '' ? '' : ` – ${bare}`;
}

function coreOf(wish: Wish | undefined): Core | undefined {
  const found = /^(could you|could I) (.+)$/.exec(wish?.ask ?? '');
  const [, frame, body] = found ?? [];
  if (body === undefined) return undefined;
  return frame === 'could I' ? own(body) : you(body);
}

/** What it is like for the writer. Self-blame is none of it: it says nothing about the need. */
function personalIn({ text, features }: Reading): string | undefined {
  const found = FEELING.exec(text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  const blamed = blameIn({ features }).some((span) => span.start < end && span.end > found.index);
  return blamed ? undefined : clause(found[0]);
}

function clause(text: string): string {
  return text.trim().replace(/[\s.,;!?]+$/, '');
}

function lowered(text: string): string {
  return /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
