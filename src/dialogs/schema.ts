import { z } from 'zod';
import { CRITERIA, SWAP_LINES } from '../domain/content.ts';
import { MIND_KEYS } from '../domain/mind.ts';
import { MOVES } from '../domain/moves.ts';
import { OUTCOMES, REACTIONS } from '../domain/reactions.ts';
import { PHASES } from '../domain/reading.ts';
import { PRONOUNS } from '../domain/pronoun.ts';

/** The shape of the files authors write. Every field says what it is for; editors show it. */

const Id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is small letters, digits and single hyphens')
  .describe('A name in small letters, digits and hyphens.');
const Line = z
  .string()
  .trim()
  .min(1)
  .max(600)
  .describe(
    'One thing somebody says. Placeholders: {name}, {he}, {him}, {his}, {hers} and your facts.',
  );
const Lines = z
  .array(Line)
  .min(1)
  .describe(
    'Wordings of the same line; one is picked by the seed, none twice while fresh ones remain.',
  );
const MoveId = z.enum(MOVES).describe('What the learner’s words do; see dialogs/moves/.');
const HeardId = z
  .enum([...MOVES, 'unclear', 'waited'])
  .describe(
    'A move, `unclear` when nothing could be read three times, or `waited` when the learner let time pass.',
  );
const ReactionId = z.enum(REACTIONS).describe('One of the 21 things a persona can do with an ask.');
const Points = z.int().min(-100).max(100);

const LinesByMove = z
  .union([
    Lines,
    z
      .partialRecord(z.enum(['default', ...MOVES]), Lines)
      .refine((lines) => lines.default !== undefined, 'lists by move need a `default` list')
      .describe('Wordings by the learner’s move that led here; `default` is for all others.'),
  ])
  .describe('Wordings, as one list or as lists by the learner’s move that led here.');

const MindChange = z
  .partialRecord(z.enum(MIND_KEYS), Points)
  .describe(
    'Points added to the persona’s mind: will, warmth, capacity, clarity, pressure, patience.',
  );

const Range = z
  .strictObject({
    from: z.int().optional().describe('At least this.'),
    below: z.int().optional().describe('Less than this.'),
  })
  .describe('A range; `from` is included, `below` is not.');

const Condition = z
  .strictObject({
    will: Range.optional().describe('Readiness to do what is asked.'),
    warmth: Range.optional().describe('Liking for the learner right now.'),
    capacity: Range.optional().describe('Size of help possible now.'),
    clarity: Range.optional().describe('How well they know what is asked.'),
    pressure: Range.optional().describe('Felt pressure.'),
    patience: Range.optional().describe('What is left of their attention.'),
    turns: Range.optional().describe('Learner’s turns so far.'),
    here: Range.optional().describe('Learner’s turns so far in this scene.'),
    presses: Range.optional().describe('Times the learner pressed.'),
    trades: Range.optional().describe('Times the learner offered something back.'),
    asked: Range.optional().describe('Times the persona asked back.'),
    obstacles: Range.optional().describe('Obstacles still to come at this level.'),
    willing: z.boolean().optional().describe('`will` has reached the persona’s threshold.'),
    firm: z.boolean().optional().describe('This persona will not say yes today.'),
    over: z.boolean().optional().describe('The ask is bigger than the persona’s capacity.'),
    allowed: ReactionId.optional().describe('The level allows this reaction.'),
    unmet: ReactionId.optional().describe('This reaction has not been met yet in this rehearsal.'),
  })
  .describe('All of it must hold.');

const Reply = z
  .strictObject({
    if: Condition.optional().describe('Only if this holds; the first reply that holds is taken.'),
    say: Id.optional().describe('Name of a line set the persona speaks.'),
    go: Id.optional().describe(
      'Where it goes on: a scene, a reaction, an ending, or `weighing` (the persona thinks again).',
    ),
    mind: MindChange.optional().describe('Change of mind on top of the move’s own.'),
  })
  .refine(
    (reply) => reply.say !== undefined || reply.go !== undefined,
    'a reply says something or goes somewhere',
  )
  .describe('What the persona does after a move.');
const Replies = z
  .union([Reply, z.array(Reply).min(1)])
  .describe('One reply, or several of which the first that holds is taken.');
const RepliesByMove = z.partialRecord(HeardId, Replies);

const After = z
  .strictObject({
    turns: z.int().min(1).max(10).describe('After so many turns in this scene …'),
    go: Id.describe('… it goes on here by itself.'),
  })
  .describe('Keeps a scene from going in circles.');

const ChoiceLine = z
  .strictObject({ say: Line.describe('What the learner would say.'), move: MoveId })
  .describe('An answer offered in choice mode.');
const Choices = z
  .array(ChoiceLine)
  .min(2)
  .max(5)
  .describe('One good, one plausible, one that backfires; shuffled by the seed.');
const Hints = z.array(Line).min(1).describe('What the coach says when asked for a hint here.');

