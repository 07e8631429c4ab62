import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {averagedStep, averageStep, firstStep, startAveraging} from "./step-size.ts";

describe("firstStep", () => {
  // Acceptance e^−step² of one leapfrog step crosses .8 at √(−ln .8) = .4724.
  const loss = (step: number) => -step * step;

  it("lies within a factor of two below the crossing, wherever the search starts", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-6, max: 1e6, noNaN: true}), (near) => {
        const step = firstStep(loss, near);
        expect(step).toBeLessThanOrEqual(Math.sqrt(-Math.log(0.8)));
        expect(2 * step).toBeGreaterThanOrEqual(Math.sqrt(-Math.log(0.8)));
      }),
    );
  });

  it("ends even where every step is accepted, or none is", () => {
    expect(firstStep(() => 0, 1)).toBeGreaterThan(1e6);
    expect(firstStep(() => -Infinity, 1)).toBeLessThan(1e-11);
  });
});

describe("averageStep", () => {
  it("settles where the mean acceptance is the target", () => {
    for (const target of [0.6, 0.8, 0.95]) {
      let averaging = startAveraging(0.01);
      for (let t = 0; t < 2000; t++) averaging = averageStep(averaging, Math.exp(-averaging.step), target);
      expect(Math.abs(Math.exp(-averagedStep(averaging)) - target)).toBeLessThan(0.01);
    }
  });

  // By hand, from step 1: µ = ln 10, H̄ = .2/11, x = ln 10 − (.2/11)/.05, x̄ = x.
  it("moves as its formula says after one transition with acceptance .6 and target .8", () => {
    const once = averageStep(startAveraging(1), 0.6, 0.8);
    expect(Math.log(once.step)).toBeCloseTo(Math.log(10) - 4 / 11, 14);
    expect(averagedStep(once)).toBe(once.step);
  });
});
