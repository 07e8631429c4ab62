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
  /** Coordinates that some direction moves, ascending. */
  readonly support: Int32Array;
  /** U at them, four directions at a time: those of the first coordinate, of the second …, then the next four. */
  readonly loads: Float64Array;
  /** ω: φ² for each coordinate, then λ − φ² for each direction, and noughts that fill up its four. */
  readonly weights: Float64Array;
}

/** The metric with these directions and variances; without any, M⁻¹ = φ² I. */
export function lowRankMetric(
  dim: number,
  phi = 1,
  directions: Float64Array = new Float64Array(0),
  variances: Float64Array = new Float64Array(0),
): Metric {
  const support = supportOf(directions, dim);
  const loads = new Float64Array(filled(variances.length) * support.length);
  for (const j of variances.keys()) {
    const four = (j - (j % 4)) * support.length;
    for (const [k, i] of support.entries()) loads[four + 4 * k + (j % 4)] = directions[j * dim + i];
  }
  const weights = new Float64Array(dim + filled(variances.length)).fill(phi * phi, 0, dim);
  weights.set(
    alongDirections(variances, (variance) => variance - phi * phi),
    dim,
  );
  return {dim, phi, directions, variances, support, loads, weights};
}

/**
 * Writes the coordinates of x along the directions, Uᵀx, behind x itself. Between two such vectors M⁻¹ is a plain
 * weighted sum:
 *
 *     xᵀM⁻¹y = Σ ω_i x_i y_i
 *
 * @param x length dim and room for the coordinates, as long as `weights`
 */
export function appendCoordinates(metric: Metric, x: Float64Array): void {
  project(metric, x, x, metric.dim);
}

/**
 * to = from + step · M⁻¹ p.
 *
 * @param p with its coordinates behind it
 */
export function advance(metric: Metric, step: number, p: Float64Array, from: Float64Array, to: Float64Array): void {
  const {dim, phi, weights} = metric;
  const scale = step * phi * phi;
  for (let i = 0; i < dim; i++) to[i] = from[i] + scale * p[i];
  combine(metric, step, weights, p, dim, to);
}

/** out = M^½ z: a momentum, when z is independent standard normal. */
export function momentum(metric: Metric, z: Float64Array, out: Float64Array): void {
  const {phi} = metric;
  stretch(metric, z, 1 / phi, (variance) => 1 / Math.sqrt(variance) - 1 / phi, out);
}

/** out = M^−½ z: a displacement with covariance M⁻¹, when z is independent standard normal. */
export function displacement(metric: Metric, z: Float64Array, out: Float64Array): void {
  const {phi} = metric;
  stretch(metric, z, phi, (variance) => Math.sqrt(variance) - phi, out);
}

/** out = scale · x + U diag(weight of λ) Uᵀ x. */
function stretch(
  metric: Metric,
  x: Float64Array,
  scale: number,
  weight: (variance: number) => number,
  out: Float64Array,
): void {
  const weights = alongDirections(metric.variances, weight);
  const along = new Float64Array(weights.length);
  project(metric, x, along, 0);
  for (let i = 0; i < metric.dim; i++) out[i] = scale * x[i];
  combine(metric, 1, weights, along, 0, out);
}

/** A number for each direction, and noughts that fill up its four. */
function alongDirections(variances: Float64Array, number: (variance: number) => number): Float64Array {
  const numbers = new Float64Array(filled(variances.length));
  numbers.set(variances.map(number));
  return numbers;
}

/** The next multiple of four. */
function filled(rank: number): number {
  return 4 * Math.ceil(rank / 4);
}

function supportOf(directions: Float64Array, dim: number): Int32Array {
  const moved = new Uint8Array(dim);
  for (let k = 0; k < directions.length; k++) if (directions[k] !== 0) moved[k % dim] = 1;
  return Int32Array.from(moved.keys()).filter((i) => moved[i] === 1);
}

/** Uᵀx into `out` from `start`. Once for each leapfrog step; four at a time, or memory would bound it. */
function project({support, loads}: Metric, x: Float64Array, out: Float64Array, start: number): void {
  const n = support.length;
  for (let j = start, at = 0; at < loads.length; j += 4) {
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let k = 0; k < n; k++, at += 4) {
      const xk = x[support[k]];
      a0 += loads[at] * xk;
      a1 += loads[at + 1] * xk;
      a2 += loads[at + 2] * xk;
      a3 += loads[at + 3] * xk;
    }
    out[j] = a0;
    out[j + 1] = a1;
    out[j + 2] = a2;
    out[j + 3] = a3;
  }
}

/** out += scale · U diag(weights) a, with weights and a from `start`; four at a time as well. */
function combine(
  {support, loads}: Metric,
  scale: number,
  weights: Float64Array,
  a: Float64Array,
  start: number,
  out: Float64Array,
): void {
  const n = support.length;
  for (let j = start, at = 0; at < loads.length; j += 4) {
    const a0 = scale * weights[j] * a[j];
    const a1 = scale * weights[j + 1] * a[j + 1];
    const a2 = scale * weights[j + 2] * a[j + 2];
    const a3 = scale * weights[j + 3] * a[j + 3];
    for (let k = 0; k < n; k++, at += 4) {
      out[support[k]] += a0 * loads[at] + a1 * loads[at + 1] + a2 * loads[at + 2] + a3 * loads[at + 3];
    }
  }
}
