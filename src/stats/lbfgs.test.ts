import {describe, expect, it} from "vitest";
import {findMode} from "./lbfgs.ts";
import type {LogDensity} from "./log-density.ts";

/** Normal with these means and precisions, coordinates independent. */
function normal(means: readonly number[], precisions: readonly number[]): LogDensity {
  return {
    dim: means.length,
    evaluate(z, gradient) {
      let value = 0;
      for (let i = 0; i < means.length; i++) {
        gradient[i] = -precisions[i] * (z[i] - means[i]);
        value += 0.5 * gradient[i] * (z[i] - means[i]);
      }
      return value;
    },
  };
}

/** −Rosenbrock's banana: one maximum, 0 at (1, 1), along a bent ridge. */
const banana: LogDensity = {
  dim: 2,
  evaluate([x, y], gradient) {
    const off = y - x * x;
    gradient[0] = 2 * (1 - x) + 400 * x * off;
    gradient[1] = -200 * off;
    return -((1 - x) ** 2) - 100 * off * off;
  },
};

describe("findMode", () => {
  it("finds the mean of a normal distribution, however unequal its scales", () => {
    const mode = findMode(normal([3, -2, 0.5], [1, 10_000, 0.01]), new Float64Array(3), {tolerance: 1e-12});
    expect(mode.converged).toBe(true);
    for (const [i, mean] of [3, -2, 0.5].entries()) expect(Math.abs(mode.position[i] - mean)).toBeLessThan(1e-4);
  });

  it("follows a bent ridge to its top", () => {
    const mode = findMode(banana, Float64Array.of(-1.2, 1), {tolerance: 1e-12});
    expect(mode.converged).toBe(true);
    expect(Math.abs(mode.value)).toBeLessThan(1e-10);
    expect(mode.gradients).toBeLessThan(60);
  });

  it("stops within the tolerance of the top by default", () => {
    const mode = findMode(normal([3, -2], [1, 100]), new Float64Array(2));
    expect(mode.converged).toBe(true);
    expect(mode.value).toBeGreaterThan(-1e-3);
  });

  it("spends one gradient where it already stands at the top", () => {
    expect(findMode(normal([1, 1], [1, 1]), Float64Array.of(1, 1))).toEqual({
      position: Float64Array.of(1, 1),
      value: 0,
      gradients: 1,
      converged: true,
    });
  });

  it("says so when the steps run out", () => {
    expect(findMode(banana, Float64Array.of(-1.2, 1), {steps: 3}).converged).toBe(false);
  });

  it("backs away from where the density is impossible", () => {
    const half: LogDensity = {
      dim: 1,
      evaluate([x], gradient) {
        gradient[0] = 1 / x - 1;
        return x > 0 ? Math.log(x) - x : -Infinity;
      },
    };
    expect(findMode(half, Float64Array.of(20), {tolerance: 1e-12}).position[0]).toBeCloseTo(1, 5);
  });

  it("cannot start where the density is impossible", () => {
    const nowhere: LogDensity = {dim: 1, evaluate: () => -Infinity};
    expect(() => findMode(nowhere, new Float64Array(1))).toThrow("the log density at the start is -Infinity");
  });
});
