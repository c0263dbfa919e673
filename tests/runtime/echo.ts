import { bodyOf } from '../../src/domain/body.ts';
import type { Adapter, Effect, Inbound, Performed } from '../../src/domain/channel.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Engine } from '../../src/domain/engine.ts';
import { nothingChanged } from '../../src/domain/engine.ts';
import { unread } from '../../src/domain/reading.ts';
import type { Log, LogFields } from '../../src/runtime/log.ts';
import { readerThat } from '../reader.ts';
import { createRuntime } from '../../src/runtime/runtime.ts';
import type { Runtime, RuntimeParts } from '../../src/runtime/runtime.ts';

/** The texts an echo conversation has heard, in order. */
export function heardIn(conversation: Conversation | undefined): string[] {
  const activity = conversation?.activity;
  return typeof activity === 'string' && activity !== '' ? activity.split('|') : [];
}

function echoEffect(inbound: Inbound, text: string, number = 0): Effect {
  const body = bodyOf([{ kind: 'paragraph', text }]);
  const { id, place, visibility } = inbound;
  const what = { kind: 'say', voice: 'coach', name: 'Echo', body, visibility } as const;
  return { id: `${id}:${number}`, place, what };
}

export function textOf({ what }: Effect): string {
  return what.kind === 'say' ? what.body.plain : what.kind;
}

/** Remembers every text and says it again. `wait 500` sets a timer, `forget` forgets everything. */
export const echoEngine: Engine = {
  begin: (place, learner) => ({ place, learner, met: false, activity: '' }),
  lacks: () => undefined,
  listening: () => ({ phase: 'opening', personaLine: '', listens: [] }),
  wants: () => ({ turns: false, records: false }),
  exchange(conversation, { inbound, reading }) {
    const text = inbound.what.kind === 'timer' ? inbound.what.key : (reading?.text ?? '');
    const activity = [...heardIn(conversation), text].join('|');
    const [order, ms] = text.split(' ');
    const key = 'time is up';
    const timer = { place: inbound.place, key, at: inbound.at + Number(ms) };
    return {
      ...nothingChanged({ ...conversation, activity }),
      effects: [echoEffect(inbound, text)],
      timers: { set: order === 'wait' ? [timer] : [], cancel: [] },
      forget: order === 'forget',
    };
  },
};

/** Reads nothing but the text. */
export const plainReader = readerThat(unread);

/** A channel that remembers what it performed. `answer` decides what becomes of an effect. */
export function recordingAdapter(
  answer: (effect: Effect) => Performed | Promise<Performed> = () => ({ kind: 'done' }),
): Adapter & { performed: Effect[]; texts(place?: string): string[] } {
  const performed: Effect[] = [];
  return {
    platform: 'test',
    performed,
    texts: (place) =>
      performed.filter((one) => place === undefined || one.place === place).map(textOf),
    start: () => Promise.resolve(),
    async perform(effect) {
      const became = await answer(effect);
      if (became.kind === 'done') performed.push(effect);
      return became;
    },
    stop: () => Promise.resolve(),
  };
}

/** A log that is read by tests. */
export function recordingLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const write = (fields: LogFields, message: string) => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { lines, debug: write, info: write, warn: write, error: write };
}

export const APOLOGY = 'Something went wrong on my side. Type help.';

export type EchoParts = Pick<RuntimeParts, 'store' | 'world'> & Partial<RuntimeParts>;

/** An echoing runtime over a store; parts may be replaced. */
export function createEchoRuntime(parts: EchoParts): Runtime {
  return createRuntime({
    engine: echoEngine,
    reader: plainReader,
    adapters: [recordingAdapter()],
    log: recordingLog(),
    apology: APOLOGY,
    ...parts,
  });
}
