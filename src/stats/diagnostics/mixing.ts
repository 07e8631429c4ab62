import {quantileOfSorted} from "../quantile.ts";
import {type Draws, isUndefined, meanOf, sampleVariance, sortedDraws, splitChains} from "./chains.ts";
import {effectiveSize, essUpTo} from "./effective-size.ts";
import {foldSorted, medianOfSorted, rankNormalised} from "./ranks.ts";

/** How well chains have mixed in one quantity. NaN where it is undefined: when some draw is not finite, or all are equal. */
export interface Mixing {
  /**
   * Rank-normalised split R̂: how much wider all draws together are than those of one half-chain; near 1 when the chains
   * agree. The larger of that of the draws (location) and that of their distance from the median (scale).
   */
  readonly rhat: number;
  /** Effective sample size of the centre of the distribution: of the rank-normalised draws. */
  readonly essBulk: number;
  /** Effective sample size of the tails: the smaller of those of the 5 % and the 95 % quantile. */
  readonly essTail: number;
}

/**
 * Measure how well chains have mixed. All at once, since the draws need sorting only once: of the ten thousand
 * quantities of a fit each is measured.
 *
 * @param chains all of one length
 * @param sorted all draws, ascending
 *
 * Source: Vehtari2021 §4.1 (rhat, essBulk), §4.2 (rhat), §4.3 (essTail)
 */
export function mixing(chains: Draws, sorted = sortedDraws(chains)): Mixing {
  if (isUndefined(chains)) return {rhat: Number.NaN, essBulk: Number.NaN, essTail: Number.NaN};
  const halves = splitChains(chains);
  const even = chains[0].length % 2 === 0;
  const sortedHalves = even ? sorted : sortedDraws(halves); // an odd chain's middle draw is in no half
  const scores = rankNormalised(halves, sortedHalves);
  const median = medianOfSorted(sorted);
  const folded = halves.map((half) => half.map((x) => Math.abs(x - median)));
  const foldedScores = rankNormalised(folded, foldSorted(sortedHalves, median));
  return {
    rhat: Math.max(plainRhat(scores), plainRhat(foldedScores)),
    essBulk: effectiveSize(scores),
    essTail: Math.min(essUpTo(halves, quantileOfSorted(sorted, 0.05)), essUpTo(halves, quantileOfSorted(sorted, 0.95))),
  };
}

/**
 * R̂ of chains as they are, N draws each:
 *
 *     R̂ = √((B/W + N − 1)/N) ,  B = N · variance of the chain means,  W = mean of the chain variances
 *
 * Source: Vehtari2021 (1)–(4)
 */
function plainRhat(chains: Draws): number {
  if (isUndefined(chains)) return Number.NaN;
  const n = chains[0].length;
  const between = n * sampleVariance(Float64Array.from(chains, (chain) => meanOf([chain])));
  const within = meanOf([Float64Array.from(chains, sampleVariance)]);
  return Math.sqrt((between / within + n - 1) / n);
}
