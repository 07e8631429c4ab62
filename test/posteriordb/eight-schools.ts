import {indexed, type Posterior} from "./posterior.ts";

export interface Schools {
  /** Estimated effect of coaching in each school, points. */
  readonly y: readonly number[];
  /** Its standard error. */
  readonly sigma: readonly number[];
}

/** Rubin's eight schools (1981). */
export const rubinsSchools: Schools = {
  y: [28, 8, -3, 7, -1, 1, 18, 12],
  sigma: [15, 10, 16, 11, 9, 11, 10, 18],
};

/**
 * θ_j = µ + τ η_j, η ~ N(0, 1), y ~ N(θ, σ), µ ~ N(0, 5), τ ~ half-Cauchy(5).
 *
 * z = (η₁ … η_J, µ, ln τ)
 */
export function eightSchools({y, sigma}: Schools): Posterior {
  const schools = y.length;
  const effect = (z: Float64Array, j: number) => z[schools] + Math.exp(z[schools + 1]) * z[j];
  return {
    dim: schools + 2,
    evaluate(z, gradient) {
      const mu = z[schools];
      const tau = Math.exp(z[schools + 1]);
      let value = -0.5 * (mu / 5) ** 2 - Math.log1p((tau / 5) ** 2) + z[schools + 1];
      gradient[schools] = -mu / 25;
      gradient[schools + 1] = 1 - (2 * tau * tau) / (25 + tau * tau);
      for (let j = 0; j < schools; j++) {
        const residual = (y[j] - effect(z, j)) / sigma[j];
        const pull = residual / sigma[j];
        value -= 0.5 * (residual * residual + z[j] * z[j]);
        gradient[j] = pull * tau - z[j];
        gradient[schools] += pull;
        gradient[schools + 1] += pull * tau * z[j];
      }
      return value;
    },
    parameters: (z) => ({
      ...indexed(
        "theta",
        y.map((_, j) => effect(z, j)),
      ),
      mu: z[schools],
      tau: Math.exp(z[schools + 1]),
    }),
  };
}

/**
 * The same posterior with θ itself for coordinates: θ ~ N(µ, τ). Its funnel towards τ = 0 is one that no sampler with a
 * single step size gets into.
 *
 * z = (θ₁ … θ_J, µ, ln τ)
 */
export function centredEightSchools({y, sigma}: Schools): Posterior {
  const schools = y.length;
  return {
    dim: schools + 2,
    evaluate(z, gradient) {
      const mu = z[schools];
      const tau = Math.exp(z[schools + 1]);
      let value = -0.5 * (mu / 5) ** 2 - Math.log1p((tau / 5) ** 2) + z[schools + 1] * (1 - schools);
      gradient[schools] = -mu / 25;
      gradient[schools + 1] = 1 - schools - (2 * tau * tau) / (25 + tau * tau);
      for (let j = 0; j < schools; j++) {
        const residual = (y[j] - z[j]) / sigma[j];
        const offset = (z[j] - mu) / tau;
        value -= 0.5 * (residual * residual + offset * offset);
        gradient[j] = residual / sigma[j] - offset / tau;
        gradient[schools] += offset / tau;
        gradient[schools + 1] += offset * offset;
      }
      return value;
    },
    parameters: (z) => ({...indexed("theta", z.subarray(0, schools)), mu: z[schools], tau: Math.exp(z[schools + 1])}),
  };
}
