import {indexed, type Posterior} from "./posterior.ts";
import {halfNormal, regression} from "./regression.ts";

/** Linear regression with correlated predictors; β ~ N(0, 10), σ ~ half-normal(10). */
export function blr({X, y}: {X: readonly (readonly number[])[]; y: readonly number[]}): Posterior {
  return regression({
    rows: X,
    y,
    coefficientSd: 10,
    sigmaPrior: halfNormal(10),
    name: (beta, sigma) => ({...indexed("beta", beta), sigma}),
  });
}
