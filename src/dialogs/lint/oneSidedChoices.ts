import type { Move } from '../../domain/moves.ts';
import { isReaction } from '../../domain/reactions.ts';
import type { Dialog } from '../dialog.ts';
import type { Problem, Rule } from './rule.ts';

/** These backfire everywhere, whatever the reaction. */
const ALWAYS_BACKFIRE: readonly Move[] = ['attack', 'guilt', 'press'];

/** Choices are for seeing the difference: one that works here and one that does not. */
export const oneSidedChoices: Rule = {
  code: 'D021',
  rule: 'one-sided choices',
  encounter: ({ source, whole }) => check(source.reactions, whole),
  scenario: ({ source, dialog }) => check(source.reactions, dialog),
};

type Own = Record<string, { choices?: readonly { move: Move }[] | undefined } | undefined>;

function check(own: Own, dialog: Dialog): Problem[] {
  return Object.entries(own).flatMap(([id, written]) => {
    const reaction = isReaction(id) ? dialog.reactions[id] : undefined;
    const moves = written?.choices?.map(({ move }) => move);
    if (reaction === undefined || moves === undefined) return [];
    const at = ['reactions', id, 'choices'];
    const backfire = [
      ...reaction.backfires,
      ...ALWAYS_BACKFIRE.filter((move) => !reaction.works.includes(move)),
    ];
    const lacks = (good: readonly Move[], what: string): Problem[] =>
      moves.some((move) => good.includes(move))
        ? []
        : [
            {
              at,
              key: true,
              message: `None of these choices ${what} in \`${id}\`.`,
              suggestion: `Moves that do: ${good.map((move) => `\`${move}\``).join(', ')}.`,
            },
          ];
    return [...lacks(reaction.works, 'works'), ...lacks(backfire, 'backfires')];
  });
}
