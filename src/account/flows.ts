import {sourceKinds} from "./observation.ts";
import type {Shape} from "./shape.ts";

/**
 * The latent account at one z: everything that a claim can be about. Arrays over hosts and months are month-major,
 * index t·C + c; stocks are persons at month ends, flows persons per month. Filled anew by every evaluation.
 */
export interface Flows {
  readonly C: number;
  readonly T: number;
  readonly regimeOf: Int32Array;
  /** Month after the last of each regime, R. */
  readonly regimeEnd: Int32Array;
  /** d: departures, any stay, T; and summed before each month, T + 1. */
  readonly d: Float64Array;
  readonly sumD: Float64Array;
  /** ℓ: people who settle abroad, T; and summed, T + 1. */
  readonly settling: Float64Array;
  readonly sumSettling: Float64Array;
  /** By regime and host, R·C: π, π ψ (short stays), π (1 − ψ) (settled); and Σ_c π ψ, R. */
  readonly share: Float64Array;
  readonly shareShort: Float64Array;
  readonly shareSettled: Float64Array;
  readonly shortOfRegime: Float64Array;
  /** A: short stays, B: settled, T·C; and their sums over hosts, T. */
  readonly A: Float64Array;
  readonly B: Float64Array;
  readonly sumA: Float64Array;
  readonly sumB: Float64Array;
  /** p_R, p_O: probability of a settled person to go home, to move on, in the month, T·C. */
  readonly pR: Float64Array;
  readonly pO: Float64Array;
  /** R^A, R^B: returns of short stays, of the settled, T; and summed, T + 1. */
  readonly returnsA: Float64Array;
  readonly returnsB: Float64Array;
  readonly sumReturnsA: Float64Array;
  readonly sumReturnsB: Float64Array;
  /** Settled people who move on, Σ_c p_O B, T; P: all who move on, T; and summed, T + 1. */
  readonly onward: Float64Array;
  readonly pool: Float64Array;
  readonly sumOnward: Float64Array;
  readonly sumPool: Float64Array;
  /** w: where people who move on go, C. */
  readonly onwardTo: Float64Array;
  /** κ: permits per settled person, one for each permit host. */
  readonly permits: Float64Array;
  /** Earlier diasporas, persons. */
  readonly bases: Float64Array;
  readonly cohorts: readonly Cohort[];
  /** p: monthly exit probability of a short stay; θ: share of those exits that go home. */
  p: number;
  theta: number;
}

/** A wave cohort: the same account with inflow only in its months. All by month, T. */
export interface Cohort {
  /** F: settled people of the cohort, all hosts; and by host, T·C. */
  readonly settled: Float64Array;
  readonly settledByHost: Float64Array;
  /** A^w: its short stays. */
  readonly short: Float64Array;
  /** L_w: those who left, any stay, and those who settled, up to the month. */
  readonly left: Float64Array;
  readonly leftSettled: Float64Array;
  /** P of the cohort. */
  readonly pool: Float64Array;
}

/**
 * Derivatives of the log density by the entries of `Flows`, filled backwards from the observations. A window of months
 * is a difference of two running sums, so a claim about one adds to two entries, however long it is.
 */
export interface Bars {
  readonly d: Float64Array;
  readonly sumD: Float64Array;
  readonly sumSettling: Float64Array;
  readonly sumReturnsA: Float64Array;
  readonly sumReturnsB: Float64Array;
  readonly sumOnward: Float64Array;
  readonly sumPool: Float64Array;
  readonly A: Float64Array;
  readonly B: Float64Array;
  readonly sumA: Float64Array;
  readonly sumB: Float64Array;
  readonly pR: Float64Array;
  readonly pO: Float64Array;
  readonly shareShort: Float64Array;
  readonly shareSettled: Float64Array;
  readonly onwardTo: Float64Array;
  readonly permits: Float64Array;
  readonly bases: Float64Array;
  /** Log odds of going home and of moving on: by block and host, Y·C; what all hosts share, T: home only, both. */
  readonly lnHome: Float64Array;
  readonly lnOnward: Float64Array;
  readonly lnHomeMonth: Float64Array;
  readonly lnLeaveMonth: Float64Array;
  readonly cohorts: readonly CohortBars[];
  /** Per kind of source: common bias β, τ and σ in logs; the same on returning. */
  readonly bias: Float64Array;
  readonly lnTau: Float64Array;
  readonly lnSigma: Float64Array;
  readonly returnBias: Float64Array;
  readonly returnLnTau: Float64Array;
  p: number;
  theta: number;
  /** Sets everything to zero. */
  clear(): void;
}

