/** How a persona is spoken of. */
export const PRONOUNS = ['he', 'she', 'they'] as const;

export type Pronoun = (typeof PRONOUNS)[number];
