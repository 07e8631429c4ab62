import {expect} from "vitest";
import {mcseMean, mcseSd} from "../../src/stats/diagnostics/standard-error.ts";
import {readReference} from "./posterior.ts";
import {type PosteriorName, posteriorNamed} from "./posteriors.ts";
import {parameterDraws, sample} from "./sample.ts";

/**
 * Sample a posterior and compare every parameter with posteriordb's reference draws: means within four standard errors
 * of both, standard deviations within 5 % or four standard errors, whichever is more.
 */
export async function expectReference(name: PosteriorName, seed: number): Promise<void> {
  const posterior = posteriorNamed(name);
  const draws = parameterDraws(posterior, (await sample(posterior, seed)).segments);
  const reference = readReference(name);
  expect([...draws.keys()].sort()).toEqual(Object.keys(reference).sort());
  for (const [parameter, chains] of draws) {
    const {mean, sd, mcse_mean} = reference[parameter];
    const found = meanAndSd(chains);
    const tolerance = {mean: 4 * Math.hypot(mcseMean(chains), mcse_mean), sd: Math.max(0.05 * sd, 4 * mcseSd(chains))};
    expect(Math.abs(found.mean - mean), `mean of ${parameter}`).toBeLessThanOrEqual(tolerance.mean);
    expect(Math.abs(found.sd - sd), `sd of ${parameter}`).toBeLessThanOrEqual(tolerance.sd);
  }
}

/** Mean and sample standard deviation over all draws. */
export function meanAndSd(chains: readonly Float64Array[]): {mean: number; sd: number} {
  const all = chains.flatMap((chain) => [...chain]);
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  return {mean, sd: Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (all.length - 1))};
}
