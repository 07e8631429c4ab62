import {Matrix} from "ml-matrix";
import {combine, leadingDirections, orthonormal, project} from "./directions.ts";
import {lowRankMetric, type Metric} from "./metric.ts";
import {geometricMean, symmetricEigen} from "./symmetric.ts";
import {joined} from "./vectors.ts";

/** How a metric is made from draws. */
export interface MetricOptions {
  /** Leading directions taken from the draws, and as many from the gradients. */
  readonly rank: number;
  /** A direction is kept when its variance lies outside [1/keep, keep]. */
  readonly keep: number;
  /** Standard deviation given to every other direction; below 1 it slows them, and trajectories turn later. */
  readonly phi: number;
}

/**
 * The low-rank metric that suits a posterior with prior N(0, I), from draws x of it and their gradients g.
 *
 * In the space that the leading directions of both span, the covariance Σ is the geometric mean of the scatter of the
 * draws and the inverse scatter of the gradients. Where the posterior is normal, so that g = −Σ⁻¹(x − mean), it is exact
 * but for the draw of the prior that is added to each:
 *
 *     Σ S_g Σ = S_x ,   S_x = Σ (x − x̄)(x − x̄)ᵀ + I ,   S_g alike
 *
 * The source scales every coordinate by a diagonal first; here the prior has done that.
 *
 * @param draws n rows of length dim, one after another
 * @param gradients gradients of the log density at them, in the same order
 *
 * Source: Seyboldt2026 (low-rank estimator)
 */
export function metricFromDraws(
  draws: Float64Array,
  gradients: Float64Array,
  dim: number,
  {rank, keep, phi}: MetricOptions,
): Metric {
  const x = centred(draws, dim);
  const g = centred(gradients, dim);
  const count = Math.min(rank, Math.floor(draws.length / dim / 4));
  const spanning = joined([leadingDirections(g, dim, count), leadingDirections(x, dim, count)]);
  const basis = orthonormal(spanning, dim);
  if (basis.length === 0) return lowRankMetric(dim, phi);
  const {values, vectors} = symmetricEigen(geometricMean(scatter(x, basis, dim), scatter(g, basis, dim)));
  const kept = [...values.keys()].filter((j) => values[j] > keep || values[j] < 1 / keep);
  const directions = joined(kept.map((j) => combine(vectors[j], basis, dim)));
  const variances = Float64Array.from(kept, (j) => values[j]);
  return lowRankMetric(dim, phi, cleared(directions, variances, dim), variances);
}

/** Coordinates that the directions change by less than this are noise of the draws. */
const leastChange = 0.05;

/**
 * Directions without the coordinates of which the draws know nothing: those where Σ_j u_j² w_j is small, with
 * w = λ + 1/λ − 2, which says how far variance and precision are from the prior's. That takes noise out of the metric,
 * and half of the arithmetic out of a product. What is left is made orthonormal again.
 *
 * Where a direction would lose more than half of itself or of its w, it is spread thin over many coordinates rather
 * than noisy, and all stay as they are.
 */
function cleared(directions: Float64Array, variances: Float64Array, dim: number): Float64Array {
  const weights = variances.map((variance) => variance + 1 / variance - 2);
  const change = new Float64Array(dim);
  for (let k = 0; k < directions.length; k++) change[k % dim] += directions[k] ** 2 * weights[Math.floor(k / dim)];
  const lost = new Float64Array(variances.length);
  const known = directions.map((u, k) => {
    if (change[k % dim] >= leastChange) return u;
    lost[Math.floor(k / dim)] += u * u;
    return 0;
  });
  const thin = lost.some((share, j) => share * Math.max(1, weights[j]) > 0.5);
  const basis = thin ? directions : orthonormal(known, dim);
  return basis.length === directions.length ? basis : directions;
}

/** Rows less their mean. */
function centred(rows: Float64Array, dim: number): Float64Array {
  const n = rows.length / dim;
  const mean = new Float64Array(dim);
  for (let k = 0; k < rows.length; k++) mean[k % dim] += rows[k] / n;
  return rows.map((value, k) => value - mean[k % dim]);
}

/** Σ c cᵀ + I over the coordinates c of the rows. */
function scatter(rows: Float64Array, basis: Float64Array, dim: number): Matrix {
  const size = basis.length / dim;
  const coordinates = Matrix.from1DArray(rows.length / dim, size, project(rows, basis, dim));
  return coordinates.gram().add(Matrix.eye(size));
}
