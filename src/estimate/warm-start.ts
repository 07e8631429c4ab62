import {lowRankMetric} from "../stats/metric.ts";
import type {Chains} from "../stats/sample-posterior.ts";

/** Where an earlier fit ended: its chains, with the name of each coordinate. Plain data. */
export interface WarmStart {
  readonly names: readonly string[];
  readonly chains: Chains;
}

/**
 * Carry chains over to an account with further coordinates. Those start at the middle of their prior and are scaled like
 * every direction that the metric does not name.
 *
 * @param into names of the coordinates, all those of the start among them
 */
export function placeChains({names, chains}: WarmStart, into: readonly string[]): Chains {
  if (names.length === into.length && names.every((name, i) => name === into[i])) return chains;
  const places = new Map(names.map((name, i) => [name, i]));
  const from = into.map((name) => places.get(name));
  const moved = (row: Float64Array) => Float64Array.from(from, (i) => (i === undefined ? 0 : row[i]));
  const {dim, phi, directions, variances} = chains.metric;
  const widened = new Float64Array(variances.length * into.length);
  for (const k of variances.keys()) widened.set(moved(directions.subarray(k * dim, (k + 1) * dim)), k * into.length);
  return {
    ...chains,
    metric: lowRankMetric(into.length, phi, widened, variances),
    states: chains.states.map((state) => ({...state, position: moved(state.position)})),
  };
}
