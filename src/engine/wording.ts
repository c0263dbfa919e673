import type { OwnAsk } from '../domain/ownAsk.ts';
import type { Pronoun } from '../domain/pronoun.ts';
import type { Rehearsal } from '../domain/rehearsal.ts';
import { shuffled } from '../dialogs/chance.ts';
import type { Saying } from '../dialogs/chart.ts';
import { sayingsOf } from '../dialogs/chart.ts';
import type { Dialog, Heard, Wordings } from '../dialogs/dialog.ts';

/** A wording, and the counts with which the next one is picked. */
export type Worded = { text: string; spoken: Rehearsal['spoken'] };

/**
 * Picks the wording of a saying: first from the list for the move that led here, then from the
 * default list, each in the order of the seed, so that nothing recurs while a fresh wording remains.
 */
export function worded(dialog: Dialog, rehearsal: Rehearsal, saying: Saying): Worded {
  const feared = fearedWords(rehearsal, saying);
  if (feared !== undefined) return { text: feared, spoken: { ...rehearsal.spoken, [FEARED]: 1 } };
  const plain = rehearsal.literal === true ? meaningOf(dialog, saying.lines) : undefined;
  const wordings = plain ?? wordingsOf(dialog, saying.lines);
  const lists = wordings === undefined ? [] : listsFor(wordings, saying.after);
  const fresh = lists.find(
    (list) => (rehearsal.spoken[`${saying.lines}/${list.key}`] ?? 0) < list.lines.length,
  );
  const list = fresh ?? lists[0];
  if (list === undefined) return { text: '…', spoken: rehearsal.spoken };
  const key = `${saying.lines}/${list.key}`;
  const count = rehearsal.spoken[key] ?? 0;
  const round = Math.floor(count / list.lines.length);
  const order = orderOf(rehearsal.seed, key, round, list.lines.length);
  const text = list.lines[order[count % list.lines.length] ?? 0] ?? '…';
  return {
    text: filled(text, dialog, rehearsal),
    spoken: { ...rehearsal.spoken, [key]: count + 1 },
  };
}

/** The words the learner was afraid of are said once, where the persona reacts in that way. */
function fearedWords({ own, spoken }: Rehearsal, { lines }: Saying): string | undefined {
  const { fear } = own ?? {};
  if (fear?.says === undefined || spoken[FEARED] !== undefined) return undefined;
  return lines === `${sayingsOf.reaction}${fear.reaction}` ? fear.says : undefined;
}

/** Under this the feared words are counted. */
export const FEARED = 'feared';

/** What a line means, said outright. */
function meaningOf({ plainly }: Dialog, lines: string): Wordings | undefined {
  const id = lines.startsWith(sayingsOf.reaction) ? lines.slice(sayingsOf.reaction.length) : lines;
  const meaning = plainly[id];
  return meaning === undefined ? undefined : { default: meaning };
}

/** The order of a round through a list. It never begins with the line the round before ended with. */
function orderOf(seed: number, key: string, round: number, count: number): number[] {
  const order = shuffled(seed, `${key}#${round}`, count);
  const [first, second] = order;
  if (round === 0 || first === undefined || second === undefined) return order;
  const last = orderOf(seed, key, round - 1, count).at(-1);
  return first === last ? [second, first, ...order.slice(2)] : order;
}

function wordingsOf(dialog: Dialog, lines: string): Wordings | undefined {
  const part = (prefix: string) =>
    lines.startsWith(prefix) ? lines.slice(prefix.length) : undefined;
  const ending = part(sayingsOf.ending);
  if (ending !== undefined) return dialog.endings[ending]?.says;
  const reaction = part(sayingsOf.reaction);
  if (reaction !== undefined)
    return Object.entries(dialog.reactions).find(([id]) => id === reaction)?.[1].says;
  return lines === 'opening' ? { default: dialog.opening } : dialog.lines[lines];
}

function listsFor(wordings: Wordings, after: Heard): { key: string; lines: string[] }[] {
  const own = after === 'unclear' || after === 'waited' ? undefined : wordings[after];
  const lists = own === undefined ? [] : [{ key: after, lines: own }];
  return [...lists, { key: 'default', lines: wordings.default }].filter(
    (list) => list.lines.length > 0,
  );
}

const FORMS: Record<Pronoun, Record<string, string>> = {
  he: { he: 'he', him: 'him', his: 'his', hers: 'his' },
  she: { he: 'she', him: 'her', his: 'her', hers: 'hers' },
  they: { he: 'they', him: 'them', his: 'their', hers: 'theirs' },
};

/** What stands right behind `{he}`, as it stands behind `they`. */
function plural(verb: string): string {
  const known = PLURALS[verb];
  if (known !== undefined) return known;
  return /^(?:need|know|want|ask|sign|think|look|work|keep|let|feel|find|mean|tell|get)s$/.test(
    verb,
  )
    ? verb.slice(0, -1)
    : verb;
}

const PLURALS: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  goes: 'go',
  likes: 'like',
  says: 'say',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};

/** Who plays, and what the learner asks for when it is an ask of their own. */
export type Cast = Pick<Rehearsal, 'persona' | 'own'>;

/**
 * Fills `{name}`, `{he}`, `{him}`, `{his}` and the facts; a capital in the braces gives a capital.
 * What the learner has said of an ask of their own comes before the examples of the dialog.
 */
export function filled(text: string, dialog: Dialog, { persona, own }: Cast): string {
  const facts = own === undefined ? {} : factsIn(own);
  const said = own === undefined ? text : withoutUnsaid(text, own);
  const spoken = persona.pronoun === 'they' ? said.replace(/(?<=\{he\} )[a-z']+/gi, plural) : said;
  return spoken.replace(/\{([A-Za-z][A-Za-z0-9-]*)\}/g, (whole, word: string) => {
    const key = word.toLowerCase();
    const value =
      key === 'name'
        ? persona.name
        : (FORMS[persona.pronoun][key] ??
          facts[key] ??
          dialog.facts[key]?.example ??
          (key === 'ask' ? `could you ${dialog.facts['task']?.example ?? ''}` : whole));
    return word[0] === word[0]?.toUpperCase()
      ? value.charAt(0).toUpperCase() + value.slice(1)
      : value;
  });
}

/**
 * Where the learner has nothing to say about the time or the reason, nobody else says anything about
 * it either: a time goes out of its sentence, and a reason goes with its sentence. A line of which
 * nothing would be left keeps the example of the dialog.
 */
function withoutUnsaid(text: string, { when, why }: OwnAsk): string {
  let left = text;
  if (when === null) left = left.replace(/,? ?\{when\}(?=[^\p{L}]|$)/giu, '');
  if (why === null)
    left = (left.match(/[^.!?]+[.!?…]*["”’)]*\s*/g) ?? [left])
      .filter((sentence) => !/\{(?:their-)?reason\}/i.test(sentence))
      .join('');
  const tidy = left.trim().replace(/^[,.;:!? ]+/, '');
  if (!/\p{L}/u.test(tidy)) return text;
  return left === text ? text : tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

/** An ask of the learner's own, as facts of its open scenario. */
function factsIn({ wish, when, why }: OwnAsk): Record<string, string> {
  return {
    ...wish,
    ...(when === undefined || when === null ? {} : { when }),
    ...(why === undefined || why === null ? {} : { reason: why.said, 'their-reason': why.turned }),
  };
}
