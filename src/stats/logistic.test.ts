import fc from "fast-check";
import {expect, it} from "vitest";
import {sigmoid} from "./logistic.ts";

it("sigmoid: the odds of x and of −x share out one", () => {
  fc.assert(
    fc.property(fc.double({min: -700, max: 700, noNaN: true}), (x) => {
      expect(Math.abs(sigmoid(x) + sigmoid(-x) - 1)).toBeLessThanOrEqual(2 ** -52);
    }),
  );
  expect([-Infinity, 0, Infinity].map(sigmoid)).toEqual([0, 0.5, 1]);
});
