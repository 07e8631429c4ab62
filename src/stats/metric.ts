/**
 * A low-rank mass matrix M, by its inverse:
 *
 *     M⁻¹ = φ² I + U diag(λ − φ²) Uᵀ
 *
 * U holds orthonormal directions whose posterior variances are λ; every other direction is taken to have standard
 * deviation φ. Plain data, so it travels to a worker as it is.
 */
export interface Metric {
  /** Number of coordinates. */
  readonly dim: number;
  /** φ, the standard deviation given to all directions that are not named. */
  readonly phi: number;
  /** U, one direction of length dim after another. */
  readonly directions: Float64Array;
  /** λ, the variance along each direction; its length is the rank. */
  readonly variances: Float64Array;
  /** λ − φ², for velocities. */
  readonly velocityWeights: Float64Array;
  /** λ^−½ − 1/φ, for momenta. */
  readonly momentumWeights: Float64Array;
}

/** The metric with these directions and variances; without any, M⁻¹ = φ² I. */
export function lowRankMetric(
  dim: number,
  phi = 1,
  directions: Float64Array = new Float64Array(0),
  variances: Float64Array = new Float64Array(0),
): Metric {
  return {
    dim,
    phi,
    directions,
    variances,
    velocityWeights: variances.map((variance) => variance - phi * phi),
    momentumWeights: variances.map((variance) => 1 / Math.sqrt(variance) - 1 / phi),
  };
}

/** out = M⁻¹ p. */
export function velocity(metric: Metric, p: Float64Array, out: Float64Array): void {
  stretch(metric, p, metric.phi * metric.phi, metric.velocityWeights, out);
}

/** out = M^½ z: a momentum, when z is independent standard normal. */
export function momentum(metric: Metric, z: Float64Array, out: Float64Array): void {
  stretch(metric, z, 1 / metric.phi, metric.momentumWeights, out);
}

/** out = M^−½ z: a displacement with covariance M⁻¹, when z is independent standard normal. */
export function displacement(metric: Metric, z: Float64Array, out: Float64Array): void {
  const {phi, variances} = metric;
  const weights = variances.map((variance) => Math.sqrt(variance) - phi);
  stretch(metric, z, phi, weights, out);
}

/**
 * out = scale · x + Uᵀ diag(weights) U x.
 *
 * Four directions at a time: one pass over x for the four products, one over out for the four sums. It runs once per
 * leapfrog step, and this way it is bound by arithmetic rather than by memory.
 */
function stretch({dim, directions}: Metric, x: Float64Array, scale: number, weights: Float64Array, out: Float64Array) {
  const rank = weights.length;
  for (let i = 0; i < dim; i++) out[i] = scale * x[i];
  let j = 0;
  for (; j + 3 < rank; j += 4) {
    const u0 = j * dim;
    const u1 = u0 + dim;
    const u2 = u1 + dim;
    const u3 = u2 + dim;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let i = 0; i < dim; i++) {
      const xi = x[i];
      a0 += directions[u0 + i] * xi;
      a1 += directions[u1 + i] * xi;
      a2 += directions[u2 + i] * xi;
      a3 += directions[u3 + i] * xi;
    }
    a0 *= weights[j];
    a1 *= weights[j + 1];
    a2 *= weights[j + 2];
    a3 *= weights[j + 3];
    for (let i = 0; i < dim; i++) {
      out[i] += a0 * directions[u0 + i] + a1 * directions[u1 + i] + a2 * directions[u2 + i] + a3 * directions[u3 + i];
    }
  }
  for (; j < rank; j++) {
    const u = j * dim;
    let a = 0;
    for (let i = 0; i < dim; i++) a += directions[u + i] * x[i];
    a *= weights[j];
    for (let i = 0; i < dim; i++) out[i] += a * directions[u + i];
  }
}
