import {describe, expect, it} from "vitest";
import {design, observation} from "../../test/designs.ts";
import {logNormalCdf} from "../stats/normal.ts";
import {buildAccount} from "./account.ts";
import type {Observation} from "./observation.ts";

/** Nine in ten sources with bias sd τ, one in ten with 3τ. */
const parts = [
  {weight: 0.9, factor: 1},
  {weight: 0.1, factor: 9},
];

describe("the likelihood of one row", () => {
  it("is normal in the location, with the bias integrated out", () => {
    const {ell, s2, sigma2, tau2, ln} = evaluate({y: 12, s: 0.2});
    const mixture = parts.map(({weight, factor}) => weight * normal(12 - ell, s2 + sigma2 + factor * tau2));
    expect(ln).toBeCloseTo(Math.log(mixture[0] + mixture[1]) + 0.5 * Math.log(2 * Math.PI), 12);
  });

  it("leaves a normal posterior of the bias: precision-weighted between none and the residual", () => {
    const {ell, s2, sigma2, tau2, posterior} = evaluate({y: 12, s: 0.2});
    const v = s2 + sigma2;
    for (const [i, {factor}] of parts.entries()) {
      const T = factor * tau2;
      expect(posterior.mean[i]).toBeCloseTo(((12 - ell) * T) / (T + v), 12);
      expect(posterior.variance[i]).toBeCloseTo(1 / (1 / T + 1 / v), 12);
    }
  });

  it("of a bound is the probability that the location, with its errors, lies beyond it", () => {
    const {ell, s2, sigma2, tau2, ln} = evaluate({y: 12.5, s: 0.2, form: "at least"});
    const cdf = {value: 0, slope: 0};
    const mixture = parts.map(({weight, factor}) => {
      logNormalCdf((ell - 12.5) / Math.sqrt(s2 + sigma2 + factor * tau2), cdf);
      return weight * Math.exp(cdf.value);
    });
    expect(ln).toBeCloseTo(Math.log(mixture[0] + mixture[1]), 12);
  });

  it("of a bound leaves the bias with the mean of a normal truncated there", () => {
    const {ell, s2, sigma2, tau2, posterior} = evaluate({y: 12.5, s: 0.2, form: "at least"});
    for (const [i, {factor}] of parts.entries()) {
      const T = factor * tau2;
      const {mean, variance} = truncatedMoments(T, s2 + sigma2, 12.5 - ell);
      expect(posterior.mean[i]).toBeCloseTo(mean, 6);
      expect(posterior.variance[i]).toBeCloseTo(variance, 6);
    }
  });

  it("of a row far from everything is finite, and its source is off", () => {
    const {ln, posterior} = evaluate({y: 100, s: 0.01});
    expect(ln).toBeLessThan(-1000);
    expect(Number.isFinite(ln)).toBe(true);
    expect([...posterior.weight].slice(0, 2)).toEqual([0, 1]);
  });

  it("weighs both readings of an unclear stay alike", () => {
    const of = {y: 12, s: 0.2};
    const both = Math.exp(evaluate({...of, stay: "any"}).ln) + Math.exp(evaluate({...of, stay: "settled"}).ln);
    expect(evaluate({...of, stay: "unclear"}).ln).toBeCloseTo(Math.log(both / 2), 12);
  });
});

/** One row of research about the stock in month 8, at z = 0, where the common bias is none. */
function evaluate(of: Partial<Observation>) {
  const account = buildAccount(design({observations: [observation({id: "a", t: 8, ...of})]}));
  account.locate(new Float64Array(account.dim));
  const ln = account.likelihood.evaluate(account.groups[0]);
  const k = account.groups[0].kind;
  return {
    ln,
    ell: account.locations[of.stay === "any" ? "any" : "settled"][0],
    s2: (of.s ?? 0.1) ** 2,
    sigma2: account.errors.sigma[k] ** 2,
    tau2: account.errors.tau[k] ** 2,
    posterior: account.likelihood.posterior,
  };
}

function normal(x: number, variance: number): number {
  return Math.exp((-0.5 * x * x) / variance) / Math.sqrt(2 * Math.PI * variance);
}

/** Mean and variance of b ~ N(0, T) given b + e > limit, e ~ N(0, v), by summing over a fine grid. */
function truncatedMoments(T: number, v: number, limit: number): {mean: number; variance: number} {
  const cdf = {value: 0, slope: 0};
  let [total, first, second] = [0, 0, 0];
  for (let b = -10 * Math.sqrt(T); b < 10 * Math.sqrt(T); b += Math.sqrt(T) / 2000) {
    logNormalCdf((b - limit) / Math.sqrt(v), cdf);
    const weight = normal(b, T) * Math.exp(cdf.value);
    total += weight;
    first += weight * b;
    second += weight * b * b;
  }
  return {mean: first / total, variance: second / total - (first / total) ** 2};
}
