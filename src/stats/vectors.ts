/** a · b */
export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

/** to ← to + scale · vector, in place. */
export function addScaled(to: Float64Array, scale: number, vector: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] += scale * vector[i];
}

/** The arrays one after another. */
export function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
