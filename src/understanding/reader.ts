import type { CommandWords } from '../domain/content.ts';
import type { Facts, Features, Reader, Reading } from '../domain/reading.ts';
import type { ReplyLine } from '../domain/reply.ts';
import { unread } from '../domain/reading.ts';
import { createCommandReader } from './commands.ts';
import { createDetailReader } from './details.ts';
import { factsOf } from './facts/facts.ts';
import { featuresOf } from './features.ts';
import type { Model } from './model.ts';
import { isOtherLanguage } from './language.ts';
import { createMoveReader } from './moves.ts';
import { normalise } from './normalise.ts';
import { createReplyReader } from './replies.ts';
import { createSafetyReader } from './safety.ts';
import type { Shown } from './said.ts';
import { describe } from './own/describe.ts';
import { createShow, heard, ruled } from './said.ts';
import { createSpelling } from './spelling.ts';
import { createStemmer } from './stems.ts';
import type { Vectors } from './vectors.ts';
import type { Line } from './words.ts';
import { lineIn } from './words.ts';

/** What a Reader is made from; loading it from files is the caller's business. */
export type ReaderParts = {
  commands: CommandWords;
  model: Model;
  vectors: Vectors;
  /** Lines that answer an ask; asked for when the first answer is read. */
  replies: () => readonly ReplyLine[];
};

/** A plain statement beside an ask is its reason only where one is heard. */
function withReason({ why, ...facts }: Facts, { reason }: Features): Facts {
  return why === undefined || reason === undefined ? facts : { ...facts, why };
}

/**
 * A Reader: normalised text, then safety, commands, clauses, features, moves, facts and details. Commands
 * see the words as they were typed, safety both those and the mended ones, everything after them the mended.
 */
export function createReader({ commands, model, vectors, replies }: ReaderParts): Reader {
  const stem = createStemmer();
  const show = createShow(stem, vectors);
  const spelling = createSpelling(model.spelling, vectors.knows);
  const safety = createSafetyReader(model.safety);
  // People write `hlep`, so the vectors know it; only words of the examples are no slips.
  const common = new Set(model.spelling);
  const command = createCommandReader(commands, (word) => common.has(word));
  const moves = createMoveReader(model.moves, stem);
  const details = createDetailReader(model.details);

  return {
    describe,
    reply: createReplyReader(replies, stem, vectors),
    read(raw, context) {
      const { text, cut, empty } = normalise(raw);
      const reading: Reading = { ...unread(text), cut, empty };
      if (text === '') return reading;
      const typed = lineIn(text);
      const line = lineIn(text, spelling);
      const danger = safety(typed, show(typed, {}), line);
      if (danger !== undefined) reading.safety = danger;
      const ordered = command(text, typed, context);
      if (ordered !== undefined) reading.command = ordered;

      if (empty) return reading;
      if (isOtherLanguage(line, vectors)) return { ...reading, foreign: true };
      const { clauses, features } = ruled(line);
      const around = { phase: context.phase, before: heard(context.personaLine) };
      const whole = show(line, { ...around, features, clauses });
      const alone = (clause: Line): Shown =>
        show(clause, { ...around, features: featuresOf(clause, [clause]), clauses: [clause] });
      const parts = clauses.map((clause) => ({
        line: clause,
        shown: clauses.length === 1 ? whole : alone(clause),
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
