import {type Account, buildAccount} from "../../src/account/account.ts";
import type {Design} from "../../src/account/observation.ts";
import {type Fit, fitAccount} from "../../src/estimate/fit-account.ts";
import {headlineQuantities} from "../../src/estimate/gate.ts";
import {groupLikelihoods} from "../../src/estimate/group-likelihoods.ts";
import {seriesOf} from "../../src/estimate/reported.ts";
import {tabulate} from "../../src/estimate/tabulate.ts";
import {weighWithout} from "../../src/estimate/weigh-without.ts";
import {canBeTrusted} from "../../src/stats/psis.ts";
import {segmentsInProcess} from "../../src/stats/run-segment.ts";
import {weightedMoments} from "../../src/stats/weighted-sample.ts";

/** How well single sources could be removed by weights. */
export interface RemovalFigures {
  readonly sources: number;
  /** Those whose weights can be trusted. */
  readonly trusted: number;
  /** Of totals where they can: |mean by weights − mean of a full fit without it| / its standard deviation. */
  readonly differences: readonly number[];
}

/** Remove each source of an account; hold the first `refits` that weights can remove against full fits. */
export async function removeEach(design: Design, account: Account, fit: Fit, refits: number): Promise<RemovalFigures> {
  const likelihoods = groupLikelihoods(account, fit.draws);
  const sources = [...new Set(design.observations.map(({source}) => source))];
  const removed = sources.map((source) => {
    const masked = new Set(design.observations.filter((each) => each.source === source).map(({id}) => id));
    return {masked, weights: weighWithout(account, likelihoods, masked)};
  });
  const trusted = removed.flatMap(({masked, weights}) => (weights && canBeTrusted(weights) ? [{masked, weights}] : []));
  const differences: number[] = [];
  for (const {masked, weights} of trusted.slice(0, refits)) {
    const without = buildAccount(design, {masked});
    const options = {seed: 7, chains: 4, draws: 400, rounds: 2, answerAt: design.months - 1};
    const reference = await fitAccount(without, {...options, runSegments: segmentsInProcess(without)});
    const natural = weights.logWeights.map(Math.exp);
    const [weighted, full] = [totals(account, fit.draws, natural), totals(without, reference.draws)];
    differences.push(...full.map(({mean, sd}, i) => Math.abs((weighted[i]?.mean ?? Number.NaN) - mean) / sd));
  }
  return {sources: sources.length, trusted: trusted.length, differences};
}

function totals(account: Account, draws: Float64Array, weights?: Float64Array) {
  const series = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  return tabulate(account, draws, series).map(({series: {quantity}, byMonth}) => {
    const scale = quantity === "returned_share" ? (x: number) => Math.log(x / (1 - x)) : Math.log;
    return weightedMoments((byMonth.at(-1) as Float64Array).map(scale), weights);
  });
}
