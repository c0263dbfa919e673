import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT, readerOf } from '../../src/cli/content.ts';
import type { Effect, Inbound } from '../../src/domain/channel.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Exchanged } from '../../src/domain/engine.ts';
import type { Move } from '../../src/domain/moves.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { KeptRecord } from '../../src/domain/record.ts';
import type { Rehearsal, Turn } from '../../src/domain/rehearsal.ts';
import { loadContent } from '../../src/dialogs/content.ts';
import { copiesIn } from '../../src/dialogs/files.ts';
import type { Content } from '../../src/engine/desk.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Offer, State } from '../../src/engine/state.ts';

/** Checking thirty dialogs takes seconds; what was checked once is not checked again. */
const loaded = loadContent(CONTENT, copiesIn(join(tmpdir(), 'practice-ask-checked')));
if (loaded.content === undefined) throw new Error(JSON.stringify(loaded.findings, undefined, 1));

/** What authors wrote, and the real reader. */
export const coach = loaded.content.coach;
export const catalog = loaded.content.catalog;
export const content: Content = { catalog, coach, reader: readerOf(CONTENT, catalog) };
export const engine = createEngine(content);

type What = Inbound['what'];

/** What one exchange did. */
export type Said = {
  what: What;
  reading?: Reading;
  out: Exchanged;
  /** Everything said, and what the persona and the coach said of it. */
  text: string;
  persona: string;
  coach: string;
};

export type Talk = {
  readonly place: string;
  readonly conversation: Conversation;
  readonly state: State;
  readonly offers: readonly Offer[];
  readonly rehearsal: Rehearsal;
  readonly turns: readonly Turn[];
  readonly records: ReadonlyMap<string, KeptRecord>;
  readonly log: readonly Said[];
  open(): Said;
  say(text: string): Said;
  command(name: string, args?: string): Said;
  token(token: string): Said;
  /** Takes the offer that does this. */
  take(does: Offer['act']['do']): Said;
  /** Says the line of the scene's choices that makes this move, whatever the reader would make of it. */
  make(move: Move): Said;
  timer(key: string): Said;
  /** Goes on in another process: only what was saved is left. */
  restart(with_: Content): void;
  /** The same conversation once more, to go on with in another way. */
  copy(): Talk;
};

export type TalkOptions = {
  seed?: number;
  freshEngine?: boolean;
  content?: Content;
  /** Nothing is kept of a dialog when a rehearsal begins on it. */
  forgetful?: boolean;
  from?: Pick<Talk, 'conversation' | 'turns' | 'log' | 'records'>;
};

/** A conversation in memory. After every exchange it is written to JSON and read back, as a store would. */
export function talk(options: TalkOptions = {}): Talk {
  const { seed = 7, freshEngine = false, content: with_, from, forgetful = false } = options;
  let current = with_ ?? content;
  let running = createEngine(current);
  let conversation = from?.conversation ?? running.begin('place', 'learner');
  const turns: Turn[] = [...(from?.turns ?? [])];
  const log: Said[] = [...(from?.log ?? [])];
  const kept = new Map<string, string>();
  const records = new Map<string, KeptRecord>(from?.records ?? []);

  const hear = (what: What): Said => {
    if (freshEngine) running = createEngine(current);
    const inbound: Inbound = {
      id: `in-${log.length}`,
      place: 'place',
      learner: 'learner',
      at: 1_000 + log.length,
      visibility: 'private',
      what,
    };
    const lacking = running.lacks(conversation);
    const pinned = lacking === undefined ? undefined : kept.get(lacking);
    const reading =
      what.kind === 'text'
        ? current.reader.read(what.text, running.listening(conversation, pinned))
        : undefined;
    const wants = running.wants(conversation, inbound, reading);
    const out = running.exchange(conversation, {
      inbound,
      turns: wants.turns
        ? turns.filter((turn) => turn.rehearsal === conversation.rehearsal?.id)
        : [],
      records: wants.records ? [...records.values()] : [],
      fresh: { id: `rehearsal-${log.length}`, seed: seed + log.length },
      ...(reading === undefined ? {} : { reading }),
      ...(pinned === undefined ? {} : { pinned }),
    });
    conversation = JSON.parse(JSON.stringify(out.conversation)) as Conversation;
    turns.push(...(JSON.parse(JSON.stringify(out.turns)) as Turn[]));
    for (const id of out.drop) records.delete(id);
    for (const record of out.records) records.set(record.id, record);
    if (out.forget) records.clear();
    if (out.keep !== undefined && !forgetful) kept.set(out.keep.version, out.keep.body);
    const said: Said = {
      what,
      out,
      text: plain(out.effects),
      persona: plain(out.effects, 'persona'),
      coach: plain(out.effects, 'coach'),
      ...(reading === undefined ? {} : { reading }),
    };
    log.push(said);
    return said;
  };

  const state = () => conversation.activity as State;
  const offered = (fits: (offer: Offer) => boolean, what: string): Offer => {
    const found = state().offers.find(fits);
    if (found === undefined)
      throw new Error(`${what} is not offered: ${JSON.stringify(state().offers)}`);
    return found;
  };
  const self: Talk = {
    place: 'place',
    get conversation() {
      return conversation;
    },
    get state() {
      return state();
    },
    get offers() {
      return state().offers;
    },
    get rehearsal() {
      if (conversation.rehearsal === undefined) throw new Error('Nothing is being rehearsed.');
      return conversation.rehearsal;
    },
    turns,
    records,
    log,
    open: () => hear({ kind: 'opened' }),
    say: (text) => hear({ kind: 'text', text }),
    command: (name, args = '') => hear({ kind: 'command', name, args }),
    token: (token) => hear({ kind: 'choice', token }),
    take: (does) => self.token(offered(({ act }) => act.do === does, does).token),
    make: (move) => {
      if (!state().offers.some(({ act }) => act.do === 'say')) self.command('choices', 'on');
      return self.token(offered(({ act }) => act.do === 'say' && act.move === move, move).token);
    },
    timer: (key) => hear({ kind: 'timer', key }),
    restart: (other) => {
      current = other;
      running = createEngine(other);
    },
    copy: () => talk({ ...options, from: self }),
  };
  return self;
}

/** A talk that is in a scene. */
export function inScene(request: string, options: TalkOptions = {}): Talk {
  const made = talk(options);
  made.command('start', request);
  return made;
}

/** A warm run to its end: the debrief has begun. Leaves choices on. */
export function afterScene(options: TalkOptions = {}): Talk {
  const made = inScene('neighbour-groceries level 1 seed 7', options);
  made.make('ask-specific');
  made.make('confirm-plan');
  return made;
}

/** What was said as it would be read: the plain text of the effects, of one voice or of both. */
export function plain(effects: readonly Effect[], voice?: 'persona' | 'coach'): string {
  return effects
    .flatMap(({ what }) =>
      what.kind === 'say' && (voice === undefined || what.voice === voice) ? [what.body.plain] : [],
    )
    .join('\n');
}

/** The words of an exchange without ids, for comparisons. */
export function bodies(said: Said): unknown[] {
  return said.out.effects.map(({ what }) =>
    what.kind === 'say' ? [what.voice, what.name, what.body] : [what.kind],
  );
}
