import type {Bars, Flows} from "./flows.ts";
import type {Layout} from "./layout.ts";
import type {Part} from "./part.ts";
import type {Priors} from "./priors.ts";
import type {Shape} from "./shape.ts";

/**
 * Where departures go, and which of them are short stays.
 *
 *     π_{c,r} = softmax_c( m_c + z_c + z_{r,c} )      share of regime r's departures that go to host c
 *     ψ_{c,r} = σ( ψ_0 + z_r + z_c )                  share of them that are short stays
 */
export function destinations(shape: Shape, layout: Layout, priors: Priors, flows: Flows, bars: Bars): Part {
  const {C, R, hostWeights} = shape;
  const hostSd = priors["destination.sd"];
  const regimeSd = priors["destination.regime.sd"];
  const shortMean = priors["short.mean"];
  const shortSd = priors["short.sd"];
  const shortRegimeSd = priors["short.regime.sd"];
  const shortHostSd = priors["short.host.sd"];
  const psi = new Float64Array(R * C);
  const againstShort = new Float64Array(C); // e^−z_c: 1/ψ − 1 is a product of what host and regime make of it
  const pi = flows.share;

  function fillShares(r: number, z: Float64Array): void {
    const row = r * C;
    let largest = -Infinity;
    for (let c = 0; c < C; c++) {
      pi[row + c] =
        hostWeights[c] + hostSd * z[layout.destination + c] + regimeSd * z[layout.destinationRegime + row + c];
      if (pi[row + c] > largest) largest = pi[row + c];
    }
    let sum = 0;
    for (let c = 0; c < C; c++) {
      pi[row + c] = Math.exp(pi[row + c] - largest);
      sum += pi[row + c];
    }
    for (let c = 0; c < C; c++) pi[row + c] /= sum;
  }

  return {
    forward(z) {
      for (let c = 0; c < C; c++) againstShort[c] = Math.exp(-shortHostSd * z[layout.shortHost + c]);
      for (let r = 0; r < R; r++) {
        fillShares(r, z);
        const ofRegime = Math.exp(-shortMean - shortSd * z[layout.short] - shortRegimeSd * z[layout.shortRegime + r]);
        let short = 0;
        for (let c = 0; c < C; c++) {
          const i = r * C + c;
          psi[i] = 1 / (1 + ofRegime * againstShort[c]);
          flows.shareShort[i] = pi[i] * psi[i];
          flows.shareSettled[i] = pi[i] - flows.shareShort[i];
          short += flows.shareShort[i];
        }
        flows.shortOfRegime[r] = short;
      }
    },
    reverse(_z, gradient) {
      gradient.fill(0, layout.destination, layout.destination + C);
      gradient.fill(0, layout.shortHost, layout.shortHost + C);
      let byShort = 0;
      for (let r = 0; r < R; r++) {
        const row = r * C;
        let mean = 0;
        let byRegime = 0;
        for (let c = 0; c < C; c++) {
          const i = row + c;
          const piBar = bars.shareShort[i] * psi[i] + bars.shareSettled[i] * (1 - psi[i]);
          mean += piBar * pi[i];
          gradient[layout.destinationRegime + i] = piBar; // kept here until the mean is known
          const logitBar = pi[i] * (bars.shareShort[i] - bars.shareSettled[i]) * psi[i] * (1 - psi[i]);
          byRegime += logitBar;
          gradient[layout.shortHost + c] += shortHostSd * logitBar;
        }
        for (let c = 0; c < C; c++) {
          const i = row + c;
          const weightBar = pi[i] * (gradient[layout.destinationRegime + i] - mean);
          gradient[layout.destination + c] += hostSd * weightBar;
          gradient[layout.destinationRegime + i] = regimeSd * weightBar;
        }
        gradient[layout.shortRegime + r] = shortRegimeSd * byRegime;
        byShort += byRegime;
      }
      gradient[layout.short] = shortSd * byShort;
    },
  };
}
