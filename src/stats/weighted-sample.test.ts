import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quantileOfSorted} from "./quantile.ts";
import {ascending, weightedCovariance, weightedMoments, weightedQuantiles} from "./weighted-sample.ts";

const values = Float64Array.from([30, 10, 20]);

describe("weightedQuantiles", () => {
  it("stands each value at the middle of its weight and joins neighbours by a line", () => {
    const thirds = values.map(() => 1 / 3);
    const found = weightedQuantiles(values, ascending(values), thirds, [0, 1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6, 1]);
    for (const [i, expected] of [10, 10, 15, 20, 25, 30, 30].entries()) expect(found[i]).toBeCloseTo(expected, 12);
  });

  it("without weights is the quantile of a sorted sample, to the last digit", () => {
    const levels = [0.05, 0.1, 0.5, 0.95];
    const samples = fc.array(fc.double({min: -9, max: 9, noNaN: true}), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(samples, (sample) => {
        const column = Float64Array.from(sample);
        const sorted = column.toSorted();
        const expected = levels.map((p) => quantileOfSorted(sorted, p));
        expect(weightedQuantiles(column, ascending(column), undefined, levels)).toEqual(expected);
      }),
    );
  });

  it("draws the median to the value with most of the weight", () => {
    const weights = Float64Array.from([0.05, 0.9, 0.05]);
    expect(weightedQuantiles(values, ascending(values), weights, [0.5])[0]).toBeCloseTo(10 + (0.05 / 0.475) * 10, 9);
  });

  it("is the same for a value twice as for one of twice the weight, to within a gap of its neighbours", () => {
    const [twice, heavy] = [Float64Array.from([1, 2, 2, 3]), Float64Array.from([1, 2, 3])];
    const weights = Float64Array.from([0.25, 0.5, 0.25]);
    expect(weightedQuantiles(twice, ascending(twice), undefined, [0.5])).toEqual([2]);
    expect(weightedQuantiles(heavy, ascending(heavy), weights, [0.5])).toEqual([2]);
  });

  it("never leaves the values and never falls", () => {
    const sample = fc.array(
      fc.tuple(fc.double({min: -9, max: 9, noNaN: true}), fc.double({min: 0.01, max: 1, noNaN: true})),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(sample, (pairs) => {
        const column = Float64Array.from(pairs, ([value]) => value);
        const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
        const weights = Float64Array.from(pairs, ([, weight]) => weight / total);
        const found = weightedQuantiles(column, ascending(column), weights, [0.05, 0.3, 0.5, 0.9]);
        expect([...found].sort((a, b) => a - b)).toEqual(found);
        expect(found[0]).toBeGreaterThanOrEqual(Math.min(...column));
        expect(found[3]).toBeLessThanOrEqual(Math.max(...column));
      }),
    );
  });
});

describe("weighted moments", () => {
  it("are those of the draws that weigh", () => {
    const weights = Float64Array.from([0, 0.5, 0.5]);
    expect(weightedMoments(values, weights)).toEqual({mean: 15, sd: 5});
    expect(weightedCovariance(values, values, weights)).toBe(25);
    expect(
      weightedCovariance(
        values,
        values.map((x) => -x),
      ),
    ).toBeCloseTo(-(weightedMoments(values).sd ** 2), 9);
  });
});
