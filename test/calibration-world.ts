import {type Account, buildAccount} from "../src/account/account.ts";
import type {Design} from "../src/account/observation.ts";
import {priorsWith} from "../src/account/priors.ts";
import {simulateEvidence} from "../src/account/simulate.ts";
import {fitAccount} from "../src/estimate/fit-account.ts";
import {headlineQuantities} from "../src/estimate/gate.ts";
import {seriesOf} from "../src/estimate/reported.ts";
import {drawPrior} from "../src/estimate/summarise.ts";
import {tabulate} from "../src/estimate/tabulate.ts";
import {randomStream} from "../src/stats/random.ts";
import {segmentsInProcess} from "../src/stats/run-segment.ts";

/** One world to draw: the rows that are asked for, whose values are replaced, and a seed of its own. */
export interface World {
  readonly skeleton: Design;
  readonly seed: number;
  /** How many posterior draws the truth is ranked among. */
  readonly rankedDraws: number;
}

/** Rank of the true total among posterior draws, by name of the total: “left any”. Run in a worker. */
export default async function rankWorld({skeleton, seed, rankedDraws}: World): Promise<Record<string, number>> {
  const account = buildAccount(skeleton);
  const truth = drawPrior(account.dim, 1, seed, 0);
  const observations = simulateEvidence(account, priorsWith(), truth, randomStream(seed, 1));
  const fitted = buildAccount({...skeleton, observations});
  const {draws} = await fitAccount(fitted, {
    seed,
    chains: 2,
    draws: 150,
    rounds: 1,
    answerAt: skeleton.months - 1,
    runSegments: segmentsInProcess(fitted),
  });
  const truths = new Map(totals(fitted, truth));
  const ranked = totals(fitted, draws).map(([name, values]) => {
    const among = Array.from({length: rankedDraws}, (_, i) => values[Math.floor((i * values.length) / rankedDraws)]);
    return [name, among.filter((value) => value < (truths.get(name) as Float64Array)[0]).length] as const;
  });
  return Object.fromEntries(ranked);
}

function totals(account: Account, draws: Float64Array): (readonly [string, Float64Array])[] {
  const series = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  return tabulate(account, draws, series).map(({series: {quantity, stay}, byMonth}) => [
    `${quantity} ${stay}`,
    byMonth[account.shape.T - 1],
  ]);
}
