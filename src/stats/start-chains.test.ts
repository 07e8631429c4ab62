import {describe, expect, it} from "vitest";
import {lowRankMetric} from "./metric.ts";
import {startChains} from "./start-chains.ts";

const mode = Float64Array.of(100, -3);

describe("startChains", () => {
  it("starts around the mode with the metric's covariance, .7 times as wide", () => {
    const metric = lowRankMetric(2, 0.5, Float64Array.of(1, 0), Float64Array.of(16));
    const starts = startChains(mode, metric, {seed: 1, chains: 400});
    for (const [i, sd] of [4 * 0.7, 0.5 * 0.7].entries()) {
      const offsets = starts.map(({position}) => position[i] - mode[i]);
      const square = offsets.reduce((sum, x) => sum + x * x, 0) / offsets.length;
      expect(Math.abs(square / (sd * sd) - 1)).toBeLessThan(4 * Math.sqrt(2 / 400));
    }
  });

  it("gives a chain the same start and the same luck however many chains there are", () => {
    const metric = lowRankMetric(2);
    const two = startChains(mode, metric, {seed: 9, chains: 2});
    expect(startChains(mode, metric, {seed: 9, chains: 6}).slice(0, 2)).toEqual(two);
    expect(two[0].random).not.toEqual(two[1].random);
  });

  it("leaves the mode as it was", () => {
    const before = mode.slice();
    startChains(mode, lowRankMetric(2), {seed: 1, chains: 1});
    expect(mode).toEqual(before);
  });
});
