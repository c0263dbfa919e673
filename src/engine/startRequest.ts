import type { Level, Reaction } from '../domain/reactions.ts';
import { REACTIONS, isLevel, isReaction } from '../domain/reactions.ts';

/** What somebody asked to start: `neighbour-groceries level 2 seed 7 reaction no-time`, or words of their own. */
export type StartRequest = {
  words: string;
  level?: Level;
  seed?: number;
  reaction?: Reaction;
  /** The persona shall say what it means. */
  literal?: true;
  /** A value that could not be understood, as it was written. */
  problem?: { what: 'level' | 'seed' | 'reaction'; value: string };
};

/** Takes `level N`, `seed N` and `reaction ID` out of the words; the rest names the scenario. */
export function startRequest(args: string): StartRequest {
  const request: StartRequest = { words: '' };
  const rest = args.replace(
    /(?:^|\s)(?:--)?(level|seed|reaction)[\s=:]+([\w-]+)/gi,
    (_whole, name: string, value: string) => {
      take(request, name.toLowerCase(), value.toLowerCase());
      return ' ';
    },
  );
  if (/(?:^|\s)(?:--)?literal(?=\s|$)/i.test(rest)) request.literal = true;
  const words = rest.replace(/(?:^|\s)(?:--)?literal(?=\s|$)/gi, ' ');
  return { ...request, words: words.replace(/\s+/g, ' ').trim() };
}

/** As `World.newSeed()` has it: 2³¹−1. */
const MAX_SEED = 0x7fffffff;

function take(request: StartRequest, name: string, value: string): void {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : undefined;
  if (name === 'level') {
    if (number !== undefined && isLevel(number)) request.level = number;
    else request.problem = { what: 'level', value };
  } else if (name === 'seed') {
    if (number === undefined || number > MAX_SEED) request.problem = { what: 'seed', value };
    else request.seed = number;
  } else if (isReaction(value)) {
    request.reaction = value;
  } else {
    request.problem = { what: 'reaction', value };
  }
}

/** The known reactions, for a message that names them. */
export function knownReactions(): string {
  return REACTIONS.join(', ');
}
