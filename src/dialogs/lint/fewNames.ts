import type { Rule } from './rule.ts';

/** The same person under one name every time is a type; two names make it a role anybody can have. */
export const fewNames: Rule = {
  code: 'D011',
  rule: 'too few names',
  scenario: ({ source }) => {
    const names = source.persona.names.map(({ name }) => name.trim().toLowerCase());
    const again = names.findIndex((name, at) => names.indexOf(name) < at);
    if (again < 0) return [];
    return [
      {
        at: ['persona', 'names', again, 'name'],
        message: `\`${source.persona.names[again]?.name}\` is in the list already.`,
        suggestion: 'Choose another name; at least two different ones are needed.',
      },
    ];
  },
};
