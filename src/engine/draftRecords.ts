import type { KeptRecord } from '../domain/record.ts';

/** The kind of record a request that was written is kept as. */
export const DRAFT_RECORD = 'draft';

/** A kept request: every kept change is a version, the oldest first. */
export type KeptDraft = { id: string; versions: string[]; who?: string };

/**
 * The requests that were kept, the latest first. One in a shape of another program is its words only;
 * one without words is left out, and left alone.
 */
export function keptDrafts(records: readonly KeptRecord[]): KeptDraft[] {
  return records
    .filter(({ kind }) => kind === DRAFT_RECORD)
    .toReversed()
    .flatMap(({ id, body }) => {
      const draft = draftIn(body);
      return draft === undefined ? [] : [{ id, ...draft }];
    });
}

/** The body of the record, with this text as the newest version unless it is that already. */
export function withVersion(
  known: KeptDraft | undefined,
  text: string,
  who: string | undefined,
): Record<string, unknown> {
  const versions = known?.versions ?? [];
  return {
    v: 1,
    versions: versions.at(-1) === text ? versions : [...versions, text],
    ...(who === undefined ? {} : { who }),
  };
}

function draftIn(body: Record<string, unknown>): Omit<KeptDraft, 'id'> | undefined {
  const { v, versions, who, text } = body;
  const words = [versions, text].flat().flatMap(wordsIn);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  if (v !== 1) return { versions: [last] };
  return { versions: words, ...(typeof who === 'string' ? { who } : {}) };
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null || !('text' in value)) return [];
  return typeof value.text === 'string' ? wordsIn(value.text) : [];
}