/** Bars of a cohort's monthly totals. */
export interface CohortBars {
  readonly settled: Float64Array;
  readonly short: Float64Array;
  readonly left: Float64Array;
  readonly leftSettled: Float64Array;
}

/** Turns derivatives by a running sum into those by its months: entry t + 1 becomes that of month t. */
export function sumBack(bar: Float64Array): void {
  for (let t = bar.length - 2; t >= 0; t--) bar[t] += bar[t + 1];
}

/** Room for the flows of a shape. */
export function allocateFlows(shape: Shape): Flows {
  const {C, T, R} = shape;
  const by = (length: number) => new Float64Array(length);
  return {
    C,
    T,
    regimeOf: shape.regimeOf,
    regimeEnd: Int32Array.from({length: R}, (_, r) => shape.regimeOf.lastIndexOf(r) + 1),
    d: by(T),
    sumD: by(T + 1),
    settling: by(T),
    sumSettling: by(T + 1),
    share: by(R * C),
    shareShort: by(R * C),
    shareSettled: by(R * C),
    shortOfRegime: by(R),
    A: by(T * C),
    B: by(T * C),
    sumA: by(T),
    sumB: by(T),
    pR: by(T * C),
    pO: by(T * C),
    returnsA: by(T),
    returnsB: by(T),
    sumReturnsA: by(T + 1),
    sumReturnsB: by(T + 1),
    onward: by(T),
    pool: by(T),
    sumOnward: by(T + 1),
    sumPool: by(T + 1),
    onwardTo: by(C),
    permits: by(shape.permitHosts.length),
    bases: by(shape.bases.length),
    cohorts: shape.waves.map(() => ({
      settled: by(T),
      settledByHost: by(T * C),
      short: by(T),
      left: by(T),
      leftSettled: by(T),
      pool: by(T),
    })),
    p: 0,
    theta: 0,
  };
}

/** Room for the bars of a shape: one buffer behind all of them, so that clearing is one pass. */
export function allocateBars(shape: Shape): Bars {
  const {C, T, R, Y} = shape;
  const kinds = sourceKinds.length;
  const cells = 4 * T * C + 2 * R * C + 2 * Y * C;
  const months = (5 + 4 * shape.waves.length) * T + 6 * (T + 1);
  const rest = C + shape.permitHosts.length + shape.bases.length + 5 * kinds;
  const buffer = new Float64Array(cells + months + rest);
  let used = 0;
  const by = (length: number) => {
    used += length;
    return buffer.subarray(used - length, used);
  };
  return {
    d: by(T),
    sumD: by(T + 1),
    sumSettling: by(T + 1),
    sumReturnsA: by(T + 1),
    sumReturnsB: by(T + 1),
    sumOnward: by(T + 1),
    sumPool: by(T + 1),
    A: by(T * C),
    B: by(T * C),
    sumA: by(T),
    sumB: by(T),
    pR: by(T * C),
    pO: by(T * C),
    shareShort: by(R * C),
    shareSettled: by(R * C),
    onwardTo: by(C),
    permits: by(shape.permitHosts.length),
    bases: by(shape.bases.length),
    lnHome: by(Y * C),
    lnOnward: by(Y * C),
    lnHomeMonth: by(T),
    lnLeaveMonth: by(T),
    cohorts: shape.waves.map(() => ({settled: by(T), short: by(T), left: by(T), leftSettled: by(T)})),
    bias: by(kinds),
    lnTau: by(kinds),
    lnSigma: by(kinds),
    returnBias: by(kinds),
    returnLnTau: by(kinds),
    p: 0,
    theta: 0,
    clear() {
      buffer.fill(0);
      this.p = 0;
      this.theta = 0;
    },
  };
}
