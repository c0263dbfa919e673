import type { Wish } from '../../domain/ownAsk.ts';
import { turned } from '../facts/turned.ts';
import { whensOf } from '../facts/when.ts';
import { lineIn } from '../words.ts';
import { personPattern } from './person.ts';

/** Who would do it: the one who is asked, the asker, or nobody, because it is a thing. */
type Shape = 'they' | 'i' | 'thing';

/** One ask found in a piece of text. */
export type Wished = Wish & { when?: string };

/** Verbs of what the asker would do, when nobody is named: “leave early on Friday”. */
const MINE =
  /^(?:borrow|leave|have|get|take (?:a|an|the|my|some|two|three|one)\b.*\b(?:off|leave|break)|take (?:a |some )?(?:time|day|days|week) off|work (?:from|part|less|fewer|at home)|stay|go|come|start|use|join|park|keep|pay (?:it |the |my |this |later|in)|return|move (?:in|out|desk|to)|swap|switch|change (?:my|teams|desk|shifts?)|be (?:paid|moved|excused|let)|skip|finish (?:earlier|early|later)|sit|sleep)\b/i;

/** What a thing begins with. */
const THING =
  /^(?:a|an|the|some|more|less|fewer|another|one|two|three|four|five|six|ten|half|time|money|help|advice|feedback|support|permission|holiday|vacation|extra|better|my|\d+)\b/i;

