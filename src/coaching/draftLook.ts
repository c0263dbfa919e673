import type { Criterion } from '../domain/content.ts';
import type { Feature, Reading, Span } from '../domain/reading.ts';
import { sentenceAsking } from './asking.ts';
import { partsOf, reasonIn, sizeIn, timeIn, unbroken } from './askParts.ts';
import { blameIn } from './blame.ts';
import { pressingIn } from './pressing.ts';
import { quoted } from './quote.ts';
import { assessedWords } from './rubric.ts';

/** One criterion and the writer's own words it rests on; with none, there was nothing to rest on. */
export type Noticed<C extends Criterion = Criterion> = { criterion: C; words?: string };

/**
 * What a written request has and lacks, as far as its words show. `open` keeps it from being heard,
 * `could` would help and need not be there. Nothing is counted.
 */
export type Look = {
  found: Noticed[];
  open: Noticed<Keeping>[];
  could: { criterion: Helpful }[];
};

/** What keeps a request from being heard when it lacks it. */
export type Keeping =
  | 'self-respect'
  | 'room-for-no'
  | 'there-is-an-ask'
  | 'task-named'
  | 'when'
  | 'one-ask';

type Helpful = 'bounded-size' | 'true-reason' | 'room-for-no';

/** What can be seen in a request without a scene; the rest needs an answer, or only the asker knows. */
const SHOWN = [
  'there-is-an-ask',
  'task-named',
  'when',
  'bounded-size',
  'true-reason',
  'room-for-no',
  'sees-the-other',
  'effort',
  'thanks',
  'next-step',
] as const satisfies readonly Criterion[];

/** Left out, they are named; the others are only named where they are there. */
const NEEDED: readonly Keeping[] = ['there-is-an-ask', 'task-named', 'when'];
const HELPFUL: readonly Helpful[] = ['bounded-size', 'true-reason', 'room-for-no'];

/** Only the asker can tell these; they are put as questions and never as findings. */
export const ASKERS_OWN = ['honest', 'why-you'] as const satisfies readonly Criterion[];

/** Looks at a request as it was written. Pure: the same reading gives the same look. */
export function lookedAt(reading: Reading): Look {
  const asks = hasAsk(reading);
  const found = SHOWN.flatMap((criterion) => {
    const words = wordsFor(reading, criterion);
    return words === undefined ? [] : [{ criterion, words }];
  });
  const has = (criterion: Criterion) => found.some((each) => each.criterion === criterion);
  const open = [
    ...smallness(reading),
    ...pressure(reading),
    ...NEEDED.filter((criterion) => !has(criterion)).map((criterion) => ({
      criterion,
      ...vague(reading, criterion),
    })),
    ...several(reading),
  ];
  return {
    found,
    open,
    // Without an ask there is enough to do already.
    could: asks
      ? HELPFUL.filter(
          (criterion) => !has(criterion) && !open.some((each) => each.criterion === criterion),
        ).map((criterion) => ({ criterion }))
      : [],
  };
}

/** Whether the words ask for anything. */
export function hasAsk(reading: Reading): boolean {
  const [finding] = assessedWords(reading, ['there-is-an-ask']);
  return finding?.status === 'present' || sentenceAsking(reading.text) !== undefined;
}

function wordsFor(reading: Reading, criterion: (typeof SHOWN)[number]): string | undefined {
  switch (criterion) {
    case 'there-is-an-ask':
      return hasAsk(reading) ? askWords(reading) : undefined;
    case 'task-named':
      return taskWords(reading);
    case 'when':
      return hasAsk(reading) ? timeIn(reading) : undefined;
    case 'bounded-size':
      return sizeIn(reading);
    case 'true-reason':
      return met(reading, criterion) ? reasonWords(reading) : undefined;
    case 'room-for-no':
      return pressingIn(reading).length === 0 ? sentenceWith(reading, 'way-out') : undefined;
    case 'sees-the-other':
      return sentenceWith(reading, 'acknowledgement');
    case 'effort':
    case 'thanks':
    case 'next-step':
      return sentenceWith(reading, criterion);
  }
}

