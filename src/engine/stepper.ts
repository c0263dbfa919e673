import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { createActor } from 'xstate';
import type { Saying } from '../dialogs/chart.ts';
import type { ChartContext, ChartEvent } from '../dialogs/chartContext.ts';

/** Where a chart is: all that is saved of it. */
export type Position = { value: string; context: ChartContext };

/** One step of a chart: the next position, and what should be said. */
export type Stepper = (
  position: Position,
  event: ChartEvent,
) => { position: Position; sayings: Saying[] };

type DoneAction = { type: string; params?: unknown };

/**
 * Makes the pure step of a chart: what XState's `transition(machine, snapshot, event)` does, with
 * one inert scope kept for all calls. `transition` builds an actor and two systems for every call
 * and costs two to three times as much; a test holds both against each other on every dialog.
 * Nothing is ever run: actions are only collected.
 */
export function stepperOf(chart: AnyStateMachine): Stepper {
  const collected: DoneAction[] = [];
  const self = createActor(chart);
  const scope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action: DoneAction) => collected.push(action),
  } as unknown as AnyActorScope;
  return ({ value, context }, event) => {
    collected.length = 0;
    const snapshot = chart.restoreSnapshot(
      {
        status: 'active',
        output: undefined,
        error: undefined,
        value,
        context: {},
        children: {},
        historyValue: {},
      } as never,
      scope,
    ) as AnyMachineSnapshot;
    // Restoring walks through the context in search of actors; ours is JSON and has none.
    snapshot.context = context;
    const next = chart.transition(snapshot, event, scope) as AnyMachineSnapshot;
    const sayings = collected
      .filter(({ type }) => type === 'say')
      .map(({ params }) => params as Saying);
    return {
      position: { value: String(next.value), context: next.context as ChartContext },
      sayings,
    };
  };
}

function nothing(): void {}
