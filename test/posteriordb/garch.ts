import {sigmoid} from "../../src/stats/logistic.ts";
import type {Posterior} from "./posterior.ts";

/**
 * GARCH(1, 1): y_t ~ N(µ, √h_t), h_t = α₀ + α₁ (y_{t−1} − µ)² + β₁ h_{t−1}, h₁ = σ₁²; flat on α₀ > 0, α₁ + β₁ < 1.
 *
 * z = (µ, ln α₀, logit α₁, logit β₁/(1 − α₁))
 */
export function garch({y, sigma1}: {y: readonly number[]; sigma1: number}): Posterior {
  const unpack = (z: Float64Array) => {
    const alpha1 = sigmoid(z[2]);
    const share = sigmoid(z[3]);
    return {mu: z[0], alpha0: Math.exp(z[1]), alpha1, beta1: (1 - alpha1) * share, share};
  };
  return {
    dim: 4,
    evaluate(z, gradient) {
      const {mu, alpha0, alpha1, beta1, share} = unpack(z);
      let h = sigma1 * sigma1;
      let [byMu, byAlpha0, byAlpha1, byBeta1] = [0, 0, 0, 0]; // derivatives of h
      let value = 0;
      let [slopeMu, slopeAlpha0, slopeAlpha1, slopeBeta1] = [0, 0, 0, 0];
      for (let t = 0; t < y.length; t++) {
        if (t > 0) {
          const last = y[t - 1] - mu;
          byMu = -2 * alpha1 * last + beta1 * byMu;
          byAlpha0 = 1 + beta1 * byAlpha0;
          byAlpha1 = last * last + beta1 * byAlpha1;
          byBeta1 = h + beta1 * byBeta1;
          h = alpha0 + alpha1 * last * last + beta1 * h;
        }
        const residual = y[t] - mu;
        value -= 0.5 * (Math.log(h) + (residual * residual) / h);
        const byH = 0.5 * ((residual * residual) / (h * h) - 1 / h);
        slopeMu += residual / h + byH * byMu;
        slopeAlpha0 += byH * byAlpha0;
        slopeAlpha1 += byH * byAlpha1;
        slopeBeta1 += byH * byBeta1;
      }
      const alphaStep = alpha1 * (1 - alpha1);
      const shareStep = share * (1 - share);
      gradient[0] = slopeMu;
      gradient[1] = slopeAlpha0 * alpha0 + 1;
      gradient[2] = (slopeAlpha1 - slopeBeta1 * share) * alphaStep + 1 - 3 * alpha1;
      gradient[3] = slopeBeta1 * (1 - alpha1) * shareStep + 1 - 2 * share;
      return value + z[1] + Math.log(alphaStep) + Math.log(1 - alpha1) + Math.log(shareStep);
    },
    parameters(z) {
      const {mu, alpha0, alpha1, beta1} = unpack(z);
      return {mu, alpha0, alpha1, beta1};
    },
  };
}
