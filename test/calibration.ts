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

/** Posterior draws that a truth is ranked among: one less than a hundred, so that ten bins of ranks are exactly alike. */
const rankedDraws = 99;

/** Ranks of true totals among posterior draws, 0..99, by name of the total: “left any”. */
export type Ranks = ReadonlyMap<string, readonly number[]>;

/**
 * Simulation-based calibration: worlds drawn from the prior, evidence drawn from the worlds, and the rank of each true
 * total at the last month among draws of the posterior given that evidence. A correct account and sampler make ranks
 * uniform. Source: Talts2018
 *
 * @param skeleton the rows that every world is asked for; their values are replaced
 */
export async function rankTruths(skeleton: Design, worlds: number, seed: number): Promise<Ranks> {
  const account = buildAccount(skeleton);
  const ranks = new Map<string, number[]>();
  for (let world = 0; world < worlds; world++) {
    const truth = drawPrior(account.dim, 1, seed + world, 0);
    const observations = simulateEvidence(account, priorsWith(), truth, randomStream(seed + world, 1));
    const fitted = buildAccount({...skeleton, observations});
    const {draws} = await fitAccount(fitted, {
      seed: seed + world,
      chains: 2,
      draws: 150,
      rounds: 1,
      answerAt: skeleton.months - 1,
      runSegments: segmentsInProcess(fitted),
    });
    const truths = totals(fitted, truth);
    for (const [name, values] of totals(fitted, draws)) {
      const among = Array.from({length: rankedDraws}, (_, i) => values[Math.floor((i * values.length) / rankedDraws)]);
      const rank = among.filter((value) => value < (truths.get(name) as Float64Array)[0]).length;
      ranks.set(name, [...(ranks.get(name) ?? []), rank]);
    }
  }
  return ranks;
}

/** Share of truths inside the central interval of a level, by rank. */
export function coverage(ranks: readonly number[], level: number): number {
  const outside = Math.round(((1 - level) / 2) * (rankedDraws + 1));
  return ranks.filter((rank) => rank >= outside && rank <= rankedDraws - outside).length / ranks.length;
}

/** Pearson's χ² of ranks in ten bins, nine degrees of freedom. */
export function chiSquare(ranks: readonly number[]): number {
  const expected = ranks.length / 10;
  const counts = Array.from({length: 10}, (_, bin) => ranks.filter((rank) => Math.floor(rank / 10) === bin).length);
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function totals(account: Account, draws: Float64Array): Map<string, Float64Array> {
  const series = seriesOf(null).filter(({quantity}) => headlineQuantities.includes(quantity));
  return new Map(
    tabulate(account, draws, series).map(({series: {quantity, stay}, byMonth}) => [
      `${quantity} ${stay}`,
      byMonth[account.shape.T - 1],
    ]),
  );
}
