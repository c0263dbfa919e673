import type { Dialog, ModelLine } from '../dialogs/dialog.ts';
import type { Part } from '../domain/body.ts';
import type { Level } from '../domain/reactions.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, offer, paragraph, setActivity } from './desk.ts';
import { begin, castOf, endingOf, step } from './play.ts';
import type { Setup } from './state.ts';
import { filled } from './wording.ts';

/** The level at which models are played: nothing is drawn by seed that their lines could not answer. */
const MODEL_LEVEL: Exclude<Level, 0> = 1;

/**
 * Level 0: two runs of the same scene, one poor and one good, played by the same persona with the
 * same seed. The learner is asked what was different before it is told.
 */
export function beginWatch(desk: Desk, dialog: Dialog, setup: Setup): void {
  const { watch } = dialog;
  if (watch === undefined) return coachLine(desk, 'watch.none');
  const { seed } = setup;
  setActivity(desk, { kind: 'watch', setup, looked: false });
  coachSays(
    desk,
    ...(setup.told ? [] : [paragraph(filled(dialog.about, dialog, castOf(dialog, setup)))]),
    { kind: 'heading', text: line(desk, 'watch.first') },
    ...modelRun(desk, dialog, seed, watch.poor),
  );
  coachSays(
    desk,
    { kind: 'heading', text: line(desk, 'watch.second') },
    ...modelRun(desk, dialog, seed, watch.good),
  );
  coachLine(desk, 'watch.spot');
}

/** The learner has said what they saw; now it is told. */
export function tellDifference(desk: Desk, setup: Setup): void {
  const dialog = desk.content.catalog.get(setup.dialog);
  setActivity(desk, { kind: 'watch', setup, looked: true });
  coachSays(desk, paragraph(line(desk, 'watch.thanks')), {
    kind: 'list',
    items: (dialog?.watch?.difference ?? []).map((text) =>
      dialog === undefined ? text : filled(text, dialog, castOf(dialog, setup)),
    ),
  });
  askToTry(desk);
}

/** The question after the pair; also asked again after a break. */
export function askToTry(desk: Desk): void {
  coachLine(desk, 'watch.now-you');
  offer(desk, [
    { label: line(desk, 'level.1'), act: { do: 'level', level: 1 } },
    { label: line(desk, 'level.2'), act: { do: 'level', level: 2 } },
    { label: line(desk, 'choice.lobby'), act: { do: 'lobby' } },
  ]);
}

function modelRun(desk: Desk, dialog: Dialog, seed: number, lines: readonly ModelLine[]): Part[] {
  const begun = begin(dialog, { id: 'model', level: MODEL_LEVEL, seed });
  const you = line(desk, 'watch.asker');
  const parts: Part[] = begun.spoken.map(({ name, text }) => quote(name, text));
  let { rehearsal } = begun;
  for (const { say, move, also } of lines) {
    if (endingOf(dialog, rehearsal) !== undefined) break;
    parts.push(quote(you, filled(say, dialog, rehearsal)));
    const stepped = step(dialog, rehearsal, { type: move, also });
    rehearsal = stepped.rehearsal;
    for (const { name, text } of stepped.spoken) parts.push(quote(name, text));
  }
  return parts;
}

function quote(by: string, text: string): Part {
  return by === '' ? paragraph(text) : { kind: 'quote', text, by };
}
