import {parentPort, workerData} from "node:worker_threads";
import {buildAccount} from "../src/account/account.ts";
import type {Design} from "../src/account/observation.ts";
import type {Priors} from "../src/account/priors.ts";
import {fitAccount} from "../src/estimate/fit-account.ts";
import {countDivergences, headlineMixing} from "../src/estimate/gate.ts";
import type {LogDensity} from "../src/stats/log-density.ts";
import {runSegment, segmentsInProcess} from "../src/stats/run-segment.ts";
import type {Chains} from "../src/stats/sample-posterior.ts";
import {cpuSeconds, microsecondsACall} from "./cpu-time.ts";

export interface FitTask {
  readonly design: Design;
  readonly priors: Priors;
  readonly answerAt: number;
  readonly seed: number;
  /** Draws a chain in the first round, and most rounds. */
  readonly draws: number;
  readonly rounds: number;
}

/** One whole fit, its four chains one after another. */
export interface FitFigures {
  readonly seconds: number;
  /** All of the fit's; those spent on the draws that were kept. */
  readonly gradients: number;
  readonly samplingGradients: number;
  readonly rounds: number;
  readonly passed: boolean;
  /** Of the eight headline totals, the least bulk ESS and the largest R̂. */
  readonly leastEffectiveDraws: number;
  readonly rhat: number;
  readonly divergences: number;
  /** Microseconds of CPU. */
  readonly gradient: number;
  readonly leapfrog: number;
}

parentPort?.postMessage(await measureFit(workerData as FitTask));

async function measureFit({design, priors, ...asked}: FitTask): Promise<FitFigures> {
  const start = cpuSeconds();
  const account = buildAccount(design, {priors});
  const fit = await fitAccount(account, {...asked, chains: 4, runSegments: segmentsInProcess(account)});
  const seconds = cpuSeconds() - start;
  const {segments, chains, rounds, verdict} = fit.sample;
  const mixing = headlineMixing(account, fit.draws, fit.chainCount, asked.answerAt);
  return {
    seconds,
    gradients: fit.gradients,
    samplingGradients: segments.reduce((sum, {evaluations}) => sum + evaluations, 0),
    rounds,
    passed: verdict.passed,
    leastEffectiveDraws: Math.min(...mixing.map(({essBulk}) => essBulk)),
    rhat: Math.max(...mixing.map(({rhat}) => rhat)),
    divergences: countDivergences(segments).divergences,
    ...stepTimes(account, chains),
  };
}

/** A gradient where a chain ended, and a leapfrog step of the same chain going on. */
function stepTimes(density: LogDensity, {states, metric, step}: Chains): {gradient: number; leapfrog: number} {
  const [chain] = states;
  const scratch = new Float64Array(density.dim);
  let leapfrog = Infinity;
  for (let stretch = 0; stretch < 30; stretch++) {
    const start = cpuSeconds();
    const {evaluations} = runSegment(density, {chain, metric, step, length: 10, target: null});
    leapfrog = Math.min(leapfrog, (1e6 * (cpuSeconds() - start)) / evaluations);
  }
  const gradient = microsecondsACall(() => density.evaluate(chain.position, scratch), {stretches: 100, calls: 100});
  return {gradient, leapfrog};
}
