import {logAdd} from "../../src/stats/log-sum-exp.ts";
import {sigmoid} from "../../src/stats/logistic.ts";
import {indexed, type Posterior} from "./posterior.ts";

/**
 * y ~ θ N(µ₁, σ₁) + (1 − θ) N(µ₂, σ₂), µ₁ < µ₂; µ ~ N(0, 2), σ ~ half-normal(2), θ ~ beta(5, 5).
 *
 * z = (µ₁, ln(µ₂ − µ₁), ln σ₁, ln σ₂, logit θ)
 */
export function gaussMix({y}: {y: readonly number[]}): Posterior {
  const unpack = (z: Float64Array) => ({
    mu: [z[0], z[0] + Math.exp(z[1])],
    sigma: [Math.exp(z[2]), Math.exp(z[3])],
    theta: sigmoid(z[4]),
  });
  return {
    dim: 5,
    evaluate(z, gradient) {
      const {mu, sigma, theta} = unpack(z);
      const [mu1, mu2] = mu;
      const [sigma1, sigma2] = sigma;
      let value = 5 * Math.log(theta * (1 - theta)) + z[1] + z[2] + z[3];
      value -= (mu1 * mu1 + mu2 * mu2 + sigma1 * sigma1 + sigma2 * sigma2) / 8;
      let [slopeMu1, slopeMu2] = [-mu1 / 4, -mu2 / 4];
      let [slopeSigma1, slopeSigma2] = [1 - (sigma1 * sigma1) / 4, 1 - (sigma2 * sigma2) / 4]; // by ln σ
      let slopeTheta = 5 * (1 - 2 * theta); // by logit θ
      const base1 = Math.log(theta / sigma1);
      const base2 = Math.log((1 - theta) / sigma2);
      for (let n = 0; n < y.length; n++) {
        const residual1 = (y[n] - mu1) / sigma1;
        const residual2 = (y[n] - mu2) / sigma2;
        const joint1 = base1 - 0.5 * residual1 * residual1;
        const total = logAdd(joint1, base2 - 0.5 * residual2 * residual2);
        const first = Math.exp(joint1 - total);
        value += total;
        slopeMu1 += (first * residual1) / sigma1;
        slopeMu2 += ((1 - first) * residual2) / sigma2;
        slopeSigma1 += first * (residual1 * residual1 - 1);
        slopeSigma2 += (1 - first) * (residual2 * residual2 - 1);
        slopeTheta += first - theta;
      }
      gradient.set([slopeMu1 + slopeMu2, slopeMu2 * (mu2 - mu1) + 1, slopeSigma1, slopeSigma2, slopeTheta]);
      return value;
    },
    parameters(z) {
      const {mu, sigma, theta} = unpack(z);
      return {...indexed("mu", mu), ...indexed("sigma", sigma), theta};
    },
  };
}
