import type {Posterior} from "./posterior.ts";

/**
 * ARMA(1, 1): e_t = y_t − µ − φ y_{t−1} − θ e_{t−1} ~ N(0, σ), e₁ = y₁ − µ − φ µ;
 * µ ~ N(0, 10), φ and θ ~ N(0, 2), σ ~ half-Cauchy(2.5).  z = (µ, φ, θ, ln σ)
 */
export function arma({y}: {y: readonly number[]}): Posterior {
  return {
    dim: 4,
    evaluate(z, gradient) {
      const [mu, phi, theta] = z;
      const sigma = Math.exp(z[3]);
      let error = y[0] - mu - phi * mu;
      let [byMu, byPhi, byTheta] = [-1 - phi, -mu, 0]; // derivatives of the error
      let squares = error * error;
      let [slopeMu, slopePhi, slopeTheta] = [error * byMu, error * byPhi, error * byTheta];
      for (let t = 1; t < y.length; t++) {
        [byMu, byPhi, byTheta] = [-1 - theta * byMu, -y[t - 1] - theta * byPhi, -error - theta * byTheta];
        error = y[t] - mu - phi * y[t - 1] - theta * error;
        squares += error * error;
        slopeMu += error * byMu;
        slopePhi += error * byPhi;
        slopeTheta += error * byTheta;
      }
      const precision = 1 / (sigma * sigma);
      gradient[0] = -slopeMu * precision - mu / 100;
      gradient[1] = -slopePhi * precision - phi / 4;
      gradient[2] = -slopeTheta * precision - theta / 4;
      gradient[3] = squares * precision - y.length + 1 - (2 * sigma * sigma) / (6.25 + sigma * sigma);
      const prior = -0.5 * ((mu / 10) ** 2 + (phi / 2) ** 2 + (theta / 2) ** 2) - Math.log1p((sigma / 2.5) ** 2);
      return -0.5 * squares * precision - (y.length - 1) * z[3] + prior;
    },
    parameters: ([mu, phi, theta, logSigma]) => ({mu, phi, theta, sigma: Math.exp(logSigma)}),
  };
}
