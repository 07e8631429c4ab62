import type {Metric} from "./metric.ts";
import {type MetricOptions, metricFromDraws} from "./metric-from-draws.ts";
import {type ChainState, joinSegments, type RunSegments, type Segment} from "./run-segment.ts";
import {joined} from "./vectors.ts";

/** Chains of one posterior, with what they share. A fit ends in one, and a later fit of nearly the same can start there. */
export interface Chains {
  readonly states: readonly ChainState[];
  readonly metric: Metric;
  /** Size of a leapfrog step; before any adaptation, where to look for a first one. */
  readonly step: number;
}

/** How long to adapt and to sample. Lengths are transitions per chain. */
export interface SamplingPlan {
  /** Windows of warm-up. The first only walks to where the posterior lies; each of the others ends in a new metric. */
  readonly windows: readonly number[];
  /** Last part of warm-up, in which only the step adapts. */
  readonly settle: number;
  /** Mean acceptance that the step adapts to, 0–1. */
  readonly target: number;
  readonly metric: MetricOptions;
  /** Draws of the first round. */
  readonly draws: number;
  /** Most rounds. */
  readonly rounds: number;
  /** How a round starts anew when the first was not enough: smaller steps, longer trajectories. */
  readonly again: {
    readonly settle: number;
    readonly target: number;
    /** The target where more than .1 % of the first round diverged. */
    readonly targetAfterDivergences: number;
    readonly phi: number;
    readonly draws: number;
  };
}

/**
 * The plan for posteriors with a normal prior of unit scale in a few hundred coordinates.
 *
 * A target of .65 draws a little more per gradient and diverges now and then where the posterior is bent; .8 draws a
 * fifth less (docs/benchmarks.md).
 */
export const carefulPlan: SamplingPlan = {
  windows: [15, 20, 40, 80],
  settle: 25,
  target: 0.7,
  metric: {rank: 30, keep: 1.4, phi: 0.6},
  draws: 500,
  rounds: 4,
  again: {settle: 50, target: 0.85, targetAfterDivergences: 0.95, phi: 0.3, draws: 750},
};

/** Whether the draws so far are good enough, and in words why not. */
export interface Verdict {
  readonly passed: boolean;
  readonly reasons: readonly string[];
  /** Not passed, but the chains agree: as many draws again, made in the same way, would do. */
  readonly onlyTooFew: boolean;
}

export interface SamplingProgress {
  readonly phase: "warm-up" | "sampling";
  /** 1, 2 … */
  readonly round: number;
  /** Transitions made in this phase of this round, over all chains. */
  readonly done: number;
  readonly total: number;
  /** Divergent transitions among them. */
  readonly divergences: number;
}

export interface SamplingOptions {
  readonly runSegments: RunSegments;
  /** Judges the draws of all rounds so far. */
  readonly gate: (segments: readonly Segment[]) => Verdict;
  readonly plan?: SamplingPlan;
  readonly onProgress?: (progress: SamplingProgress) => void;
  /** An AbortSignal: sampling stops with its reason between two chunks. */
  readonly signal?: {throwIfAborted(): void};
}

export interface PosteriorSample {
  /** The draws, one stretch per chain, in the order of the chains. */
  readonly segments: readonly Segment[];
  /** Where the chains ended. */
  readonly chains: Chains;
  /** The gate's last word. */
  readonly verdict: Verdict;
  readonly rounds: number;
  /** Gradients spent, warm-up included. */
  readonly evaluations: number;
}

/**
 * Sample a posterior: warm up, draw, and go on drawing until the gate is passed or the rounds are used up.
 *
 * Warm-up learns one metric from the draws and gradients of all chains together, and one step for all. When the first
 * round has only too few draws, as many again are made in the same way. When that is not it, or more than .1 % of its
 * transitions diverged, its draws become a longer warm-up for slower ones, and those are doubled from round to round.
 *
 * Chains meet only at the ends of windows, in their order, and each draws from its own stream: the draws depend on
 * the start and the plan alone, whoever runs the segments, and in whatever order they finish.
 *
 * Source: Seyboldt2026 (metric from draws and gradients in windows), Hoffman2014 (the rest)
 */
export async function samplePosterior(start: Chains, options: SamplingOptions): Promise<PosteriorSample> {
  const {gate, plan = carefulPlan} = options;
  const run: Run = {options, round: 1, evaluations: 0};
  let chains = await warmUp(run, start, plan);
  let segments = await draw(run, chains, plan.draws);
  let verdict = gate(segments);
  if (plan.rounds > 1 && verdict.onlyTooFew && fewDiverged(segments)) {
    segments = await drawAsMany(run, chains, segments, segments);
    verdict = gate(segments);
  }
  while (run.round < plan.rounds && !(verdict.passed && fewDiverged(segments))) {
    run.round++;
    if (run.round === 2) {
      chains = await warmUpAgain(run, {...chains, states: ends(segments)}, segments, plan);
      segments = await draw(run, chains, plan.again.draws);
    } else {
      segments = await drawAsMany(run, chains, segments, []);
    }
    verdict = gate(segments);
  }
  return {
    segments,
    chains: {...chains, states: ends(segments)},
    verdict,
    rounds: run.round,
    evaluations: run.evaluations,
  };
}

