import {indexed, type Posterior} from "./posterior.ts";
import {halfCauchy, regression} from "./regression.ts";

export interface Kidscore {
  readonly kid_score: readonly number[];
  readonly mom_hs: readonly number[];
  readonly mom_iq: readonly number[];
}

/** Children's scores on mother's schooling, her IQ and their product; flat coefficients, σ ~ half-Cauchy(2.5). */
export function kidscoreInteraction(data: Kidscore): Posterior {
  return regression({
    rows: data.mom_iq.map((iq, n) => [1, data.mom_hs[n], iq, data.mom_hs[n] * iq]),
    y: data.kid_score,
    coefficientSd: Infinity,
    sigmaPrior: halfCauchy(2.5),
    name: (beta, sigma) => ({...indexed("beta", beta), sigma}),
  });
}
