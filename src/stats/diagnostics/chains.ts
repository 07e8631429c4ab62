import {joined} from "../vectors.ts";

/** Draws of one quantity: one array per chain, all of one length, in the order of time. */
export type Draws = readonly Float64Array[];

/** Both halves of every chain, as chains of their own; the middle draw of an odd number is left out. */
export function splitChains(chains: Draws): Draws {
  const half = Math.floor(chains[0].length / 2);
  return chains.flatMap((chain) => [chain.subarray(0, half), chain.subarray(chain.length - half)]);
}

/**
 * Whether a diagnostic is undefined: some draw is not finite, or all are equal, because a stuck chain and a true
 * constant cannot be told apart.
 */
export function isUndefined(chains: Draws): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (const chain of chains) {
    for (const x of chain) {
      if (!Number.isFinite(x)) return true;
      if (x < low) low = x;
      if (x > high) high = x;
    }
  }
  return high - low < Number.EPSILON;
}

/** All draws together, ascending. */
export function sortedDraws(chains: Draws): Float64Array {
  return joined(chains).sort();
}

/** Mean over all draws. */
export function meanOf(chains: Draws): number {
  let sum = 0;
  let count = 0;
  for (const chain of chains) {
    for (const x of chain) sum += x;
    count += chain.length;
  }
  return sum / count;
}

/** Sample variance of some values: divided by one less than their number. */
export function sampleVariance(values: Float64Array): number {
  const mean = meanOf([values]);
  let sum = 0;
  for (const x of values) sum += (x - mean) ** 2;
  return sum / (values.length - 1);
}
