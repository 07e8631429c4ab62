import {type LogCdf, logNormalCdf} from "../stats/normal.ts";
import type {KindErrors} from "./bias.ts";
import type {Bars} from "./flows.ts";
import type {Stay} from "./observation.ts";
import type {Priors} from "./priors.ts";
import {type ByStay, byStay} from "./readings.ts";
import type {Group, Row} from "./rows.ts";

/** The one of a pair for a stay. `pair[stay]` looks the name up each time, which takes longer than a row's arithmetic. */
function ofStay(pair: ByStay, stay: Stay): Float64Array {
  return stay === "any" ? pair.any : pair.settled;
}

/** The mixture that a group's bias is, given the account: at most four normals (on or off, stay any or settled). */
interface BiasPosterior {
  /** Number of components in use. */
  count: number;
  readonly weight: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** 1 where the component is of a source that is off; of the reading `any`. */
  readonly off: Uint8Array;
  readonly any: Uint8Array;
}

/** Log likelihood of groups of rows, each group's bias integrated out in closed form. */
export interface Likelihood {
  /** Log likelihood of one group; fills `posterior`. */
  evaluate(group: Group): number;
  /** The same, and adds the derivatives by ℓ to `seeds` and by the kind's errors to the bars. */
  differentiate(group: Group): number;
  readonly posterior: BiasPosterior;
  /** ∂ log likelihood / ∂ℓ of every row and stay, from `differentiate`. */
  readonly seeds: ByStay;
}

/**
 * Rows of one group share a bias b; a tenth of sources is “off”, with a bias three times as wide.
 *
 *     b ~ .9 N(β_k, τ_k²) + .1 N(β_k, (3 τ_k)²)
 *     band:     y_i ~ N(ℓ_i + b, s_i² + σ_k²)             balance:  y_i ~ N(q_i (1 + b), s_i² + σ_k² q_i²)
 *     bound “at least y” (“up to y”: sign −):              Φ( ±(ℓ_i + b − y_i) / √(s_i² + σ_k²) )
 *
 * With load l_i = 1 (balance: q_i), v_i = s_i² + σ_k² l_i², r_i = y_i − ℓ_i − l_i β_k, S_A = Σ l²/v, S_B = Σ l r/v and
 * S_C = Σ r²/v, component j (T = τ² or 9τ²) under stay D has
 *
 *     ln N = −½ [ S_C − T S_B²/(1 + T S_A) + Σ ln v + ln(1 + T S_A) ]        bound: ln Φ( ±(ℓ + β − y)/√(s² + σ² + T) )
 *
 * and the group ln Σ w_j w_D N, with w_D = ½ where the text does not say which stay it means. −(n/2) ln 2π is dropped.
 * Sampling the biases instead costs eight times in effective draws a second (docs/benchmarks.md).
 */
