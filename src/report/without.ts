import {addMonths, month, monthText} from "../core/month.ts";
import {narrowing} from "../estimate/narrowing.ts";
import type {SeriesSummary} from "../estimate/removal.ts";
import type {QuantitySummary} from "../estimate/result.ts";

/**
 * The summaries of an account with what is known of it without some evidence put in their place. What the series do not
 * speak of stays as it was.
 */
export function summariesWithout(
  all: readonly QuantitySummary[],
  series: readonly SeriesSummary[],
): readonly QuantitySummary[] {
  const changed = new Map(series.flatMap(quantilesByMonth));
  return all.map((summary) => {
    const quantiles = changed.get(keyOf(summary, summary.month));
    return quantiles === undefined ? summary : withQuantiles(summary, quantiles);
  });
}

type Quantiles = Pick<QuantitySummary, "q05" | "q10" | "q25" | "q50" | "q75" | "q90" | "q95">;

function quantilesByMonth(series: SeriesSummary): (readonly [string, Quantiles])[] {
  return series.q50.map((q50, i) => {
    const [q05, q10, q25, q75, q90, q95] = (["q05", "q10", "q25", "q75", "q90", "q95"] as const).map(
      (name) => series[name][i] as number,
    ) as [number, number, number, number, number, number];
    const at = monthText(addMonths(month(series.from), i));
    return [keyOf(series, at), {q05, q10, q25, q50, q75, q90, q95}];
  });
}

function withQuantiles(summary: QuantitySummary, quantiles: Quantiles): QuantitySummary {
  const {quantity, prior10, prior90} = summary;
  const scale = quantity === "returned_share" ? "share" : "persons";
  return {
    ...summary,
    ...quantiles,
    narrowing: narrowing([quantiles.q10, quantiles.q90], [prior10, prior90], scale),
  };
}

function keyOf({quantity, stay, place}: Pick<SeriesSummary, "quantity" | "stay" | "place">, at: string): string {
  return [quantity, stay, place, at].join(" ");
}