const sceneFields = {
  phase: z.enum(PHASES).describe('Where in the encounter the learner speaks.'),
  else: Replies.describe('For every move not named here.'),
  after: After,
  wait: z
    .int()
    .min(10)
    .max(86_400)
    .optional()
    .describe('So many seconds without a word are `waited`; the learner may also choose to wait.'),
  choices: Choices,
  hints: Hints,
};

const Scene = z
  .strictObject({
    ...sceneFields,
    on: RepliesByMove.describe('What happens after each move.'),
    works: z.array(MoveId).default([]).describe('Moves that work here, for the debrief.'),
    backfires: z.array(MoveId).default([]).describe('Moves that backfire here, for the debrief.'),
  })
  .describe('A stretch where somebody has spoken and waits.');

const EncounterReaction = z
  .strictObject({
    ...sceneFields,
    kind: z
      .enum(['yes', 'question', 'obstacle', 'refusal', 'later'])
      .describe('What sort of answer this is; obstacles and refusals are drawn by the level.'),
    means: Line.describe('What the persona does here, for authors.'),
    says: LinesByMove,
    because: Lines.describe('What was behind it, shown after the scene.'),
    works: RepliesByMove.describe('Moves that work here.'),
    backfires: RepliesByMove.describe('Moves that backfire here.'),
    on: RepliesByMove.default({}).describe('Other moves with an answer of their own.'),
  })
  .describe('A reaction: the scene in which the persona has answered in this way.');

const Ending = z
  .strictObject({
    outcome: z.enum(OUTCOMES).describe('How the ask went. `declined` is not failure.'),
    says: LinesByMove,
    because: Lines.describe('What was behind it, shown after the scene.'),
  })
  .describe('A scene that closes.');

const Decision = z
  .strictObject({
    because: Line.describe('Why the persona decides so, for authors and reviewers.'),
    when: Condition,
    react: z
      .union([z.literal('level'), z.array(ReactionId).min(1)])
      .describe('`level`: the next obstacle of this level. A list: one of these, by seed.'),
    'if-allowed': z
      .boolean()
      .default(false)
      .describe('Only those the level allows; if none is left, the next row decides.'),
  })
  .describe('A row of the decision table; the first whose condition holds decides.');

const levelName = z.enum(['1', '2', '3', '4', '5']);

const EncounterLevel = z
  .strictObject({
    obstacles: z.int().min(0).max(4).describe('Obstacles before the persona decides.'),
    firm: z
      .enum(['never', 'sometimes', 'always'])
      .describe('Whether the persona may be set on a no (by seed: one time in three).'),
    mind: MindChange.default({}).describe('Added to the persona’s starting mind.'),
    note: Line.optional().describe('Shown before a level some may not want to meet unprepared.'),
  })
  .describe('What a level means in this encounter.');

const SwapLines = z.partialRecord(z.enum(SWAP_LINES), z.array(Line).min(3));

export const EncounterFile = z
  .strictObject({
    encounter: Id.describe('Its id; scenarios name it.'),
    title: Line,
    moves: z
      .partialRecord(
        MoveId,
        z.strictObject({
          ...Object.fromEntries(MIND_KEYS.map((key) => [key, Points.optional()])),
          again: MindChange.optional().describe('Instead, from the second time on.'),
        }),
      )
      .describe('How each move changes the persona’s mind.'),
    levels: z.record(levelName, EncounterLevel).describe('What the levels mean.'),
    decide: z.array(Decision).min(1).describe('The ordered decision table.'),
    common: RepliesByMove.describe(
      'Answers to moves that are the same in every scene unless a scene has its own.',
    ),
    lines: z
      .record(Id, LinesByMove)
      .describe('Line sets that replies name; a scenario may put its own in their place.'),
    scenes: z.record(Id, Scene).describe('The scenes; the first one is where it starts.'),
    reactions: z.partialRecord(ReactionId, EncounterReaction),
    endings: z.record(Id, Ending),
    outcomes: z
      .partialRecord(z.enum(OUTCOMES), z.array(Line).min(1))
      .default({})
      .describe('What the coach says of an outcome, where it is not about an ask.'),
    plainly: z
      .record(Id, z.array(Line).min(3))
      .default({})
      .describe(
        'By reaction or line set: what such a line means, said outright. Spoken in literal mode, and used to decode hints after a scene.',
      ),
    swap: SwapLines.optional().describe('What somebody says who asks the learner.'),
  })
  .describe('The shape of an encounter: scenes, how a persona decides, the reactions it may give.');

const ScenarioReaction = z
  .strictObject({
    says: LinesByMove.optional(),
    because: Lines.optional().describe('What was behind it, shown after the scene.'),
    choices: Choices.optional(),
    hints: Hints.optional(),
  })
  .describe('This person’s own words for a reaction.');

const ScenarioLevel = z
  .strictObject({
    reactions: z.array(ReactionId).min(1).describe('What this person may do at this level.'),
    obstacles: z.int().min(0).max(4).optional(),
    firm: z.enum(['never', 'sometimes', 'always']).optional(),
    note: Line.optional(),
  })
  .describe('One level of this scenario.');

