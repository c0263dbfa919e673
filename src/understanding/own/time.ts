import { whensOf } from '../facts/when.ts';
import { lineIn } from '../words.ts';

/** Before these words a time is part of the thing: “my Saturday shift”, “a free Monday”. */
const PART_OF =
  /\b(?:a|an|the|my|our|your|his|her|their|this one|one|two|three|four|five|six|ten|\d+|these|some|both|few|of|per|every|each|free|late|early|another|more|half)\s*$/i;

/** How often, how long, how soon: not when. */
const AMOUNT =
  /^(?:(?:for |every |all |each |once |twice |\w+ times )(?:a |an |the |another )?(?:\w+ )?(?:day|night|week|month|year|hour|minute|moment|while|morning|evening|weekend|time)s?|every .*|early|earlier|later?|soon|now|again|evening|morning|night|day|times?|sometimes?|recently|lately|long|now and then|(?:a|an|one|two|three|four|five|\d+|couple|few)\b.*\b(?:minutes?|hours?|days?|weeks?|months?|years?)(?: .{0,10})?)$/i;

/** “Before the party”: a time told by what happens then. */
const BY_AN_EVENT =
  / (?:before|after|until|till) (?:the|my|our) (?!(?:kids?|children|baby|dog|cat)\b)[\p{L}-]+(?: [\p{L}-]+)?$| (?:at|over|for|on) (?:new year(?:'s(?: eve| day)?)?|christmas|easter|thanksgiving|spring break|the holidays)$/iu;

/** “Four days a week from January”. */
const HOW_MUCH = /^(?:\w+ )?(?:days?|hours?|times?|shifts?) (?:a|per) (?:day|week|month) /i;

/** A time at the end of what is asked for stands apart, unless nothing would be left. */
export function timeIn(text: string): { body: string; when?: string } {
  for (const found of whensOf(lineIn(text)).toReversed()) {
    const amount = HOW_MUCH.exec(found.text)?.[0].length ?? 0;
    const when = { start: found.start + amount, end: found.end, text: found.text.slice(amount) };
    const lead =
      /(?:(?:over |on |for |at )?(?:the )?(?:labou?r day|memorial day|thanksgiving|christmas|easter|bank holiday|long) |(?:(?:at|on|for|by|in|during|over) )?(?:the )?(?:start|end|beginning|middle|week|weekend|night|morning|day) of )$/i.exec(
        text.slice(0, when.start),
      );
    // “Come over on Monday”: over belongs to the coming.
    const over = /^(?:over|around|in) (?=on |at |this |next )/i.exec(when.text)?.[0].length ?? 0;
    const start = lead === null ? when.start + over : lead.index;
    const before = text.slice(0, start);
    const said = (
      text.slice(start, when.end) +
      (/^ (?:after|before|during|until|till|while|when|once) .*$/i.exec(
        text.slice(when.end),
      )?.[0] ?? '')
    ).replace(/^(?:early|earlier|late|later) /i, '');
    const tail =
      /^ (?:after|before|during|until|till|while|when|once) .*$/i.exec(text.slice(when.end))?.[0] ??
      '';
    const behind = tail === '' ? text.slice(when.end).trim() : '';
    if (
      AMOUNT.test(said) ||
      (PART_OF.test(before) &&
        !/^(?:the|on|in|at|by|next|this|before|after|until|till|from)\b/i.test(said))
    )
      continue;
    if (behind !== '' && !/^(?:to|for|with|at|in|from|on|please|so|,)\b/i.test(behind)) continue;
    if (behind !== '' && /\b(?:to|for)$/i.test(before.trim())) continue;
    if (/\b(?:earlier|later|early|late) $/i.test(before) && /^in\b/i.test(said)) continue;
    const early = /^(?:early|earlier|late|later) /i.exec(text.slice(start, when.end))?.[0] ?? '';
    const body = `${before}${early}${behind}`
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[ ,]+(?:for|on|at|by|in|until|till|before|after|the|,)?$/i, '')
      .trim();
    if (body.length < 4 || /^(?:a|an|the|some|my)$/i.test(body.split(' ').at(-1) ?? '')) continue;
    return { body, when: said.trim() };
  }
  const event = BY_AN_EVENT.exec(text);
  return event === null || event.index < 5
    ? { body: text }
    : { body: text.slice(0, event.index), when: event[0].trim() };
}

/** A piece that is a time and nothing else: “saturday”, “till Monday”. */
export function onlyTime(piece: string): string | undefined {
  const bare = piece
    .replace(
      /^(?:and|so|best|ideally|needed|due|it's|it is|only|maybe|preferably|need it|i need it|we need it|i want it)\s+/i,
      '',
    )
    .replace(/[.!?\s]+$/, '');
  if (/^(?:(?:the |this |next )?weekend|labou?r day(?: weekend)?)$/i.test(bare)) return bare;
  const when = whensOf(lineIn(bare))[0];
  if (
    when === undefined ||
    /^(?:when|while|once|as soon as) (?:i|he|she|they)\b/i.test(bare) ||
    AMOUNT.test(when.text)
  )
    return undefined;
  const left = (bare.slice(0, when.start) + bare.slice(when.end)).replace(
    /\b(?:on|in|at|by|for|until|the|of|end|week|of)\b|[\s,]/gi,
    '',
  );
  return left === '' ? bare : undefined;
}
