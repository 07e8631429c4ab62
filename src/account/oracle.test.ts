import {describe, expect, it} from "vitest";
import {oracleDesign, readOracle} from "../../test/oracle.ts";
import {hasSharedData} from "../../test/shared.ts";
import {buildAccount} from "./account.ts";

interface OraclePoints {
  readonly D: number;
  readonly groups: number;
  readonly points: readonly {
    readonly z: number[];
    readonly logp: number;
    readonly loglik: number;
    readonly grad: number[];
  }[];
}

describe.skipIf(!hasSharedData).each(["small", "mid", "long"])("the account of the %s design", (name) => {
  it("has as many numbers and groups as its implementation in Stan", () => {
    const account = buildAccount(oracleDesign(name));
    const {D, groups} = readOracle<OraclePoints>(`${name}_logp_grad_points.json`);
    expect(account.dim).toBe(D);
    expect(account.groups).toHaveLength(groups);
  });

  it("has Stan's log density to 1e-9 and its gradient to 1e-7 of the largest entry, at five points", () => {
    const account = buildAccount(oracleDesign(name));
    const {points} = readOracle<OraclePoints>(`${name}_logp_grad_points.json`);
    expect(points).toHaveLength(5);
    for (const {z, logp, loglik, grad} of points) {
      const gradient = new Float64Array(z.length);
      expect(Math.abs(account.evaluate(Float64Array.from(z), gradient) / logp - 1)).toBeLessThan(1e-9);
      expect(Math.abs(account.logLikelihood(Float64Array.from(z)) / loglik - 1)).toBeLessThan(1e-9);
      const error = Math.max(...grad.map((g, i) => Math.abs(g - gradient[i])));
      expect(error / Math.max(...grad.map(Math.abs))).toBeLessThan(1e-7);
    }
  });
});
