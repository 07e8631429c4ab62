import type {Flows} from "../account/flows.ts";
import type {Stay} from "../account/observation.ts";
import type {ReportedQuantity} from "./result.ts";

/** A reported quantity of one place, month by month. */
export interface Series {
  readonly quantity: ReportedQuantity;
  readonly stay: Stay;
  /** Host index; null: all hosts together. */
  readonly host: number | null;
  /** First month in which it can be other than nothing. */
  readonly firstMonth: number;
  /** Whether each month is added to those before it. */
  readonly cumulative: boolean;
  /** The quantity in month t, or what month t adds, at the present flows: persons, or a share 0–1. */
  at(flows: Flows, t: number): number;
}

/** Every series of a place: all hosts together (null), or one host. A share returned exists of all hosts only. */
export function seriesOf(host: number | null): readonly Series[] {
  return (["any", "settled"] as const).flatMap((stay) =>
    host === null ? seriesOfAll(stay) : seriesOfHost(host, stay),
  );
}

/** Values of a series at the present flows, written to `out` from `start`, one a month. */
export function fillSeries(series: Series, flows: Flows, out: Float64Array, start: number): void {
  let sum = 0;
  for (let t = 0; t < flows.T; t++) {
    const value = series.at(flows, t);
    sum += value;
    out[start + t] = series.cumulative ? sum : value;
  }
}

function seriesOfAll(stay: Stay): readonly Series[] {
  const any = stay === "any";
  const of = (quantity: ReportedQuantity, firstMonth: number, at: Series["at"]): Series => ({
    quantity,
    stay,
    host: null,
    firstMonth,
    cumulative: false,
    at,
  });
  const left = (flows: Flows, t: number) => (any ? flows.sumD : flows.sumSettling)[t + 1];
  const returned = (flows: Flows, t: number) => flows.sumReturnsB[t + 1] + (any ? flows.sumReturnsA[t + 1] : 0);
  return [
    of("left", 0, left),
    of("returned", 1, returned),
    of("returned_share", 1, (flows, t) => returned(flows, t) / left(flows, t)),
    of("abroad", 0, (flows, t) => flows.sumB[t] + (any ? flows.sumA[t] : 0)),
    of("departures", 0, (flows, t) => (any ? flows.d : flows.settling)[t]),
    of("returns", 1, (flows, t) => flows.returnsB[t] + (any ? flows.returnsA[t] : 0)),
    of("onward", 1, (flows, t) => (any ? flows.pool : flows.onward)[t]),
  ];
}

/** Of one host: those who left straight for it, went home from it, moved on from it, and live in it. */
function seriesOfHost(host: number, stay: Stay): readonly Series[] {
  const any = stay === "any";
  const of = (quantity: ReportedQuantity, firstMonth: number, cumulative: boolean, at: Series["at"]): Series => ({
    quantity,
    stay,
    host,
    firstMonth,
    cumulative,
    at,
  });
  const leaving = (flows: Flows, t: number) =>
    flows.d[t] * (any ? flows.share : flows.shareSettled)[flows.regimeOf[t] * flows.C + host];
  const exiting = (flows: Flows, t: number, probability: Float64Array, shortShare: number) => {
    if (t === 0) return 0;
    const cell = t * flows.C + host;
    const short = any ? shortShare * flows.p * flows.A[cell - flows.C] : 0;
    return probability[cell] * flows.B[cell - flows.C] + short;
  };
  const returning = (flows: Flows, t: number) => exiting(flows, t, flows.pR, flows.theta);
  const movingOn = (flows: Flows, t: number) => exiting(flows, t, flows.pO, 1 - flows.theta);
  const abroad = (flows: Flows, t: number) => {
    const cell = t * flows.C + host;
    return flows.B[cell] + (any ? flows.A[cell] : 0);
  };
  return [
    of("left", 0, true, leaving),
    of("returned", 1, true, returning),
    of("abroad", 0, false, abroad),
    of("departures", 0, false, leaving),
    of("returns", 1, false, returning),
    of("onward", 1, false, movingOn),
  ];
}
