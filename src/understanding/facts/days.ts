import type { Parser } from 'chrono-node/en';
import { ParsingComponents } from 'chrono-node/en';

type Context = Parameters<Parser['extract']>[0];

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const MONTH_BEHIND = new RegExp(`^,? (?:of )?${MONTH}\\b`, 'i');
const MONTH_BEFORE = new RegExp(`\\b${MONTH} (?:the )?$`, 'i');

/** `the 4th floor` is a place, `the 2nd time` a count. */
const NOT_A_DAY =
  /^[ -](?:floors?|storeys?|levels?|pages?|chapters?|times?|rows?|grades?|years?|birthday|anniversary|street|st|ave|avenue|drafts?|versions?|questions?|ones?|attempts?|editions?|century|person|parts?|try|weeks?|items?|sections?|sentences?|paragraphs?|lines?|rounds?|class|place|semester|term|half|gear|hand|party|cup|box|bag|door|house|generation)\b/i;

/** `on the 14th`, `the 3rd to the 10th`, where no month says which. */
const dayOfMonth: Parser = {
  pattern: () =>
    /(?:the (?:week of (?:the )?)?)?([0-3]?\d)(?:st|nd|rd|th)(?:(?: (?:to|till?|until|through) | ?[-–] ?)(?:the )?([0-3]?\d)(?:st|nd|rd|th))?(?![\p{L}\d])/iu,
  extract(context, match) {
    const rest = context.text.slice((match.index ?? 0) + match[0].length).slice(0, 40);
    if (NOT_A_DAY.test(rest) || MONTH_BEHIND.test(rest)) return null;
    if (MONTH_BEFORE.test(context.text.slice(0, match.index ?? 0).slice(-14))) return null;
    const start = nextDay(context, Number(match[1]));
    if (start === null) return null;
    const end = match[2] === undefined ? null : nextDay(context, Number(match[2]), start);
    return context.createParsingResult(match.index ?? 0, match[0], start, end ?? undefined);
  },
};

/** The next day of that number, not before today or `since`; in months that have one. */
function nextDay(
  context: Context,
  day: number,
  since?: ParsingComponents,
): ParsingComponents | null {
  const first = since ?? new ParsingComponents(context.reference);
  for (let months = 0; months < 4; months += 1) {
    const month = (first.get('month') ?? 1) + months;
    const parts = new ParsingComponents(context.reference, { day });
    parts.imply('month', ((month - 1) % 12) + 1);
    parts.imply('year', (first.get('year') ?? 0) + Math.floor((month - 1) / 12));
    if ((months > 0 || day >= (first.get('day') ?? 1)) && parts.isValidDate()) return parts;
  }
  return null;
}

/** Today, whose end has no hour. */
const dayEnd: Parser = {
  pattern: () => /(?:the )?end of (?:the |this )?day(?![\p{L}])/iu,
  extract: (context) => distant(context, 0),
};

/** `this weekend`, `next week`: from their first day to their last. */
const stretch: Parser = {
  pattern: () => /(this|next|coming|the|following) (weekend|week)(?![\p{L}])/iu,
  extract(context, match) {
    const which = match[1]?.toLowerCase() ?? '';
    const weekend = match[2]?.toLowerCase() === 'weekend';
    if (which === 'the' && !weekend) return null;
    if (/(?:end|middle|start|beginning) of $/i.test(context.text.slice(0, match.index ?? 0)))
      return null;
    const next = which === 'next' || which === 'following' || (which === 'coming' && !weekend);
    const { start, end } = (weekend ? weekendFrom : weekFrom)(weekdayOf(context), next);
    return context.createParsingResult(
      match.index ?? 0,
      match[0],
      distant(context, start),
      distant(context, end),
    );
  },
};

/** Days from today to Saturday and Sunday. */
function weekendFrom(weekday: number, next: boolean): { start: number; end: number } {
  return next
    ? { start: 12 - weekday, end: 13 - weekday }
    : { start: Math.max(0, 5 - weekday), end: 6 - weekday };
}

/** Days from today to the rest of this week, or to Monday and Sunday of the next. */
function weekFrom(weekday: number, next: boolean): { start: number; end: number } {
  return next ? { start: 7 - weekday, end: 13 - weekday } : { start: 0, end: 6 - weekday };
}

/** 0 is Monday. */
function weekdayOf(context: Context): number {
  return (context.reference.getDateWithAdjustedTimezone().getDay() + 6) % 7;
}

/** Two weeks from now. */
const fortnight: Parser = {
  pattern: () => /in a fortnight(?:'s time)?(?![\p{L}])/iu,
  extract: (context) => distant(context, 14),
};

function distant(context: Context, days: number): ParsingComponents {
  return ParsingComponents.createRelativeFromReference(context.reference, { day: days });
}

/** Days as people say them, where chrono sees none or only one of several. */
export const DAY_PARSERS: readonly Parser[] = [dayOfMonth, dayEnd, stretch, fortnight];
