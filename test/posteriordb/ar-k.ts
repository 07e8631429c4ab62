import {indexed, type Posterior} from "./posterior.ts";
import {halfCauchy, regression} from "./regression.ts";

/** y_t ~ N(α + Σ β_k y_{t−k}, σ), α and β ~ N(0, 10), σ ~ half-Cauchy(2.5).  z = (α, β, ln σ) */
export function arK({K: lags, y}: {K: number; y: readonly number[]}): Posterior {
  return regression({
    rows: y.slice(lags).map((_, t) => [1, ...y.slice(t, t + lags).reverse()]),
    y: y.slice(lags),
    coefficientSd: 10,
    sigmaPrior: halfCauchy(2.5),
    name: ([alpha, ...beta], sigma) => ({alpha, ...indexed("beta", beta), sigma}),
  });
}
