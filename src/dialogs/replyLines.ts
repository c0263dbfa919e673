import type { ReplyLine } from '../domain/reply.ts';
import { KIND_OF_REACTION } from '../domain/reply.ts';
import { isReaction } from '../domain/reactions.ts';
import type { DialogCatalog } from './files.ts';

/**
 * What the personas of these dialogs say to an ask, each line once, with the reaction it is: labelled
 * examples of the answers people give. What they say to later moves is about something else.
 */
export function replyLines(catalog: Pick<DialogCatalog, 'ids' | 'get'>): ReplyLine[] {
  const lines = new Map<string, ReplyLine>();
  for (const id of catalog.ids()) {
    for (const [reaction, scene] of Object.entries(catalog.get(id)?.reactions ?? {})) {
      if (!isReaction(reaction) || KIND_OF_REACTION[reaction] === undefined) continue;
      for (const [move, wordings] of Object.entries(scene?.says ?? {})) {
        if (move !== 'default' && !move.startsWith('ask-')) continue;
        for (const wording of wordings) {
          const text = spoken(wording);
          if (text !== '') lines.set(`${reaction} ${text}`, { text, reaction });
        }
      }
    }
  }
  return [...lines.values()];
}

/** The words of a line, without stage directions and placeholders. */
function spoken(wording: string): string {
  return wording
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\{[^{}]*\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
