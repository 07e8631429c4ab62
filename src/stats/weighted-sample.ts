import {quantileOfSorted} from "./quantile.ts";

/** Order in which values ascend; to be made once where their weights change. */
export function ascending(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
}

/**
 * Quantiles of values with weights: each value stands at the middle of its own weight, neighbours are joined by straight
 * lines, and beyond the outermost there is nothing. Without weights they are those of `quantileOfSorted`, so that the same
 * draws give the same number whoever asks.
 *
 * @param order from `ascending`
 * @param weights sum to one; undefined: all values count alike
 * @param levels ascending, 0–1
 */
export function weightedQuantiles(
  values: Float64Array,
  order: Uint32Array,
  weights: Float64Array | undefined,
  levels: readonly number[],
): number[] {
  if (weights === undefined) return quantilesOf(values, order, levels);
  const quantiles: number[] = [];
  let reached = 0;
  let [lastValue, lastPlace] = [values[order[0]], -Infinity];
  for (const i of order) {
    const weight = weights[i];
    const place = reached + weight / 2;
    while (quantiles.length < levels.length && levels[quantiles.length] <= place) {
      const p = levels[quantiles.length];
      const share = lastPlace === -Infinity || place === lastPlace ? 1 : (p - lastPlace) / (place - lastPlace);
      quantiles.push(values[i] === lastValue ? lastValue : lastValue + share * (values[i] - lastValue));
    }
    [lastValue, lastPlace] = [values[i], place];
    reached += weight;
  }
  while (quantiles.length < levels.length) quantiles.push(lastValue);
  return quantiles;
}

function quantilesOf(values: Float64Array, order: Uint32Array, levels: readonly number[]): number[] {
  const sorted = Float64Array.from(order, (i) => values[i]);
  return levels.map((p) => quantileOfSorted(sorted, p));
}

/** Mean and standard deviation of values with weights that sum to one; without weights all count alike. */
export function weightedMoments(values: Float64Array, weights?: Float64Array): {mean: number; sd: number} {
  let mean = 0;
  let squares = 0;
  const each = 1 / values.length;
  for (let i = 0; i < values.length; i++) mean += (weights === undefined ? each : weights[i]) * values[i];
  for (let i = 0; i < values.length; i++)
    squares += (weights === undefined ? each : weights[i]) * (values[i] - mean) ** 2;
  return {mean, sd: Math.sqrt(squares)};
}

/** Covariance of two columns of values with weights that sum to one; without weights all count alike. */
export function weightedCovariance(a: Float64Array, b: Float64Array, weights?: Float64Array): number {
  const [meanA, meanB] = [weightedMoments(a, weights).mean, weightedMoments(b, weights).mean];
  const each = 1 / a.length;
  let sum = 0;
  for (let i = 0; i < a.length; i++)
    sum += (weights === undefined ? each : weights[i]) * (a[i] - meanA) * (b[i] - meanB);
  return sum;
}
