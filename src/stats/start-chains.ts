import {displacement, type Metric} from "./metric.ts";
import {randomStream} from "./random.ts";
import type {ChainState} from "./run-segment.ts";

/**
 * Chains that start from a normal approximation of the posterior, drawn in: position = mode + spread · M^−½ z.
 *
 * Chain c draws its start, and everything after it, from stream c of the seed; so adding a chain changes no other.
 *
 * @param mode centre of the approximation
 * @param metric M, the inverse of its covariance
 * @param spread below 1, since the approximation is often wider than the posterior where the posterior is bent
 */
export function startChains(
  mode: Float64Array,
  metric: Metric,
  {seed, chains, spread = 0.7}: {seed: number; chains: number; spread?: number},
): ChainState[] {
  return Array.from({length: chains}, (_, stream) => {
    const random = randomStream(seed, stream);
    const offset = new Float64Array(mode.length);
    displacement(
      metric,
      mode.map(() => random.normal()),
      offset,
    );
    return {position: mode.map((centre, i) => centre + spread * offset[i]), random: random.state()};
  });
}
