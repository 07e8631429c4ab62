import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {velocity} from "../../test/velocity.ts";
import {lowRankMetric} from "./metric.ts";
import {metricFromFactor} from "./metric-from-factor.ts";

const dim = 5;
const factors = fc
  .nat(7)
  .chain((rows) => fc.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: rows * dim, maxLength: rows * dim}))
  .map((entries) => Float64Array.from(entries));
const vectors = fc
  .array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: dim, maxLength: dim})
  .map((entries) => Float64Array.from(entries));

/** (I + JᵀJ) x */
function precision(factor: Float64Array, x: Float64Array): Float64Array {
  const out = x.slice();
  for (let at = 0; at < factor.length; at += dim) {
    let along = 0;
    for (let i = 0; i < dim; i++) along += factor[at + i] * x[i];
    for (let i = 0; i < dim; i++) out[i] += along * factor[at + i];
  }
  return out;
}

describe("metricFromFactor", () => {
  it("inverts I + JᵀJ up to the eigenvalues that are cut, with more rows than coordinates or fewer", () => {
    const cut = 1e-3;
    fc.assert(
      fc.property(factors, vectors, (factor, x) => {
        const back = new Float64Array(dim);
        velocity(metricFromFactor(factor, dim, cut), precision(factor, x), back);
        const tolerance = 1.01 * cut * Math.hypot(...x) + 1e-300;
        for (let i = 0; i < dim; i++) expect(Math.abs(back[i] - x[i])).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  it("keeps only what the data pin down by more than the cut", () => {
    const factor = Float64Array.of(...[0, 4, 0, 0, 0], ...[0, 0, 0, 1, 0]);
    const {variances, directions} = metricFromFactor(factor, dim, 10);
    expect([...variances]).toEqual([expect.closeTo(1 / 17, 14)]);
    expect(Math.abs(directions[1])).toBeCloseTo(1, 14);
  });

  it("is the prior where there are no data", () => {
    expect(metricFromFactor(new Float64Array(0), dim, 10)).toEqual(lowRankMetric(dim));
  });
});
