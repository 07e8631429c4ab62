import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {betaCdf, betaQuantile} from "./beta.ts";
import {logGamma} from "./gamma.ts";

const shapes = fc.double({min: 0.5, max: 3000, noNaN: true});

function expectRelative(actual: number, expected: number, tolerance: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

describe("logGamma", () => {
  // mpmath 1.3.0 with 50 digits
  it.each([
    [1e-5, 11.512919692895826],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [10.3, 13.482036786138359],
    [14.9, 24.924132002217277],
    [100, 359.1342053695754],
    [1e6, 12815504.569147613],
  ])("of %d is known to 1e-13", (x, expected) => {
    expectRelative(logGamma(x), expected, 1e-13);
  });

  it("is ln (n − 1)! at whole numbers", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThanOrEqual(5e-14);
      factorial *= n;
    }
  });
});

describe("betaCdf", () => {
  // mpmath 1.3.0 with 50 digits: betainc(a, b, 0, x, regularized=True)
  it.each([
    [0.3, 2, 5, 0.579825],
    [0.5, 0.5, 0.5, 0.5],
    [0.99, 50, 1.5, 0.7988241128551256],
    [0.05, 60.2, 950.7, 0.09434181974988473],
    [1e-4, 1, 1000, 0.09516710644145375],
  ])("of %d for (%d, %d) is known to 1e-11", (x, a, b, expected) => {
    expectRelative(betaCdf(x, a, b), expected, 1e-11);
  });

  it("is x itself for the uniform distribution", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (x) => {
        expect(Math.abs(betaCdf(x, 1, 1) - x)).toBeLessThanOrEqual(1e-13);
      }),
    );
  });
});

describe("betaQuantile", () => {
  // mpmath 1.3.0 with 50 digits: root of betainc(a, b, 0, x, regularized=True) = p
  it.each([
    [0.1586553, 48.7, 902.3, 0.044082625428735735],
    [0.8413447, 48.7, 902.3, 0.05833652338311187],
    [0.1586553, 501, 501, 0.4842044043831977],
    [0.8413447, 3, 20000, 0.00023185448298661187],
  ])("of %d for (%d, %d) is known to 1e-11", (p, a, b, expected) => {
    expectRelative(betaQuantile(p, a, b), expected, 1e-11);
  });

  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({min: 0.001, max: 0.999, noNaN: true}), shapes, shapes, (p, a, b) => {
        expect(Math.abs(betaCdf(betaQuantile(p, a, b), a, b) - p)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });
});
