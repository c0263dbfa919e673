import type { SafetyClass } from '../domain/reading.ts';
import { drawn } from '../dialogs/chance.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, paragraph, setActivity } from './desk.ts';
import { goOn, offerToGoOn } from './goOn.ts';
import type { Activity } from './state.ts';
import { innermost } from './state.ts';

/**
 * The persona never answers a crisis. The coach does, as itself: one caring sentence, where help is,
 * and a question; the scene waits until the learner chooses. Nothing of it is kept as a turn.
 * An idiom (K8) gets one light question and the scene waits.
 */
export function answerCrisis(desk: Desk, found: SafetyClass): void {
  const { activity } = desk.talk.activity;
  const serious = activity.kind === 'waiting' && activity.why === 'safety';
  if (serious && found === 'K8') return coachLine(desk, 'safety.waiting');
  // What is being waited for is never itself a waiting, so the state cannot grow.
  const held = innermost(activity);
  const wordings = desk.content.coach.safety[found] ?? [];
  const text =
    wordings[
      drawn(
        desk.talk.rehearsal?.seed ?? 0,
        `safety:${desk.talk.activity.nextOffer}`,
        wordings.length,
      )
    ] ?? line(desk, 'safety.fallback');
  wait(desk, text, found === 'K8', held);
}

/** The answer to the light question. A hard day is believed: help is shown, and the scene waits on. */
export function hearIdiom(desk: Desk, text: string, held: Activity): void {
  if (!HEAVY.test(text) || LIGHT.test(text)) return goOn(desk, held);
  wait(desk, line(desk, 'safety.waiting'), false, held);
}

/** “Yes” and “me” answer “is something heavy behind it?” and “the scene talking, or you?”. */
const HEAVY =
  /^\W*(yes|yeah|yep|yea|y|both|me|it's me|its me)\b|\b(real|really|hard|heavy|serious|seriously|mean it|for me|about me|that's me|struggling|not (?:fine|ok|okay|good|well|a joke|joking|just)|isn't (?:just|only))\b/i;

const LIGHT =
  /\b(?:just|only) (?:a way|an expression|a figure|kidding|joking|saying|talking|words)|\b(?:not|nothing|isn't|wasn't|no,? not) (?:really|serious|seriously|real|heavy|that hard|for real|about me|me)\b/i;

/** The scene stops and waits until the learner chooses to go on. */
function wait(desk: Desk, text: string, idiom: boolean, held: Activity): void {
  setActivity(desk, { kind: 'waiting', why: idiom ? 'idiom' : 'safety', held });
  const items = desk.content.coach.resources.flatMap(({ lines }) => lines);
  coachSays(desk, paragraph(text), ...(idiom ? [] : [{ kind: 'list' as const, items }]));
  offerToGoOn(desk, idiom ? 'choice.just-saying' : 'choice.part-of-scene');
}
