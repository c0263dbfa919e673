import { didYouMean } from '../dialogs/didYouMean.ts';
import type { Inbound } from '../domain/channel.ts';
import { isReaction, REACTIONS } from '../domain/reactions.ts';
import type { Flags } from './flags.ts';
import { quoted } from './quoted.ts';

export type Start =
  | { kind: 'start'; what: Inbound['what'] }
  | { kind: 'problem'; sentence: string };

/** What the first message of a run is: the start command that the flags stand for, or that it was opened. */
export function startCommand(flags: Flags, scenarios: readonly string[]): Start {
  const { scenario, level, seed, reaction } = flags;
  if (scenario === undefined) {
    const lonely = (['level', 'seed', 'reaction'] as const).find(
      (name) => flags[name] !== undefined,
    );
    return lonely === undefined
      ? { kind: 'start', what: { kind: 'opened' } }
      : problem(
          `--${lonely} needs to know for which scenario: add --scenario and an id from --list.`,
        );
  }
  if (!scenarios.includes(scenario)) {
    return problem(
      `There is no scenario ${quoted(scenario)}. ${instead(scenario, scenarios, '--list shows them all.')}`,
    );
  }
  if (reaction !== undefined && !isReaction(reaction)) {
    return problem(
      `There is no reaction ${quoted(reaction)}. ${instead(reaction, REACTIONS, `There are: ${REACTIONS.join(', ')}.`)}`,
    );
  }
  const args = [
    scenario,
    ...(level === undefined ? [] : ['level', String(level)]),
    ...(seed === undefined ? [] : ['seed', String(seed)]),
    ...(reaction === undefined ? [] : ['reaction', reaction]),
  ];
  return { kind: 'start', what: { kind: 'command', name: 'start', args: args.join(' ') } };
}

function instead(typed: string, known: readonly string[], otherwise: string): string {
  const close = didYouMean(typed, known);
  return close === undefined ? otherwise : `Did you mean ${close}?`;
}

function problem(sentence: string): Start {
  return { kind: 'problem', sentence };
}
