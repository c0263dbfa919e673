import type { Features, Phase } from '../domain/reading.ts';
import { askOf } from './asks.ts';
import type { Said } from './blocks.ts';
import { telling } from './blocks.ts';
import type { Dense } from './classifier.ts';
import { lower } from './normalise.ts';
import type { Stemmer } from './stems.ts';
import type { Vectors } from './vectors.ts';
import type { Line, Word } from './words.ts';

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

/** Features that count for more when they come twice. */
const COUNTED = ['apology', 'question', 'time'] as const;

/** Shows messages to a classifier: the same way when it learns and when it reads. */
export function createShow(stem: Stemmer, vectors: Vectors): (line: Line, around: Around) => Shown {
  return (line, { phase, before, features, clauses = [] }) => {
    const words = line.words.filter(telling);
    const heard = before?.words ?? [];
    return {
      said: {
        stems: stemsOf(words, stem),
        spelt: words.map((word) => lower(line.source.slice(word.start, word.end))),
        ...(heard.length === 0 ? {} : { line: stemsOf(heard, stem) }),
        ...(phase === undefined ? {} : { phase }),
        ...(features === undefined ? {} : { signs: signsOf(words.length, features, clauses) }),
      },
      vectors: {
        text: vectors.of(partsOf(line.words)),
        ...(heard.length === 0 ? {} : { line: vectors.of(partsOf(heard)) }),
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
