/** Reads numbers from bytes, one list after another. */
export type ByteReader = {
  floats(count: number): Float32Array;
  bytes(count: number): Int8Array;
  /** How many bytes have not been read. */
  left(): number;
};

export function readingBytes(data: Uint8Array): ByteReader {
  let at = 0;
  const take = (count: number): Uint8Array => {
    if (at + count > data.length) throw new RangeError('The file is shorter than it says.');
    // A copy: numbers of four bytes must begin at a multiple of four.
    const part = new Uint8Array(data.subarray(at, at + count));
    at += count;
    return part;
  };
  return {
    floats: (count) => new Float32Array(take(count * 4).buffer),
    bytes: (count) => new Int8Array(take(count).buffer),
    left: () => data.length - at,
  };
}

/** The bytes of several lists of numbers, one after another. */
export function asBytes(parts: readonly (Float32Array | Int8Array)[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return all;
}