const ModelLines = z
  .array(
    z.strictObject({
      me: Line.describe('What the asker says.'),
      move: MoveId,
      also: z.array(MoveId).default([]).describe('Further moves in the same message.'),
    }),
  )
  .min(1);

export const ScenarioFile = z
  .strictObject({
    dialog: Id.describe('Its id; the same as its folder.'),
    title: Line.describe(
      'What the learner practises, starting with a verb: “Ask a neighbour to …”.',
    ),
    language: z.literal('en').describe('The language of all lines.'),
    encounter: Id.describe('The encounter it fills, a file in dialogs/encounters/.'),
    area: Id.describe('Life area, for the list: neighbour, work, family, …'),
    power: z
      .enum(['equal', 'they-decide'])
      .describe('Whether the other person decides over something of the learner’s.'),
    rung: z.int().min(0).max(100).describe('How hard it feels by default, 0–100.'),
    keywords: z
      .array(z.string().min(2).max(30))
      .min(1)
      .describe('Words people may use for it that are not in its title: boss, extension, late …'),
    about: Line.describe('Sets the scene, spoken by the coach: where you are, what you need.'),
    story: z
      .strictObject({
        title: Line.describe('Who it is about: “Sarah and Mark”.'),
        text: z
          .string()
          .trim()
          .min(1)
          .max(1000)
          .describe('At most 120 words; no moral at its end.'),
      })
      .optional()
      .describe('An opening story, marked as an illustration.'),
    open: z
      .strictObject({
        relations: z
          .array(z.string().min(2).max(30))
          .min(1)
          .describe('Words for whoever is asked: boss, manager, supervisor …'),
      })
      .optional()
      .describe('An open scenario has no ask of its own; the learner’s fills it (`my-ask`).'),
    persona: z.strictObject({
      names: z
        .array(z.strictObject({ name: z.string().min(1).max(30), pronoun: z.enum(PRONOUNS) }))
        .min(2)
        .describe('At least two names with their pronouns; one is picked by the seed.'),
      role: Line.describe('Who this is to the learner: “your neighbour”.'),
      manner: Line.describe('How this person is. An individual, never a group.'),
      mind: z
        .strictObject({
          will: z.int().min(0).max(100),
          warmth: z.int().min(0).max(100),
          capacity: z.int().min(0).max(100),
          patience: z.int().min(10).max(100),
          clarity: z.int().min(0).max(100).default(0),
          pressure: z.int().min(0).max(100).default(0),
        })
        .describe('The mind at the start; will and warmth vary by up to 8 with the seed.'),
      threshold: z.int().min(0).max(100).default(70).describe('`will` from which they say yes.'),
    }),
    ask: z.strictObject({
      size: z.int().min(1).max(100).describe('Size of the whole ask, in the units of `capacity`.'),
    }),
    facts: z
      .record(
        Id,
        z.strictObject({
          ask: Line.describe('The coach’s question for it.'),
          example: Line.describe('Used where nobody has said otherwise.'),
        }),
      )
      .describe('What the ask is about; `{id}` in lines is filled with it.'),
    levels: z.partialRecord(levelName, ScenarioLevel),
    watch: z
      .strictObject({
        poor: ModelLines.describe('A run that goes wrong in a way people know.'),
        good: ModelLines.describe('The same scene, asked well.'),
        difference: Lines.describe('What changed, told after the learner has looked for it.'),
      })
      .optional()
      .describe('The pair of models shown at level 0.'),
    phrases: z
      .strictObject({
        direct: z.array(Line).min(3),
        indirect: z.array(Line).min(3),
        formal: z.array(Line).min(3),
      })
      .optional()
      .describe('Ready sentences for this ask, by register.'),
    swap: z
      .strictObject({
        about: Line.describe('Sets the scene for the learner as the one who is asked.'),
        well: z.array(Line).min(3).describe('Ways in which {name} asks well.'),
        badly: z.array(Line).min(3).describe('Ways in which {name} asks badly.'),
      })
      .optional()
      .describe('The other way round: the learner is the helper.'),
    opening: Lines.describe('What the persona says first.'),
    lines: z
      .record(Id, LinesByMove)
      .default({})
      .describe('This person’s own words in place of the encounter’s line sets.'),
    scenes: z
      .record(Id, z.strictObject({ choices: Choices.optional(), hints: Hints.optional() }))
      .default({})
      .describe('Choices and hints of this scenario’s scenes.'),
    reactions: z.partialRecord(ReactionId, ScenarioReaction),
    endings: z
      .record(Id, z.strictObject({ says: LinesByMove.optional(), because: Lines.optional() }))
      .default({}),
    debrief: z.strictObject({
      'looks-for': z.array(z.enum(CRITERIA)).min(2).describe('Criteria that matter here.'),
    }),
  })
  .describe('A scenario: someone to ask, and what they are like.');

export type EncounterSource = z.infer<typeof EncounterFile>;
export type ScenarioSource = z.infer<typeof ScenarioFile>;
