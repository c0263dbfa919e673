import type { CommandWords } from '../domain/content.ts';
import type { Facts, Features, Reader, Reading } from '../domain/reading.ts';
import { clausesOf } from './clauses.ts';
import { createCommandReader } from './commands.ts';
import { createDetailReader } from './details.ts';
import { factsOf } from './facts/facts.ts';
import { featuresOf } from './features.ts';
import type { Model } from './model.ts';
import { isOtherLanguage } from './language.ts';
import { createMoveReader } from './moves.ts';
import { normalise } from './normalise.ts';
import { createSafetyReader } from './safety.ts';
import { createShow } from './said.ts';
import { createSpelling } from './spelling.ts';
import { createStemmer } from './stems.ts';
import type { Vectors } from './vectors.ts';
import type { Line } from './words.ts';
import { lineOf, readWords } from './words.ts';

/** What a Reader is made from; loading it from files is the caller's business. */
export type ReaderParts = { commands: CommandWords; model: Model; vectors: Vectors };

/** Of a line of the persona, so many UTF-16 units are looked at. */
const LONGEST_HEARD = 600;

/** A plain statement beside an ask is its reason only where one is heard. */
function withReason({ why, ...facts }: Facts, { reason }: Features): Facts {
  return why === undefined || reason === undefined ? facts : { ...facts, why };
}

/**
 * A Reader: normalised text, then safety, commands, clauses, features, moves, facts and details. Commands
 * see the words as they were typed, safety both those and the mended ones, everything after them the mended.
 */
export function createReader({ commands, model, vectors }: ReaderParts): Reader {
  const stem = createStemmer();
  const show = createShow(stem, vectors);
  const spelling = createSpelling(model.spelling, vectors.knows);
  const safety = createSafetyReader(model.safety);
  // People write `hlep`, so the vectors know it; only words of the examples are no slips.
  const common = new Set(model.spelling);
  const command = createCommandReader(commands, (word) => common.has(word));
  const moves = createMoveReader(model.moves, stem);
  const details = createDetailReader(model.details);

  /** What the other side said, as words; a longer line than people speak is cut. */
  const heard = (personaLine: string): Line => {
    const said = normalise(personaLine.slice(0, LONGEST_HEARD)).text;
    return lineOf(said, readWords(said));
  };

  return {
    read(raw, context) {
      const { text, cut, empty } = normalise(raw);
      const reading: Reading = {
        text,
        cut,
        empty,
        also: [],
        ranked: [],
        none: 1,
        features: {},
        facts: {},
        because: [],
      };
      if (text === '') return reading;
      const typed = lineOf(text, readWords(text));
      const line = lineOf(text, readWords(text, spelling));
      const danger = safety(typed, show(typed, {}), line);
      if (danger !== undefined) reading.safety = danger;
      const ordered = command(text, typed, context);
      if (ordered !== undefined) reading.command = ordered;

      const clauses = clausesOf(text, line.words);
      if (empty) return reading;
      if (isOtherLanguage(line, vectors)) return { ...reading, foreign: true };
      const features = featuresOf(line, clauses);
      const around = { phase: context.phase, before: heard(context.personaLine) };
      const whole = show(line, { ...around, features, clauses });
      const parts = clauses.map((clause) => ({
        line: clause,
        shown: show(clause, {
          ...around,
          features: featuresOf(clause, [clause]),
          clauses: [clause],
        }),
      }));
      const read = moves(
        line,
        whole,
        parts.map(({ shown }) => shown),
        context,
      );
      const facts = factsOf(clauses, context.clock);
      const all = details(features, facts, read, { whole, clauses: parts });
      return { ...reading, ...read, facts: withReason(facts, all), features: all };
    },
  };
}
