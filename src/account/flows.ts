import {sourceKinds} from "./observation.ts";
import type {Shape} from "./shape.ts";

/**
 * What claims can be about, with the places of all of it in one array: a claim is a sum of few of its entries, and the
 * derivatives by them stand at the same places. Arrays over hosts and months are month-major, index t·C + c; stocks are
 * persons at month ends, flows persons per month. Sums run over the months before each, so that a window of months is a
 * difference of two entries, however long it is.
 */
export interface Entries {
  /** A nought and a one, and then all the arrays below. */
  readonly entries: Float64Array;
  /** Σ d: those who left, any stay, T + 1. */
  readonly sumD: Float64Array;
  /** Σ ℓ: people who settled abroad, T + 1. */
  readonly sumSettling: Float64Array;
  /** By regime and host, R·C: π ψ (short stays), π (1 − ψ) (settled). */
  readonly shareShort: Float64Array;
  readonly shareSettled: Float64Array;
  /** A: short stays, B: settled, T·C; and their sums over hosts, T. */
  readonly A: Float64Array;
  readonly B: Float64Array;
  readonly sumA: Float64Array;
  readonly sumB: Float64Array;
  /** p_R, p_O: probability of a settled person to go home, to move on, in the month, T·C. */
  readonly pR: Float64Array;
  readonly pO: Float64Array;
  /** θ p, (1 − θ) p: probability of a short stay to end in a month and go home, to end and move on. */
  readonly shortExit: Float64Array;
  /** Σ R^A, Σ R^B: returns of short stays, of the settled, T + 1. */
  readonly sumReturnsA: Float64Array;
  readonly sumReturnsB: Float64Array;
  /** Σ of the settled who move on, and of all who do, P, T + 1. */
  readonly sumOnward: Float64Array;
  readonly sumPool: Float64Array;
  /** w: where people who move on go, C. */
  readonly onwardTo: Float64Array;
  /** κ: permits per settled person, one for each permit host. */
  readonly permits: Float64Array;
  /** Earlier diasporas, persons. */
  readonly bases: Float64Array;
  readonly cohorts: readonly CohortEntries[];
}

/** Totals of a wave cohort, the same account with inflow only in its months. All by month, T. */
export interface CohortEntries {
  /** F: its settled people, all hosts; A^w: its short stays. */
  readonly settled: Float64Array;
  readonly short: Float64Array;
  /** L_w: those who left, any stay, and those who settled, up to the month. */
  readonly left: Float64Array;
  readonly leftSettled: Float64Array;
}

/** The latent account at one z: everything that a claim can be about. Filled anew by every evaluation. */
export interface Flows extends Entries {
  readonly C: number;
  readonly T: number;
  readonly regimeOf: Int32Array;
  /** Month after the last of each regime, R. */
  readonly regimeEnd: Int32Array;
  /** d: departures, any stay; ℓ: people who settle abroad, T. */
  readonly d: Float64Array;
  readonly settling: Float64Array;
  /** π by regime and host, R·C; Σ_c π ψ, R. */
  readonly share: Float64Array;
  readonly shortOfRegime: Float64Array;
  /** R^A, R^B: returns of short stays, of the settled, T. */
  readonly returnsA: Float64Array;
  readonly returnsB: Float64Array;
  /** Settled people who move on, Σ_c p_O B; P: all who move on, T. */
  readonly onward: Float64Array;
  readonly pool: Float64Array;
  readonly cohorts: readonly Cohort[];
  /** p: monthly exit probability of a short stay; θ: share of those exits that go home. */
  p: number;
  theta: number;
}

export interface Cohort extends CohortEntries {
  /** F by host, T·C. */
  readonly settledByHost: Float64Array;
  /** P of the cohort. */
  readonly pool: Float64Array;
}

/** Derivatives of the log density by what is named, filled backwards from the observations. */
export interface Bars extends Entries {
  readonly d: Float64Array;
  /** Log odds of going home and of moving on: by block and host, Y·C; what all hosts share, T: home only, both. */
  readonly lnHome: Float64Array;
  readonly lnOnward: Float64Array;
  readonly lnHomeMonth: Float64Array;
  readonly lnLeaveMonth: Float64Array;
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

/** Turns derivatives by a running sum into those by its months: entry t + 1 becomes that of month t. */
export function sumBack(bar: Float64Array): void {
  for (let t = bar.length - 2; t >= 0; t--) bar[t] += bar[t + 1];
}

/** Room for the flows of a shape. */
export function allocateFlows(shape: Shape): Flows {
  const {C, T, R} = shape;
  const by = (length: number) => new Float64Array(length);
  const entries = layEntries(shape, by(entryCount(shape)));
  entries.entries[one] = 1;
  return {
    ...entries,
    C,
    T,
    regimeOf: shape.regimeOf,
    regimeEnd: Int32Array.from({length: R}, (_, r) => shape.regimeOf.lastIndexOf(r) + 1),
    d: by(T),
    settling: by(T),
    share: by(R * C),
    shortOfRegime: by(R),
    returnsA: by(T),
    returnsB: by(T),
    onward: by(T),
    pool: by(T),
    cohorts: entries.cohorts.map((cohort) => ({...cohort, settledByHost: by(T * C), pool: by(T)})),
    p: 0,
    theta: 0,
  };
}

/** Room for the bars of a shape: one buffer behind all of them, so that clearing is one pass. */
export function allocateBars(shape: Shape): Bars {
  const {C, T, Y} = shape;
  const kinds = sourceKinds.length;
  const ofEntries = entryCount(shape);
  const buffer = new Float64Array(ofEntries + 3 * T + 2 * Y * C + 5 * kinds);
  const by = carve(buffer, ofEntries);
  return {
    ...layEntries(shape, buffer),
    d: by(T),
    lnHome: by(Y * C),
    lnOnward: by(Y * C),
    lnHomeMonth: by(T),
    lnLeaveMonth: by(T),
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

/** Places in `Entries.entries` that always hold 0 and 1. */
export const nought = 0;
export const one = 1;

function entryCount({C, T, R, waves, permitHosts, bases}: Shape): number {
  const months = (2 + 4 * waves.length) * T + 6 * (T + 1);
  return 2 + months + 4 * T * C + 2 * R * C + 2 + C + permitHosts.length + bases.length;
}

/** The entries of a shape, from the beginning of a buffer on. */
function layEntries({C, T, R, waves, permitHosts, bases}: Shape, buffer: Float64Array): Entries {
  const by = carve(buffer, 2);
  return {
    entries: buffer,
    sumD: by(T + 1),
    sumSettling: by(T + 1),
    shareShort: by(R * C),
    shareSettled: by(R * C),
    A: by(T * C),
    B: by(T * C),
    sumA: by(T),
    sumB: by(T),
    pR: by(T * C),
    pO: by(T * C),
    shortExit: by(2),
    sumReturnsA: by(T + 1),
    sumReturnsB: by(T + 1),
    sumOnward: by(T + 1),
    sumPool: by(T + 1),
    onwardTo: by(C),
    permits: by(permitHosts.length),
    bases: by(bases.length),
    cohorts: waves.map(() => ({settled: by(T), short: by(T), left: by(T), leftSettled: by(T)})),
  };
}

/** Cuts one stretch after another from a buffer. */
function carve(buffer: Float64Array, start: number): (length: number) => Float64Array {
  let used = start;
  return (length) => {
    used += length;
    return buffer.subarray(used - length, used);
  };
}
