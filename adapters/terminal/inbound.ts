import type { Inbound, LearnerId, PlaceId } from '../../src/domain/channel.ts';
import type { Instant } from '../../src/domain/world.ts';

/** The terminal has one place and one learner: whoever owns the data folder. */
const HERE: PlaceId = 'terminal:me';
export const ME: LearnerId = 'me';

/**
 * The longest line that is passed on, in UTF-16 units. Far above what a reader takes in, so that it
 * is the reader who says that a text was too long; this only keeps a runaway pipe out of the store.
 */
export const LONGEST_LINE = 65_536;

/** Which message of which run of the program this is; the two together never recur. */
export type Origin = { run: string; number: number; at: Instant };

/** One line of input as a message. The line is taken as it is: reading it is not the adapter's work. */
export function lineInbound(line: string, origin: Origin): Inbound {
  return inbound({ kind: 'text', text: cleanLine(line) }, origin);
}

/** The message that begins a run of the program: it was opened, or told on its command line what to start. */
export function inbound(what: Inbound['what'], origin: Origin): Inbound {
  return {
    id: `terminal:${origin.run}:${origin.number}`,
    place: HERE,
    learner: ME,
    at: origin.at,
    visibility: 'private',
    what,
  };
}

/** Without a byte order mark and line end, well-formed, and cut at `LONGEST_LINE`. */
export function cleanLine(line: string): string {
  const bare = line.replace(/^\uFEFF/u, '').replace(/\r+$/u, '');
  return bare.slice(0, LONGEST_LINE).toWellFormed();
}
