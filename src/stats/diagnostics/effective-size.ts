import {quantileOfSorted} from "../quantile.ts";
import {type Draws, isUndefined, meanOf, sampleVariance, sortedDraws, splitChains} from "./chains.ts";

/** Effective sample size of the p quantile: of the share of draws up to it. Source: Vehtari2021 §4.3 */
export function essQuantile(chains: Draws, p: number): number {
  if (isUndefined(chains)) return Number.NaN;
  return essUpTo(splitChains(chains), quantileOfSorted(sortedDraws(chains), p));
}

/** Effective sample size of the share of draws up to a limit, from half-chains. */
export function essUpTo(halves: Draws, limit: number): number {
  return effectiveSize(halves.map((half) => half.map((x) => (x <= limit ? 1 : 0))));
}

/** Effective sample size of the mean. */
export function essMean(chains: Draws): number {
  return effectiveSize(splitChains(chains));
}

/** Effective sample size of the standard deviation, by way of the mean absolute deviation, as posterior 1.4.0 has it. */
export function essSd(chains: Draws): number {
  const mean = meanOf(chains);
  return effectiveSize(splitChains(chains.map((chain) => chain.map((x) => Math.abs(x - mean)))));
}

/**
 * Effective sample size of the mean of M half-chains of N draws.
 *
 *     M N/τ ,  τ = −1 + 2 Σ ρ_t          ρ_t = 1 − (W − mean autocovariance at lag t)/var⁺
 *
 * The sum runs over pairs of lags, as long as their sum is positive, and made to fall from pair to pair. Lags are
 * computed only as far as the sum goes. A bound keeps alternating chains from counting more than M N log10(M N).
 *
 * NaN when some draw is not finite, when all are equal, since a stuck chain and a true constant cannot be told apart,
 * and for fewer than six draws, too short for a second pair of lags.
 *
 * Source: Vehtari2021 §3.2, Geyer1992 (initial monotone sequence)
 */
export function effectiveSize(chains: Draws): number {
  const n = chains[0].length;
  if (n < 6 || isUndefined(chains)) return Number.NaN;
  const total = chains.length * n;
  const pairs = positivePairs(autocorrelation(chains), n);
  const sums = pairs.slice(0, -1).map(([even, odd]) => even + odd);
  for (let k = 1; k < sums.length; k++) sums[k] = Math.min(sums[k], sums[k - 1]);
  // The first lag after the sum counts once where it is positive: less variance for alternating chains.
  const [even, odd] = pairs[pairs.length - 1];
  const tau = -1 + 2 * sums.reduce((sum, pair) => sum + pair, 0) + (even + odd < 0 ? Math.max(0, even) : even);
  return total / Math.max(tau, 1 / Math.log10(total));
}

/** Autocorrelations at lags (0, 1), (2, 3) … up to and including the first pair that is not positive, or too late. */
function positivePairs(rho: (lag: number) => number, n: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let lag = 0; ; lag += 2) {
    const [even, odd] = [rho(lag), rho(lag + 1)];
    pairs.push([even, odd]);
    if (lag >= n - 5 || !(even + odd > 0)) return pairs;
  }
}

/** ρ_t of several chains (Vehtari2021 (10)), by lag. */
function autocorrelation(chains: Draws): (lag: number) => number {
  const n = chains[0].length;
  const means = Float64Array.from(chains, (chain) => meanOf([chain]));
  const centred = chains.map((chain, m) => chain.map((x) => x - means[m]));
  const covariance = (lag: number) => {
    let sum = 0;
    for (const chain of centred) for (let t = lag; t < n; t++) sum += chain[t] * chain[t - lag];
    return sum / (n * chains.length);
  };
  const within = (covariance(0) * n) / (n - 1);
  const pooled = covariance(0) + (chains.length > 1 ? sampleVariance(means) : 0); // var⁺, Vehtari2021 (3)
  return (lag) => (lag === 0 ? 1 : 1 - (within - covariance(lag)) / pooled);
}
