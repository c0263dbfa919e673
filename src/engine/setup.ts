import type { OwnAsk } from '../domain/ownAsk.ts';
import type { Level, Reaction } from '../domain/reactions.ts';
import { REACTIONS } from '../domain/reactions.ts';
import { reachableScenes } from '../dialogs/reach.ts';
import { levelsPlayable } from '../dialogs/resolve.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { standsInTheWay } from '../dialogs/standsInTheWay.ts';
import type { Desk } from './desk.ts';
import { coachLine, coachSays, line, offer, paragraph, setActivity } from './desk.ts';
import { castOf } from './play.ts';
import { beginScene } from './scene.ts';
import type { StartRequest } from './startRequest.ts';
import type { Setup } from './state.ts';
import { beginWatch } from './watch.ts';
import { filled } from './wording.ts';

/** The level a newcomer is offered: something in the way, and nothing unfair. */
const SUGGESTED: Level = 2;

/**
 * A scenario has been picked. With a level given it begins at once; otherwise one question stands
 * between the learner and the scene.
 */
export function pickDialog(
  desk: Desk,
  dialog: Dialog,
  request: Pick<StartRequest, 'level' | 'seed' | 'reaction' | 'literal'> & { surprise?: true },
  own?: OwnAsk,
): void {
  const playable = levelsPlayable(dialog);
  const { level, seed, literal } = request;
  const reachable = reachableScenes(dialog);
  const feared = request.surprise === true ? undefined : own?.fear?.reaction;
  const reaction =
    request.reaction ?? (feared !== undefined && reachable.has(feared) ? feared : undefined);
  if (reaction !== undefined && !reachable.has(reaction)) {
    const known = REACTIONS.filter((each) => reachable.has(each)).join(', ');
    return coachLine(desk, 'start.unknown-reaction', { value: reaction, known });
  }
  if (desk.talk.rehearsal?.dialog.id !== dialog.id) dropCard(desk);
  if (level !== undefined && !playable.includes(level)) {
    coachLine(desk, 'start.no-such-level', { level, levels: playable.join(', ') });
  }
  const possible = level !== undefined && playable.includes(level) ? level : undefined;
  const setup: Setup = {
    dialog: dialog.id,
    level: possible ?? (playable.includes(SUGGESTED) ? SUGGESTED : (playable.at(-1) ?? 1)),
    seed: seed ?? desk.moment.fresh.seed,
    ...(reaction === undefined ? {} : { chosen: reaction }),
    ...(own === undefined ? {} : { own }),
    ...(literal === true ? { literal } : {}),
    told: possible === undefined,
  };
  if (possible !== undefined) return beginSetup(desk, setup);
  setActivity(desk, { kind: 'setup', setup });
  const story =
    dialog.story === undefined
      ? []
      : [paragraph(line(desk, 'setup.story', { story: dialog.story.text }))];
  coachSays(desk, ...story, paragraph(filled(dialog.about, dialog, castOf(dialog, setup))));
  askReady(desk, setup);
}

/** A card is about one ask: it stays when the same scene is played again, and goes with another. */
export function dropCard(desk: Desk): void {
  const { card: _card, advice: _advice, ...state } = desk.talk.activity;
  desk.talk.activity = state;
}

/** Whether the scenario can be played at this level. */
export function hasLevel(desk: Desk, setup: Setup, level: Level): boolean {
  const dialog = desk.content.catalog.get(setup.dialog);
  return dialog !== undefined && levelsPlayable(dialog).includes(level);
}

/** The learner has chosen a level: the scene begins at it, or they hear which levels there are. */
export function changeLevel(desk: Desk, setup: Setup, level: Level): void {
  const dialog = desk.content.catalog.get(setup.dialog);
  const playable = dialog === undefined ? [] : levelsPlayable(dialog);
  if (!playable.includes(level))
    return coachLine(desk, 'start.no-such-level', { level, levels: playable.join(', ') });
  beginSetup(desk, { ...setup, level });
}

/** The one question between a scenario and its scene. */
export function askReady(desk: Desk, setup: Setup): void {
  const dialog = desk.content.catalog.get(setup.dialog);
  const playable = dialog === undefined ? [] : levelsPlayable(dialog);
  coachLine(desk, 'setup.ready', { level: setup.level });
  const levels = playable.filter((level) => level !== 0);
  offer(desk, [
    ...levels.map((level) => ({
      label: line(desk, `level.${level}`),
      act: { do: 'level', level } as const,
    })),
    { label: line(desk, 'choice.reactions'), act: { do: 'reactions' } },
    { label: line(desk, 'choice.card'), act: { do: 'card' } },
    ...(playable.includes(0)
      ? [{ label: line(desk, 'level.0'), act: { do: 'level', level: 0 } as const }]
      : []),
  ]);
}

/** A surprise, or one of the answers this person may give. */
export function offerReactions(desk: Desk, setup: Setup): void {
  const dialog = desk.content.catalog.get(setup.dialog);
  if (dialog === undefined) return coachLine(desk, 'start.gone');
  const reachable = reachableScenes(dialog);
  const answers = REACTIONS.flatMap((reaction) => {
    const scene = dialog.reactions[reaction];
    return scene !== undefined && standsInTheWay(dialog, reaction) && reachable.has(reaction)
      ? [{ label: scene.means, act: { do: 'reaction', reaction } as const }]
      : [];
  });
  coachLine(desk, 'setup.reactions');
  offer(desk, [...answers, { label: line(desk, 'choice.surprise'), act: { do: 'reaction' } }]);
}

/** The persona will answer like this before it decides; without a reaction it is a surprise again. */
export function chooseReaction(desk: Desk, setup: Setup, reaction?: Reaction): void {
  const { chosen: _other, ...rest } = setup;
  const next: Setup = reaction === undefined ? rest : { ...rest, chosen: reaction };
  setActivity(desk, { kind: 'setup', setup: next });
  askReady(desk, next);
}

/** Begins what the setup says: the scene, or at level 0 the pair of models. */
export function beginSetup(desk: Desk, setup: Setup): void {
  const dialog = desk.content.catalog.get(setup.dialog);
  if (dialog === undefined) return coachLine(desk, 'start.gone');
  if (setup.level === 0) return beginWatch(desk, dialog, setup);
  beginScene(desk, dialog, setup, setup.level);
}

/** After the pair at level 0 the learner wants to try it: warm, with choices. */
export function tryIt(desk: Desk, setup: Setup): void {
  beginSetup(desk, { ...setup, level: 1 });
}
