/** The whole fit of a bundled case on one thread: `node bench/fit.ts [case] --seeds 10 --draws 500 --rounds 4`. */
import {parseArgs} from "node:util";
import {quantileOfSorted} from "../src/stats/quantile.ts";
import {bundledCase} from "./bundled-case.ts";
import type {FitFigures} from "./fit-thread.ts";
import {inThread} from "./in-thread.ts";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    seeds: {type: "string", default: "5"},
    draws: {type: "string", default: "500"},
    rounds: {type: "string", default: "4"},
  },
});
const name = positionals[0] ?? "russia-2022";
const of = await bundledCase(name);
const fits: FitFigures[] = [];
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const task = {...of, seed, draws: Number(values.draws), rounds: Number(values.rounds)};
  const figures = await inThread<FitFigures>(new URL("fit-thread.ts", import.meta.url), task);
  fits.push(figures);
  console.log(`${name}, seed ${seed}: ${text(figures)}`);
}
console.log(`${name}, median of ${fits.length}: ${medians(fits)}`);

function text(fit: FitFigures): string {
  return [
    `${fit.seconds.toFixed(1)} CPU-s`,
    `${fit.gradients} gradients`,
    `${fit.rounds} ${fit.rounds === 1 ? "round" : "rounds"}`,
    `worst ESS ${fit.leastEffectiveDraws.toFixed(0)}, ${perThousand(fit).toFixed(1)} per 1,000 gradients of sampling`,
    `R̂ ${fit.rhat.toFixed(3)}`,
    `${fit.divergences} divergences`,
    `gate ${fit.passed ? "passed" : "not passed"}`,
    `leapfrog ${fit.leapfrog.toFixed(1)} µs, ${(fit.leapfrog / fit.gradient).toFixed(2)} gradients`,
  ].join(", ");
}

function medians(all: readonly FitFigures[]): string {
  const median = (figure: (fit: FitFigures) => number) => quantileOfSorted(Float64Array.from(all, figure).sort(), 0.5);
  return [
    `${median((fit) => fit.seconds).toFixed(1)} CPU-s`,
    `${median((fit) => fit.gradients).toFixed(0)} gradients`,
    `worst ESS ${median(perThousand).toFixed(1)} per 1,000 gradients of sampling`,
    `leapfrog ${median((fit) => fit.leapfrog / fit.gradient).toFixed(2)} gradients`,
    `gate passed by ${all.filter(({passed}) => passed).length} of ${all.length}`,
  ].join(", ");
}

function perThousand({leastEffectiveDraws, samplingGradients}: FitFigures): number {
  return (1000 * leastEffectiveDraws) / samplingGradients;
}
