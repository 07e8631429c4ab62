import {describe, expect, it} from "vitest";
import {randomStream} from "../random.ts";
import {ebfmi} from "./ebfmi.ts";

describe("ebfmi", () => {
  it("is two for energies that forget themselves at once", () => {
    const random = randomStream(1, 0);
    const energies = new Float64Array(20_000).map(() => random.normal());
    expect(Math.abs(ebfmi(energies) - 2)).toBeLessThan(4 / Math.sqrt(20_000));
  });

  it("is small for energies that creep: 6/(n (n + 1)) for a straight line", () => {
    const line = Float64Array.from({length: 100}, (_, t) => t);
    expect(ebfmi(line)).toBeCloseTo((12 * 99) / (100 * (100 ** 2 - 1)), 12);
  });

  it("is undefined for energies that never change", () => {
    expect(ebfmi(new Float64Array(10).fill(3))).toBeNaN();
  });
});
