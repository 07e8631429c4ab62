import type {Base, Design} from "./observation.ts";
import type {Priors} from "./priors.ts";

/** First and last month of a wave cohort, and the last month in which a claim speaks of it. */
export interface Wave {
  readonly first: number;
  readonly last: number;
  readonly until: number;
}

/** A design's calendar and sizes, worked out once. Months, hosts and blocks are 0-based. */
export interface Shape {
  /** Number of hosts, of months. */
  readonly C: number;
  readonly T: number;
  /** Events ascending by month: month, share of it left, prior median persons. */
  readonly events: readonly {readonly t: number; readonly f: number; readonly persons: number}[];
  /** Prior median of departures a month without events, persons. */
  readonly baseline: number;
  readonly hostWeights: Float64Array;
  /** Regime of destinations of each month, and their number R. */
  readonly regimeOf: Int32Array;
  readonly R: number;
  /** Block of at most 12 months that each month lies in, and their number Y. */
  readonly blockOf: Int32Array;
  readonly Y: number;
  /** Knots of the log odds of returning, every third month: K. */
  readonly K: number;
  /** Return events ascending, and the block that each begins. */
  readonly returnEvents: readonly number[];
  /** Month from which the decay runs: that of the first event, 0 without one. */
  readonly clockStart: number;
  /** Hosts that have a permits row, ascending. */
  readonly permitHosts: readonly number[];
  readonly bases: readonly Base[];
  readonly waves: readonly Wave[];
  /** Whether some row is of class return; only then its biases are parameters. */
  readonly hasReturnRows: boolean;
}

/**
 * Work out the calendar of a design.
 *
 * Regimes are runs of months cut five months after every event and at every event but the first; blocks are 12
 * months counted from month 0 and anew from each return event.
 *
 * @param extraWaves cohorts that no observation speaks of but an answer will
 * @throws {RangeError} when an event or return event lies outside 0..T−1
 */
export function shapeOf(design: Design, priors: Priors, hasReturnRows: boolean, extraWaves: readonly Wave[]): Shape {
  const {months: T, hosts, observations} = design;
  const events = [...design.events].sort((a, b) => a.t - b.t);
  const outside = [...events.map((event) => event.t), ...design.returnEvents].find((t) => t < 0 || t >= T);
  if (outside !== undefined) throw new RangeError(`event in month ${outside}, outside 0..${T - 1}`);
  const returnEvents = [...design.returnEvents].sort((a, b) => a - b);
  const regimeOf = cutAt(
    T,
    events.flatMap(({t}, i) => (i === 0 ? [t + regimeMonths] : [t, t + regimeMonths])),
  );
  const blockOf = blocksOf(T, returnEvents);
  const guess = (priors["wave.share"] * design.N0) / Math.max(1, events.length);
  return {
    C: hosts.length,
    T,
    events: events.map(({t, f, departures}) => ({t, f, persons: departures ?? guess})),
    baseline: baselineOf(design, priors),
    hostWeights: Float64Array.from(design.hostWeights),
    regimeOf,
    R: regimeOf[T - 1] + 1,
    blockOf,
    Y: blockOf[T - 1] + 1,
    K: Math.ceil((T - 1) / 3) + 1,
    returnEvents,
    clockStart: events[0]?.t ?? 0,
    permitHosts: [...new Set(observations.flatMap((o) => (o.quantity === "permits" ? (o.hosts ?? []) : [])))].sort(
      (a, b) => a - b,
    ),
    bases: design.bases,
    waves: wavesOf(design, extraWaves),
    hasReturnRows,
  };
}

const regimeMonths = 5;

/** A given baseline, at least a hundredth of all departures; else a share of them; all of them where there is no wave. */
function baselineOf({N0, months, baseline, events}: Design, priors: Priors): number {
  if (baseline !== null) return Math.max(baseline, (priors["baseline.floor"] * N0) / months);
  return ((events.length === 0 ? 1 : priors["baseline.share"]) * N0) / months;
}

function cutAt(T: number, months: readonly number[]): Int32Array {
  const cuts = new Set(months.filter((t) => t > 0 && t < T));
  const runs = new Int32Array(T);
  for (let t = 1; t < T; t++) runs[t] = runs[t - 1] + (cuts.has(t) ? 1 : 0);
  return runs;
}

function blocksOf(T: number, returnEvents: readonly number[]): Int32Array {
  const blocks = new Int32Array(T);
  for (let t = 1, since = 1; t < T; t++, since++) {
    const anew = since === 12 || returnEvents.includes(t);
    blocks[t] = blocks[t - 1] + (anew ? 1 : 0);
    if (anew) since = 0;
  }
  return blocks;
}

function wavesOf(design: Design, extra: readonly Wave[]): readonly Wave[] {
  const claimed = design.observations.flatMap(({wave, t}) =>
    wave === null ? [] : [{first: wave[0], last: wave[1], until: t}],
  );
  const until = new Map<string, Wave>();
  for (const wave of [...claimed, ...extra]) {
    const key = `${wave.first}-${wave.last}`;
    const known = until.get(key);
    until.set(key, {...wave, until: Math.max(wave.until, known?.until ?? 0)});
  }
  return [...until.values()];
}
