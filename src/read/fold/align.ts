import {shingleWords} from "./shingles.ts";

/** The same words in two texts: `words` words, from word `inOne` of the one and word `inOther` of the other on. */
export interface Run {
  readonly inOne: number;
  readonly inOther: number;
  readonly words: number;
}

/** A shingle that one text holds more often than this begins no run: a text of one repeated word has n² of them. */
const mostRepeats = 16;

/**
 * Align two texts: runs of the same words, in the order of the one, none overlapping another in either text.
 *
 * Greedy: the longest run that both texts share is taken first, then the longest of what is left. Runs may cross:
 * a paragraph that was moved is still the same paragraph.
 *
 * @param one shingle that begins at each word of the one text
 * @param other the same of the other
 * @param ignored 1 for each shingle that begins no run
 */
export function align(one: Uint32Array, other: Uint32Array, ignored: Uint8Array): readonly Run[] {
  const taken = [new Uint8Array(one.length + shingleWords), new Uint8Array(other.length + shingleWords)] as const;
  const runs: Run[] = [];
  for (const run of maximalRuns(one, other, ignored).sort(longestFirst)) {
    const free = trim(run, taken);
    if (free.words < shingleWords) continue;
    taken[0].fill(1, free.inOne, free.inOne + free.words);
    taken[1].fill(1, free.inOther, free.inOther + free.words);
    runs.push(free);
  }
  return runs.sort((a, b) => a.inOne - b.inOne);
}

/** Runs that can be made longer at neither end; they may overlap. */
function maximalRuns(one: Uint32Array, other: Uint32Array, ignored: Uint8Array): Run[] {
  const places = seeds(one, other, ignored);
  const runs: Run[] = [];
  for (const [inOne, shingle] of one.entries())
    for (const inOther of places.get(shingle) ?? []) {
      const before = one[inOne - 1];
      if (before !== undefined && before === other[inOther - 1] && places.has(before)) continue;
      let length = 1;
      while (inOne + length < one.length && one[inOne + length] === other[inOther + length]) length++;
      runs.push({inOne, inOther, words: length + shingleWords - 1});
    }
  return runs;
}

/** Where the other text has the shingles of the one, but for those that are ignored or too common in it. */
function seeds(one: Uint32Array, other: Uint32Array, ignored: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const wanted = new Set(one);
  const places = new Map<number, number[]>();
  for (const [at, shingle] of other.entries()) {
    if (ignored[shingle] === 1 || !wanted.has(shingle)) continue;
    const known = places.get(shingle);
    if (known === undefined) places.set(shingle, [at]);
    else known.push(at);
  }
  for (const [shingle, at] of places) if (at.length > mostRepeats) places.delete(shingle);
  return places;
}

/** Of equal lengths the earlier first, so that the result depends on nothing but the two texts. */
function longestFirst(a: Run, b: Run): number {
  return b.words - a.words || a.inOne - b.inOne || a.inOther - b.inOther;
}

function trim({inOne, inOther, words}: Run, [takenOfOne, takenOfOther]: readonly [Uint8Array, Uint8Array]): Run {
  const isTaken = (at: number) => takenOfOne[inOne + at] === 1 || takenOfOther[inOther + at] === 1;
  let [start, end] = [0, words];
  while (start < end && isTaken(start)) start++;
  while (start < end && isTaken(end - 1)) end--;
  const inside = Array.from({length: end - start}, (_, i) => start + i).find(isTaken);
  return {inOne: inOne + start, inOther: inOther + start, words: (inside ?? end) - start};
}
