import type {Account} from "../account/account.ts";
import {addMonths, type Month, monthText} from "../core/month.ts";
import type {Mixing} from "../stats/diagnostics/mixing.ts";
import {quantileOfSorted} from "../stats/quantile.ts";
import {randomStream} from "../stats/random.ts";
import {measureMixing, passes} from "./gate.ts";
import {narrowing} from "./narrowing.ts";
import {type Series, seriesOf} from "./reported.ts";
import type {QuantitySummary} from "./result.ts";
import {type Tabulated, tabulate} from "./tabulate.ts";

/** What a summary needs beside the draws. */
export interface SummaryOptions {
  readonly hosts: readonly string[];
  /** First month of the account. */
  readonly from: Month;
  /** Last month, 0-based, that a used row speaks of; later ones are forecasts. */
  readonly lastEvidence: number;
  readonly chainCount: number;
  /** Draws of the prior, one row of z after another. */
  readonly prior: Float64Array;
}

/** Draws of z from the prior, as many as asked for: what is assumed before any evidence. */
export function drawPrior(dim: number, count: number, seed: number, stream: number): Float64Array {
  const random = randomStream(seed, stream);
  return Float64Array.from({length: count * dim}, () => random.normal());
}

/** Every reported quantity of all hosts and of each, in every month in which it can be other than nothing. */
export function summariseQuantities(account: Account, draws: Float64Array, options: SummaryOptions): QuantitySummary[] {
  const places = [null, ...options.hosts.keys()];
  const valuesOfPlace = (seriesOf(0).length * account.shape.T * draws.length) / account.dim;
  const together = Math.max(1, Math.floor(mostValues / valuesOfPlace));
  const groups = Array.from({length: Math.ceil(places.length / together)}, (_, i) =>
    places.slice(i * together, (i + 1) * together),
  );
  return groups.flatMap((group) => {
    const series = group.flatMap(seriesOf);
    const posterior = tabulate(account, draws, series);
    const prior = tabulate(account, options.prior, series);
    return posterior.flatMap((table, k) => summariseSeries(table, prior[k], options));
  });
}

/** Numbers to hold at once, 100 MB: each group of places carries all draws through the account anew. */
const mostValues = 12.5e6;

function summariseSeries(posterior: Tabulated, prior: Tabulated, options: SummaryOptions): QuantitySummary[] {
  const {series, byMonth} = posterior;
  return byMonth.flatMap((values, t) =>
    t < series.firstMonth ? [] : [summariseMonth(series, t, values, prior.byMonth[t], options)],
  );
}

function summariseMonth(
  {quantity, stay, host}: Series,
  t: number,
  values: Float64Array,
  priorValues: Float64Array,
  {hosts, from, lastEvidence, chainCount}: SummaryOptions,
): QuantitySummary {
  const sorted = values.toSorted();
  const priorSorted = priorValues.toSorted();
  const [q05, q10, q25, q50, q75, q90, q95] = levels.map((p) => rounded(quantileOfSorted(sorted, p)));
  const [prior10, prior90] = [0.1, 0.9].map((p) => rounded(quantileOfSorted(priorSorted, p)));
  const mixing = mixingOf(values, chainCount, sorted, host !== null);
  return {
    quantity,
    stay,
    place: host === null ? "ALL" : hosts[host],
    month: monthText(addMonths(from, t)),
    forecast: t > lastEvidence,
    ...moments(values),
    q05,
    q10,
    q25,
    q50,
    q75,
    q90,
    q95,
    prior10,
    prior90,
    narrowing: narrowing([q10, q90], [prior10, prior90], quantity === "returned_share" ? "share" : "persons"),
    ...mixing,
    shown: passes(mixing),
  };
}

/** Of a host: of the thinned draws where they pass, else of all. */
function mixingOf(
  values: Float64Array,
  chainCount: number,
  sorted: Float64Array<ArrayBuffer>,
  ofHost: boolean,
): Mixing {
  if (ofHost) {
    const found = measureMixing(thinned(values, chainCount), chainCount);
    if (passes(found)) return found;
  }
  return measureMixing(values, chainCount, sorted);
}

const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

function moments(values: Float64Array): {mean: number; sd: number} {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return {mean: rounded(mean), sd: rounded(Math.sqrt(squares / (values.length - 1)))};
}

/** Seven digits: more than chance allows, and half of the bytes. */
function rounded(value: number): number {
  return Number(value.toPrecision(7));
}

/**
 * Every n-th draw of each chain, so that about a thousand remain. Neighbours are so alike that little is lost, and
 * most of the time after a fit went into measuring how well the hosts' quantities have mixed.
 */
function thinned(values: Float64Array, chainCount: number): Float64Array {
  const length = values.length / chainCount;
  const every = Math.max(1, Math.floor(values.length / thinnedDraws));
  const kept = 2 * Math.floor(length / every / 2);
  return Float64Array.from(
    {length: kept * chainCount},
    (_, i) => values[Math.floor(i / kept) * length + (i % kept) * every],
  );
}

const thinnedDraws = 1000;
