import type { Features, Phase } from '../domain/reading.ts';
import { askOf } from './asks.ts';
import type { Said } from './blocks.ts';
import { telling } from './blocks.ts';
import type { Dense } from './classifier.ts';
import { clausesOf } from './clauses.ts';
import { featuresOf } from './features.ts';
import { lower, normalise } from './normalise.ts';
import type { Stemmer } from './stems.ts';
import type { Vectors } from './vectors.ts';
import type { Line, Word } from './words.ts';
import { lineIn } from './words.ts';

/** A message as a classifier is shown it, with its vectors. */
export type Shown = { said: Said; vectors: Dense };

/** What is known about a message besides its words. */
export type Around = {
  phase?: Phase;
  /** What the other side said last. */
  before?: Line;
  features?: Features;
  clauses?: readonly Line[];
};

/** Of what the other side said, so many UTF-16 units are looked at; people speak shorter lines. */
const LONGEST_HEARD = 600;

/** What the other side said, as it is shown: nobody mends its spelling. */
export function heard(personaLine: string): Line {
  return lineIn(normalise(personaLine.slice(0, LONGEST_HEARD)).text);
}

/** The clauses of a message, and what the rules find in it. */
export function ruled(line: Line): { clauses: Line[]; features: Features } {
  const clauses = clausesOf(line.source, line.words);
  return { clauses, features: featuresOf(line, clauses) };
}

/** Features that count for more when they come twice. */
const COUNTED = ['apology', 'question', 'time'] as const;

/** Shows messages to a classifier: the same way when it learns and when it reads. */
export function createShow(stem: Stemmer, vectors: Vectors): (line: Line, around: Around) => Shown {
  return (line, { phase, before, features, clauses = [] }) => {
    const words = line.words.filter(telling);
    const told = before?.words ?? [];
    return {
      said: {
        stems: stemsOf(words, stem),
        spelt: words.map((word) => lower(line.source.slice(word.start, word.end))),
        ...(told.length === 0 ? {} : { line: stemsOf(told, stem) }),
        ...(phase === undefined ? {} : { phase }),
        ...(features === undefined ? {} : { signs: signsOf(words.length, features, clauses) }),
      },
      vectors: {
        text: vectors.of(partsOf(line.words)),
        ...(told.length === 0 ? {} : { line: vectors.of(partsOf(told)) }),
      },
    };
  };
}

/** What the rules found, by name, and roughly how long the message is. */
function signsOf(words: number, features: Features, clauses: readonly Line[]): string[] {
  const signs = Object.keys(features);
  for (const feature of COUNTED) {
    if ((features[feature]?.length ?? 0) > 1) signs.push(`${feature} twice`);
  }
  for (const clause of clauses) {
    const { asks, task, bounded } = askOf(clause);
    if (asks) signs.push(`asks${task ? ' for something' : ''}${bounded ? ' in bounds' : ''}`);
  }
  signs.push(`length ${Math.min(6, Math.floor(Math.log2(1 + words)))}`);
  signs.push(`clauses ${Math.min(4, clauses.length)}`);
  return [...new Set(signs)];
}

function stemsOf(words: readonly Word[], stem: Stemmer): string[] {
  return partsOf(words).map(stem);
}

/** Shorthand may have been written out to two words. */
function partsOf(words: readonly Word[]): string[] {
  return words.flatMap((word) => word.canon.split(' '));
}
