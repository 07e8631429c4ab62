import {Matrix} from "ml-matrix";
import {combine} from "./directions.ts";
import {lowRankMetric, type Metric} from "./metric.ts";
import {symmetricEigen} from "./symmetric.ts";
import {joined} from "./vectors.ts";

/**
 * The Gauss–Newton metric of a posterior with prior N(0, I), from the factor J of its likelihood at one point:
 *
 *     M = I + JᵀJ ,   M⁻¹ = I + U diag(1/(1+μ) − 1) Uᵀ
 *
 * U and μ are the eigenpairs of JᵀJ with μ > cut. They come from the small matrix JJᵀ: when JJᵀw = μw, the direction
 * Jᵀw/√μ is the eigenvector of JᵀJ.
 *
 * @param factor J, one row of length dim per observation, each scaled by its standard deviation
 * @param cut smallest eigenvalue of JᵀJ that is kept, > 0
 */
export function metricFromFactor(factor: Float64Array, dim: number, cut: number): Metric {
  const rows = factor.length / dim;
  if (rows === 0) return lowRankMetric(dim);
  const {values, vectors} = symmetricEigen(Matrix.from1DArray(rows, dim, factor).mmulByTranspose());
  const kept = [...values.keys()].filter((j) => values[j] > cut);
  const directions = kept.map((j) => combine(vectors[j], factor, dim).map((x) => x / Math.sqrt(values[j])));
  return lowRankMetric(
    dim,
    1,
    joined(directions),
    Float64Array.from(kept, (j) => 1 / (1 + values[j])),
  );
}
