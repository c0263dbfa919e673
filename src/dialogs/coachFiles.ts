import { z } from 'zod';
import type { CoachContent } from '../domain/coach.ts';
import { COACH_LINES } from '../domain/coachLines.ts';
import { CRITERIA } from '../domain/content.ts';
import { MOVES } from '../domain/moves.ts';
import { REACTIONS } from '../domain/reactions.ts';
import type { Listening } from './listening.ts';
import { checked } from './explain.ts';
import type { Finding } from './finding.ts';
import { lintCoach } from './lint/rules.ts';
import type { TextFile } from './parse.ts';
import { parseFile } from './parse.ts';

const Words = z.string().trim().min(1).max(800);
const Wordings = z.array(Words);
const EvidenceId = z.string().describe('The card of evidence.yaml behind it.');

const LinesFile = z
  .record(z.enum(COACH_LINES), Wordings.min(1))
  .describe('Everything the coach says outside of a scenario, by id.');

const CriteriaFile = z
  .record(
    z.enum(CRITERIA),
    z.strictObject({
      name: Words.describe('Two or three plain words.'),
      keep: Wordings.min(1).describe('Said under a quote when it was there.'),
      change: Wordings.min(1).describe('Said under a quote when it was missing.'),
      reason: Words.describe('Why it matters, in one sentence.'),
      example: z.string().max(300).describe('A sentence that would do it, or nothing.'),
      evidence: EvidenceId,
    }),
  )
  .describe('The request rubric.');

const HandlingFile = z
  .record(z.string(), z.strictObject({ keep: Wordings, change: Wordings, evidence: EvidenceId }))
  .describe(
    'How an answer was met, by what it did and the move: works-accept-no, backfires-press.',
  );

const EvidenceFile = z
  .record(
    z.string(),
    z.strictObject({
      says: Words.describe('The finding, no stronger than the source has it.'),
      source: Words.describe('Who, when, how many.'),
      limit: Words.describe('What it does not show.'),
    }),
  )
  .describe('Findings that may be named.');

/** Words that stand inside a sentence or on a button; of placeholders only the persona's name. */
const Phrase = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => !/[{}]/.test(text.replaceAll('{name}', '')), {
    error: 'only {name} can be filled in here',
  })
  .refine((text) => !/[.?!,;:]$/.test(text), { error: 'the sentence around it has its own end' });

const MovesFile = z
  .record(
    z.enum(MOVES),
    z.strictObject({
      label: Words.describe('How the coach names it, as in “I read that as …”.'),
      meant: Phrase.refine((text) => /^(?:to|that|whether) /.test(text), {
        error: 'begin with `to`, `that` or `whether`, so that it completes “Did you mean …?”',
      }).describe('Completes “Did you mean …, or …?”.'),
      choice: Phrase.describe('The same on a button, in a few words.'),
    }),
  )
  .refine(
    (moves) => new Set(Object.values(moves).map(({ choice }) => choice)).size === MOVES.length,
    {
      error: 'two moves have the same `choice`, and nobody could tell them apart',
    },
  )
  .describe('How the coach asks what was meant, by move.');

const CurriculumFile = z
  .array(
    z.strictObject({
      dialog: z.string().describe('Id of the scenario.'),
      level: z.literal([1, 2, 3, 4, 5]).describe('The level it is played at.'),
      title: Words.max(60).describe('On a button, in a few words.'),
      about: Words.max(160).describe('What there is to handle, in one sentence.'),
      reactions: z.array(z.enum(REACTIONS)).min(2).describe('What is practised here.'),
    }),
  )
  .min(1)
  .describe('Scenes in which handling is the success, in the order offered.');

const Strength = z.strictObject({
  name: Words.max(40).describe('On a button, in a word or two.'),
  says: Words.max(240).describe('How to ask then. There is always room for a no.'),
});

const HowStrongFile = z
  .strictObject({
    taps: z.array(Words.max(120)).length(10).describe('Questions for a yes, a no or no opinion.'),
    low: Strength,
    medium: Strength,
    high: Strength,
  })
  .describe('How strongly to ask, by ten taps.');

/** The files of the coach, as they were found. */
export type CoachFiles = {
  lines: TextFile;
  criteria: TextFile;
  handling: TextFile;
  evidence: TextFile;
  moves: TextFile;
  curriculum: TextFile;
  howStrong: TextFile;
};

/** Reads and checks the words of the coach. With findings there is no coach. */
export function loadCoach(
  files: CoachFiles,
  listening: Listening,
): { coach?: CoachContent; findings: Finding[] } {
  const lines = linted(files.lines, LinesFile);
  const criteria = linted(files.criteria, CriteriaFile);
  const handling = linted(files.handling, HandlingFile);
  // Evidence names studies and figures: that is what it is for.
  const evidence = checked(parseFile(files.evidence), EvidenceFile);
  const moves = linted(files.moves, MovesFile);
  const curriculum = linted(files.curriculum, CurriculumFile);
  const howStrong = linted(files.howStrong, HowStrongFile);
  const findings = [lines, criteria, handling, evidence, moves, curriculum, howStrong].flatMap(
    (each) => each.findings,
  );
  if (
    lines.value === undefined ||
    criteria.value === undefined ||
    handling.value === undefined ||
    evidence.value === undefined ||
    moves.value === undefined ||
    curriculum.value === undefined ||
    howStrong.value === undefined
  ) {
    return { findings };
  }
  const { safety, commands } = listening;
  return {
    findings,
    coach: {
      lines: lines.value,
      criteria: criteria.value,
      handling: handling.value,
      evidence: evidence.value,
      moves: moves.value,
      commands,
      curriculum: curriculum.value,
      howStrong: howStrong.value,
      resources: safety.resources,
      safety: safety.answers,
    },
  };
}

/** Checks the shape of a file and then what its lines say. With findings there is no value. */
function linted<T>(file: TextFile, schema: z.ZodType<T>): { value?: T; findings: Finding[] } {
  const parsed = parseFile(file);
  const { value, findings } = checked(parsed, schema);
  if (value === undefined) return { findings };
  const found = lintCoach(parsed);
  return found.length === 0 ? { value, findings } : { findings: found };
}
