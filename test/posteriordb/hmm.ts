import {sigmoid} from "../../src/stats/logistic.ts";
import {indexed, type Posterior} from "./posterior.ts";

/**
 * A hidden Markov chain of two states with moves θ, seen as y_t ~ N(µ_state, 1), both states alike at first;
 * 0 < µ₁ < µ₂, µ₁ ~ N(3, 1), µ₂ ~ N(10, 1), rows of θ uniform.
 *
 * z = (logit θ₁₁, logit θ₂₁, ln µ₁, ln(µ₂ − µ₁))
 */
export function hmm({y}: {y: readonly number[]}): Posterior {
  const unpack = (z: Float64Array) => {
    const stay = [sigmoid(z[0]), sigmoid(z[1])];
    const first = Math.exp(z[2]);
    return {theta: stay.map((p) => [p, 1 - p]), mu: [first, first + Math.exp(z[3])]};
  };
  return {
    dim: 4,
    evaluate(z, gradient) {
      const {theta, mu} = unpack(z);
      const {logLikelihood, membership, moves} = forwardBackward(y, theta, mu);
      const slopeMu = mu.map((m, k) => y.reduce((sum, seen, t) => sum + membership[t][k] * (seen - m), 0));
      slopeMu[0] -= mu[0] - 3;
      slopeMu[1] -= mu[1] - 10;
      for (let j = 0; j < 2; j++) {
        const [p, q] = theta[j];
        gradient[j] = moves[j][0] * q - moves[j][1] * p + q - p;
      }
      gradient[2] = (slopeMu[0] + slopeMu[1]) * mu[0] + 1;
      gradient[3] = slopeMu[1] * (mu[1] - mu[0]) + 1;
      const jacobian = theta.reduce((sum, [p, q]) => sum + Math.log(p * q), 0) + z[2] + z[3];
      return logLikelihood - 0.5 * ((mu[0] - 3) ** 2 + (mu[1] - 10) ** 2) + jacobian;
    },
    parameters(z) {
      const {theta, mu} = unpack(z);
      return {...indexed("theta1", theta[0]), ...indexed("theta2", theta[1]), ...indexed("mu", mu)};
    },
  };
}

/** Log likelihood, P(state k at t | y), and expected numbers of moves from j to k. */
function forwardBackward(y: readonly number[], theta: readonly number[][], mu: readonly number[]) {
  const seen = y.map((value) => mu.map((m) => Math.exp(-0.5 * (value - m) ** 2)));
  const forward: number[][] = [];
  const scale: number[] = [];
  for (const [t, density] of seen.entries()) {
    const before = forward[t - 1];
    const prior = [0, 1].map((k) => (before ? before[0] * theta[0][k] + before[1] * theta[1][k] : 1));
    const joint = prior.map((p, k) => p * density[k]);
    scale.push(joint[0] + joint[1]);
    forward.push(joint.map((p) => p / scale[t]));
  }
  const moves = [
    [0, 0],
    [0, 0],
  ];
  const membership: number[][] = [];
  let backward = [1, 1];
  for (let t = y.length - 1; t >= 0; t--) {
    membership[t] = forward[t].map((p, k) => p * backward[k]);
    if (t === 0) break;
    const ahead = backward.map((b, k) => (b * seen[t][k]) / scale[t]);
    for (let j = 0; j < 2; j++) for (let k = 0; k < 2; k++) moves[j][k] += forward[t - 1][j] * theta[j][k] * ahead[k];
    backward = [0, 1].map((j) => theta[j][0] * ahead[0] + theta[j][1] * ahead[1]);
  }
  return {logLikelihood: scale.reduce((sum, s) => sum + Math.log(s), 0), membership, moves};
}
