import type { Level } from '../../domain/reactions.ts';
import { LEVELS } from '../../domain/reactions.ts';
import type { Dialog } from '../dialog.ts';
import { reachableScenes } from '../reach.ts';
import type { Problem, Rule, ScenarioRead } from './rule.ts';

/** Something is written that nobody can ever meet. */
export const unreachable: Rule = {
  code: 'D006',
  rule: 'unreachable',
  encounter: ({ source, whole }) => {
    const reachable = reachableScenes(whole);
    return (['scenes', 'reactions', 'endings'] as const).flatMap((part) =>
      Object.keys(source[part])
        .filter((id) => !reachable.has(id))
        .map((id) => ({
          at: [part, id],
          key: true,
          message: `Nothing leads to \`${id}\`, whatever the learner says and at whatever level.`,
          suggestion: 'Let a reply or the decision table go there, or delete it.',
        })),
    );
  },
  scenario: (scenario) => [...listedInVain(scenario), ...writtenInVain(scenario)],
};

/** A level lists a reaction that cannot come at this level. */
function listedInVain({ source, dialog }: ScenarioRead): Problem[] {
  return Object.entries(source.levels).flatMap(([name, plan]) => {
    const reachable = reachableScenes(atLevel(dialog, Number(name)));
    return (plan?.reactions ?? []).flatMap((id, at) =>
      reachable.has(id) || !(id in dialog.reactions)
        ? []
        : [
            {
              at: ['levels', name, 'reactions', at],
              message: `Level ${name} lists \`${id}\`, and nothing at this level leads to it.`,
              suggestion: 'Take it out, or list the reaction it follows from.',
            },
          ],
    );
  });
}

/** The scenario has words of its own for something none of its levels leads to. */
function writtenInVain({ source, dialog }: ScenarioRead): Problem[] {
  const reachable = reachableScenes(dialog);
  return (['scenes', 'reactions', 'endings'] as const).flatMap((part) =>
    Object.keys(source[part])
      .filter((id) => !reachable.has(id) && id in dialog[part])
      .map((id) => ({
        at: [part, id],
        key: true,
        message: `There are words here for \`${id}\`, which no level of this scenario leads to.`,
        suggestion: 'List it at a level, or delete these words.',
      })),
  );
}

function atLevel(dialog: Dialog, number: number): Dialog {
  const level = LEVELS.find((each): each is Exclude<Level, 0> => each === number && each !== 0);
  const plan = level === undefined ? undefined : dialog.levels[level];
  return { ...dialog, levels: level === undefined || plan === undefined ? {} : { [level]: plan } };
}
