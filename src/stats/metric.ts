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
  /** Coordinates that some direction moves, ascending; U at them, one direction after another. */
  readonly support: Int32Array;
  readonly loads: Float64Array;
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
  const support = supportOf(directions, dim);
  return {
    dim,
    phi,
    directions,
    variances,
    support,
    loads: Float64Array.from({length: variances.length * support.length}, (_, k) => {
      const j = Math.floor(k / support.length);
      return directions[j * dim + support[k - j * support.length]];
    }),
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

function supportOf(directions: Float64Array, dim: number): Int32Array {
  const moved = new Uint8Array(dim);
  for (let k = 0; k < directions.length; k++) if (directions[k] !== 0) moved[k % dim] = 1;
  return Int32Array.from(moved.keys()).filter((i) => moved[i] === 1);
}

/**
 * out = scale · x + U diag(weights) Uᵀ x.
 *
 * Four directions at a time: one pass over x for the four products, one over out for the four sums. It runs once per
 * leapfrog step, and this way it is bound by arithmetic rather than by memory.
 */
function stretch(
  {dim, support, loads}: Metric,
  x: Float64Array,
  scale: number,
  weights: Float64Array,
  out: Float64Array,
): void {
  const rank = weights.length;
  const n = support.length;
  for (let i = 0; i < dim; i++) out[i] = scale * x[i];
  let j = 0;
  for (; j + 3 < rank; j += 4) {
    const u0 = j * n;
    const u1 = u0 + n;
    const u2 = u1 + n;
    const u3 = u2 + n;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let k = 0; k < n; k++) {
      const xi = x[support[k]];
      a0 += loads[u0 + k] * xi;
      a1 += loads[u1 + k] * xi;
      a2 += loads[u2 + k] * xi;
      a3 += loads[u3 + k] * xi;
    }
    a0 *= weights[j];
    a1 *= weights[j + 1];
    a2 *= weights[j + 2];
    a3 *= weights[j + 3];
    for (let k = 0; k < n; k++) {
      out[support[k]] += a0 * loads[u0 + k] + a1 * loads[u1 + k] + a2 * loads[u2 + k] + a3 * loads[u3 + k];
    }
  }
  for (; j < rank; j++) {
    const u = j * n;
    let a = 0;
    for (let k = 0; k < n; k++) a += loads[u + k] * x[support[k]];
    a *= weights[j];
    for (let k = 0; k < n; k++) out[support[k]] += a * loads[u + k];
  }
}
