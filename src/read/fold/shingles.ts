/** Words in a shingle. */
export const shingleWords = 5;

/** The shingles of several texts, as whole numbers from 0 to `count` − 1. Equal runs of five words have equal numbers. */
export interface Shingles {
  readonly count: number;
  /** Text by text, the shingle that begins at each word; the last four words begin none. */
  readonly at: readonly Uint32Array[];
}

/**
 * Number the shingles of all texts.
 *
 * Two shingles are taken as equal when their 64-bit hashes are: among 10⁷ shingles a false match has probability 3·10⁻⁶.
 *
 * @param texts numbers of the words, text by text
 */
export function numberShingles(texts: readonly Uint32Array[]): Shingles {
  const total = texts.reduce((sum, words) => sum + shingleCount(words), 0);
  const table = hashTable(total);
  const at = texts.map((words) =>
    Uint32Array.from({length: shingleCount(words)}, (_, position) => table.numberOf(words, position)),
  );
  return {count: table.count(), at};
}

/** The different numbers of one text's shingles, ascending. */
export function distinct(shingles: Uint32Array): Uint32Array {
  return shingles.toSorted().filter((shingle, i, sorted) => i === 0 || shingle !== sorted[i - 1]);
}

function shingleCount(words: Uint32Array): number {
  return Math.max(0, words.length - shingleWords + 1);
}

/** A table with open addressing, never more than two thirds full: 12 bytes a slot instead of the 100 of a `Map`. */
function hashTable(entries: number) {
  const slots = 2 ** Math.ceil(Math.log2(entries * 1.5 + 2));
  const [highs, lows, numbers] = [new Uint32Array(slots), new Uint32Array(slots), new Uint32Array(slots)];
  let count = 0;

  function numberOf(words: Uint32Array, position: number): number {
    let [high, low] = [0x243f6a88, 0x85a308d3];
    for (let i = position; i < position + shingleWords; i++) {
      high = mix(high ^ (words[i] as number), 0x85ebca6b);
      low = mix(low ^ (words[i] as number), 0xc2b2ae35);
    }
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & (slots - 1);
    while (numbers[slot] !== 0 && (highs[slot] !== high >>> 0 || lows[slot] !== low >>> 0))
      slot = (slot + 1) & (slots - 1);
    if (numbers[slot] === 0) {
      highs[slot] = high;
      lows[slot] = low;
      numbers[slot] = ++count;
    }
    return (numbers[slot] as number) - 1;
  }

  return {numberOf, count: () => count};
}

function mix(value: number, multiplier: number): number {
  const product = Math.imul(value ^ (value >>> 16), multiplier);
  return product ^ (product >>> 13);
}
