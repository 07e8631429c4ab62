/**
 * ln Γ(x) for x > 0, to about 1e-14 (relative, or absolute near its zeros 1 and 2).
 *
 * Stirling's series from x ≥ 15 on; smaller arguments are raised there by Γ(x + 1) = x Γ(x).
 *
 *     ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + 1/(12x) − 1/(360x³) + 1/(1260x⁵) − …
 *
 * Source: Abramowitz1964 6.1.41
 */
export function logGamma(x: number): number {
  let raised = x;
  let product = 1;
  while (raised < 15) product *= raised++;
  const inverse = 1 / raised;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 + square * (-1 / 360 + square * (1 / 1260 + square * (-1 / 1680 + square / 1188))));
  return (raised - 0.5) * Math.log(raised) - raised + halfLogTwoPi + series - Math.log(product);
}

const halfLogTwoPi = 0.9189385332046728;
