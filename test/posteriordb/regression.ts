import type {Posterior} from "./posterior.ts";

/** A linear regression with normal errors. */
export interface Regression {
  /** One row of predictors per observation. */
  readonly rows: readonly (readonly number[])[];
  readonly y: readonly number[];
  /** Standard deviation of the coefficients' normal prior; Infinity for a flat one. */
  readonly coefficientSd: number;
  /** ln p(σ) and its derivative. */
  readonly sigmaPrior: (sigma: number) => readonly [logDensity: number, slope: number];
  /** Names for coefficients and σ. */
  readonly name: (coefficients: Float64Array, sigma: number) => Record<string, number>;
}

/** y ~ N(X β, σ).  z = (β, ln σ) */
export function regression({rows, y, coefficientSd, sigmaPrior, name}: Regression): Posterior {
  const size = rows[0].length;
  const x = Float64Array.from(rows.flat());
  const precision = coefficientSd ** -2;
  return {
    dim: size + 1,
    evaluate(z, gradient) {
      const sigma = Math.exp(z[size]);
      let squares = 0;
      gradient.fill(0);
      for (let n = 0; n < y.length; n++) {
        let residual = y[n];
        for (let i = 0; i < size; i++) residual -= x[n * size + i] * z[i];
        squares += residual * residual;
        for (let i = 0; i < size; i++) gradient[i] += (residual * x[n * size + i]) / (sigma * sigma);
      }
      const [logPrior, slope] = sigmaPrior(sigma);
      let value = -0.5 * (squares / (sigma * sigma)) - y.length * z[size] + logPrior + z[size];
      gradient[size] = squares / (sigma * sigma) - y.length + slope * sigma + 1;
      for (let i = 0; i < size; i++) {
        value -= 0.5 * precision * z[i] * z[i];
        gradient[i] -= precision * z[i];
      }
      return value;
    },
    parameters: (z) => name(z.subarray(0, size), Math.exp(z[size])),
  };
}

/** σ ~ half-Cauchy(scale) */
export function halfCauchy(scale: number) {
  return (sigma: number) =>
    [-Math.log1p((sigma / scale) ** 2), (-2 * sigma) / (scale * scale + sigma * sigma)] as const;
}

/** σ ~ half-normal(scale) */
export function halfNormal(scale: number) {
  return (sigma: number) => [-0.5 * (sigma / scale) ** 2, -sigma / (scale * scale)] as const;
}
