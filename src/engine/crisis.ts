import type { SafetyClass } from '../domain/reading.ts';
import { drawn } from '../dialogs/chance.ts';
import type { Desk } from './desk.ts';
import { coachSays, line, offer, paragraph, setActivity } from './desk.ts';
import type { Activity } from './state.ts';

/**
 * The persona never answers a crisis. The coach does, as itself: one caring sentence, where help is,
 * and a question; the scene waits until the learner chooses. Nothing of it is kept as a turn.
 * An idiom (K8) gets one light question and the scene waits.
 */
export function answerCrisis(desk: Desk, found: SafetyClass): void {
  const { activity } = desk.talk.activity;
  const held: Activity = activity.kind === 'waiting' ? activity.held : activity;
  const wordings = desk.content.coach.safety[found] ?? [];
  const text =
    wordings[drawn(desk.moment.inbound.at, 'safety', wordings.length)] ??
    line(desk, 'safety.fallback');
  const idiom = found === 'K8';
  setActivity(desk, { kind: 'waiting', why: idiom ? 'idiom' : 'safety', held });
  const items = desk.content.coach.resources.flatMap(({ lines }) => lines);
  coachSays(desk, paragraph(text), ...(idiom ? [] : [{ kind: 'list' as const, items }]));
  offer(desk, [
    {
      label: line(desk, idiom ? 'choice.just-saying' : 'choice.part-of-scene'),
      act: { do: 'go-on' },
    },
    { label: line(desk, 'choice.leave'), act: { do: 'leave' } },
  ]);
}
