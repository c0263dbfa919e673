import { transition } from 'xstate';
import type { Saying } from '../../src/dialogs/chart.ts';
import { compileChart } from '../../src/dialogs/chart.ts';
import type { ChartContext, ChartEvent } from '../../src/dialogs/chartContext.ts';
import type { Dialog } from '../../src/dialogs/dialog.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Engine } from '../../src/domain/engine.ts';
import { endingOf, step } from '../../src/engine/play.ts';
import type { Position, Stepper } from '../../src/engine/stepper.ts';
import { stepperOf } from '../../src/engine/stepper.ts';
import type { Hand, HandState } from './hand.ts';
import { handOf } from './hand.ts';
import type { Costs, Effort } from './measure.ts';
import { measure, median, ratioOf } from './measure.ts';
import type { Goal, Row } from './table.ts';
import { SCRIPTS, begun, contentOf, dialogOf, engineOf, exchanged, inScene } from './workload.ts';
import { personaLines, readingOf } from './workload.ts';

/** What one exchange costs when the move is given and nothing is stored. */
export async function exchangeRows(effort: Effort): Promise<Row[]> {
  const content = contentOf();
  const dialog = dialogOf(content);
  const engine = engineOf(content);
  const chart = compileChart(dialog);
  const keptScope = stepperOf(chart);
  const bare: Stepper = ({ value, context }, event) => {
    const [next, actions] = transition(chart, chart.resolveState({ value, context }), event);
    const said = (actions as readonly { type: string; params?: unknown }[]).filter(
      ({ type }) => type === 'say',
    );
    return {
      position: { value: String(next.value), context: next.context as ChartContext },
      sayings: said.map(({ params }) => params as Saying),
    };
  };
  const hand = handOf(dialog);
  verify(dialog, engine, hand);

  const first: Position = begun(dialog).snapshot as Position;
  const costs = await measure(
    {
      hand: { run: (times) => playHand(hand, times) },
      handJson: { run: (times) => playHandJson(hand, times) },
      step: { run: (times) => playSteps(dialog, times) },
      keptScope: { run: (times) => playChart(keptScope, first, times) },
      keptScopeJson: { run: (times) => playChartJson(keptScope, first, times) },
      transition: { run: (times) => playChart(bare, first, times) },
      exchange: { run: (times) => playExchanges(engine, times) },
      last: { run: lastExchanges(engine) },
    },
    effort,
  );
  const handwritten = 'hand-written switch';
  const withJson = 'the same, its state through JSON';
  return [
    row('step() of the play', costs.step, handwritten, costs.hand),
    row('step() of the play', costs.step, 'XState, kept scope, same chart', costs.keptScope, P1),
    row('step() of the play', costs.step, 'XState transition(), same chart', costs.transition),
    row('XState, kept scope', costs.keptScope, 'XState transition(), same chart', costs.transition),
    row('exchange + JSON', costs.exchange, `${handwritten}, ${withJson}`, costs.handJson),
    row(
      'exchange + JSON',
      costs.exchange,
      `XState, kept scope, ${withJson}`,
      costs.keptScopeJson,
      P1,
    ),
    row('last exchange, with debrief', costs.last, 'exchange in the scene', costs.exchange),
  ];
}

const P1: Goal = { id: 'P1', is: 'at most', value: 1.3, about: 'ratio' };

function row(name: string, ours: Costs, against: string, reference: Costs, goal?: Goal): Row {
  return {
    question: 'An exchange, the move given, nothing stored (processor time a turn)',
    measure: name,
    unit: 'µs',
    ours: median(ours.cpu),
    against,
    reference: median(reference.cpu),
    ratio: ratioOf(ours.cpu, reference.cpu),
    ...(goal === undefined ? {} : { goal }),
  };
}

