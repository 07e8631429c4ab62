import {logSumExp} from "./log-sum-exp.ts";
import {fitPareto, paretoQuantile} from "./pareto.ts";

/** Importance weights of draws whose largest ratios were smoothed, and how far they can be trusted. */
export interface SmoothedWeights {
  /** ln of weights that sum to one, in the order of the draws. */
  readonly logWeights: Float64Array;
  /** k̂, the shape of the tail of the ratios. Infinity where too few draws, or all alike, leave no tail to fit. */
  readonly khat: number;
  /** 1/Σw²: so many equal draws would say as much. */
  readonly effectiveDraws: number;
}

/**
 * Pareto-smoothed importance sampling: the M largest ratios are replaced by the quantiles (j − ½)/M of a generalised
 * Pareto distribution fitted to them, none above the largest that was there.
 *
 *     M = ⌈min(S/5, 3 √S)⌉
 *
 * @param logRatios ln of target over proposal at S draws of the proposal, up to a constant
 *
 * Source: Vehtari2024
 */
export function smoothWeights(logRatios: Float64Array): SmoothedWeights {
  const largest = logRatios.reduce((most, each) => Math.max(most, each), -Infinity);
  const ln = logRatios.map((each) => each - largest);
  const khat = smoothTail(ln);
  const total = logSumExp(ln);
  const logWeights = ln.map((each) => each - total);
  const effectiveDraws = 1 / logWeights.reduce((sum, each) => sum + Math.exp(2 * each), 0);
  return {logWeights, khat, effectiveDraws};
}

/**
 * Whether smoothed weights may stand in for draws of the target itself: k̂ < min(.7, 1 − 1/log₁₀ S) for S draws, and
 * more than 200 effective draws, without which the ends of an 80 % interval are noise.
 *
 * Source: Vehtari2024 §3.2.4 (13) for the bound on k̂
 */
export function canBeTrusted({logWeights, khat, effectiveDraws}: SmoothedWeights): boolean {
  const limit = Math.min(0.7, 1 - 1 / Math.log10(logWeights.length));
  return (khat < limit || isFlat(logWeights)) && effectiveDraws > leastEffective;
}

const leastEffective = 200;
const shortestTail = 5;

/** Weights that are all alike change nothing, though there is no tail to fit. */
function isFlat(logWeights: Float64Array): boolean {
  return logWeights.every((each) => Math.abs(each - logWeights[0]) < 1e-12);
}

/** Smooths the largest of ratios whose maximum is 0, in place. @returns k̂ */
function smoothTail(ln: Float64Array): number {
  const S = ln.length;
  const M = Math.ceil(Math.min(S / 5, 3 * Math.sqrt(S)));
  if (M < shortestTail) return Infinity;
  const order = Uint32Array.from(ln, (_, i) => i).sort((a, b) => ln[a] - ln[b] || a - b);
  const tail = order.subarray(S - M);
  if (ln[tail[M - 1]] - ln[tail[0]] < Number.EPSILON / 100) return Infinity;
  const threshold = Math.exp(ln[order[S - M - 1]]);
  const pareto = fitPareto(Float64Array.from(tail, (i) => Math.exp(ln[i]) - threshold));
  if (!Number.isFinite(pareto.shape)) return Infinity;
  for (let j = 0; j < M; j++) {
    ln[tail[j]] = Math.min(0, Math.log(paretoQuantile(pareto, (j + 0.5) / M) + threshold));
  }
  return pareto.shape;
}
