/** A seeded source of numbers in [0, 1): the same seed gives the same numbers (mulberry32, Tommy Ettinger 2017). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number of 32 bits that looks random, from any other (the finalizer of MurmurHash3, Austin Appleby 2011). */
export function scatter(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The same number for the same text (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** How many equally likely values stand for a normal distribution, as a power of two. */
export const NORMAL_BITS = 12;

let slices: Float64Array | undefined;
/** Standard normal values in the middle of equally likely slices, so that a draw is one look-up. */
export const normals = (): Float64Array => (slices ??= normalSlices(1 << NORMAL_BITS));

function normalSlices(count: number): Float64Array {
  const step = 1 / 4_096;
  const slices = new Float64Array(count);
  let below = 0;
  let at = 0;
  // Steps over the density (the midpoint rule) and notes where each slice's middle is passed.
  for (let x = -5; at < count; x += step) {
    const more = (Math.exp(-((x + step / 2) ** 2) / 2) * step) / Math.sqrt(2 * Math.PI);
    while (at < count && (below + more) * count >= at + 0.5) {
      slices[at] = x + (step * ((at + 0.5) / count - below)) / more;
      at += 1;
    }
    below += more;
    if (x > 5) break;
  }
  return slices;
}
