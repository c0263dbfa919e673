import type { Feature, Features, Span } from '../domain/reading.ts';
import { askOf } from './asks.ts';
import { timesIn } from './facts/times.ts';
import { FEATURE_PATTERNS } from './feature-words.ts';
import { phrase, spansOf } from './phrase.ts';
import type { Line } from './words.ts';
import { wordsAt } from './words.ts';

/** Spans of one feature in one message beyond this number add nothing. */
const MOST_SPANS = 20;

const QUESTION_START =
  /^ (?:so |and |ok |but |hey |hi |well |then ){0,2}(?:can|could|would|will|shall|should|may|might|is|are|am|do|does|did|have|has|what|when|where|who|whom|whose|why|how|which|any chance|got (?:a|five|time|some))(?= )/;

/** Capitalised words that are not names. */
const NOT_NAMES =
  /^(?:I|OK|Ok|Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|English|German|French|Spanish|Excel|Slack|Word|Zoom|Hi|Hello|Hey|Dear|Good|Please|Thanks|Thank|Sorry|Could|Can|Would)$/;

const GREETED =
  /^(?:hi|hello|hey|dear|morning|evening|afternoon|thanks|sorry|please|dr|mr|mrs|ms|mister)$/;

const WHY_YOU = phrase(
  "(?:because you(?:'re|'ve| are| know| have| built| did| wrote| made| get)?|since you (?:know|built|did|have|are)|you're (?:the one who|the best|so good|really good|great|the only one who)|you (?:built|wrote|made|did) the|you know (?:the|this|that|how)|your (?:experience|expertise|advice|opinion)|you have the most experience|you did (?:the last one|it) so well)",
);

/** Every detail of the words that coaching uses, each with the places it rests on. */
export function featuresOf(line: Line, clauses: readonly Line[]): Features {
  const found = new Map<Feature, Span[]>();
  const add = (feature: Feature, spans: readonly Span[]): void => {
    if (spans.length === 0) return;
    found.set(feature, [...(found.get(feature) ?? []), ...spans].slice(0, MOST_SPANS));
  };
  add('time', timesIn(line));
  for (const [feature, patterns] of FEATURE_PATTERNS) {
    for (const pattern of patterns) add(feature, spansOf(line, pattern));
  }
  add('person', [...names(line), ...spansOf(line, WHY_YOU)]);

  let asks = 0;
  for (const clause of clauses) {
    if (clause.canon.includes(' ? ') || QUESTION_START.test(clause.canon))
      add('question', spanOfClause(clause));
    const ask = askOf(clause);
    if (ask.asks) {
      asks += 1;
      if (asks > 1) add('second-ask', spanOfClause(clause));
      if (ask.task) add('task', taskSpan(clause, ask.after));
    }
  }
  return Object.fromEntries([...found].map(([feature, spans]) => [feature, inOrder(spans)]));
}

function spanOfClause(clause: Line): Span[] {
  const words = clause.words.filter((word) => /[\p{L}\p{N}]/u.test(word.canon));
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined
    ? []
    : [{ start: first.start, end: last.end, text: clause.source.slice(first.start, last.end) }];
}

/** What is asked for: what follows the frame, up to the reason. */
function taskSpan(clause: Line, after: number): Span[] {
  const stop = clause.canon.search(/ (?:because|since|so that|otherwise|please \?) /);
  const words = wordsAt(clause, after + 1, stop > after ? stop : clause.canon.length).filter(
    (word) => /[\p{L}\p{N}]/u.test(word.canon),
  );
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined
    ? []
    : [{ start: first.start, end: last.end, text: clause.source.slice(first.start, last.end) }];
}

function names(line: Line): Span[] {
  const text = line.source;
  // In a text all in capitals, capitals say nothing.
  if (text === text.toUpperCase()) return [];
  const spans: Span[] = [];
  for (const [index, word] of line.words.entries()) {
    const spelt = text.slice(word.start, word.end);
    if (!/^\p{Lu}\p{Ll}+$/u.test(spelt) || NOT_NAMES.test(spelt)) continue;
    const before = line.words[index - 1]?.canon;
    const next = line.words[index + 1]?.canon;
    const inside = before !== undefined && !/^[?!.:;()"\n—–-]$/.test(before);
    if (
      inside ||
      (before !== undefined && GREETED.test(before)) ||
      (before === undefined &&
        next === ',' &&
        !/^(?:yes|no|please|thanks|sorry|well|so|great|perfect|sure|maybe|oh|fine|actually|alternatively|perhaps|frankly|understood|ok)$/.test(
          word.canon,
        ))
    ) {
      spans.push({ start: word.start, end: word.end, text: spelt });
    }
  }
  return spans;
}

/** By place, without spans that lie inside another of the same feature. */
function inOrder(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last === undefined || span.end > last.end) kept.push(span);
  }
  return kept;
}
