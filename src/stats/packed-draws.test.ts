import * as fc from "fast-check";
import {expect, it} from "vitest";
import {packDraws, unpackDraws} from "./packed-draws.ts";

const values = fc.double({min: -1e6, max: 1e6, noNaN: true});

it("gives every number back within half a step of its coordinate", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 4}), fc.array(values, {minLength: 1, maxLength: 30}), (dim, numbers) => {
      const draws = Float64Array.from(numbers.slice(0, Math.max(dim, numbers.length - (numbers.length % dim))));
      fc.pre(draws.length % dim === 0 && draws.length > 0);
      const {frame, codes} = packDraws(draws, dim);
      const again = unpackDraws(frame, codes);
      for (const [at, value] of draws.entries()) {
        expect(Math.abs(again[at] - value)).toBeLessThanOrEqual(
          frame.step[at % dim] * 0.5 + 1e-9 * (1 + Math.abs(value)),
        );
      }
    }),
  );
});

it("keeps the ends of each coordinate, and a coordinate that never moves", () => {
  const {frame, codes} = packDraws(Float64Array.of(-1, 7, 3, 7, 0, 7), 2);
  const again = unpackDraws(frame, codes);
  expect([again[0], again[2]]).toEqual([-1, 3]);
  expect([again[1], again[3], again[5]]).toEqual([7, 7, 7]);
});
