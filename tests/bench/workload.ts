import { join } from 'node:path';
import { readerOf } from '../../src/cli/content.ts';
import type { ChartEvent } from '../../src/dialogs/chartContext.ts';
import type { LoadedContent } from '../../src/dialogs/content.ts';
import { loadContent } from '../../src/dialogs/content.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import type { Effect, Inbound } from '../../src/domain/channel.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Engine, Exchanged } from '../../src/domain/engine.ts';
import type { Move } from '../../src/domain/moves.ts';
import { isMove } from '../../src/domain/moves.ts';
import type { Reader, Reading } from '../../src/domain/reading.ts';
import { unread } from '../../src/domain/reading.ts';
import type { Rehearsal, Turn } from '../../src/domain/rehearsal.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { begin } from '../../src/engine/play.ts';
import { readerThat } from '../reader.ts';
import { LEVEL, PROJECT, REACTION, SCENARIO, SEED, START } from './names.ts';

/** Three rehearsals, as moves: to a yes, with pressing to a no, and straight to a no taken well. */
export const SCRIPTS: readonly (readonly ChartEvent[])[] = [
  [
    heard('open'),
    heard('check-timing'),
    heard('hint'),
    heard('ask-vague'),
    heard('give-detail'),
    heard('acknowledge'),
    heard('reschedule'),
    heard('confirm-plan'),
  ],
  [
    heard('open'),
    heard('ask-specific'),
    heard('press'),
    heard('acknowledge'),
    heard('press'),
    heard('accept-no'),
  ],
  [
    heard('state-need'),
    heard('ask-specific', 'give-reason', 'give-out'),
    heard('acknowledge'),
    heard('give-reason'),
    heard('accept-no'),
  ],
];

/** The moves of the first script that stay in the scene. */
export const IN_SCENE: readonly Move[] = (SCRIPTS[0] ?? [])
  .slice(0, -1)
  .flatMap(({ type }) => (isMove(type) ? [type] : []));

/** Everything authors wrote, or an error that says what is wrong with it. */
export function contentOf(root: string = join(PROJECT, 'dialogs')): LoadedContent {
  const { content, findings } = loadContent(root);
  if (content === undefined) throw new Error(JSON.stringify(findings));
  return content;
}

export function dialogOf({ catalog }: Pick<LoadedContent, 'catalog'>, id = SCENARIO): Dialog {
  const dialog = catalog.get(id);
  if (dialog === undefined) throw new Error(`The dialog ${id} cannot be played.`);
  return dialog;
}

/** The engine of the product with its own reader, as it is started by a person. */
export function engineOf(
  { catalog, coach }: Pick<LoadedContent, 'catalog' | 'coach'>,
  dialogs: Pick<LoadedContent['catalog'], 'get' | 'ids' | 'list'> = catalog,
): Engine {
  return createEngine({ catalog: dialogs, coach, reader: readerOf(join(PROJECT, 'dialogs')) });
}

/** A reader that is told the moves: `ask-specific give-reason` instead of a sentence. */
export const givenMoves: Reader = readerThat((text) => {
  const [type = 'unclear', ...also] = text.split(' ');
  return readingOf({ type: isMove(type) ? type : 'unclear', also: also.filter(isMove) });
});

/** How words that make these moves are read. */
export function readingOf({ type, also }: ChartEvent): Reading {
  return {
    ...unread([type, ...also].join(' ')),
    also,
    ...(isMove(type) ? { move: type, ranked: [{ move: type, score: 0.9 }], none: 0.1 } : {}),
  };
}

let inbounds = 0;

export function inboundOf(place: string, what: Inbound['what']): Inbound {
  inbounds += 1;
  const at = Date.now();
  return { id: `bench:${inbounds}`, place, learner: place, at, visibility: 'private', what };
}

/** One exchange with an engine and nothing around it. */
export function exchanged(
  engine: Engine,
  conversation: Conversation,
  what: Inbound['what'],
  reading?: Reading,
  turns: readonly Turn[] = [],
): Exchanged {
  return engine.exchange(conversation, {
    inbound: inboundOf(conversation.place, what),
    turns,
    records: [],
    fresh: { id: `rehearsal-of-${conversation.place}`, seed: SEED },
    ...(reading === undefined ? {} : { reading }),
  });
}

/** A conversation in which the scene has just begun. */
export function inScene(engine: Engine, place = 'bench:place', request = START): Exchanged {
  const what = { kind: 'command', name: 'start', args: request } as const;
  return exchanged(engine, engine.begin(place, place), what);
}

/** A rehearsal that has just begun. */
export function begun(dialog: Dialog): Rehearsal {
  return begin(dialog, { id: 'bench', level: LEVEL, seed: SEED, chosen: REACTION }).rehearsal;
}

/** What the persona said; the coach speaks under its own name, stage directions under none. */
export function personaLines(effects: readonly Effect[]): string[] {
  return effects.flatMap(({ what }) =>
    what.kind === 'say' && what.name !== 'Coach' ? [what.body.plain] : [],
  );
}

function heard(type: Move, ...also: Move[]): ChartEvent {
  return { type, also };
}
