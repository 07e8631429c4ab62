import * as Plot from "@observablehq/plot";
import type {QuantitySummary} from "../../estimate/result.ts";

/** The quantiles of one moment. */
export type Quantiles = Pick<QuantitySummary, "q05" | "q10" | "q25" | "q50" | "q75" | "q90" | "q95">;

/** Intervals from the outermost in: their ends, and how dark they are. */
export const intervals = [
  {level: 90, low: "q05", high: "q95", opacity: 0.15},
  {level: 80, low: "q10", high: "q90", opacity: 0.3},
  {level: 50, low: "q25", high: "q75", opacity: 0.55},
] as const;

/** A fan: three bands and the middle. Where there is no summary the fan has a gap. */
export function bands<P extends {readonly at: number; readonly summary: Quantiles | undefined}>(
  points: readonly P[],
  facets: Readonly<Record<string, string>> = {},
): Plot.Markish[] {
  const areas = intervals.map(({low, high, opacity}) =>
    Plot.areaY(points, {
      ...facets,
      x: "at",
      y1: ({summary}: P) => summary?.[low],
      y2: ({summary}: P) => summary?.[high],
      fill: "var(--fan)",
      fillOpacity: opacity,
      clip: true,
    }),
  );
  const middle = Plot.lineY(points, {
    ...facets,
    x: "at",
    y: ({summary}: P) => summary?.q50,
    stroke: "var(--fan)",
    strokeWidth: 2,
    clip: true,
  });
  return [...areas, middle];
}
