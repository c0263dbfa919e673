import type { CommandWords } from '../domain/content.ts';
import type { Command, CommandName, ReadingContext } from '../domain/reading.ts';
import { COMMANDS } from '../domain/reading.ts';
import { editDistance } from './natural.ts';
import { lower } from './normalise.ts';
import type { Line } from './words.ts';

export type CommandReader = (
  text: string,
  line: Line,
  context: ReadingContext,
) => Command | undefined;

/** Longer messages are never a command, whatever they begin with. */
const LONGEST = 48;
/** Shorter words have too many real neighbours to be guessed at. */
const SHORTEST_GUESSED = 4;

/** What may follow a command that takes arguments, when nothing marks the message as a command. */
const ARGUMENTS: Partial<Record<CommandName, RegExp>> = {
  // A scene's id: with a hyphen or a number in it, it is no word of a conversation.
  start:
    /^(?:[a-z0-9]+-[a-z0-9-]{1,36}(?: (?:level \d|seed \d{1,10}|reaction [a-z-]{3,20}))*|\d{1,3})$/,
  back: /^\d{1,2}$/,
  choices: /^(?:on|off)$/,
  scenes: /^(?:[a-z]{3,16}|\d{1,3}|[a-z]{3,16} \d{1,3})$/,
  about: /^$/,
  why: /^this$/,
  'my-ask': /^$/,
  swap: /^(?:[a-z0-9]+-[a-z0-9-]{1,36}|[a-z0-9-]{3,36} (?:well|badly)|well|badly)$/,
  quick: /^[a-z0-9]+-[a-z0-9-]{1,36}$/,
};

/** The colon tells it from “check the totals, please”, which is said to the persona. */
const CHECK = /^[/!]?check\s*:\s*(\S.{1,1000})$/is;
/** The same for a request to write; outside of a scene a request may follow without the colon. */
const DRAFT = /^[/!]?drafts?\s*:\s*(\S.*)$/is;
const DRAFT_OF =
  /^[/!]?draft\s+((?:hi|hey|hello|dear|sorry|please|can|could|would|will|may|might|i|i'm|i'd|i've|we|my)\b.+)$/is;

/** Real words one letter away from a command: a reply, not a slip. */
const REAL_WORDS = new Set(
  (
    'shop step soup slip snip spot stoop stops top ship skin skim ski slop help held heap hell hello helps hemp here hint hunt hind hit ' +
    'paste pays cause paused pauses cart care card cars cord curd car quiet quite quilt suit exist edit exits bank black beck backs bark bask ' +
    'base again against start stars star stare stark smart stairs started starts state scene scents about abort above resource resume ' +
    'leave leaves leaf least lease next text nest neat pass past pans pass path pause peas option chances choice choose why way who ' +
    'end and any ends quitting restart exist forget forgot'
  ).split(' '),
);

/** The closed list of commands. The whole message must be one; `stop` and `forget me` always work. */
export function createCommandReader(
  words: CommandWords,
  knows: (word: string) => boolean,
): CommandReader {
  const exact = new Map<string, CommandName>();
  for (const name of COMMANDS) {
    for (const word of [name, ...words[name].words]) exact.set(plain(word), name);
  }
  const guessable = [...exact.keys()].filter((word) => word.length >= SHORTEST_GUESSED);

  const withArguments = (said: string, marked: boolean): Command | undefined => {
    for (let space = said.indexOf(' '); space > 0; space = said.indexOf(' ', space + 1)) {
      const name = exact.get(said.slice(0, space));
      const args = said.slice(space + 1);
      if (name === undefined) continue;
      if (marked ? ARGUMENTS[name] !== undefined : ARGUMENTS[name]?.test(args) === true)
        return { name, args };
    }
    return undefined;
  };

  const guess = (said: string): CommandName | undefined => {
    if (said.length < SHORTEST_GUESSED || said.length > 20) return undefined;
    const single = !said.includes(' ');
    if (single && (REAL_WORDS.has(said) || knows(said))) return undefined;
    const near = guessable.filter(
      (word) =>
        word[0] === said[0] &&
        word.includes(' ') !== single &&
        Math.abs(word.length - said.length) <= 1 &&
        editDistance(said, word) <= 1,
    );
    const names = new Set(near.map((word) => exact.get(word)));
    return names.size === 1 ? [...names][0] : undefined;
  };

  return (text, line, context) => {
    const checked = CHECK.exec(text)?.[1];
    if (checked !== undefined) return { name: 'check', args: checked };
    const draft =
      DRAFT.exec(text)?.[1] ??
      (context.listens.length === 0 ? DRAFT_OF.exec(text)?.[1] : undefined);
    if (draft !== undefined) return { name: 'draft', args: draft };
    if (text.length > LONGEST || line.words.length > 8) return undefined;
    const marked = /^[/!]\p{L}/u.test(text);
    const said = plain(text);
    const name =
      exact.get(said) ?? exact.get(courteous(said)) ?? (said === 'stop now' ? 'stop' : undefined);
    if (name !== undefined) {
      // Inside a scene `why?` and `again?` are said to the persona.
      const asked =
        text.endsWith('?') && context.listens.length > 0 && name !== 'help' && name !== 'hint';
      return asked && !marked ? undefined : { name, args: '' };
    }
    const extended = withArguments(said, marked);
    if (extended !== undefined) return extended;
    const guessed = guess(courteous(said));
    return guessed === undefined ? undefined : { name: guessed, args: '' };
  };
}

/** Lower case, no marks but hyphens, single spaces. */
function plain(text: string): string {
  return lower(text)
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Without a `please` before or after. */
function courteous(said: string): string {
  return said
    .replace(/^(?:please|pls|plz|ok|okay|i want to|can we|let's) /, '')
    .replace(/ (?:please|pls|plz|thanks)$/, '');
}
