import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {logAdd, logSumExp} from "./log-sum-exp.ts";

const logs = fc.double({min: -700, max: 700, noNaN: true});

describe("logAdd and logSumExp", () => {
  it("add numbers that overflow or vanish outside the logarithm", () => {
    expect(logAdd(1000, 1000)).toBe(1000 + Math.LN2);
    expect(logAdd(-1000, -1000)).toBe(-1000 + Math.LN2);
    expect(logSumExp([1000, 1000, 1000, 1000])).toBe(1000 + Math.log(4));
  });

  it("agree, in any order", () => {
    fc.assert(
      fc.property(logs, logs, (a, b) => {
        expect(logAdd(a, b)).toBe(logAdd(b, a));
        expect(Math.abs(logSumExp([a, b]) - logAdd(a, b))).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("take −Infinity for nothing", () => {
    expect(logAdd(-Infinity, 3)).toBe(3);
    expect(logAdd(-Infinity, -Infinity)).toBe(-Infinity);
    expect(logSumExp([-Infinity, 3])).toBe(3);
    expect(logSumExp([])).toBe(-Infinity);
  });
});
