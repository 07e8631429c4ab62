import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {logNormalCdf, normalQuantile} from "./normal.ts";

function logCdf(z: number) {
  const out = {value: 0, slope: 0};
  logNormalCdf(z, out);
  return out;
}

function expectRelative(actual: number, expected: number, tolerance: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

describe("logNormalCdf", () => {
  it.each([
    [-50, -1254.83136114],
    [-40, -804.608442014],
    [-20, -203.917155371],
    [-8.25, -37.0745899319],
    [8.25, -7.91972631464e-17],
  ])("agrees with R's pnorm(%d, log.p = TRUE)", (z, value) => {
    expectRelative(logCdf(z).value, value, 1e-11);
  });

  // mpmath 1.3.0 with 50 digits: log(erfc(-z/sqrt(2))/2), npdf(z)/ncdf(z)
  it.each([
    [-50, -1254.8313611394199, 50.01998403190564],
    [-40, -804.6084420137538, 40.02496884720726],
    [-8.25, -37.074589931901535, 8.36788696058359],
    [-3, -6.607726221510349, 3.2830986549304364],
    [-0.5, -1.1759117615936185, 1.1410777703680646],
    [0, -Math.LN2, 0.7978845608028654],
    [0.66, -0.29387040027781763, 0.4304740942312013],
    [3, -0.0013508099647481938, 0.004437839042125664],
    [8.25, -7.919726314642478e-17, 6.627137455968752e-16],
  ])("has value and slope at %d to 1e-14", (z, value, slope) => {
    expectRelative(logCdf(z).value, value, 1e-14);
    expectRelative(logCdf(z).slope, slope, 1e-14);
  });

  it("passes no seam: value and slope run on where the approximations meet", () => {
    for (const seam of [-Math.sqrt(32), -0.66291, 0, 0.66291, Math.sqrt(32)]) {
      const [before, after] = [logCdf(seam - 1e-13), logCdf(seam + 1e-13)];
      expectRelative(before.value, after.value, 1e-11);
      expectRelative(before.slope, after.slope, 1e-11);
    }
  });

  it("is certain at infinity, impossible at minus infinity, and NaN at NaN", () => {
    expect(logCdf(Infinity).value).toBeCloseTo(0, 300);
    expect(logCdf(-Infinity).value).toBe(-Infinity);
    expect(logCdf(Number.NaN).value).toBeNaN();
  });
});

describe("normalQuantile", () => {
  // mpmath 1.3.0 with 50 digits: root of log(ncdf(z)) = log(p)
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [0.001, -3.0902323061678136],
    [0.05, -1.6448536269514726],
    [0.0751, -1.43882539275254],
    [0.3, -0.5244005127080408],
    [0.975, 1.9599639845400538],
  ])("of %d is known to 1e-15", (p, z) => {
    expectRelative(normalQuantile(p), z, 1e-15);
  });

  it("undoes the normal distribution function", () => {
    fc.assert(
      fc.property(fc.double({min: -37, max: 4, noNaN: true}), (z) => {
        const {value, slope} = logCdf(z);
        // An error e in ln Φ moves the quantile by e/slope; near 4, Φ itself has only so many digits.
        expect(Math.abs(normalQuantile(Math.exp(value)) - z)).toBeLessThanOrEqual((1e-15 * (1 - value) * 4) / slope);
      }),
    );
  });

  it("is odd about one half", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 2 ** 30 - 1}), (k) => {
        const p = k / 2 ** 31;
        expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
      }),
    );
  });

  it("is infinite at 0 and 1, and NaN outside", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
