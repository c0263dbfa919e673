import type { Described, OwnAsk, Wish } from '../domain/ownAsk.ts';
import type { KeptRecord } from '../domain/record.ts';
import type { DialogSummary } from './desk.ts';
import type { OwnField } from './state.ts';
import { OWN_FIELDS } from './state.ts';

/** The kind of record an ask of the learner's own is kept as. */
export const OWN_RECORD = 'own-ask';

/** What has been described, added to what is known already; what is known stays. */
export function withDescribed(
  ask: OwnAsk,
  described: Described,
  open: readonly DialogSummary[],
): OwnAsk {
  const { relation, pronoun, when, why, fear, wishes } = described;
  const dialog = relation === undefined ? undefined : dialogFor(relation, open);
  const wish = wishes.length === 1 ? wishes[0] : undefined;
  return {
    ...(relation === undefined ? {} : { relation }),
    ...(dialog === undefined ? {} : { dialog }),
    ...(pronoun === undefined ? {} : { pronoun }),
    ...(wish === undefined ? {} : { wish }),
    ...(when === undefined ? {} : { when }),
    ...(why === undefined ? {} : { why }),
    ...(fear === undefined ? {} : { fear }),
    ...ask,
  };
}

/** The open scenario for whoever is asked: the one that knows the word. */
function dialogFor(relation: string, open: readonly DialogSummary[]): string | undefined {
  const word = relation.replace(/^(?:my|our|the) /, '');
  return open.find((each) => each.open?.relations.includes(word))?.id;
}

/** All words for people who may be asked. */
export function relationsIn(open: readonly DialogSummary[]): string[] {
  return open.flatMap((each) => each.open?.relations ?? []);
}

/** Words that say nothing of what is asked for. */
const LITTLE = new Set(
  'could you i me my have a an the let to of for with on at in it do be please'.split(' '),
);

/** Whether words name what is asked for, so that whoever is asked need not ask back what it is. */
export function namesWish(text: string, { task }: Wish): boolean {
  const words = (from: string): string[] =>
    (from.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !LITTLE.has(word));
  const wanted = words(task);
  const said = new Set(words(text));
  return wanted.length > 0 && wanted.filter((word) => said.has(word)).length * 2 > wanted.length;
}

/** The first thing that is not known yet. `null` is known: there is nothing to say about it. */
export function missingIn(ask: OwnAsk): OwnField | undefined {
  return OWN_FIELDS.find((field) => {
    switch (field) {
      case 'who':
        return ask.dialog === undefined;
      case 'ask':
        return ask.wish === undefined;
      case 'when':
      case 'why':
      case 'fear':
        return ask[field] === undefined;
    }
  });
}

/** The ask without one of its parts, so that it is asked for anew. */
export function withoutField(ask: OwnAsk, field: OwnField): OwnAsk {
  const { dialog, relation, pronoun, name, wish, when, why, fear, ...rest } = ask;
  const who = { dialog, relation, pronoun, name };
  const parts = { who, ask: { wish }, when: { when }, why: { why }, fear: { fear } };
  const kept = OWN_FIELDS.filter((each) => each !== field).map((each) => parts[each]);
  return defined(Object.assign({ ...rest }, ...kept) as OwnAsk);
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as unknown as T;
}

/** The asks that were kept, the latest first. One of another shape has only its words. */
export function keptAsks(records: readonly KeptRecord[]): { id: string; ask: OwnAsk }[] {
  return records
    .filter(({ kind }) => kind === OWN_RECORD)
    .toReversed()
    .flatMap(({ id, body }) => {
      const { ask } = body as { ask?: OwnAsk };
      if (typeof ask?.told !== 'string') return [];
      return [{ id, ask: ask.v === 1 ? ask : { v: 1 as const, told: ask.told } }];
    });
}