export function likelihood(
  rows: readonly Row[],
  locations: ByStay,
  errors: KindErrors,
  priors: Priors,
  bars: Bars,
): Likelihood {
  const n = rows.length;
  const y = Float64Array.from(rows, (row) => row.observation.y);
  const s2 = Float64Array.from(rows, (row) => row.observation.s ** 2);
  const seeds = byStay(n);
  const residuals = byStay(n); // r, kept for `pullBands`
  const precisions = byStay(n); // 1/v
  const offWeight = priors["source.off.weight"];
  const lnWeight = [Math.log(1 - offWeight), Math.log(offWeight)];
  const oddsOfOn = (1 - offWeight) / offWeight;
  const wider = priors["source.off.factor"] ** 2;
  const posterior: BiasPosterior = {
    count: 0,
    weight: new Float64Array(4),
    mean: new Float64Array(4),
    variance: new Float64Array(4),
    off: new Uint8Array(4),
    any: new Uint8Array(4),
  };
  const lnReading = new Float64Array(2); // of each reading, its pair of components together
  const byLnTau = new Float64Array(4);
  const byBias = new Float64Array(4); // bounds only
  const byLnSigma = new Float64Array(4); // bounds only
  const cdf: LogCdf = {value: 0, slope: 0};

  function errorsOf({class: of, kind}: Group): {beta: number; tau2: number; sigma2: number} {
    const ofReturn = of === "return";
    const tau = (ofReturn ? errors.returnTau : errors.tau)[kind];
    const beta = (ofReturn ? errors.returnBias : errors.bias)[kind];
    const sigma = errors.sigma[kind];
    return {beta, tau2: tau * tau, sigma2: sigma * sigma};
  }

  /**
   * Notes a component; they come in pairs, on and off, reading after reading. The weight is the one within the pair;
   * mean and variance are of the bias, without β, given the rows.
   */
  function note(stay: Stay, off: number, weight: number, mean: number, variance: number): number {
    const i = posterior.count++;
    posterior.weight[i] = weight;
    posterior.mean[i] = mean;
    posterior.variance[i] = variance;
    posterior.off[i] = off;
    posterior.any[i] = stay === "any" ? 1 : 0;
    return i;
  }

  /** Turns weights within pairs into weights among all, and returns the log density of all. */
  function weigh(): number {
    const {count, weight} = posterior;
    if (count === 2) return lnReading[0];
    const gap = lnReading[1] - lnReading[0];
    const odds = Math.exp(-Math.abs(gap));
    const likelier = 1 / (1 + odds);
    const first = gap > 0 ? odds * likelier : likelier;
    const second = gap > 0 ? likelier : odds * likelier;
    weight[0] *= first;
    weight[1] *= first;
    weight[2] *= second;
    weight[3] *= second;
    return Math.max(lnReading[0], lnReading[1]) - Math.log(2 * likelier);
  }

  function noteBands(group: Group): void {
    const {beta, tau2, sigma2} = errorsOf(group);
    const balance = group.form === "balance";
    for (let k = 0; k < group.stays.length; k++) {
      const stay = group.stays[k];
      const ell = ofStay(locations, stay);
      const residual = ofStay(residuals, stay);
      const precision = ofStay(precisions, stay);
      let sA = 0;
      let sB = 0;
      let sC = 0;
      let product = 1; // of the v; its log at the end, one log instead of one a row
      let lnV = 0;
      for (let i = group.first; i < group.end; i++) {
        const load = balance ? ell[i] : 1;
        const v = s2[i] + sigma2 * load * load;
        const perV = 1 / v;
        const r = y[i] - ell[i] - load * beta;
        residual[i] = r;
        precision[i] = perV;
        sA += load * load * perV;
        sB += load * r * perV;
        sC += r * r * perV;
        product *= v;
        if (product < 1e-200 || product > 1e200) {
          lnV += Math.log(product);
          product = 1;
        }
      }
      const spread = 1 + tau2 * sA;
      const wideSpread = 1 + wider * tau2 * sA;
      const m = (tau2 * sB) / spread;
      const wideM = (wider * tau2 * sB) / wideSpread;
      // On against off: bounded from above, because rows that do not fit speak for the wider bias.
      const odds = oddsOfOn * Math.sqrt(wideSpread / spread) * Math.exp(-0.5 * (wideM - m) * sB);
      const off = 1 / (1 + odds);
      lnReading[k] = -0.5 * (sC - wideM * sB + lnV + Math.log(product * wideSpread * off * off)) + lnWeight[1];
      byLnTau[note(stay, 0, odds * off, m, tau2 / spread)] = (m * sB - tau2 * sA) / spread;
      byLnTau[note(stay, 1, off, wideM, (wider * tau2) / wideSpread)] = (wideM * sB - wider * tau2 * sA) / wideSpread;
    }
  }

  function noteBound(group: Group): void {
    for (let k = 0; k < group.stays.length; k++) {
      const lnOn = noteTail(group, group.stays[k], 0) + lnWeight[0];
      const lnOff = noteTail(group, group.stays[k], 1) + lnWeight[1];
      const odds = Math.exp(-Math.abs(lnOn - lnOff));
      const likelier = 1 / (1 + odds);
      posterior.weight[2 * k] = lnOn > lnOff ? likelier : odds * likelier;
      posterior.weight[2 * k + 1] = lnOn > lnOff ? odds * likelier : likelier;
      lnReading[k] = Math.max(lnOn, lnOff) - Math.log(likelier);
    }
  }

  /** Notes one component of a bound and returns ln Φ. */
  function noteTail(group: Group, stay: Stay, off: number): number {
    const {beta, tau2, sigma2} = errorsOf(group);
    const T = off === 1 ? wider * tau2 : tau2;
    const row = group.first;
    const sign = group.form === "at least" ? 1 : -1;
    const V = s2[row] + sigma2 + T;
    const u = (sign * (ofStay(locations, stay)[row] + beta - y[row])) / Math.sqrt(V);
    logNormalCdf(u, cdf);
    const byLocation = (sign * cdf.slope) / Math.sqrt(V);
    const i = note(stay, off, 0, T * byLocation, T - ((T * T) / V) * cdf.slope * (cdf.slope + u));
    byBias[i] = byLocation;
    byLnTau[i] = (-cdf.slope * u * T) / V;
    byLnSigma[i] = (-cdf.slope * u * sigma2) / V;
    return cdf.value;
  }

  function measure(group: Group): number {
    posterior.count = 0;
    if (group.form === "band" || group.form === "balance") noteBands(group);
    else noteBound(group);
    return weigh();
  }

  function addKindBars(group: Group, bias: number, lnSigma: number): void {
    const ofReturn = group.class === "return";
    let lnTau = 0;
    for (let i = 0; i < posterior.count; i++) lnTau += posterior.weight[i] * byLnTau[i];
    (ofReturn ? bars.returnBias : bars.bias)[group.kind] += bias;
    (ofReturn ? bars.returnLnTau : bars.lnTau)[group.kind] += lnTau;
    bars.lnSigma[group.kind] += lnSigma;
  }

  /** With ω the weights and m, V mean and variance of the bias in each component: EM form, per stay. */
  function pullBands(group: Group): void {
    const balance = group.form === "balance";
    const {beta, sigma2} = errorsOf(group);
    let biasBar = 0;
    let lnSigmaBar = 0;
    for (let k = 0; k < group.stays.length; k++) {
      let w = 0;
      let wm = 0;
      let wmm = 0;
      for (let i = 2 * k; i < 2 * k + 2; i++) {
        const m = posterior.mean[i];
        w += posterior.weight[i];
        wm += posterior.weight[i] * m;
        wmm += posterior.weight[i] * (m * m + posterior.variance[i]);
      }
      const stay = group.stays[k];
      const ell = ofStay(locations, stay);
      const seed = ofStay(seeds, stay);
      const residual = ofStay(residuals, stay);
      const precision = ofStay(precisions, stay);
      for (let i = group.first; i < group.end; i++) {
        const load = balance ? ell[i] : 1;
        const r = residual[i];
        const perV = precision[i];
        const byEll = (w * r - load * wm) * perV;
        const byV = 0.5 * perV * ((w * r * r - 2 * r * load * wm + load * load * wmm) * perV - w);
        lnSigmaBar += byV * 2 * sigma2 * load * load;
        biasBar += byEll * load;
        seed[i] = balance ? byEll * (1 + beta) + (wm * r - load * wmm) * perV + byV * 2 * sigma2 * load : byEll;
      }
    }
    addKindBars(group, biasBar, lnSigmaBar);
  }

  function pullBound(group: Group): void {
    let biasBar = 0;
    let lnSigmaBar = 0;
    seeds.any[group.first] = 0;
    seeds.settled[group.first] = 0;
    for (let i = 0; i < posterior.count; i++) {
      const byLocation = posterior.weight[i] * byBias[i];
      (posterior.any[i] === 1 ? seeds.any : seeds.settled)[group.first] += byLocation;
      biasBar += byLocation;
      lnSigmaBar += posterior.weight[i] * byLnSigma[i];
    }
    addKindBars(group, biasBar, lnSigmaBar);
  }

  return {
    posterior,
    seeds,
    evaluate: measure,
    differentiate(group) {
      const ln = measure(group);
      if (group.form === "band" || group.form === "balance") pullBands(group);
      else pullBound(group);
      return ln;
    },
  };
}
