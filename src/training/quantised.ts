/**
 * Numbers as bytes: those that `shares` the same place among `count` share a scale, under which the
 * largest of them is 127.
 */
export function quantised(
  numbers: Float32Array,
  count: number,
  shares: (at: number) => number,
): { bytes: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(count);
  for (let at = 0; at < numbers.length; at += 1) {
    const place = shares(at);
    scales[place] = Math.max(scales[place] ?? 0, Math.abs(numbers[at] ?? 0) / 127);
  }
  const bytes = Int8Array.from(numbers, (each, at) => Math.round(each / (scales[shares(at)] || 1)));
  return { bytes, scales };
}
