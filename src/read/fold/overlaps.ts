/** Which texts hold each shingle: shingle `s` is in `texts[offsets[s] … offsets[s + 1] − 1]`, ascending. */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly texts: Uint32Array;
}

/** How two texts agree, `one` before `other`; shares are of the sets of shingles that are not ignored. */
export interface Overlap {
  readonly one: number;
  readonly other: number;
  /** Shingles in both. */
  readonly shared: number;
  /** Shared ÷ the smaller set, 0–1. */
  readonly containment: number;
  /** Shared ÷ the union, 0–1. */
  readonly jaccard: number;
}

/**
 * Invert the sets of shingles of all texts.
 *
 * @param sets text by text, different numbers of shingles, each below `shingles`
 */
export function invert(sets: readonly Uint32Array[], shingles: number): Postings {
  const offsets = new Uint32Array(shingles + 1);
  for (const set of sets) for (const shingle of set) raise(offsets, shingle + 1);
  let sum = 0;
  for (let shingle = 0; shingle <= shingles; shingle++) {
    sum += offsets[shingle] as number;
    offsets[shingle] = sum;
  }
  const next = offsets.slice();
  const texts = new Uint32Array(sum);
  for (const [text, set] of sets.entries()) for (const shingle of set) texts[raise(next, shingle)] = text;
  return {offsets, texts};
}

/** The texts that hold a shingle, ascending. */
export function textsWith(shingle: number, {offsets, texts}: Postings): Uint32Array {
  return texts.subarray(offsets[shingle], offsets[shingle + 1]);
}

/**
 * Compare every two texts that share enough shingles.
 *
 * @param ignored 1 for each shingle that does not count
 * @param leastShared pairs with fewer in common are not visited
 */
export function eachOverlap(
  sets: readonly Uint32Array[],
  postings: Postings,
  ignored: Uint8Array,
  leastShared: number,
  visit: (overlap: Overlap) => void,
): void {
  const sizes = sets.map((set) => set.reduce((size, shingle) => size + 1 - (ignored[shingle] as number), 0));
  const shared = new Uint32Array(sets.length);
  for (const [other, set] of sets.entries()) {
    const touched: number[] = [];
    for (const shingle of set)
      if (ignored[shingle] === 0)
        for (const one of textsWith(shingle, postings)) {
          if (one >= other) break;
          if (raise(shared, one) === 0) touched.push(one);
        }
    for (const one of touched) {
      const common = shared[one] as number;
      shared[one] = 0;
      if (common >= leastShared)
        visit({one, other, ...agreement(common, sizes[one] as number, sizes[other] as number)});
    }
  }
}

/** Containment and Jaccard index of two sets; 0 when the smaller is empty. */
export function agreement(shared: number, first: number, second: number): Omit<Overlap, "one" | "other"> {
  const smaller = Math.min(first, second);
  return {shared, containment: shared / Math.max(smaller, 1), jaccard: shared / Math.max(first + second - shared, 1)};
}

/** Add one to a place; its value before. */
function raise(array: Uint32Array, at: number): number {
  const before = array[at] as number;
  array[at] = before + 1;
  return before;
}