/** Throws unless all say exactly the same, line by line, and every script comes to its end. */
function verify(dialog: Dialog, engine: Engine, hand: Hand): void {
  for (const [number, script] of SCRIPTS.entries()) {
    let rehearsal = begun(dialog);
    let { conversation } = inScene(engine);
    let state = hand.open();
    for (const event of script) {
      const stepped = step(dialog, rehearsal, event);
      rehearsal = stepped.rehearsal;
      const out = heard(engine, conversation, event);
      conversation = throughJson(out.conversation);
      const line = hand.turn(state, event);
      state = throughJson(state);
      const lines = JSON.stringify([line]);
      const said = stepped.spoken.map(({ text }) => text);
      if (JSON.stringify(said) !== lines || JSON.stringify(personaLines(out.effects)) !== lines) {
        throw new Error(
          `Script ${number}, ${event.type}: the switch says ${lines}, the play ${JSON.stringify(said)}, the engine ${JSON.stringify(personaLines(out.effects))}.`,
        );
      }
    }
    if (endingOf(dialog, rehearsal) === undefined)
      throw new Error(`Script ${number} does not end.`);
  }
}

function heard(engine: Engine, conversation: Conversation, event: ChartEvent) {
  const reading = readingOf(event);
  return exchanged(engine, conversation, { kind: 'text', text: reading.text }, reading);
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

// Every player plays the scripts so many times, without their last turns, and returns the turns.

const BEFORE_THE_END = SCRIPTS.map((script) => script.slice(0, -1));
const TURNS = BEFORE_THE_END.flat().length;

function playHand(hand: Hand, times: number): number {
  for (let time = 0; time < times; time++) {
    for (const script of BEFORE_THE_END) {
      const state = hand.open();
      for (const event of script) hand.turn(state, event);
    }
  }
  return times * TURNS;
}

function playHandJson(hand: Hand, times: number): number {
  for (let time = 0; time < times; time++) {
    for (const script of BEFORE_THE_END) {
      let saved = JSON.stringify(hand.open());
      for (const event of script) {
        const state = JSON.parse(saved) as HandState;
        hand.turn(state, event);
        saved = JSON.stringify(state);
      }
    }
  }
  return times * TURNS;
}

function playSteps(dialog: Dialog, times: number): number {
  const first = begun(dialog);
  for (let time = 0; time < times; time++) {
    for (const script of BEFORE_THE_END) {
      let rehearsal = first;
      for (const event of script) ({ rehearsal } = step(dialog, rehearsal, event));
    }
  }
  return times * TURNS;
}

function playChart(stepper: Stepper, first: Position, times: number): number {
  for (let time = 0; time < times; time++) {
    for (const script of BEFORE_THE_END) {
      let position = first;
      for (const event of script) ({ position } = stepper(position, event));
    }
  }
  return times * TURNS;
}

function playChartJson(stepper: Stepper, first: Position, times: number): number {
  for (let time = 0; time < times; time++) {
    for (const script of BEFORE_THE_END) {
      let saved = JSON.stringify(first);
      for (const event of script)
        saved = JSON.stringify(stepper(JSON.parse(saved) as Position, event).position);
    }
  }
  return times * TURNS;
}

function playExchanges(engine: Engine, times: number): number {
  const first = JSON.stringify(inScene(engine).conversation);
  for (let time = 0; time < times; time++) {
    for (const script of BEFORE_THE_END) {
      let saved = first;
      for (const event of script)
        saved = JSON.stringify(
          heard(engine, JSON.parse(saved) as Conversation, event).conversation,
        );
    }
  }
  return times * TURNS;
}

/** Plays only the last turn of every script, over and over. */
function lastExchanges(engine: Engine): (times: number) => number {
  const before = SCRIPTS.map((script) => {
    let { conversation } = inScene(engine);
    for (const event of script.slice(0, -1))
      conversation = throughJson(heard(engine, conversation, event).conversation);
    return { saved: JSON.stringify(conversation), last: script.slice(-1) };
  });
  return (times) => {
    for (let time = 0; time < times; time++) {
      for (const { saved, last } of before) {
        for (const event of last)
          JSON.stringify(heard(engine, JSON.parse(saved) as Conversation, event).conversation);
      }
    }
    return times * before.length;
  };
}
