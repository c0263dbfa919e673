import type { Dialog, Register } from '../dialogs/dialog.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, offer, paragraph, scenariosOf } from './desk.ts';
import { castOf } from './play.ts';
import type { Setup } from './state.ts';
import { filled } from './wording.ts';

const REGISTERS: readonly Register[] = ['direct', 'indirect', 'formal'];

/** Ready sentences for this ask, by register. */
export function showPhrases(desk: Desk, dialog: Dialog, setup: Pick<Setup, 'seed' | 'own'>): void {
  const { phrases } = dialog;
  if (phrases === undefined) return coachLine(desk, 'phrases.none');
  const cast = castOf(dialog, setup);
  coachSays(
    desk,
    paragraph(line(desk, 'phrases.title')),
    ...REGISTERS.flatMap((register) => [
      { kind: 'heading' as const, text: line(desk, `phrases.${register}`) },
      {
        kind: 'list' as const,
        items: phrases[register].map((text) => filled(text, dialog, cast)),
      },
    ]),
  );
}

/** The stories that scenarios open with, each one tap from its scene. */
export function listStories(desk: Desk): void {
  const stories = scenariosOf(desk.content).flatMap(({ id, title, story }) =>
    story === undefined ? [] : [{ id, title, story }],
  );
  coachSays(
    desk,
    paragraph(line(desk, 'stories.title')),
    ...stories.flatMap(({ story }) => [
      { kind: 'heading' as const, text: story.title },
      paragraph(story.text),
    ]),
  );
  if (desk.talk.activity.activity.kind !== 'lobby') return;
  offer(
    desk,
    stories.map(({ id, title }) => ({ label: title, act: { do: 'pick', dialog: id } })),
  );
}
