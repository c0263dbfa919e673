/** The prep card: what the learner wants to have in mind before the scene. All of it is optional. */
export const CARD_FIELDS = ['need', 'who', 'what', 'when', 'why', 'out', 'guess'] as const;

type CardField = (typeof CARD_FIELDS)[number];

export type Card = Partial<Record<CardField, string>>;
