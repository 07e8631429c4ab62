import type {Account} from "../account/account.ts";
import {gaussNewtonFactor} from "../account/gauss-newton.ts";
import {findMode} from "../stats/lbfgs.ts";
import {metricFromFactor} from "../stats/metric-from-factor.ts";
import type {Segment} from "../stats/run-segment.ts";
import {
  type Chains,
  carefulPlan,
  type PosteriorSample,
  type SamplingOptions,
  samplePosterior,
} from "../stats/sample-posterior.ts";
import {startChains} from "../stats/start-chains.ts";
import {joined} from "../stats/vectors.ts";
import {judgeHeadline} from "./gate.ts";

/** What a fit is asked for. */
export interface FitOptions extends Pick<SamplingOptions, "runSegments" | "onProgress" | "signal"> {
  readonly seed: number;
  readonly chains: number;
  /** Draws a chain in the first round. */
  readonly draws: number;
  /** Most rounds of sampling; default four. */
  readonly rounds?: number;
  /** Month of the headline quantities that the gate watches, 0-based. */
  readonly answerAt: number;
}

/** Draws of an account's posterior. */
export interface Fit {
  readonly sample: PosteriorSample;
  /** All draws of z, one row of length dim after another, chain after chain. */
  readonly draws: Float64Array;
  readonly chainCount: number;
  /** Gradients spent, the search for the mode included. */
  readonly gradients: number;
}

/**
 * Fit an account: climb to the mode, take the curvature of the evidence there for a first metric, start the chains
 * around it, and sample until nothing is wrong with the headline quantities.
 */
export async function fitAccount(account: Account, options: FitOptions): Promise<Fit> {
  const mode = findMode(account, new Float64Array(account.dim));
  const sample = await samplePosterior(startAt(account, mode.position, options), {
    ...options,
    plan: {
      ...carefulPlan,
      draws: options.draws,
      rounds: options.rounds ?? carefulPlan.rounds,
      again: {...carefulPlan.again, draws: Math.max(carefulPlan.again.draws, Math.ceil(1.5 * options.draws))},
    },
    gate: (segments) => judgeHeadline(account, segments, positionsOf(segments), options.answerAt),
  });
  return {
    sample,
    draws: positionsOf(sample.segments),
    chainCount: options.chains,
    gradients: mode.gradients + sample.evaluations,
  };
}

/** Eigenvalues of the evidence's curvature above this enter the first metric; below it the prior rules. */
const curvatureCut = 10;

function startAt(account: Account, mode: Float64Array, {seed, chains}: FitOptions): Chains {
  const metric = metricFromFactor(gaussNewtonFactor(account, mode), account.dim, curvatureCut);
  const states = startChains(mode, metric, {seed, chains}).map((state) => ({
    ...state,
    position: possible(account, state.position, mode),
  }));
  return {states, metric, step: 0.2};
}

/** The position, or the first on the way back to the mode where the density is finite: far out it may overflow. */
function possible(account: Account, position: Float64Array, mode: Float64Array): Float64Array {
  const finite = Number.isFinite(account.evaluate(position, new Float64Array(account.dim)));
  if (finite) return position;
  const halfway = position.map((x, i) => (x + mode[i]) / 2);
  return possible(account, halfway, mode);
}

function positionsOf(segments: readonly Segment[]): Float64Array {
  return joined(segments.map((segment) => segment.positions));
}
