/** A generalised Pareto distribution of excesses over a threshold. */
export interface Pareto {
  /** Shape k: the larger, the heavier the tail; from ½ on there is no variance, from 1 on no mean. NaN without a fit. */
  readonly shape: number;
  /** Scale σ, in units of the excess. */
  readonly scale: number;
}

/**
 * Fit a generalised Pareto distribution: the posterior mean of its one free parameter θ over a grid, then
 *
 *     k = (1/n) Σ ln(1 − θ x) ,   σ = −k/θ
 *
 * with k drawn towards ½ as if by ten more excesses, which steadies it where there are few.
 *
 * @param excesses ascending, positive, at least 5
 *
 * Source: Zhang2009; Vehtari2024 for the weak prior on k
 */
export function fitPareto(excesses: Float64Array): Pareto {
  const n = excesses.length;
  const quartile = excesses[Math.floor(n / 4 + 0.5) - 1];
  const size = 30 + Math.floor(Math.sqrt(n));
  const grid = Float64Array.from(
    {length: size},
    (_, j) => 1 / excesses[n - 1] + (1 - Math.sqrt(size / (j + 0.5))) / (3 * quartile),
  );
  const profile = grid.map((theta) => {
    const k = shapeAt(theta, excesses);
    return n * (Math.log(-theta / k) - k - 1);
  });
  const theta = meanWeighted(grid, profile);
  const k = shapeAt(theta, excesses);
  return {shape: (k * n + 0.5 * priorExcesses) / (n + priorExcesses), scale: -k / theta};
}

/** The excess below which a share p of the distribution lies. */
export function paretoQuantile({shape, scale}: Pareto, p: number): number {
  return shape === 0 ? -scale * Math.log1p(-p) : (scale * Math.expm1(-shape * Math.log1p(-p))) / shape;
}

const priorExcesses = 10;

function shapeAt(theta: number, excesses: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < excesses.length; i++) sum += Math.log1p(-theta * excesses[i]);
  return sum / excesses.length;
}

/** Mean of values with weights e^ln. */
function meanWeighted(values: Float64Array, ln: Float64Array): number {
  const largest = ln.reduce((most, each) => Math.max(most, each), -Infinity);
  const weights = ln.map((each) => Math.exp(each - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, i) => sum + value * (weights[i] / total), 0);
}
