import {advance, appendCoordinates, type Metric} from "../src/stats/metric.ts";

/** out = M⁻¹ p, by way of what a leapfrog step uses. */
export function velocity(metric: Metric, p: Float64Array, out: Float64Array): void {
  const withCoordinates = new Float64Array(metric.weights.length);
  withCoordinates.set(p);
  appendCoordinates(metric, withCoordinates);
  advance(metric, 1, withCoordinates, new Float64Array(metric.dim), out);
}
