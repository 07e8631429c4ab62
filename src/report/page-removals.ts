import {addMonths, month, monthText} from "../core/month.ts";
import type {Removal, SeriesSummary} from "../estimate/removal.ts";
import type {QuantitySummary} from "../estimate/result.ts";

/**
 * A removal as the page holds it: each quantile as a whole number of ten-thousandths of a logarithm by which it differs
 * from the whole account's, less the number of the month before; null where one of the two is no more than nothing.
 * Most sources move most months by little, so most of these numbers are small.
 */
export type PackedRemoval = Omit<Removal, "series"> & {readonly series: readonly PackedSeries[]};

type PackedSeries = Pick<SeriesSummary, "quantity" | "stay" | "place" | "from"> &
  Readonly<Record<Quantile, readonly (number | null)[]>>;

const quantiles = ["q05", "q10", "q25", "q50", "q75", "q90", "q95"] as const;
type Quantile = (typeof quantiles)[number];
type Quantiles = Pick<QuantitySummary, Quantile>;

/** @param whole summaries of the account with all evidence, as the page holds them */
export function packRemovals(
  removals: readonly Removal[],
  whole: readonly QuantitySummary[],
): readonly PackedRemoval[] {
  const byMonth = summariesByMonth(whole);
  return removals.map((removal) => ({...removal, series: removal.series.map((series) => packSeries(series, byMonth))}));
}

/** The removals again, each quantile within a twenty-thousandth of what it was. */
export function unpackRemovals(
  packed: readonly PackedRemoval[],
  whole: readonly QuantitySummary[],
): readonly Removal[] {
  const byMonth = summariesByMonth(whole);
  return packed.map((removal) => ({...removal, series: removal.series.map((series) => unpackSeries(series, byMonth))}));
}

const perUnit = 10_000;

type ByMonth = ReadonlyMap<string, Quantiles>;

function packSeries(series: SeriesSummary, whole: ByMonth): PackedSeries {
  return {...headOf(series), ...forEachQuantile((name) => differences(series[name], wholeOf(series, name, whole)))};
}

function unpackSeries(series: PackedSeries, whole: ByMonth): SeriesSummary {
  return {...headOf(series), ...forEachQuantile((name) => sums(series[name], wholeOf(series, name, whole)))};
}

function headOf({quantity, stay, place, from}: PackedSeries | SeriesSummary) {
  return {quantity, stay, place, from};
}

function forEachQuantile<Values>(values: (name: Quantile) => Values): Record<Quantile, Values> {
  return Object.fromEntries(quantiles.map((name) => [name, values(name)])) as Record<Quantile, Values>;
}

/** The whole account's numbers in the months of a series; 0 where it has none. */
function wholeOf(series: PackedSeries | SeriesSummary, name: Quantile, whole: ByMonth): readonly number[] {
  return series[name].map((_, i) => {
    const at = monthText(addMonths(month(series.from), i));
    return whole.get(keyOf(series, at))?.[name] ?? 0;
  });
}

function differences(values: readonly number[], whole: readonly number[]): (number | null)[] {
  let before = 0;
  return values.map((value, i) => {
    const reference = whole[i] as number;
    if (!(value > 0 && reference > 0)) return null;
    const ratio = Math.round(perUnit * Math.log(value / reference));
    const difference = ratio - before;
    before = ratio;
    return difference;
  });
}

function sums(packed: readonly (number | null)[], whole: readonly number[]): number[] {
  let ratio = 0;
  return packed.map((difference, i) => {
    if (difference === null) return 0;
    ratio += difference;
    return (whole[i] as number) * Math.exp(ratio / perUnit);
  });
}

function summariesByMonth(whole: readonly QuantitySummary[]): ByMonth {
  return new Map(whole.map((summary) => [keyOf(summary, summary.month), summary]));
}

function keyOf({quantity, stay, place}: Pick<SeriesSummary, "quantity" | "stay" | "place">, at: string): string {
  return [quantity, stay, place, at].join(" ");
}