/** What is kept of a run besides its draws. */
interface Run {
  readonly options: SamplingOptions;
  round: number;
  evaluations: number;
}

/** Draws between two looks at the signal. Its length changes no draw. */
const chunkLength = 50;

async function warmUp(run: Run, start: Chains, plan: SamplingPlan): Promise<Chains> {
  const meter = progressMeter(run, "warm-up", sum(plan.windows) + plan.settle, start);
  let chains = start;
  for (const [window, length] of plan.windows.entries()) {
    const segments = await advance(run, chains, length, plan.target, meter);
    const metric = window === 0 ? chains.metric : pooledMetric(segments, plan.metric);
    chains = {states: ends(segments), metric, step: commonStep(segments)};
  }
  return settle(run, chains, plan.settle, plan.target, meter);
}

/** Makes the metric anew from the draws of the first round, at most a thousand of them, and the step after it. */
async function warmUpAgain(
  run: Run,
  chains: Chains,
  segments: readonly Segment[],
  {metric: options, again}: SamplingPlan,
): Promise<Chains> {
  const meter = progressMeter(run, "warm-up", again.settle, chains);
  const metric = pooledMetric(segments, {...options, phi: again.phi});
  const target = fewDiverged(segments) ? again.target : again.targetAfterDivergences;
  return settle(run, {...chains, metric}, again.settle, target, meter);
}

/** Draws once more as many, after those that are there. @param counted those of them that belong to this round */
async function drawAsMany(
  run: Run,
  chains: Chains,
  segments: readonly Segment[],
  counted: readonly Segment[],
): Promise<readonly Segment[]> {
  const more = await draw(run, {...chains, states: ends(segments)}, segments[0].energies.length, counted);
  return segments.map((earlier, c) => joinSegments([earlier, more[c]]));
}

/** Adapts the step alone. */
async function settle(run: Run, chains: Chains, length: number, target: number, meter: Meter): Promise<Chains> {
  const segments = await advance(run, chains, length, target, meter);
  return {...chains, states: ends(segments), step: commonStep(segments)};
}

async function draw(
  run: Run,
  chains: Chains,
  length: number,
  counted: readonly Segment[] = [],
): Promise<readonly Segment[]> {
  const meter = progressMeter(run, "sampling", length, chains, counted);
  const chunks: (readonly Segment[])[] = [];
  let states = chains.states;
  for (let done = 0; done < length; done += chunkLength) {
    const chunk = await advance(run, {...chains, states}, Math.min(chunkLength, length - done), null, meter);
    chunks.push(chunk);
    states = ends(chunk);
  }
  return states.map((_, c) => joinSegments(chunks.map((chunk) => chunk[c])));
}

/** Runs every chain on by the same number of transitions. */
async function advance(run: Run, chains: Chains, length: number, target: number | null, meter: Meter) {
  const {metric, step, states} = chains;
  run.options.signal?.throwIfAborted();
  const segments = await run.options.runSegments(states.map((chain) => ({chain, metric, step, length, target})));
  run.evaluations += sum(segments.map((segment) => segment.evaluations));
  meter(segments);
  return segments;
}

/** Counts the segments of one phase and tells whoever wants to know. */
type Meter = (segments: readonly Segment[]) => void;

function progressMeter(
  run: Run,
  phase: SamplingProgress["phase"],
  length: number,
  chains: Chains,
  counted: readonly Segment[] = [],
): Meter {
  let done = transitionsOf(counted);
  let divergences = divergencesOf(counted);
  const total = done + length * chains.states.length;
  return (segments) => {
    done += transitionsOf(segments);
    divergences += divergencesOf(segments);
    run.options.onProgress?.({phase, round: run.round, done, total, divergences});
  };
}

/** The metric that suits the draws of all chains, in their order. */
function pooledMetric(segments: readonly Segment[], options: MetricOptions): Metric {
  const dim = segments[0].chain.position.length;
  const draws = thinned(joined(segments.map((segment) => segment.positions)), dim);
  const gradients = thinned(joined(segments.map((segment) => segment.gradients)), dim);
  return metricFromDraws(draws, gradients, dim, options);
}

/** Every other row, again and again until at most a thousand are left: more make the metric no better. */
function thinned(rows: Float64Array, dim: number): Float64Array {
  if (rows.length <= 1000 * dim) return rows;
  return thinned(
    rows.filter((_, k) => Math.floor(k / dim) % 2 === 0),
    dim,
  );
}

/** Geometric mean of the steps that the chains came to. */
function commonStep(segments: readonly Segment[]): number {
  return Math.exp(sum(segments.map((segment) => Math.log(segment.step))) / segments.length);
}

/** Whether at most .1 % of the transitions diverged. */
function fewDiverged(segments: readonly Segment[]): boolean {
  return divergencesOf(segments) <= 0.001 * transitionsOf(segments);
}

function transitionsOf(segments: readonly Segment[]): number {
  return sum(segments.map((segment) => segment.energies.length));
}

function divergencesOf(segments: readonly Segment[]): number {
  return sum(segments.map((segment) => segment.divergences));
}

function ends(segments: readonly Segment[]): readonly ChainState[] {
  return segments.map((segment) => segment.chain);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
