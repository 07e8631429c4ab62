/** What `logNormalCdf` fills in. Keep one and use it again: nothing is allocated per call. */
export interface LogCdf {
  /** ln Φ(z) */
  value: number;
  /** d ln Φ(z)/dz = φ(z)/Φ(z) */
  slope: number;
}

/**
 * ln Φ(z) and its derivative φ(z)/Φ(z), with a relative error below 1e-13 wherever the result is a normal double.
 *
 *     t(y) = e^{y²/2} Φ(−y)
 *     z < 0:   ln Φ(z) = −z²/2 + ln t(−z)               φ/Φ = 1/(√(2π) t(−z))
 *     z ≥ 0:   ln Φ(z) = ln(1 − e^{−z²/2} t(z))         φ/Φ = e^{−z²/2}/(√(2π) Φ(z))
 *
 * t falls like 1/y, so neither tail underflows before its logarithm is taken.
 *
 * Source: Cody1993 (the coefficients are those of its function for the normal distribution)
 */
export function logNormalCdf(z: number, out: LogCdf): void {
  if (z < 0) {
    const t = scaledTail(-z);
    out.value = -0.5 * z * z + Math.log(t);
    out.slope = inverseRootTwoPi / t;
  } else {
    const density = Math.exp(-0.5 * z * z);
    const tail = density * scaledTail(z);
    out.value = Math.log1p(-tail);
    out.slope = (density * inverseRootTwoPi) / (1 - tail);
  }
}

/**
 * Φ⁻¹(p), to about 1e-16 relative: the z with Φ(z) = p.
 *
 * @param p 0–1; 0 gives −Infinity, 1 Infinity, anything outside NaN
 *
 * Source: Wichura1988 (PPND16)
 */
export function normalQuantile(p: number): number {
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(centreAbove, r)) / polynomial(centreBelow, r);
  }
  const tail = centred < 0 ? p : 1 - p;
  if (tail === 0) return centred < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const z =
    r <= 5
      ? polynomial(nearAbove, r - 1.6) / polynomial(nearBelow, r - 1.6)
      : polynomial(farAbove, r - 5) / polynomial(farBelow, r - 5);
  return centred < 0 ? -z : z;
}

/** t(y) = e^{y²/2} Φ(−y) for y ≥ 0. */
function scaledTail(y: number): number {
  const square = y * y;
  if (y <= 0.66291) {
    return Math.exp(0.5 * square) * (0.5 - (y * polynomial(bodyAbove, square)) / polynomial(bodyBelow, square));
  }
  if (y <= rootThirtyTwo) return polynomial(flankAbove, y) / polynomial(flankBelow, y);
  const inverse = 1 / square;
  return (inverseRootTwoPi - (inverse * polynomial(endAbove, inverse)) / polynomial(endBelow, inverse)) / y;
}

/** Value at x of the polynomial with these coefficients, highest power first (Horner). */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = 0; i < coefficients.length; i++) value = value * x + coefficients[i];
  return value;
}

const inverseRootTwoPi = 0.3989422804014327;
const rootThirtyTwo = 5.656854249492381;

// Numerators and denominators of Cody1993's approximations, for y ≤ .66291, y ≤ √32 and beyond.
const bodyAbove = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const bodyBelow = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const flankAbove = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const flankBelow = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];
const endAbove = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const endBelow = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];

// Numerators and denominators of Wichura1988's PPND16, for |p − ½| ≤ .425, then √(−ln tail) ≤ 5 and beyond.
const centreAbove = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const centreBelow = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const nearAbove = [
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const nearBelow = [
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const farAbove = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farBelow = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];
