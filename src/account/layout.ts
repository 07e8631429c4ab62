import {sourceKinds} from "./observation.ts";
import type {Shape} from "./shape.ts";

/** Where each block of parameters begins in z, and how long z is. */
export interface Layout {
  readonly dim: number;
  readonly baseline: number;
  /** AR(1) innovations of log departures, T. */
  readonly departures: number;
  /** Persons in each wave, its persistence: E each. */
  readonly waves: number;
  readonly persistence: number;
  /** Destinations: hosts C; changes, regime-major R·C. */
  readonly destination: number;
  readonly destinationRegime: number;
  /** Short stays: all, by regime R, by host C. */
  readonly short: number;
  readonly shortRegime: number;
  readonly shortHost: number;
  readonly shortExit: number;
  readonly shortHome: number;
  /** Going home: all, by host C, knots K. */
  readonly home: number;
  readonly homeHost: number;
  readonly homeQuarter: number;
  /** Leaving this host this year, block-major Y·C. */
  readonly leaveYear: number;
  /** Moving on: all, by host C, where to C. */
  readonly onward: number;
  readonly onwardHost: number;
  readonly onwardTo: number;
  readonly permits: number;
  readonly bases: number;
  /** Return events: all A; by host, event-major A·C. */
  readonly returnEvent: number;
  readonly returnEventHost: number;
  readonly decay: number;
  /** Per kind of source, 6 each: common bias, ln τ, ln σ; then bias and ln τ on returning, or −1. */
  readonly bias: number;
  readonly lnTau: number;
  readonly lnSigma: number;
  readonly returnBias: number;
  readonly returnLnTau: number;
  /** A name for every coordinate: `x[3]`. */
  readonly names: readonly string[];
  /** Coordinates of ln τ and ln σ: their curvature at the mode misleads a metric. */
  readonly scales: readonly number[];
}

/** Lay out z for a shape. The order is fixed: stored draws are read back by it. */
export function layOut(shape: Shape): Layout {
  const {C, T, R, K, Y} = shape;
  const E = shape.events.length;
  const A = shape.returnEvents.length;
  const kinds = sourceKinds.length;
  const names: string[] = [];
  const block = (name: string, length: number): number => {
    const start = names.length;
    for (let i = 0; i < length; i++) names.push(`${name}[${i}]`);
    return start;
  };
  const offsets = {
    baseline: block("baseline", 1),
    departures: block("departures", T),
    waves: block("wave", E),
    persistence: block("wavePersistence", E),
    destination: block("destination", C),
    destinationRegime: block("destinationRegime", R * C),
    short: block("short", 1),
    shortRegime: block("shortRegime", R),
    shortHost: block("shortHost", C),
    shortExit: block("shortExit", 1),
    shortHome: block("shortHome", 1),
    home: block("home", 1),
    homeHost: block("homeHost", C),
    homeQuarter: block("homeQuarter", K),
    leaveYear: block("leaveYear", Y * C),
    onward: block("onward", 1),
    onwardHost: block("onwardHost", C),
    onwardTo: block("onwardTo", C),
    permits: block("permits", shape.permitHosts.length),
    bases: block("base", shape.bases.length),
    returnEvent: block("returnEvent", A),
    returnEventHost: block("returnEventHost", A * C),
    decay: block("decay", 1),
    bias: block("bias", kinds),
    lnTau: block("lnTau", kinds),
    lnSigma: block("lnSigma", kinds),
    returnBias: shape.hasReturnRows ? block("returnBias", kinds) : -1,
    returnLnTau: shape.hasReturnRows ? block("returnLnTau", kinds) : -1,
  };
  const scales = names.flatMap((name, i) => (/^(lnTau|lnSigma|returnLnTau)\[/.test(name) ? [i] : []));
  return {...offsets, dim: names.length, names, scales};
}
