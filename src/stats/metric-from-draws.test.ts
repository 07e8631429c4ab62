import {describe, expect, it} from "vitest";
import {velocity} from "../../test/velocity.ts";
import {lowRankMetric} from "./metric.ts";
import {metricFromDraws} from "./metric-from-draws.ts";
import {randomStream} from "./random.ts";

const dim = 12;
const options = {rank: 4, keep: 1.4, phi: 0.8};

/** Draws of a normal distribution with these variances along the coordinates, and its gradients. */
function normalDraws(variances: readonly number[], count: number) {
  const random = randomStream(5, 0);
  const draws = new Float64Array(count * dim).map((_, k) => 3 + random.normal() * Math.sqrt(variances[k % dim]));
  const gradients = draws.map((x, k) => -(x - 3) / variances[k % dim]);
  return {draws, gradients};
}

/** Draws with this variance along (1, 1, …)/√size and one elsewhere, and their gradients. */
function thinDraws(size: number, variance: number, count: number) {
  const random = randomStream(6, 0);
  const z = new Float64Array(count * size).map(() => random.normal());
  const means = Float64Array.from({length: count}, (_, t) => meanOf(z.subarray(t * size, (t + 1) * size)));
  const along = (scale: number) => z.map((x, k) => x + (scale - 1) * means[Math.floor(k / size)]);
  return {draws: along(Math.sqrt(variance)), gradients: along(1 / Math.sqrt(variance)).map((g) => -g)};
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

describe("metricFromDraws", () => {
  // 30, .02 and eleven others near 1: one wide direction, one narrow.
  const variances = [30, ...Array<number>(dim - 2).fill(1), 0.02];

  it("recovers a normal's wide and narrow directions from as few as 60 draws, since gradients tell as much again", () => {
    const {draws, gradients} = normalDraws(variances, 60);
    const metric = metricFromDraws(draws, gradients, dim, options);
    const out = new Float64Array(dim);
    for (const [i, variance] of [
      [0, 30],
      [dim - 1, 0.02],
    ]) {
      velocity(metric, new Float64Array(dim).fill(1, i, i + 1), out);
      expect(Math.abs(Math.log(out[i] / variance))).toBeLessThan(0.35);
    }
  });

  it("in one dimension is √((Σ(x − x̄)² + 1)/(Σ(g − ḡ)² + 1))", () => {
    const draws = Float64Array.of(0, 8, 0, 8);
    const gradients = Float64Array.of(7, 6, 7, 6);
    const {variances} = metricFromDraws(draws, gradients, 1, options);
    expect([...variances]).toEqual([expect.closeTo(Math.sqrt(65 / 2), 12)]);
  });

  it("leaves directions alone whose variance is near one", () => {
    const {draws, gradients} = normalDraws(Array<number>(dim).fill(1), 2000);
    expect(metricFromDraws(draws, gradients, dim, options)).toEqual(lowRankMetric(dim, options.phi));
  });

  it("leaves out the coordinates of which the draws know nothing, so that a product costs less", () => {
    const {draws, gradients} = normalDraws(variances, 2000);
    expect([...metricFromDraws(draws, gradients, dim, options).support]).toEqual([0, dim - 1]);
  });

  it("keeps a direction that is spread thin over a hundred coordinates, each of which it hardly moves", () => {
    const {draws, gradients} = thinDraws(100, 5, 5000);
    const {support, variances: kept} = metricFromDraws(draws, gradients, 100, {...options, rank: 1, keep: 2});
    expect(support.length).toBe(100);
    expect(Math.abs(Math.log(kept[0] / 5))).toBeLessThan(0.05);
  });

  it("does not depend on where the draws lie", () => {
    const {draws, gradients} = normalDraws(variances, 200);
    const moved = draws.map((x) => x + 1024);
    const [here, there] = [draws, moved].map((x) => metricFromDraws(x, gradients, dim, options));
    expect([...there.variances]).toEqual([...here.variances].map((x) => expect.closeTo(x, 6)));
  });

  it("is the prior, slowed by φ, when there are too few draws to tell", () => {
    const {draws, gradients} = normalDraws(variances, 3);
    expect(metricFromDraws(draws, gradients, dim, options)).toEqual(lowRankMetric(dim, options.phi));
  });
});
