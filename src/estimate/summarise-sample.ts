import {addMonths, type Month, monthText} from "../core/month.ts";
import {ascending, weightedQuantiles} from "../stats/weighted-sample.ts";
import {headlineQuantities} from "./gate.ts";
import type {SeriesSummary} from "./removal.ts";
import {type Series, seriesOf} from "./reported.ts";
import type {Sample} from "./sample.ts";
import {type Tabulated, tabulate} from "./tabulate.ts";

/** What a brief summary is about. */
export interface BriefScope {
  readonly hosts: readonly string[];
  readonly from: Month;
  /** Month of the answer, 0-based. */
  readonly answerAt: number;
}

/** Values of draws in an order that serves any weights of them. */
export interface Sorted {
  readonly series: Series;
  readonly months: readonly {readonly t: number; readonly values: Float64Array; readonly order: Uint32Array}[];
}

/**
 * Work out what removals report, and sort it: the headline of all hosts in every month, people abroad by host in the
 * month of the answer.
 */
export function sortBrief(
  {account, draws}: Pick<Sample, "account" | "draws">,
  {hosts, answerAt}: BriefScope,
): Sorted[] {
  const ofAll = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  const ofHosts = [...hosts.keys()].flatMap((host) => seriesOf(host).filter(({quantity}) => quantity === "abroad"));
  const inMonths = ({series, byMonth}: Tabulated, wanted: (t: number) => boolean): Sorted => ({
    series,
    months: byMonth.flatMap((values, t) => (wanted(t) ? [{t, values, order: ascending(values)}] : [])),
  });
  return [
    ...tabulate(account, draws, ofAll).map((table) => inMonths(table, (t) => t >= table.series.firstMonth)),
    ...tabulate(account, draws, ofHosts).map((table) => inMonths(table, (t) => t === answerAt)),
  ];
}

/** Quantiles of sorted draws under weights; undefined: all alike. */
export function summariseBrief(
  sorted: readonly Sorted[],
  weights: Float64Array | undefined,
  {hosts, from}: BriefScope,
): SeriesSummary[] {
  return sorted
    .filter(({months}) => months.length > 0)
    .map(({series: {quantity, stay, host}, months}) => {
      const rows = months.map(({values, order}) => weightedQuantiles(values, order, weights, levels).map(rounded));
      const [q05, q10, q25, q50, q75, q90, q95] = levels.map((_, i) => rows.map((row) => row[i]));
      return {
        quantity,
        stay,
        place: host === null ? "ALL" : hosts[host],
        from: monthText(addMonths(from, months[0].t)),
        ...{q05, q10, q25, q50, q75, q90, q95},
      };
    });
}

const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** Five digits: more than chance allows. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
