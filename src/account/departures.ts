import {sigmoid} from "../stats/logistic.ts";
import {type Bars, type Flows, sumBack} from "./flows.ts";
import type {Layout} from "./layout.ts";
import type {Part} from "./part.ts";
import type {Priors} from "./priors.ts";
import type {Shape} from "./shape.ts";

/**
 * Departures of a month, any stay: a drifting factor times the baseline and the waves, which add up in persons.
 *
 *     d_t = e^{x_t} · [ b + Σ_e W_e wave_e(t) ]          x an AR(1) process
 *     wave_e(t) = f k(t − t_e) + (1 − f) k(t − 1 − t_e)   k(i) = (1 − ρ) ρ^i, 0 before the event
 *
 * d in persons per month, W persons in the whole wave, ρ the share still to leave after each month, f the share of the
 * event's first month that was left. Waves are added, not multiplied: with log d = µ + shock a wave would grow with
 * the baseline, and that failed worst of all in worlds the account does not describe (docs/methods.md).
 */
export function departures(shape: Shape, layout: Layout, priors: Priors, flows: Flows, bars: Bars): Part {
  const {T, events} = shape;
  const phi = priors["departures.persistence"];
  const sd = priors["departures.sd"];
  const sdFirst = sd / Math.sqrt(1 - phi * phi);
  const baselineSd = priors["baseline.sd"];
  const waveSd = priors["wave.sd"];
  const persistenceSd = priors["wave.persistence.sd"];
  const drift = new Float64Array(T);
  const level = new Float64Array(T);
  const levelBar = new Float64Array(T);
  let baseline = 0;

  function addWave(e: number, z: Float64Array): void {
    const {t: start, f, persons} = events[e];
    const rho = sigmoid(persistenceSd * z[layout.persistence + e]);
    let leaving = persons * Math.exp(waveSd * z[layout.waves + e]) * (1 - rho);
    for (let t = start; t < T; t++) {
      level[t] += f * leaving;
      if (t + 1 < T) level[t + 1] += (1 - f) * leaving;
      leaving *= rho;
    }
  }

  /** Derivatives by the wave's persons and persistence; k and its derivative by ρ are carried along. */
  function pullWave(e: number, z: Float64Array, gradient: Float64Array): void {
    const {t: start, f, persons} = events[e];
    const rho = sigmoid(persistenceSd * z[layout.persistence + e]);
    const W = persons * Math.exp(waveSd * z[layout.waves + e]);
    let power = 1;
    let powerSlope = 0;
    let byPersons = 0;
    let byRho = 0;
    for (let t = start; t < T; t++) {
      const bar = f * levelBar[t] + (t + 1 < T ? (1 - f) * levelBar[t + 1] : 0);
      byPersons += bar * W * (1 - rho) * power;
      byRho += bar * W * ((1 - rho) * powerSlope - power);
      powerSlope = powerSlope * rho + power;
      power *= rho;
    }
    gradient[layout.waves + e] = waveSd * byPersons;
    gradient[layout.persistence + e] = persistenceSd * byRho * rho * (1 - rho);
  }

  return {
    forward(z) {
      const {d, sumD} = flows;
      baseline = shape.baseline * Math.exp(baselineSd * z[layout.baseline]);
      level.fill(baseline);
      for (let e = 0; e < events.length; e++) addWave(e, z);
      for (let t = 0; t < T; t++) {
        drift[t] = t === 0 ? sdFirst * z[layout.departures] : phi * drift[t - 1] + sd * z[layout.departures + t];
        d[t] = level[t] * Math.exp(drift[t]);
        sumD[t + 1] = sumD[t] + d[t];
      }
    },
    reverse(z, gradient) {
      let carried = 0;
      let byBaseline = 0;
      sumBack(bars.sumD);
      for (let t = T - 1; t >= 0; t--) {
        const lnBar = (bars.d[t] + bars.sumD[t + 1]) * flows.d[t];
        levelBar[t] = lnBar / level[t];
        byBaseline += levelBar[t];
        carried = lnBar + phi * carried;
        gradient[layout.departures + t] = (t === 0 ? sdFirst : sd) * carried;
      }
      gradient[layout.baseline] = baselineSd * byBaseline * baseline;
      for (let e = 0; e < events.length; e++) pullWave(e, z, gradient);
    },
  };
}
