import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hasSharedData, sharedData} from "../../test/shared.ts";
import {logSumExp} from "./log-sum-exp.ts";
import {canBeTrusted, smoothWeights} from "./psis.ts";
import {randomStream} from "./random.ts";

/** ln ratios of N(shift, 1) over N(0, 1) at draws of the latter. */
function shifted(count: number, shift: number): Float64Array {
  const random = randomStream(1, 0);
  return Float64Array.from({length: count}, () => shift * random.normal());
}

describe("smoothWeights", () => {
  it("leaves draws of the target as they are: all weigh alike, and no tail can be fitted", () => {
    const {logWeights, khat, effectiveDraws} = smoothWeights(new Float64Array(400).fill(-3));
    expect(khat).toBe(Infinity);
    expect(effectiveDraws).toBeCloseTo(400, 9);
    expect(Math.exp(logWeights[7])).toBeCloseTo(1 / 400, 15);
  });

  it("fits no tail to fewer than 21 draws", () => {
    expect(smoothWeights(shifted(20, 1)).khat).toBe(Infinity);
    expect(smoothWeights(shifted(21, 1)).khat).toBeLessThan(Infinity);
  });

  it("says that a small shift can be weighted and a large one cannot", () => {
    const [near, far] = [smoothWeights(shifted(2000, 0.3)), smoothWeights(shifted(2000, 3))];
    expect(near.khat).toBeLessThan(0.5);
    expect(canBeTrusted(near)).toBe(true);
    expect(far.khat).toBeGreaterThan(0.7);
    expect(canBeTrusted(far)).toBe(false);
  });

  it("keeps the order of the draws and of their ratios, whatever constant the ratios lack", () => {
    const sixtyFourths = fc.integer({min: -320, max: 320}).map((k) => k / 64);
    const ratios = fc.array(sixtyFourths, {minLength: 30, maxLength: 200});
    fc.assert(
      fc.property(ratios, fc.integer({min: -50, max: 50}), (values, constant) => {
        const {logWeights} = smoothWeights(Float64Array.from(values));
        const moved = smoothWeights(Float64Array.from(values, (each) => each + constant)).logWeights;
        expect(logSumExp(logWeights)).toBeCloseTo(0, 9);
        for (const [i, a] of values.entries()) {
          expect(moved[i]).toBeCloseTo(logWeights[i] as number, 5);
          const j = values.findIndex((b) => b > a + 1e-9);
          if (j >= 0) expect(logWeights[j] as number).toBeGreaterThanOrEqual((logWeights[i] as number) - 1e-9);
        }
      }),
    );
  });
});

describe("canBeTrusted", () => {
  const flat = (count: number, khat: number, effectiveDraws: number) => ({
    logWeights: Float64Array.from({length: count}, (_, i) => -Math.log(count) + (i % 2) * 1e-3),
    khat,
    effectiveDraws,
  });

  it("asks for less than .7 of many draws, and less than 1 − 1/log10 S of few", () => {
    expect([0.69, 0.71].map((khat) => canBeTrusted(flat(4000, khat, 900)))).toEqual([true, false]);
    expect([0.6, 0.65].map((khat) => canBeTrusted(flat(500, khat, 300)))).toEqual([true, false]);
  });

  it("asks for more than 200 effective draws", () => {
    expect([200, 201].map((effective) => canBeTrusted(flat(4000, 0.1, effective)))).toEqual([false, true]);
  });

  it("trusts weights that are all alike", () => {
    expect(canBeTrusted(smoothWeights(new Float64Array(1000)))).toBe(true);
  });
});

/** Reference values of loo 2.5.1. */
describe.skipIf(!hasSharedData)("against the R package loo", () => {
  interface RatioSet {
    readonly name: string;
    readonly log_ratios: readonly number[];
    readonly pareto_k: number | string;
    readonly n_eff: number;
    readonly smoothed_log_weights: readonly number[];
  }
  const sets = hasSharedData ? Object.values(read<Record<string, RatioSet>>("inference/diagnostics/psis.json")) : [];

  it("covers seven sets of ratios", () => expect(sets).toHaveLength(7));

  it.each(sets)("gives k̂, weights and effective draws of $name to 1e-8", (set) => {
    const {khat, logWeights, effectiveDraws} = smoothWeights(Float64Array.from(set.log_ratios));
    expectNear(khat, Number(set.pareto_k === "Inf" ? Infinity : set.pareto_k));
    expectNear(effectiveDraws, set.n_eff);
    const total = logSumExp(Float64Array.from(set.smoothed_log_weights));
    for (const [i, ln] of set.smoothed_log_weights.entries()) expectNear(Math.exp(logWeights[i]), Math.exp(ln - total));
  });

  it("leaves each of eight schools out: elpd −30.7, standard error 1.5", () => {
    const reference = read<{eight_schools_loo: {elpd_loo: [number, number]}}>(
      "inference/diagnostics/diagnostics_reference.json",
    ).eight_schools_loo;
    const folder = "inference/eight_schools-eight_schools_noncentered";
    const {y, sigma} = read<{y: number[]; sigma: number[]}>(`${folder}/data.json`);
    const draws = readFileSync(sharedData(`${folder}/draws_4x250.csv`), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").map(Number));
    const pointwise = y.map((seen, j) => {
      const sd = sigma[j] as number;
      const ln = Float64Array.from(draws, (draw) => {
        const z = (seen - (draw[2 + j] as number)) / sd;
        return -0.5 * z * z - Math.log(sd) - 0.5 * Math.log(2 * Math.PI);
      });
      const {logWeights} = smoothWeights(ln.map((each) => -each));
      return logSumExp(ln.map((each, i) => each + (logWeights[i] as number)));
    });
    const elpd = pointwise.reduce((sum, each) => sum + each, 0);
    const mean = elpd / 8;
    const se = Math.sqrt((8 * pointwise.reduce((sum, each) => sum + (each - mean) ** 2, 0)) / 7);
    // loo fits longer tails where draws are correlated; a hundredth is what that changes.
    expect(Math.abs(elpd - reference.elpd_loo[0])).toBeLessThan(0.01);
    expect(Math.abs(se - reference.elpd_loo[1])).toBeLessThan(0.01);
  });
});

function read<T>(file: string): T {
  return JSON.parse(readFileSync(sharedData(file), "utf8")) as T;
}

function expectNear(found: number, expected: number): void {
  if (!Number.isFinite(expected)) expect(found).toBe(expected);
  else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1e-300, Math.abs(expected)));
}
