import type { Rule } from './rule.ts';

/** A reaction teaches only when one way of answering it works and another one does not. */
export const oneSidedReaction: Rule = {
  code: 'D010',
  rule: 'one-sided reaction',
  encounter: ({ source }) =>
    Object.entries(source.reactions).flatMap(([id, reaction]) =>
      (['works', 'backfires'] as const)
        .filter((part) => reaction !== undefined && Object.keys(reaction[part]).length === 0)
        .map((part) => ({
          at: ['reactions', id, part],
          key: true,
          message: `No move ${part === 'works' ? 'works' : 'backfires'} in \`${id}\`.`,
          suggestion: `Name at least one under \`${part}\`.`,
        })),
    ),
};
