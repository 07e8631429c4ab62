import {logGamma} from "./gamma.ts";

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a beta(a, b) variable is below x.
 *
 * @param x 0–1
 * @param a > 0
 * @param b > 0
 *
 * Source: Abramowitz1964 26.5.8 (continued fraction), 6.6.3 (symmetry)
 */
export function betaCdf(x: number, a: number, b: number): number {
  // The fraction converges fast on the near side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  if (x <= 0) return 0;
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a) * continuedFraction(x, a, b);
}

/**
 * The x below which a beta(a, b) variable lies with probability p: I_x(a, b) = p, by bisection to the last bit.
 *
 * @param p 0–1
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
}

/** ln B(a, b). */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** 1/(1 + d₁/(1 + d₂/(1 + …))), by Lentz's method: product of ratios of successive convergents. */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let ratioAbove = 1;
  let ratioBelow = 0;
  let value = 1;
  for (let k = 1; ; k++) {
    const m = Math.floor(k / 2);
    const at = a + 2 * m;
    const d = k % 2 === 0 ? (m * (b - m) * x) / ((at - 1) * at) : (-(a + m) * (a + b + m) * x) / (at * (at + 1));
    ratioBelow = 1 / (1 + d * ratioBelow || tiny);
    ratioAbove = 1 + d / ratioAbove || tiny;
    value *= ratioAbove * ratioBelow;
    if (Math.abs(ratioAbove * ratioBelow - 1) < 4e-16) return 1 / value;
  }
}
