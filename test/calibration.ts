import {availableParallelism} from "node:os";
import {Piscina} from "piscina";
import type {Design} from "../src/account/observation.ts";
import type {World} from "./calibration-world.ts";

/** Posterior draws that a truth is ranked among: one less than a hundred, so that ten bins of ranks are exactly alike. */
const rankedDraws = 99;

/** Ranks of true totals among posterior draws, 0..99, by name of the total: “left any”. */
export type Ranks = ReadonlyMap<string, readonly number[]>;

/**
 * Simulation-based calibration: worlds drawn from the prior, evidence drawn from the worlds, and the rank of each true
 * total at the last month among draws of the posterior given that evidence. A correct account and sampler make ranks
 * uniform. Worlds are independent, so every core takes some. Source: Talts2018
 *
 * @param skeleton the rows that every world is asked for; their values are replaced
 */
export async function rankTruths(skeleton: Design, worlds: number, seed: number): Promise<Ranks> {
  const pool = new Piscina<World, Record<string, number>>({
    filename: new URL("./calibration-world.ts", import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  const tasks = Array.from({length: worlds}, (_, world) => pool.run({skeleton, seed: seed + world, rankedDraws}));
  try {
    const ranked = await Promise.all(tasks);
    const names = Object.keys(ranked[0]);
    return new Map(names.map((name) => [name, ranked.map((world) => world[name])]));
  } finally {
    await pool.destroy();
  }
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
