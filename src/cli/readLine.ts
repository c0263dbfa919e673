import { z } from 'zod';
import { assessed } from '../coaching/rubric.ts';
import { CRITERIA } from '../domain/content.ts';
import { moveCode } from '../domain/moves.ts';
import type { Clock, Phase, Reader, Reading } from '../domain/reading.ts';
import { PHASES } from '../domain/reading.ts';
import { guessesOf } from './guesses.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  context: z.string().nullish(),
  phase: z.string().nullish(),
  now: z.iso.datetime({ offset: true }).optional(),
  zone: z.string().optional(),
});

/** The phase of a name with dashes or underscores. */
export function phaseNamed(name: string): Phase | undefined {
  const plain = name.trim().toLowerCase().replaceAll('_', '-');
  return PHASES.find((phase) => phase === plain);
}

/** Reads one JSON line; a sentence says what is wrong with it. */
export function readLine(reader: Reader, json: string): Record<string, unknown> | string {
  const parsed = Line.safeParse(jsonOf(json));
  if (!parsed.success) return 'this is no JSON object with a “text”.';
  const { id, text, context, phase: name, now, zone } = parsed.data;
  const phase = phaseNamed(name ?? 'opening');
  if (phase === undefined) return `there is no phase “${name}”; there are ${PHASES.join(', ')}.`;
  if (zone !== undefined && !isZone(zone)) return `there is no time zone “${zone}”.`;
  const clock: Clock | undefined =
    now === undefined ? undefined : { now: Date.parse(now), zone: zone ?? 'UTC' };
  const reading = reader.read(text, {
    phase,
    personaLine: context ?? '',
    listens: [],
    ...(clock === undefined ? {} : { clock }),
  });
  return shown(id, reading);
}

/** The guess is given also where the Reader would rather ask; `sure` tells which it is. */
function shown(id: string | number | undefined, reading: Reading): Record<string, unknown> {
  const { also, features, facts, because, safety, command } = reading;
  const { first, ranked } = guessesOf(reading);
  return {
    ...(id === undefined ? {} : { id }),
    move: first,
    ...(first === 'none' ? {} : { code: moveCode(first) }),
    sure: reading.move !== undefined,
    also,
    ranked,
    features: Object.fromEntries(
      Object.entries(features).map(([feature, spans]) => [feature, spans.map((span) => span.text)]),
    ),
    facts,
    criteria: criteriaOf(reading),
    because,
    safety: safety === undefined ? 'none' : safety === 'K8' ? 'unclear' : safety,
    command: command?.name ?? null,
  };
}

function criteriaOf(reading: Reading): Record<string, { status: string; quote: string }> {
  const turn = {
    rehearsal: '',
    exchange: 0,
    at: 0,
    speaker: 'learner' as const,
    name: '',
    text: reading.text,
    scene: '',
    reading,
  };
  return Object.fromEntries(
    assessed([turn], CRITERIA).map(({ criterion, status, quote }) => [
      criterion,
      { status, quote },
    ]),
  );
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
