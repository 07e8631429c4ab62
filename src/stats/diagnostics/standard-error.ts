import {betaQuantile} from "../beta.ts";
import {joined} from "../vectors.ts";
import {type Draws, meanOf, sampleVariance, sortedDraws} from "./chains.ts";
import {essMean, essQuantile} from "./effective-size.ts";

/** Monte Carlo standard error of the mean: sd/√ESS. NaN where its effective size is. */
export function mcseMean(chains: Draws): number {
  return Math.sqrt(sampleVariance(joined(chains)) / essMean(chains));
}

/**
 * Monte Carlo standard error of the standard deviation, from the fourth moment and without assuming a normal.
 *
 *     √( (m₄ − m₂²)/(4 m₂ ESS) )         ESS of the mean of (x − x̄)²
 *
 * Source: Kenney1951 p. 141, as in posterior 1.4.0
 */
export function mcseSd(chains: Draws): number {
  const mean = meanOf(chains);
  const squares = chains.map((chain) => chain.map((x) => (x - mean) ** 2));
  const variance = meanOf(squares);
  const fourth = meanOf(squares.map((chain) => chain.map((square) => square * square)));
  return Math.sqrt((fourth - variance * variance) / (4 * variance * essMean(squares)));
}

/**
 * Monte Carlo standard error of the p quantile: half the distance of the draws between which it lies with
 * probability .68, given as many independent draws as the quantile's effective size.
 *
 * Source: Vehtari2021 §4.4
 */
export function mcseQuantile(chains: Draws, p: number): number {
  const ess = essQuantile(chains, p);
  if (Number.isNaN(ess)) return Number.NaN;
  const sorted = sortedDraws(chains);
  const bound = (probability: number) => betaQuantile(probability, ess * p + 1, ess * (1 - p) + 1) * sorted.length;
  const low = sorted[Math.max(Math.floor(bound(0.1586553)), 1) - 1];
  const high = sorted[Math.min(Math.ceil(bound(0.8413447)), sorted.length) - 1];
  return (high - low) / 2;
}
