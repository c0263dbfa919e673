import {
  DISCLOSURES,
  MANNERS,
  STRENGTHS,
  disclosed,
  inManner,
  insisted,
} from '../coaching/phrasing.ts';
import type { Desk } from './desk.ts';
import { line } from './desk.ts';
import { partsFor } from './draftDesk.ts';
import { keptDrafts } from './draftRecords.ts';
import type { Drafting } from './state.ts';

/** One way to say the whole draft, with its name. */
export type Wording = { name: string; text: string };

/**
 * The wordings that a step shows, in their order: by how much is told, by manner, by strength, or what
 * was kept. Made anew from the draft each time; other steps have none.
 */
export function wordingsOf(desk: Desk, draft: Drafting): Wording[] {
  const { howStrong } = desk.content.coach;
  switch (draft.step) {
    case 'disclosure':
      return DISCLOSURES.map((degree) => ({
        name: line(desk, `draft.disclosure.${degree}`),
        text: disclosed(partsFor(desk, draft.text), degree),
      }));
    case 'manner':
      return MANNERS.map((manner) => ({
        name: line(desk, `phrases.${manner}`),
        text: inManner(partsFor(desk, draft.text), manner),
      }));
    case 'strength': {
      const meant = draft.strength ?? 'medium';
      return [meant, ...STRENGTHS.filter((each) => each !== meant)].map((strength) => ({
        name: howStrong[strength].name,
        text: insisted(partsFor(desk, draft.text), strength),
      }));
    }
    case 'versions': {
      const known = keptDrafts(desk.moment.records).find(({ id }) => id === draft.id);
      return (known?.versions ?? []).map((text, at) => ({
        name: line(desk, 'draft.version', { version: at + 1 }),
        text,
      }));
    }
    case 'tell':
    case 'look':
    case 'more':
    case 'frame':
    case 'strong':
      return [];
  }
}
