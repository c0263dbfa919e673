import type { Conversation } from '../domain/conversation.ts';
import type { Engine, Exchanged, Moment } from '../domain/engine.ts';
import { nothingChanged } from '../domain/engine.ts';
import type { ReadingContext } from '../domain/reading.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { NOTHING, commandNamed } from './commands.ts';
import type { Content, Desk } from './desk.ts';
import { setState } from './desk.ts';
import { rememberDraft } from './draft.ts';
import { hear } from './hear.ts';
import { listeningIn, sceneOf } from './play.ts';
import type { State, Talk } from './state.ts';
import { listeningToSwap } from './swapAsker.ts';
import { busyWith, firstState, stateOf } from './state.ts';

/** The engine of the product, made from its content. Pure: everything it needs comes in, everything it does goes out. */
export function createEngine(content: Content): Engine {
  return {
    begin: (place, learner): Conversation<State> => ({
      place,
      learner,
      met: false,
      activity: firstState(),
    }),
    lacks: (conversation) => lacks(content, conversation),
    listening: (conversation, pinned) =>
      listening(conversation, dialogOf(content, conversation, pinned)),
    wants: (conversation, inbound, reading) => {
      const state = stateOf(conversation);
      const { what } = inbound;
      const command =
        reading?.command?.name ??
        (what.kind === 'command' ? commandNamed(content, what.name) : undefined);
      return {
        turns:
          conversation.rehearsal !== undefined &&
          (command === 'back' || busyWith(state, 'debrief')),
        // The lines of a scene are the many exchanges, and the only ones that never look at records.
        records: state.activity.kind !== 'play' || what.kind !== 'text' || command !== undefined,
      };
    },
    exchange: (conversation, moment) => exchange(content, conversation, moment),
  };
}

function exchange(content: Content, conversation: Conversation, moment: Moment): Exchanged {
  const talk: Talk = { ...conversation, activity: stateOf(conversation) };
  const desk: Desk = {
    content,
    moment,
    talk,
    dialog: dialogOf(content, conversation, moment.pinned),
    out: nothingChanged(conversation),
  };
  const before = talk.activity;
  hear(desk);
  retireOffers(desk, before);
  rememberDraft(desk, before);
  return { ...desk.out, conversation: desk.talk };
}

/** What was offered for one thing can no longer be taken once the conversation is busy with another. */
function retireOffers(desk: Desk, before: State): void {
  const { activity, nextOffer } = desk.talk.activity;
  if (activity.kind !== before.activity.kind && nextOffer === before.nextOffer)
    setState(desk, { offers: [] });
}

function listening(conversation: Conversation, dialog: Dialog | undefined): ReadingContext {
  const { rehearsal } = conversation;
  const { activity } = stateOf(conversation);
  if (activity.kind === 'swap' && !activity.over) return listeningToSwap(activity);
  if (rehearsal === undefined || dialog === undefined) return NOTHING;
  if (sceneOf(dialog, rehearsal) === undefined) return NOTHING;
  return listeningIn(dialog, rehearsal);
}

function lacks(content: Content, conversation: Conversation): string | undefined {
  const { rehearsal } = conversation;
  if (rehearsal === undefined) return undefined;
  const { id, version } = rehearsal.dialog;
  return content.catalog.get(id)?.version === version ? undefined : version;
}

function dialogOf(
  content: Content,
  conversation: Conversation,
  pinned: string | undefined,
): Dialog | undefined {
  const { rehearsal } = conversation;
  if (rehearsal === undefined) return undefined;
  const current = content.catalog.get(rehearsal.dialog.id);
  if (current?.version === rehearsal.dialog.version) return current;
  return pinned === undefined ? undefined : (JSON.parse(pinned) as Dialog);
}
