import { guess } from '../explain.ts';
import type { EncounterSource, ScenarioSource } from '../schema.ts';
import { replyAt, replyLists } from './replies.ts';
import type { Problem, Rule } from './rule.ts';

/** A name that leads to nothing: a scene, an ending, a reaction or a line set that is not there. */
export const unknownTarget: Rule = {
  code: 'D003',
  rule: 'unknown target',
  encounter: ({ source }) => [
    ...goes(source),
    ...says(source),
    ...draws(source),
    ...meanings(source),
  ],
  scenario: ({ source, encounter }) => overrides(source, encounter.source),
};

function goes(source: EncounterSource): Problem[] {
  const targets = [
    'weighing',
    ...Object.keys(source.scenes),
    ...Object.keys(source.reactions),
    ...Object.keys(source.endings),
  ];
  const unknown = (id: string) => !targets.includes(id);
  const stays = [...Object.entries(source.scenes), ...Object.entries(source.reactions)];
  return [
    ...replyLists(source).flatMap((list) =>
      list.replies.flatMap(({ go }, index) =>
        go === undefined || !unknown(go)
          ? []
          : [
              {
                at: [...replyAt(list, index), 'go'],
                message: `After \`${list.heard}\`, \`${list.scene}\` goes to \`${go}\`, which is no scene, reaction or ending of this encounter.`,
                suggestion: guess(go, targets),
              },
            ],
      ),
    ),
    ...stays.flatMap(([id, scene]) => {
      const part = id in source.scenes ? 'scenes' : 'reactions';
      if (scene === undefined || !unknown(scene.after.go)) return [];
      const message = `After ${scene.after.turns} turns, \`${id}\` goes to \`${scene.after.go}\`, which is no scene, reaction or ending of this encounter.`;
      return [
        { at: [part, id, 'after', 'go'], message, suggestion: guess(scene.after.go, targets) },
      ];
    }),
  ];
}

function says(source: EncounterSource): Problem[] {
  const sets = Object.keys(source.lines);
  return replyLists(source).flatMap((list) =>
    list.replies.flatMap(({ say }, index) =>
      say === undefined || sets.includes(say)
        ? []
        : [
            {
              at: [...replyAt(list, index), 'say'],
              message: `After \`${list.heard}\`, \`${list.scene}\` says \`${say}\`, and there is no such line set.`,
              suggestion: guess(say, sets),
            },
          ],
    ),
  );
}

/** Reactions that the decision table or a condition names and the encounter does not have. */
function draws(source: EncounterSource): Problem[] {
  const reactions = Object.keys(source.reactions);
  const check = (id: string | undefined, at: Problem['at'], who: string): Problem[] =>
    id === undefined || reactions.includes(id)
      ? []
      : [
          {
            at,
            message: `${who} names \`${id}\`, and this encounter has no such reaction.`,
            suggestion: guess(id, reactions),
          },
        ];
  return [
    ...source.decide.flatMap(({ react, when }, row) => [
      ...(react === 'level'
        ? []
        : react.flatMap((id, at) => check(id, ['decide', row, 'react', at], 'The decision table'))),
      ...check(when.unmet, ['decide', row, 'when', 'unmet'], 'A condition'),
      ...check(when.allowed, ['decide', row, 'when', 'allowed'], 'A condition'),
    ]),
    ...replyLists(source).flatMap((list) =>
      list.replies.flatMap((reply, index) => [
        ...check(reply.if?.unmet, [...replyAt(list, index), 'if', 'unmet'], 'A condition'),
        ...check(reply.if?.allowed, [...replyAt(list, index), 'if', 'allowed'], 'A condition'),
      ]),
    ),
  ];
}

/** Plain words for a line that nobody says. */
function meanings(source: EncounterSource): Problem[] {
  const known = [...Object.keys(source.reactions), ...Object.keys(source.lines)];
  return Object.keys(source.plainly)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      at: ['plainly', id],
      key: true,
      message: `\`${id}\` is no reaction or line set of this encounter.`,
      suggestion: guess(id, known),
    }));
}

/** What a scenario puts in place of something that the encounter does not have. */
function overrides(source: ScenarioSource, encounter: EncounterSource): Problem[] {
  const parts = [
    ['lines', 'line set'],
    ['scenes', 'scene'],
    ['reactions', 'reaction'],
    ['endings', 'ending'],
  ] as const;
  const reactions = Object.keys(encounter.reactions);
  return [
    ...parts.flatMap(([part, what]) => {
      const known = Object.keys(encounter[part]);
      return Object.keys(source[part])
        .filter((id) => !known.includes(id))
        .map((id) => ({
          at: [part, id],
          key: true,
          message: `\`${id}\` is no ${what} of the encounter \`${encounter.encounter}\`.`,
          suggestion: guess(id, known),
        }));
    }),
    ...Object.entries(source.levels).flatMap(([level, plan]) => [
      ...(level in encounter.levels
        ? []
        : [
            {
              at: ['levels', level],
              key: true,
              message: `The encounter \`${encounter.encounter}\` has no level ${level}.`,
            },
          ]),
      ...(plan?.reactions ?? []).flatMap((id, at) =>
        reactions.includes(id)
          ? []
          : [
              {
                at: ['levels', level, 'reactions', at],
                message: `Level ${level} names \`${id}\`, which is no reaction of the encounter \`${encounter.encounter}\`.`,
                suggestion: guess(id, reactions),
              },
            ],
      ),
    ]),
  ];
}