/** Words that name nothing that could be asked for. */
const VAGUE =
  /^(?:(?:me|a|an|the|some|any|with|for|it|this|that|something|anything|things?|stuff|help|a favou?r|favou?r|favou?rs|advice|support|about|my|problem|please|more|get|give|do|have|know|don't)\b ?)*$/i;

const LEAD =
  /^(?:(?:and|so|well|hey|hi|hello|then|also|or|first|second|third|ok|okay|please|basically)\b[ ,]*)*(?:(?:i|we)(?:'m|'d|'ve| am| would| have)? (?:really |just |also )?(?:(?:want|wanted|need|like|love|plan|going|trying|got|hope|hoping|must|should|wish|gonna|wanna|thinking of) )?(?:to )?|(?:how (?:do|can|should|could) i|(?:want|need|would like|wanna|trying)(?: to)?|to)\s+)?/i;

function isVague(body: string): boolean {
  return VAGUE.test(body) || !/\p{L}{3}/u.test(body);
}

/** What a piece of text asks for, if it does. `alone`: nothing else in the message may be the ask. */
export function wishIn(piece: string, relations: readonly string[]): Wished | undefined {
  const person = personPattern(relations);
  const text = piece.trim().replace(/[\s.,;:!?]+$/, '');
  const found = shapeOf(text, person, relations);
  if (found === undefined || isVague(found.body)) return undefined;
  return wished(found.shape, addressed(found.body, relations));
}

function shapeOf(
  text: string,
  person: string,
  relations: readonly string[],
): { shape: Shape; body: string } | undefined {
  const direct = match(
    text,
    `^(?:hey |hi |so |and |please |ok )*(?:can|could|would|will) (?:you|u)(?: please| maybe| possibly)? (.+)$`,
  );
  if (direct !== undefined) return { shape: 'they', body: direct };
  const mine = match(
    text,
    `^(?:hey |hi |so |and |please |ok )*(?:can|could|may|might) i(?: please| maybe| possibly)? (.+)$`,
  );
  if (mine !== undefined) return iOrThing(mine);
  const lead = LEAD.exec(text)?.[0] ?? '';
  const rest = text.slice(lead.length);
  const wants = /\b(?:want|need|like|love|get|wanted)\b/i.test(lead);
  const pattern = (source: string) => match(rest, source);
  const ask = `(?:ask(?:ing)?|request(?:ing)?|beg(?:ging)?|talk(?:ing)? to|tell(?:ing)?|get|getting|convince|persuade)`;
  const iCan = pattern(`^${ask} ${person} (?:if|whether) i (?:can|could|may|might) (.+)$`);
  if (iCan !== undefined) return iOrThing(iCan);
  const they = pattern(
    `^${ask} ${person} (?:(?:if|whether) (?:he|she|they|it|we)(?:'d| would| could| can| will)?(?: be able to| be willing to| like to)?|to|that (?:he|she|they)(?: should)?) (.+)$`,
  );
  if (they !== undefined) return { shape: 'they', body: they };
  const needs = pattern(
    `^(?:tell|telling|ask|asking) ${person} (?:that |because )?i (?:need|want|would like|'d like|would love) (.+)$`,
  );
  if (needs !== undefined)
    return /^to /i.test(needs) ? iOrThing(needs.slice(3)) : { shape: 'thing', body: needs };
  const forThing = pattern(`^${ask}(?: ${person})? (?:for|about) (.+)$`);
  if (forThing !== undefined) return { shape: 'thing', body: forThing };
  const personTo = pattern(`^(?:for )?${person} (?:to|should|could) (.+)$`);
  if (personTo !== undefined && startsWithPerson(rest, relations))
    return { shape: 'they', body: personTo };
  const from = match(rest, `^(.+?) (?:from|off) ${person}$`);
  if (from !== undefined && !/^(?:from|off)\b/i.test(from))
    return MINE.test(from) ? iOrThing(from) : { shape: 'thing', body: from };
  if (startsWithPerson(rest, relations) || rest === '') return undefined;
  if (THING.test(rest)) return wants || lead === '' ? { shape: 'thing', body: rest } : undefined;
  if (MINE.test(rest)) return iOrThing(rest);
  return undefined;
}

/** “Have a week off” is the thing “a week off”; “leave early” is something to do. */
function iOrThing(body: string): { shape: Shape; body: string } {
  const thing = /^(?:have|get) (.+)$/i.exec(body)?.[1];
  return thing !== undefined && THING.test(thing)
    ? { shape: 'thing', body: thing }
    : { shape: 'i', body };
}

/** A verb and what follows it, said after “Could you …?”. */
export function wishAfterCouldYou(text: string): Wished | undefined {
  const body = text
    .trim()
    .replace(/[\s.,;:!?]+$/, '')
    .replace(/^(?:(?:you know|well|so|please|um+|er+|maybe|just|to)\b[ ,]*)+/i, '');
  if (isVague(body)) return undefined;
  if (THING.test(body)) return wished('thing', body);
  return MINE.test(body) && !/\bme\b/i.test(body) ? wished('i', body) : wished('they', body);
}

function wished(shape: Shape, whole: string): Wished {
  const { body, when } = withoutWhen(lowered(whole));
  const there = turned(body);
  const time = when === undefined ? {} : { when };
  switch (shape) {
    case 'they':
      return { ask: `could you ${body}`, task: body, wish: `me to ${there}`, ...time };
    case 'i':
      return { ask: `could I ${body}`, task: `let me ${body}`, wish: `to ${there}`, ...time };
    case 'thing':
      return { ask: `could I have ${body}`, task: `let me have ${body}`, wish: there, ...time };
  }
}

/** The time stands apart from what is asked for, unless nothing would be left. */
function withoutWhen(text: string): { body: string; when?: string } {
  const when = whensOf(lineIn(text)).at(-1);
  if (when === undefined) return { body: text };
  // “On two Sundays” is how much, not when.
  if (/\b(?:one|two|three|four|five|\d+|these|some|both|few) *$/i.test(text.slice(0, when.start)))
    return { body: text };
  const rest = `${text.slice(0, when.start)} ${text.slice(when.end)}`
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[ ,]+(?:for|on|at|by|in|until|till|before|after|the|,)?$/i, '')
    .trim();
  return rest.length < 4 ? { body: text } : { body: rest, when: when.text };
}

/** “My friend's drill” and “his drill” are “your drill” to whoever is asked. */
function addressed(body: string, relations: readonly string[]): string {
  return body
    .replace(new RegExp(`\\b(?:my|our|the) (?:${relations.join('|')})'s\\b`, 'gi'), 'your')
    .replace(/\b(?:his|their)\b/gi, 'your')
    .replace(/\bher (?=[a-z]{3,})(?!(?:to|for|with|and|about|on|in|at)\b)/gi, 'your ')
    .replace(/\b(?:him|them|her)\b/gi, 'you');
}

function startsWithPerson(text: string, relations: readonly string[]): boolean {
  return new RegExp(
    `^(?:(?:my|our|the|a|an) )?(?:[a-z-]+ ){0,1}?(?:${relations.join('|')})\\b`,
    'i',
  ).test(text);
}

function lowered(text: string): string {
  return /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function match(text: string, source: string): string | undefined {
  return new RegExp(source, 'iu').exec(text)?.[1];
}
