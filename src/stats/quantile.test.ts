import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quantileOfSorted} from "./quantile.ts";

describe("quantileOfSorted", () => {
  it("is R's type 7: quantile(c(1, 2, 4, 8), c(0, .1, .5, .75, 1))", () => {
    expect([0, 0.1, 0.5, 0.75, 1].map((p) => quantileOfSorted([1, 2, 4, 8], p))).toEqual([1, 1.3, 3, 5, 8]);
  });

  it("is the value itself between equal values", () => {
    fc.assert(
      fc.property(
        fc.double({noNaN: true, noDefaultInfinity: true}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (x, p) => {
          expect(quantileOfSorted([x, x, x], p)).toBe(x);
        },
      ),
    );
  });

  it("of a single value is that value", () => {
    expect(quantileOfSorted([5], 0.9)).toBe(5);
  });
});
