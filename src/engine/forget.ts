import type { Desk } from './desk.ts';
import { coachLine } from './desk.ts';
import type { State } from './state.ts';
import { firstState, needsDialog } from './state.ts';

/** Everything this learner left is deleted; what remains is a place where nobody has spoken yet. */
export function forget(desk: Desk): void {
  desk.out.forget = true;
  desk.talk = {
    place: desk.talk.place,
    learner: desk.talk.learner,
    met: false,
    activity: freshState(desk),
  };
  desk.out.turns = [];
  desk.out.records = [];
  coachLine(desk, 'forget.done');
}

/** The retention of a transcript is over. */
export function expire(desk: Desk, key: string): void {
  const rehearsal = key.startsWith('retention/') ? key.slice('retention/'.length) : undefined;
  if (rehearsal === undefined) return;
  desk.out.expire.push(rehearsal);
  if (desk.talk.rehearsal?.id === rehearsal) {
    delete desk.talk.rehearsal;
    if (needsDialog(desk.talk.activity)) desk.talk.activity = freshState(desk);
  }
}

/** Nothing is left of what was said, and an old button still means nothing. */
function freshState(desk: Desk): State {
  return { ...firstState(), nextOffer: desk.talk.activity.nextOffer };
}
