/** The same evidence and model in Stan, in one run: `node bench/stan.ts --size 1 --draws 500 --warmup 500`. Needs R. */
import {parseArgs} from "node:util";
import {buildAccount} from "../src/account/account.ts";
import type {Design} from "../src/account/observation.ts";
import {randomStream} from "../src/stats/random.ts";
import {simulatedDesign, sizes, sizeText} from "./designs.ts";
import type {FitFigures, FitTask} from "./fit-thread.ts";
import {inThread} from "./in-thread.ts";
import {hasStan, runStan, type StanFigures} from "./stan/run-stan.ts";

const {values} = parseArgs({
  options: {
    size: {type: "string", default: "1"},
    draws: {type: "string", default: "500"},
    warmup: {type: "string", default: "500"},
  },
});
if (hasStan()) await compare();
else console.log("no Stan: install R with its packages rstan, RcppEigen and jsonlite, a C++ compiler and Boost");

/** Fits here, then in Stan, then here again, so that what else the machine does favours neither. */
async function compare(): Promise<void> {
  const name = sizeText(sizes[Number(values.size)]);
  const design = simulatedDesign(sizes[Number(values.size)]);
  const before = await fitHere(design, 1);
  const stan = sampleInStan(design);
  const after = await fitHere(design, 2);
  console.log(`${name}, here: ${text(before)}, ${before.gradient.toFixed(0)} µs a gradient alone`);
  console.log(`${name}, here again: ${text(after)}, ${after.gradient.toFixed(0)} µs a gradient alone`);
  console.log(`${name}, ${stan.version}: ${text(stan)}`);
  const ratio = (rate: (of: Cost) => number) => ((rate(before) + rate(after)) / 2 / rate(stan)).toFixed(1);
  console.log(
    `${name}, here to Stan: gradients a CPU second × ${ratio(gradientRate)}, effective draws × ${ratio(effectiveRate)}`,
  );
}

function fitHere(design: Design, seed: number): Promise<FitFigures> {
  const answerAt = design.months - 1;
  const task: FitTask = {design, priors: {}, answerAt, seed, draws: Number(values.draws), rounds: 1};
  return inThread(new URL("fit-thread.ts", import.meta.url), task);
}

/** @throws {Error} when its density is another */
function sampleInStan(design: Design): StanFigures {
  const account = buildAccount(design);
  const random = randomStream(1, 1);
  const z = Float64Array.from({length: account.dim}, () => 0.5 * random.normal());
  const options = {z: [...z], warmup: Number(values.warmup), draws: Number(values.draws), seed: 1};
  const figures = runStan(design, options);
  const own = account.evaluate(z, new Float64Array(account.dim));
  if (!(Math.abs(own / figures.logDensity - 1) < 1e-9))
    throw new Error(`log density ${own} here, ${figures.logDensity} in Stan`);
  return figures;
}

/** Of the whole run, warm-up included. */
type Cost = Pick<StanFigures, "seconds" | "gradients" | "leastEffectiveDraws" | "rhat" | "divergences">;

function gradientRate({gradients, seconds}: Cost): number {
  return gradients / seconds;
}

function effectiveRate({leastEffectiveDraws, seconds}: Cost): number {
  return leastEffectiveDraws / seconds;
}

function text(of: Cost): string {
  return [
    `${of.seconds.toFixed(1)} CPU-s`,
    `${of.gradients} gradients`,
    `${(1e6 / gradientRate(of)).toFixed(0)} µs each, all included`,
    `worst ESS ${of.leastEffectiveDraws.toFixed(0)}`,
    `${effectiveRate(of).toFixed(1)} a CPU second`,
    `R̂ ${of.rhat.toFixed(3)}`,
    `${of.divergences} divergences`,
  ].join(", ");
}
