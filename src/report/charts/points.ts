import {month} from "../../core/month.ts";
import type {QuantitySummary} from "../../estimate/result.ts";
import type {View} from "../view.ts";
import type {Quantiles} from "./bands.ts";

/** One month end: where a stock stands; undefined where the number failed its checks, so that the fan has a gap. */
export interface Point {
  readonly at: number;
  readonly summary: (Quantiles & Pick<QuantitySummary, "prior10" | "prior90">) | undefined;
}

/** A stock through the account: nobody is away before it begins, then one point at each month's end. */
export function pointsOf(view: View, series: readonly QuantitySummary[]): readonly Point[] {
  const ends = series.map((summary) => ({at: month(summary.month) + 1, summary: summary.shown ? summary : undefined}));
  return [{at: view.from, summary: nobody}, ...ends];
}

/** The months of evidence set the height of a chart; what the model expects afterwards may run out of it. */
export function highestOf(series: readonly QuantitySummary[]): number {
  const most = (of: readonly QuantitySummary[]) => Math.max(1, ...of.filter((s) => s.shown).map((s) => s.q95));
  const known = series.filter((summary) => !summary.forecast);
  return known.length === 0 ? most(series) : Math.min(most(series), 1.5 * most(known));
}

const nobody = {q05: 0, q10: 0, q25: 0, q50: 0, q75: 0, q90: 0, q95: 0, prior10: 0, prior90: 0};
