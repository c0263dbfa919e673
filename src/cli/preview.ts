import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { MIND_KEYS } from '../domain/mind.ts';
import type { Mind } from '../domain/mind.ts';
import type { Level } from '../domain/reactions.ts';
import { isLevel, isReaction } from '../domain/reactions.ts';
import type { CoachContent } from '../domain/coach.ts';
import type { Clock, Reading } from '../domain/reading.ts';
import type { Rehearsal, Turn } from '../domain/rehearsal.ts';
import { assessed } from '../coaching/rubric.ts';
import { didYouMean } from '../dialogs/didYouMean.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import { openCatalog } from '../dialogs/files.ts';
import { levelsPlayable } from '../dialogs/resolve.ts';
import { pairIn } from '../engine/doubt.ts';
import type { BeginOptions, Spoken } from '../engine/play.ts';
import { begin, endingOf, step, listeningIn } from '../engine/play.ts';
import { filled } from '../engine/wording.ts';
import { CONTENT, Mistake, coachOf, dialogNamed, readerOf } from './content.ts';
import { MISSES_BEFORE_CHOICES } from '../engine/scene.ts';
import { shownCriteria, shownReading } from './shownReading.ts';

const MAX_SEED = 2 ** 31 - 1;

/** Plays a dialog line by line, and shows how each line is read and what it does to the persona. */
export async function preview(args: readonly string[]): Promise<number> {
  const { id, options } = asked(args);
  const dialog = dialogNamed(openCatalog(CONTENT), id);
  const reader = readerOf(CONTENT);
  const coach = coachOf(CONTENT);
  const turns: Turn[] = [];
  let { rehearsal, spoken } = begin(dialog, begun(dialog, options));
  console.log(
    `${filled(dialog.about, dialog, rehearsal)}\n(level ${rehearsal.level}, seed ${rehearsal.seed})\n`,
  );
  say(spoken);
  const isTyped = process.stdin.isTTY;
  const lines = createInterface({
    input: process.stdin,
    output: isTyped ? process.stdout : undefined,
    terminal: isTyped,
    prompt: '> ',
  });
  let misses = 0;
  lines.prompt();
  for await (const text of lines) {
    if (!isTyped) console.log(`> ${text}`);
    const reading = reader.read(text, { ...listeningIn(dialog, rehearsal), clock: here() });
    console.log(shownReading(reading));
    const stopped = reading.command?.name === 'stop' || reading.command?.name === 'pause';
    if (stopped) break;
    const isPlayed =
      reading.safety === undefined && reading.command === undefined && !reading.empty;
    if (isPlayed && reading.move === undefined && misses < MISSES_BEFORE_CHOICES) {
      misses++;
      console.log(`  (here the coach asks${question(dialog, rehearsal, coach, reading)})`);
    } else if (isPlayed) {
      misses = 0;
      turns.push(turnOf(rehearsal, reading));
      const stepped = step(dialog, rehearsal, {
        type: reading.move ?? 'unclear',
        also: reading.also,
      });
      ({ rehearsal, spoken } = stepped);
      console.log(shownCriteria(assessed(turns, dialog.criteria)));
      console.log(`  mind   ${shownMind(stepped.mind)}\n  scene  ${rehearsal.snapshot.value}`);
      say(spoken);
      const ending = endingOf(dialog, rehearsal);
      if (ending !== undefined) {
        console.log(`\nending: ${ending.id} (${ending.outcome})`);
        break;
      }
    }
    lines.prompt();
  }
  lines.close();
  return 0;
}

/** This machine's clock, so that an author sees the dates that times are taken for. */
function here(): Clock {
  return { now: Date.now(), zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** What the coach asks when no reading is clear enough. */
function question(
  dialog: Dialog,
  rehearsal: Rehearsal,
  { moves }: CoachContent,
  reading: Reading,
): string {
  const pair = pairIn(reading);
  const then = 'the third time in a row the persona carries on';
  if (pair === undefined) return ` again; ${then}`;
  const meant = pair.map((move) => filled(moves[move].meant, dialog, rehearsal));
  return `: did you mean ${meant.join(', or ')}? ${then.replace('the', 'The')}`;
}

function turnOf({ id, next, snapshot }: Rehearsal, reading: Reading): Turn {
  const said = { speaker: 'learner', name: 'you', text: reading.text } as const;
  return { rehearsal: id, exchange: next, at: 0, ...said, scene: snapshot.value, reading };
}

type Options = { level?: string; seed?: string; reaction?: string };

function asked(args: readonly string[]): { id: string | undefined; options: Options } {
  const known = {
    level: { type: 'string' },
    seed: { type: 'string' },
    reaction: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: true,
    });
    if (positionals.length > 1)
      throw new Mistake(`preview takes one id, not “${positionals.join(' ')}”.`);
    return { id: positionals[0], options: values };
  } catch (error) {
    if (error instanceof Mistake) throw error;
    const flag =
      args
        .find((each) => each.startsWith('--'))
        ?.slice(2)
        .replace(/=.*/, '') ?? '';
    const close = didYouMean(flag, Object.keys(known));
    throw new Mistake(
      `preview knows --level, --seed and --reaction, each with a value.${close === undefined || close === flag ? '' : ` Did you mean --${close}?`}`,
    );
  }
}

function begun(dialog: Dialog, { level, seed, reaction }: Options): BeginOptions {
  const playable = levelsPlayable(dialog).filter((each): each is Exclude<Level, 0> => each !== 0);
  const wanted = level === undefined ? playable[0] : Number(level);
  const found = playable.find((each) => each === wanted);
  if (wanted === undefined || !isLevel(wanted) || found === undefined) {
    throw new Mistake(`--level is one of ${playable.join(', ')} here, not “${level ?? ''}”.`);
  }
  if (seed !== undefined && (!/^\d{1,10}$/.test(seed) || Number(seed) > MAX_SEED)) {
    throw new Mistake(`--seed is a whole number from 0 to ${MAX_SEED}, not “${seed}”.`);
  }
  const options: BeginOptions = { id: 'preview', level: found, seed: Number(seed ?? 1) };
  if (reaction === undefined) return options;
  const known = Object.keys(dialog.reactions);
  if (isReaction(reaction) && known.includes(reaction)) return { ...options, chosen: reaction };
  const close = didYouMean(reaction, known);
  throw new Mistake(
    `There is no reaction “${reaction}”. ${close === undefined ? `There are: ${known.join(', ')}.` : `Did you mean ${close}?`}`,
  );
}

function say(spoken: readonly Spoken[]): void {
  for (const { name, text } of spoken) console.log(name === '' ? text : `${name}: ${text}`);
}

function shownMind({ before, after }: { before: Mind; after: Mind }): string {
  return MIND_KEYS.map((key) =>
    before[key] === after[key] ? `${key} ${after[key]}` : `${key} ${before[key]}→${after[key]}`,
  ).join('  ');
}
