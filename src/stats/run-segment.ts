import type {LogDensity} from "./log-density.ts";
import type {Metric} from "./metric.ts";
import {energyLoss, nutsState, nutsTransition, trajectory} from "./nuts.ts";
import {type RandomState, resumeStream} from "./random.ts";
import {averagedStep, averageStep, firstStep, startAveraging} from "./step-size.ts";
import {joined} from "./vectors.ts";

/** A chain between two segments: all that its next one depends on. Plain data. */
export interface ChainState {
  readonly position: Float64Array;
  readonly random: RandomState;
}

/** What to do next with a chain. Plain data, so any worker can do it. */
export interface SegmentTask {
  readonly chain: ChainState;
  readonly metric: Metric;
  /** Transitions to make. */
  readonly length: number;
  /** Size of a leapfrog step; where it adapts, the size near which to look for a first one. */
  readonly step: number;
  /** Mean acceptance towards which the step adapts, 0–1; null keeps the step. */
  readonly target: number | null;
}

/** A stretch of a chain. Plain data. */
export interface Segment {
  readonly chain: ChainState;
  /** Positions after each transition, `length` rows of length dim. */
  readonly positions: Float64Array;
  /** Gradients there. */
  readonly gradients: Float64Array;
  /** Energies there, with the momentum of the trajectory. */
  readonly energies: Float64Array;
  /** The step as it was, or the one that adaptation came to. */
  readonly step: number;
  /** Transitions whose trajectory diverged. */
  readonly divergences: number;
  /** Σ of the acceptance over the transitions. */
  readonly acceptanceSum: number;
  /** Σ of the doublings over the transitions. */
  readonly depthSum: number;
  /** Gradients spent. */
  readonly evaluations: number;
}

/**
 * Run a chain on for a while.
 *
 * A pure function: the segment depends on the density and the task alone, to the last bit, and not on who runs it.
 * Two segments in a row with a constant step are the same draws as one of their joint length.
 *
 * @throws {RangeError} when the chain stands where the density is impossible
 */
export function runSegment(density: LogDensity, {chain, metric, length, step, target}: SegmentTask): Segment {
  const {dim} = density;
  const random = resumeStream(chain.random);
  const path = trajectory(density, metric);
  let state = nutsState(density, chain.position);
  let evaluations = 1;
  const lossAt = (size: number) => {
    evaluations++;
    return energyLoss(path, state, size, random);
  };
  let averaging = startAveraging(target === null ? step : firstStep(lossAt, step));
  const [positions, gradients] = [new Float64Array(length * dim), new Float64Array(length * dim)];
  const energies = new Float64Array(length);
  let [divergences, acceptanceSum, depthSum] = [0, 0, 0];
  for (let t = 0; t < length; t++) {
    const transition = nutsTransition(path, state, averaging.step, random);
    if (target !== null) averaging = averageStep(averaging, transition.acceptance, target);
    state = transition.state;
    positions.set(state.position, t * dim);
    gradients.set(state.gradient, t * dim);
    energies[t] = transition.energy;
    divergences += transition.diverged ? 1 : 0;
    acceptanceSum += transition.acceptance;
    depthSum += transition.depth;
    evaluations += transition.leapfrogs;
  }
  return {
    chain: {position: state.position, random: random.state()},
    positions,
    gradients,
    energies,
    step: target === null ? step : averagedStep(averaging),
    divergences,
    acceptanceSum,
    depthSum,
    evaluations,
  };
}

/** Runs segments and gives them back in the order of their tasks; a pool of workers can stand behind it. */
export type RunSegments = (tasks: readonly SegmentTask[]) => Promise<readonly Segment[]>;

/** Runs segments one after another, here. */
export function segmentsInProcess(density: LogDensity): RunSegments {
  return async (tasks) => tasks.map((task) => runSegment(density, task));
}

/** Stretches of one chain that follow on each other, at least one, as one. */
export function joinSegments(parts: readonly Segment[]): Segment {
  const last = parts[parts.length - 1];
  const total = (count: (part: Segment) => number) => parts.reduce((sum, part) => sum + count(part), 0);
  return {
    chain: last.chain,
    positions: joined(parts.map((part) => part.positions)),
    gradients: joined(parts.map((part) => part.gradients)),
    energies: joined(parts.map((part) => part.energies)),
    step: last.step,
    divergences: total((part) => part.divergences),
    acceptanceSum: total((part) => part.acceptanceSum),
    depthSum: total((part) => part.depthSum),
    evaluations: total((part) => part.evaluations),
  };
}