function met(reading: Reading, criterion: Criterion): boolean {
  return assessedWords(reading, [criterion])[0]?.status === 'present';
}

function askWords({ text, features }: Reading): string {
  return sentenceAsking(text)?.frame ?? features.question?.[0]?.text ?? quoted(text);
}

/** What they would do. “Help me” and “this” say too little of it. */
function taskWords(reading: Reading): string | undefined {
  const { facts, features } = reading;
  // An order names its task, too, though it is not heard as an ask.
  const body = partsOf(reading).core?.body;
  const ordered = body !== undefined && /^(?!help\b|have help\b)\S+ \S/i.test(body);
  if (!met(reading, 'task-named') && !ordered) return undefined;
  const words = facts.what?.text ?? features.task?.[0]?.text;
  if (words === undefined || /^(?:help|help me|help us|with|something|this|that)$/i.test(words))
    return undefined;
  return quoted(unbroken(facts.what === undefined ? words : taskPhrase(reading, facts.what)));
}

/** “Help me with the report”: the thing with its verb. */
function taskPhrase({ text }: Reading, { start, text: what }: Span): string {
  const help = /\bhelp(?: me| us)?(?: out)?(?: with)? ?$/i.exec(text.slice(0, start))?.[0] ?? '';
  return `${help}${what}`;
}

/** The reason that was heard; where only the move says so, whatever is not the ask. */
function reasonWords(reading: Reading): string | undefined {
  const { text } = reading;
  const said = reasonIn(reading);
  if (said !== undefined) return quoted(said);
  if (reading.features.reason !== undefined) return undefined;
  const asking = sentenceAsking(text);
  if (asking === undefined) return quoted(text);
  const before = text.slice(0, asking.start).trim();
  const rest = before.length > 8 ? before : text.slice(asking.end).trim();
  return rest.length > 8 ? quoted(rest.replace(/[,;]$/, '')) : undefined;
}

/** The words of a detail with the rest of their clause, as they can be recognised. */
function sentenceWith({ text, features }: Reading, feature: Feature): string | undefined {
  const span = features[feature]?.[0];
  return span === undefined ? undefined : quoted(clauseAround(text, span));
}

function clauseAround(text: string, { start, end }: Span): string {
  const from = Math.max(
    ...['.', '!', '?', ',', ';', '\n'].map((mark) => text.lastIndexOf(mark, start - 1) + 1),
  );
  const behind = /[.!?,;\n]/.exec(text.slice(end));
  return text.slice(from, behind === null ? text.length : end + behind.index).trim();
}

/** Words that make the asker small: the self-blame, else the apologies when there are several. */
function smallness(reading: Reading): Noticed<Keeping>[] {
  const blamed = blameIn(reading);
  const sorry = reading.features.apology ?? [];
  const spans = blamed.length > 0 ? blamed : sorry.length > 1 ? sorry : [];
  if (spans.length === 0) return [];
  const words = quoted(spans.map((span) => span.text).join(' … '));
  return [{ criterion: 'self-respect', words }];
}

/** Words that leave no way out; an attack leaves none either. */
function pressure(reading: Reading): Noticed<Keeping>[] {
  const { move, text } = reading;
  const spans = pressingIn(reading);
  if (spans.length === 0 && move !== 'attack' && move !== 'guilt') return [];
  const words = spans.length === 0 ? text : spans.map((span) => span.text).join(' … ');
  return [{ criterion: 'room-for-no', words: quoted(words) }];
}

function several(reading: Reading): Noticed<Keeping>[] {
  if (met(reading, 'one-ask')) return [];
  const second = reading.features['second-ask']?.[0]?.text;
  return [{ criterion: 'one-ask', ...(second === undefined ? {} : { words: quoted(second) }) }];
}

/** What there is of a task that stays open: “help me with the report”. */
function vague(reading: Reading, criterion: Criterion): { words?: string } {
  const { what } = reading.facts;
  return criterion !== 'task-named' || what === undefined
    ? {}
    : { words: quoted(taskPhrase(reading, what)) };
}
