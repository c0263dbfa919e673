import type { Reader, ReadingContext } from '../domain/reading.ts';
import type { ChartEvent } from '../dialogs/chartContext.ts';
import { didYouMean } from '../dialogs/didYouMean.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Finding } from '../dialogs/finding.ts';
import { edgesWalked } from '../dialogs/graph.ts';
import type { MeLine, PersonaLine, Transcript } from '../dialogs/transcript.ts';
import type { Spoken } from '../engine/play.ts';
import { begin, endingOf, listeningIn, step } from '../engine/play.ts';
import { MISSES_BEFORE_CHOICES } from '../engine/scene.ts';

/** What a replay came by. */
export type Replayed = { findings: Finding[]; visited: Set<string>; walked: Set<string> };

const CODES = {
  dialog: { code: 'D024', rule: 'dialog goes elsewhere' },
  understanding: { code: 'D025', rule: 'words read otherwise' },
} as const;

/**
 * Plays a transcript with the moves its author put in brackets: does the dialog go where it should?
 * What differs belongs to whoever owns the dialog.
 */
export function replayMoves(dialog: Dialog, transcript: Transcript): Replayed {
  const { findings, ...came } = replay(dialog, transcript, (line) => line);
  return { ...came, findings: findings.map((finding) => ({ ...finding, ...CODES.dialog })) };
}

/**
 * Plays a transcript with nothing but its words: are they read as the author means them? A line that
 * is read otherwise is one finding, and the play goes on as it was meant.
 */
export function replayWords(dialog: Dialog, transcript: Transcript, reader: Reader): Replayed {
  const misread: Finding[] = [];
  const { findings, ...came } = replay(dialog, transcript, (line, context) => {
    const reading = reader.read(line.text, context);
    const stopped = reading.safety ?? reading.command?.name;
    const read = stopped ?? reading.move;
    const lacks = line.also.filter((move) => !reading.also.includes(move));
    if (read === line.move && lacks.length === 0) return reading;
    const meant =
      line.move === undefined ? 'nothing' : `\`${[line.move, ...line.also].join(' + ')}\``;
    const found = read === undefined ? 'nothing' : `\`${[read, ...reading.also].join(' + ')}\``;
    const { line: at, column } = line;
    misread.push({
      file: transcript.file,
      line: at,
      column,
      ...CODES.understanding,
      message: `Read as ${found} and meant as ${meant}.`,
    });
    return line;
  });
  if (misread.length > 0 || replayMoves(dialog, transcript).findings.length > 0) {
    return { ...came, findings: misread };
  }
  // Every line is read well enough, and what is read besides leads elsewhere.
  return { ...came, findings: findings.map((each) => ({ ...each, ...CODES.understanding })) };
}

type Read = Pick<MeLine, 'also'> & { move?: MeLine['move'] };

function replay(
  dialog: Dialog,
  transcript: Transcript,
  read: (line: MeLine, context: ReadingContext) => Read,
): Replayed {
  const { file, level, seed, reaction, ending, steps } = transcript;
  const came: Replayed = { findings: [], visited: new Set(), walked: new Set() };
  const say = (
    at: { line: number; column: number },
    message: string,
    suggestion?: string,
  ): void => {
    const { line, column } = at;
    came.findings.push({
      file,
      line,
      column,
      ...CODES.dialog,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  const impossible = cannotBegin(dialog, transcript);
  if (impossible !== undefined) {
    say({ line: 1, column: 1 }, impossible);
    return came;
  }
  let { rehearsal, spoken } = begin(dialog, {
    id: file,
    level,
    seed,
    ...(reaction === undefined ? {} : { chosen: reaction }),
  });
  let misses = 0;
  came.visited.add(rehearsal.snapshot.value);
  for (const [at, line] of steps.entries()) {
    if (line.kind === 'persona') {
      const wrong = heardOtherwise(line, spoken, dialog);
      if (wrong !== undefined) say(line, wrong);
      // The same lines may answer several `Name: …` lines, each with its part of them.
      if (!line.any) spoken = spoken.slice(spoken.findIndex((each) => each.text === line.text) + 1);
      continue;
    }
    if (endingOf(dialog, rehearsal) !== undefined) {
      say(line, `The rehearsal has ended with \`${rehearsal.snapshot.value}\` before this line.`);
      break;
    }
    const waits = line.waits === true;
    const reading = waits ? line : read(line, listeningIn(dialog, rehearsal));
    spoken = [];
    if (!waits && reading.move === undefined && misses < MISSES_BEFORE_CHOICES) {
      misses++;
      continue;
    }
    misses = 0;
    const type = waits ? 'waited' : (reading.move ?? 'unclear');
    const event: ChartEvent = { type, also: [...reading.also] };
    const from = rehearsal.snapshot.value;
    const stepped = step(dialog, rehearsal, event);
    ({ rehearsal, spoken } = stepped);
    came.visited.add(rehearsal.snapshot.value);
    for (const edge of edgesWalked(dialog, from, event.type, rehearsal.snapshot.value))
      came.walked.add(edge);
    if (at === steps.length - 1) break;
  }
  const reached = endingOf(dialog, rehearsal)?.id;
  if (reached !== ending.id && came.findings.length === 0) {
    say(
      ending,
      reached === undefined
        ? `It has not ended: the last scene is \`${rehearsal.snapshot.value}\`.`
        : `It ends with \`${reached}\`, not with \`${ending.id}\`.`,
    );
  }
  return came;
}

function cannotBegin(dialog: Dialog, { level, reaction, ending }: Transcript): string | undefined {
  if (dialog.levels[level] === undefined) return `\`${dialog.id}\` has no level ${level}.`;
  if (reaction !== undefined && dialog.reactions[reaction] === undefined)
    return `\`${dialog.id}\` has no reaction \`${reaction}\`.`;
  if (dialog.endings[ending.id] !== undefined) return undefined;
  const close = didYouMean(ending.id, Object.keys(dialog.endings));
  return `\`${ending.id}\` is no ending.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`;
}

/** Why a line of the transcript does not fit what was said. Any of the persona's names will do. */
function heardOtherwise(
  line: PersonaLine,
  spoken: readonly Spoken[],
  dialog: Dialog,
): string | undefined {
  if (/^coach$/i.test(line.name)) return undefined;
  const names = dialog.persona.names.map(({ name }) => name);
  if (!names.includes(line.name))
    return `Nobody here is called ${line.name}; the names are ${names.join(' and ')}.`;
  if (line.any || spoken.some(({ text }) => text === line.text)) return undefined;
  return `Said here: ${spoken.map(({ text }) => `“${text}”`).join(' ') || 'nothing'}`;
}
