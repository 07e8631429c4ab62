import {describe, expect, it} from "vitest";
import {fitPareto, paretoQuantile} from "./pareto.ts";

/** Excesses that stand at the quantiles of a Pareto distribution. */
const excesses = (shape: number, count: number) =>
  Float64Array.from({length: count}, (_, j) => paretoQuantile({shape, scale: 2}, (j + 0.5) / count));

describe("fitPareto", () => {
  it.each([-0.3, 0.2, 0.9])("finds the shape %s again from many excesses", (shape) => {
    const found = fitPareto(excesses(shape, 5000));
    expect(Math.abs(found.shape - shape)).toBeLessThan(0.02);
    expect(Math.abs(found.scale - 2)).toBeLessThan(0.05);
  });

  it("draws the shape of a few excesses towards a half", () => {
    expect(fitPareto(excesses(-0.3, 10)).shape).toBeGreaterThan(0);
  });
});

describe("paretoQuantile", () => {
  it("of shape 0 is that of the exponential distribution", () => {
    expect(paretoQuantile({shape: 0, scale: 3}, 0.5)).toBeCloseTo(3 * Math.LN2, 12);
    expect(paretoQuantile({shape: 1e-9, scale: 3}, 0.5)).toBeCloseTo(3 * Math.LN2, 6);
  });
});
