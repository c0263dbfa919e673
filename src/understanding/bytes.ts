/** Reads numbers from bytes, one list after another, without copying them where that is possible. */
export type ByteReader = {
  floats(count: number): Float32Array;
  bytes(count: number): Int8Array;
};

/** Every list begins at a multiple of this, so that numbers of four bytes can be read in place. */
const STEP = 4;

/** Throws a `RangeError` when the bytes end before a list does. */
export function readingBytes(data: Uint8Array): ByteReader {
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (at + length > data.length) throw new RangeError('The file is shorter than it says.');
    const part = data.subarray(at, at + length);
    at += padded(length);
    return part.byteOffset % STEP === 0 ? part : new Uint8Array(part);
  };
  return {
    floats(count) {
      const { buffer, byteOffset } = take(count * STEP);
      return new Float32Array(buffer, byteOffset, count);
    },
    bytes(count) {
      const { buffer, byteOffset } = take(count);
      return new Int8Array(buffer, byteOffset, count);
    },
  };
}

/** The bytes of several lists of numbers, one after another. */
export function asBytes(parts: readonly (Float32Array | Int8Array)[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return all;
}

/** The length of a list in bytes with what is added to it. */
export function padded(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}
