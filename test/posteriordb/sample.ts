import {mixing} from "../../src/stats/diagnostics/mixing.ts";
import {findMode} from "../../src/stats/lbfgs.ts";
import {lowRankMetric} from "../../src/stats/metric.ts";
import {type Segment, segmentsInProcess} from "../../src/stats/run-segment.ts";
import {carefulPlan, type PosteriorSample, samplePosterior} from "../../src/stats/sample-posterior.ts";
import {startChains} from "../../src/stats/start-chains.ts";
import type {Posterior} from "./posterior.ts";

/** Four chains of 1,000 + 1,000, in one round, from around a point: the mode, unless another is named. */
export async function sample(
  posterior: Posterior,
  seed: number,
  centre = findMode(posterior, new Float64Array(posterior.dim)).position,
): Promise<PosteriorSample> {
  const metric = lowRankMetric(posterior.dim);
  return samplePosterior(
    {states: startChains(centre, metric, {seed, chains: 4}), metric, step: 0.1},
    {
      runSegments: segmentsInProcess(posterior),
      gate: () => ({passed: true, reasons: [], onlyTooFew: false}),
      plan: {...carefulPlan, windows: [75, 25, 50, 100, 200, 400], settle: 150, draws: 1000, rounds: 1},
    },
  );
}

/** Draws of every parameter of the Stan program, by name, one array per chain. */
export function parameterDraws(posterior: Posterior, segments: readonly Segment[]): Map<string, Float64Array[]> {
  const {dim} = posterior;
  const byChain = segments.map(({positions, energies}) =>
    Array.from(energies, (_, t) => posterior.parameters(positions.subarray(t * dim, (t + 1) * dim))),
  );
  const names = Object.keys(byChain[0][0]);
  return new Map(
    names.map((name) => [name, byChain.map((draws) => Float64Array.from(draws, (parameters) => parameters[name]))]),
  );
}

/** Names of the parameters that fail R̂ < 1.01 or an effective size above 400. */
export function unmixed(draws: ReadonlyMap<string, Float64Array[]>): string[] {
  const fails = (chains: Float64Array[]) => {
    const {rhat, essBulk, essTail} = mixing(chains);
    return !(rhat < 1.01 && essBulk > 400 && essTail > 400);
  };
  return [...draws].filter(([, chains]) => fails(chains)).map(([name]) => name);
}
