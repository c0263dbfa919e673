import type { Rule } from './rule.ts';

/** A dialog is found by its folder, so the two names must be one. */
export const idIsNotFolder: Rule = {
  code: 'D005',
  rule: 'id is not the folder',
  scenario: ({ source, folder }) =>
    source.dialog === folder
      ? []
      : [
          {
            at: ['dialog'],
            message: `This dialog is called \`${source.dialog}\` and lies in the folder \`${folder}\`.`,
            suggestion: 'Rename one of them.',
          },
        ],
};
