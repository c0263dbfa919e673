import type { Part } from '../domain/body.ts';
import type { Desk } from './desk.ts';
import { line, paragraph } from './desk.ts';
import type { Drafting } from './state.ts';

/**
 * A card to copy and hand to somebody: both roles and a plan for three minutes. Nothing of the learner
 * is on it but this draft.
 */
export function friendCard(desk: Desk, { text }: Drafting): Part[] {
  return [
    { kind: 'heading', text: line(desk, 'draft.friend-title') },
    { kind: 'quote', text },
    paragraph(line(desk, 'draft.friend-asker')),
    paragraph(line(desk, 'draft.friend-other')),
    {
      kind: 'list',
      items: [
        line(desk, 'draft.friend-1'),
        line(desk, 'draft.friend-2'),
        line(desk, 'draft.friend-3'),
      ],
    },
  ];
}
