import type { EncounterSource } from '../schema.ts';
import type { ReplyList, SourceReply } from './replies.ts';
import { replyAt, replyLists } from './replies.ts';
import type { Problem, Rule } from './rule.ts';

type Condition = NonNullable<SourceReply['if']>;

/** An answer that can never be given, because something before it always takes the turn. */
export const neverHeard: Rule = {
  code: 'D008',
  rule: 'never heard',
  encounter: ({ source }) => [
    ...replyLists(source).flatMap((list) => [...hidden(list), ...impossible(list)]),
    ...twice(source),
    ...afterTheLastRow(source),
  ],
};

function hidden(list: ReplyList): Problem[] {
  const open = list.replies.findIndex((reply) => isAlways(reply.if));
  if (open < 0 || open === list.replies.length - 1) return [];
  return [
    {
      at: replyAt(list, open + 1),
      message: `After \`${list.heard}\`, \`${list.scene}\` always takes reply ${open + 1} of this list, so what follows is never heard.`,
      suggestion: 'Give that reply an `if`, or put it last.',
    },
  ];
}

function impossible(list: ReplyList): Problem[] {
  return list.replies.flatMap((reply, index) => {
    const empty = Object.entries(reply.if ?? {}).find(([, range]) => isEmptyRange(range));
    if (empty === undefined) return [];
    return [
      {
        at: [...replyAt(list, index), 'if', empty[0]],
        message: `No value of \`${empty[0]}\` is in this range, so this reply is never heard.`,
        suggestion: '`from` must be less than `below`.',
      },
    ];
  });
}

/** A move that a reaction answers in two places; the later place wins. */
function twice(source: EncounterSource): Problem[] {
  return Object.entries(source.reactions).flatMap(([id, reaction]) => {
    if (reaction === undefined) return [];
    const wins = (heard: string, part: 'on' | 'works'): string | undefined =>
      heard in reaction.backfires
        ? 'backfires'
        : part === 'on' && heard in reaction.works
          ? 'works'
          : undefined;
    return (['on', 'works'] as const).flatMap((part) =>
      Object.keys(reaction[part]).flatMap((heard) => {
        const winner = wins(heard, part);
        if (winner === undefined) return [];
        return [
          {
            at: ['reactions', id, part, heard],
            key: true,
            message: `\`${id}\` answers \`${heard}\` under \`${winner}\` too, so this answer is never heard.`,
            suggestion: 'Keep one of the two.',
          },
        ];
      }),
    );
  });
}

function afterTheLastRow(source: EncounterSource): Problem[] {
  const open = source.decide.findIndex(
    (row) => isAlways(row.when) && !row['if-allowed'] && row.react !== 'level',
  );
  if (open < 0 || open === source.decide.length - 1) return [];
  return [
    {
      at: ['decide', open + 1],
      message: `Row ${open + 1} of the decision table always decides, so this row never does.`,
      suggestion: 'Put the row without a condition last.',
    },
  ];
}

function isAlways(condition: Condition | undefined): boolean {
  return Object.values(condition ?? {}).every((value) => value === undefined);
}

function isEmptyRange(value: Condition[keyof Condition]): boolean {
  return (
    typeof value === 'object' &&
    value.from !== undefined &&
    value.below !== undefined &&
    value.from >= value.below
  );
}
