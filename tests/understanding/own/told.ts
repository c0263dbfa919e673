import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../../../src/cli/content.ts';
import { loadContent } from '../../../src/dialogs/content.ts';
import type { Described } from '../../../src/domain/ownAsk.ts';
import { relationsIn } from '../../../src/engine/ownAsk.ts';
import { describe as described } from '../../../src/understanding/own/describe.ts';

/** Everything that would be right; `null` when it is right, too, to find nothing and ask. */
type Right = (string | null)[];

/** A description as somebody typed it, and what is in it. */
export type Told = {
  by: string;
  says: string;
  whom: Right;
  pronoun: Right;
  ask?: Right;
  wish?: Right;
  /** Asks of which one has to be chosen: for each what it may be called. */
  several?: string[][];
  when: Right;
  /** In the words of the other side. */
  why: Right;
  /** The reactions that fit what is feared. */
  fear: Right;
  /** What is feared, as the other side would say it. */
  words: Right;
};

export const FIELDS = ['whom', 'ask', 'wish', 'when', 'why', 'fear'] as const;

export type Field = (typeof FIELDS)[number];

/** How one part was found: as meant, not at all though it was said, or as something else. */
export type Judged = { right: boolean; missing: boolean; got: string };

const open = (loadContent(CONTENT).content?.catalog.list() ?? []).filter(
  (each) => each.open !== undefined,
);

export const RELATIONS = relationsIn(open);

export function toldIn(file: string): Told[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

/** What was found in a description, part by part. */
export function judged(told: Told): Record<Field, Judged> {
  const found = described(told.says, RELATIONS);
  const { relation, pronoun, when, why, fear } = found;
  const feared = both(among(told.fear, fear?.reaction), among(told.words, fear?.says));
  return {
    whom: both(among(told.whom, relation), pronounIn(told, pronoun)),
    ask: asked(told, found),
    wish: wished(told, found),
    when: among(told.when, when),
    why: among(told.why, why?.turned),
    fear: feared,
  };
}

/** Somebody whose pronoun was not said may be anybody. */
function pronounIn({ pronoun }: Told, got: string | undefined): Judged {
  return among([...pronoun, null], got);
}

function asked({ ask, several }: Told, { wishes }: Described): Judged {
  if (several === undefined)
    return wishes.length > 1
      ? { right: false, missing: false, got: wishes.map((each) => each.ask).join(' + ') }
      : among(ask ?? [null], wishes[0]?.ask);
  const got = wishes.map((each) => each.ask).join(' + ');
  const right =
    several.length === wishes.length &&
    several.every((names, at) => among(names, wishes[at]?.ask).right);
  return { right, missing: wishes.length < several.length, got };
}

/** Of several, the first stands for all. What was not found cannot be wrong. */
function wished({ wish, several }: Told, { wishes }: Described): Judged {
  const got = wishes[0]?.wish;
  return got === undefined || several !== undefined
    ? { right: true, missing: got === undefined, got: got ?? '–' }
    : among(wish ?? [null], got);
}

function among(right: Right, got: string | undefined): Judged {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^on /, '')
      .replaceAll('[sum]', 'some money')
      .replaceAll('[name]', 'somebody')
      .replace(/[.,;:!?…]+$/, '');
  return {
    right: right.some((each) =>
      each === null ? got === undefined : got !== undefined && plain(each) === plain(got),
    ),
    missing: got === undefined,
    got: got ?? '–',
  };
}

function both(first: Judged, second: Judged): Judged {
  return {
    right: first.right && second.right,
    missing: first.missing,
    got: `${first.got} / ${second.got}`,
  };
}

/** The share of descriptions in which a part is as meant; of wishes, only those that were found. */
export function shareOf(all: readonly Told[], field: Field): number {
  const parts = all
    .map((told) => judged(told)[field])
    .filter(({ missing }) => field !== 'wish' || !missing);
  return parts.filter(({ right }) => right).length / parts.length;
}
