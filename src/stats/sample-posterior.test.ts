import {describe, expect, it} from "vitest";
import {eightSchools, rubinsSchools} from "../../test/posteriordb/eight-schools.ts";
import {meanAndSd} from "../../test/posteriordb/expect-reference.ts";
import {parameterDraws, unmixed} from "../../test/posteriordb/sample.ts";
import {mcseMean, mcseSd} from "./diagnostics/standard-error.ts";
import type {LogDensity} from "./log-density.ts";
import {lowRankMetric, type Metric} from "./metric.ts";
import {type MetricOptions, metricFromDraws} from "./metric-from-draws.ts";
import {type RunSegments, runSegment, type Segment, segmentsInProcess} from "./run-segment.ts";
import {
  type Chains,
  carefulPlan,
  type SamplingOptions,
  type SamplingProgress,
  samplePosterior,
} from "./sample-posterior.ts";
import {startChains} from "./start-chains.ts";
import {joined} from "./vectors.ts";

const schools = eightSchools(rubinsSchools);
const passed = {passed: true, reasons: [], onlyTooFew: false};
const failed = {passed: false, reasons: ["never good enough"], onlyTooFew: false};

const tooFew = {passed: false, reasons: ["too few"], onlyTooFew: true};

/** A gate that gives these verdicts in turn, and notes how many draws a chain it saw. */
function watch(verdicts: readonly (typeof failed)[]) {
  const seen: number[] = [];
  const gate = (segments: readonly Segment[]) => {
    seen.push(segments[0].energies.length);
    return verdicts[seen.length - 1];
  };
  return {seen, gate};
}

function chainsOf(density: LogDensity, seed: number, chains = 4): Chains {
  const metric = lowRankMetric(density.dim);
  return {states: startChains(new Float64Array(density.dim), metric, {seed, chains}), metric, step: 0.2};
}

function sampleSchools(options: Partial<SamplingOptions> = {}) {
  return samplePosterior(chainsOf(schools, 1), {
    runSegments: segmentsInProcess(schools),
    gate: () => passed,
    ...options,
  });
}

/** So many workers, each with a density of its own, that finish in any order: the first task last. */
function workers(count: number): RunSegments {
  const densities = Array.from({length: count}, () => eightSchools(rubinsSchools));
  return (tasks) =>
    Promise.all(
      tasks.map(async (task, i) => {
        for (let turn = tasks.length; turn > i; turn--) await Promise.resolve();
        return structuredClone(runSegment(densities[i % count], structuredClone(task)));
      }),
    );
}

/** Acceptances that the steps of two rounds adapt to, in order. */
async function targetsOf(density: LogDensity): Promise<readonly number[]> {
  const targets = new Set<number>();
  const inProcess = segmentsInProcess(density);
  await samplePosterior(chainsOf(density, 1), {
    runSegments: (tasks) => {
      for (const {target} of tasks) if (target !== null) targets.add(target);
      return inProcess(tasks);
    },
    gate: () => failed,
    plan: {...carefulPlan, rounds: 2},
  });
  return [...targets];
}

/** One coordinate of every draw, one array per chain. */
function coordinate(segments: readonly Segment[], dim: number, i: number): Float64Array[] {
  return segments.map(({positions}) => positions.filter((_, k) => k % dim === i));
}

function moments(chains: readonly Float64Array[]) {
  return {...meanAndSd(chains), mcseMean: mcseMean(chains), mcseSd: mcseSd(chains)};
}

describe("samplePosterior", () => {
  it("gives the same bytes whether one worker runs all chains, or four run one each and finish in any order", async () => {
    const options = {gate: () => failed, plan: {...carefulPlan, draws: 60, rounds: 3}};
    const alone = await sampleSchools(options);
    expect(await sampleSchools({...options, runSegments: workers(1)})).toEqual(alone);
    expect(await sampleSchools({...options, runSegments: workers(4)})).toEqual(alone);
  });

  it("finds the reference posterior of the eight schools", async () => {
    const {segments} = await sampleSchools({plan: {...carefulPlan, draws: 2000}});
    const draws = parameterDraws(schools, segments);
    expect(unmixed(draws)).toEqual([]);
    // posteriordb, eight_schools_noncentered: mean, sd and their standard errors over 10,000 draws
    for (const [name, mean, sd, mcseOfMean, mcseOfSd] of [
      ["theta[1]", 6.1505, 5.6159, 0.0562, 0.0616],
      ["theta[8]", 4.884, 5.3177, 0.0532, 0.0631],
      ["mu", 4.4105, 3.3093, 0.0331, 0.0238],
      ["tau", 3.6021, 3.1985, 0.032, 0.0447],
    ] as const) {
      const found = moments(draws.get(name) as Float64Array[]);
      expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.hypot(found.mcseMean, mcseOfMean));
      expect(Math.abs(found.sd - sd)).toBeLessThan(4 * Math.hypot(found.mcseSd, mcseOfSd));
    }
  });

  it("finds means, scales and the correlation of a normal with scales from .05 to 20", async () => {
    const density = skewedNormal;
    const {segments, chains} = await samplePosterior(chainsOf(density, 2), {
      runSegments: segmentsInProcess(density),
      gate: () => passed,
      plan: {...carefulPlan, draws: 1000},
    });
    for (const [i, sd] of scales.entries()) {
      const found = moments(coordinate(segments, density.dim, i));
      expect(Math.abs(found.mean - i)).toBeLessThan(4 * found.mcseMean);
      expect(Math.abs(found.sd - sd)).toBeLessThan(4 * found.mcseSd);
    }
    const [first, second] = [0, 1].map((i) => coordinate(segments, density.dim, i));
    const sum = first.map((chain, c) => chain.map((x, t) => x / scales[0] + second[c][t] / scales[1]));
    const found = moments(sum);
    expect(Math.abs(found.sd - Math.sqrt(2 + 2 * correlation))).toBeLessThan(4 * found.mcseSd);
    expect(chains.metric.variances.length).toBeGreaterThanOrEqual(3);
  });

  it("passes a round that the gate likes, and goes on otherwise: 500 draws, then 750, 1500, 3000", async () => {
    const {seen, gate} = watch([failed, failed, failed, failed]);
    const plan = {...carefulPlan, draws: 500, rounds: 4, again: {...carefulPlan.again, draws: 750}};
    const sample = await sampleSchools({gate, plan});
    expect(seen).toEqual([500, 750, 1500, 3000]);
    expect(sample).toMatchObject({rounds: 4, verdict: failed});
    expect(sample.segments[0].positions.length).toBe(3000 * schools.dim);
    expect((await sampleSchools()).rounds).toBe(1);
  });

  it("draws as many again in the same way when there are only too few, once: 500, 1000, then 750, 1500, 3000", async () => {
    const plan = {...carefulPlan, draws: 500, rounds: 4, again: {...carefulPlan.again, draws: 750}};
    const stubborn = watch([tooFew, tooFew, tooFew, tooFew, tooFew]);
    await sampleSchools({gate: stubborn.gate, plan});
    expect(stubborn.seen).toEqual([500, 1000, 750, 1500, 3000]);
  });

  it("keeps metric, step and earlier draws when it draws as many again", async () => {
    const once = await sampleSchools();
    const twice = await sampleSchools({gate: watch([tooFew, passed]).gate});
    expect(twice.chains).toMatchObject({metric: once.chains.metric, step: once.chains.step});
    const [whole, half] = [twice, once].map(({segments}) => segments[0].positions);
    expect(whole.length).toBe(2 * half.length);
    expect(whole.subarray(0, half.length)).toEqual(half);
  });

  it("starts anew with smaller steps and the slower metric when the chains disagree", async () => {
    const [once, twice] = await Promise.all(
      [1, 2].map((rounds) => sampleSchools({gate: () => failed, plan: {...carefulPlan, rounds}})),
    );
    expect(once.chains.metric.phi).toBe(carefulPlan.metric.phi);
    expect(twice.chains.metric.phi).toBe(carefulPlan.again.phi);
    expect(twice.chains.step).toBeLessThan(once.chains.step);
  });

  it("adapts to an acceptance of .7, then of .85 where chains disagree and of .95 where trajectories diverged", async () => {
    expect(await targetsOf(skewedNormal)).toEqual([0.7, 0.85]);
    expect(await targetsOf(walled)).toEqual([0.7, 0.95]);
  });

  it("does not rest on a round with more than one divergence in a thousand, whatever the gate says", async () => {
    const {rounds, segments} = await samplePosterior(chainsOf(walled, 1), {
      runSegments: segmentsInProcess(walled),
      gate: () => passed,
      plan: {...carefulPlan, rounds: 2},
    });
    expect(segments.reduce((sum, {divergences}) => sum + divergences, 0)).toBeGreaterThan(3);
    expect(rounds).toBe(2);
  });

  it("keeps the first metric for two windows, and learns each later one from all chains in their order", async () => {
    const windows: {readonly metric: Metric; readonly segments: readonly Segment[]}[] = [];
    const inProcess = segmentsInProcess(schools);
    await sampleSchools({
      runSegments: async (tasks) => {
        const segments = await inProcess(tasks);
        windows.push({metric: tasks[0].metric, segments});
        return segments;
      },
    });
    expect(windows[1].metric).toBe(windows[0].metric);
    for (const w of [1, 2, 3]) expect(windows[w + 1].metric).toEqual(metricOf(windows[w].segments, carefulPlan.metric));
  });

  it("learns the second round's metric from every other draw while there are more than a thousand", async () => {
    const plan = {...carefulPlan, rounds: 1};
    const {segments} = await sampleSchools({plan});
    const again = await sampleSchools({gate: () => failed, plan: {...plan, rounds: 2}});
    const thinned = segments.map((segment) => ({
      positions: segment.positions.filter((_, k) => Math.floor(k / schools.dim) % 2 === 0),
      gradients: segment.gradients.filter((_, k) => Math.floor(k / schools.dim) % 2 === 0),
    }));
    expect(again.chains.metric).toEqual(metricOf(thinned, {...carefulPlan.metric, phi: carefulPlan.again.phi}));
  });

  it("tells how far it is, phase by phase, each up to its total", async () => {
    const reports: SamplingProgress[] = [];
    await sampleSchools({
      gate: () => failed,
      plan: {...carefulPlan, draws: 120, rounds: 2, again: {...carefulPlan.again, draws: 70}},
      onProgress: (progress) => reports.push(progress),
    });
    expect(reports.map(({phase, round, done, total}) => `${phase} ${round}: ${done}/${total}`)).toEqual([
      ...[60, 140, 300, 620, 720].map((done) => `warm-up 1: ${done}/720`),
      ...[200, 400, 480].map((done) => `sampling 1: ${done}/480`),
      "warm-up 2: 200/200",
      ...[200, 280].map((done) => `sampling 2: ${done}/280`),
    ]);
  });

  it("counts on in its round where as many draws again are made", async () => {
    const reports: string[] = [];
    const verdicts = [tooFew, passed];
    await sampleSchools({
      gate: () => verdicts.shift() ?? passed,
      plan: {...carefulPlan, draws: 100},
      onProgress: ({phase, round, done, total}) => void reports.push(`${phase} ${round}: ${done}/${total}`),
    });
    expect(reports.filter((report) => report.startsWith("sampling"))).toEqual([
      "sampling 1: 200/400",
      "sampling 1: 400/400",
      "sampling 1: 600/800",
      "sampling 1: 800/800",
    ]);
  });

  it("stops between two chunks when its signal says so", async () => {
    const controller = new AbortController();
    const stopped = sampleSchools({
      signal: controller.signal,
      onProgress: ({phase, done}) => {
        if (phase === "sampling" && done === 400) controller.abort(new Error("the reader left"));
      },
    });
    await expect(stopped).rejects.toThrow("the reader left");
  });

  it("starts warm from an earlier fit: without windows, the metric stays and only the step settles", async () => {
    const earlier = await sampleSchools();
    const again = await samplePosterior(earlier.chains, {
      runSegments: segmentsInProcess(schools),
      gate: () => passed,
      plan: {...carefulPlan, windows: [], settle: 40, draws: 125, rounds: 1},
    });
    expect(again.chains.metric).toBe(earlier.chains.metric);
    expect(again.segments.map(({energies}) => energies.length)).toEqual([125, 125, 125, 125]);
    expect(again.evaluations).toBeLessThan(earlier.evaluations / 2);
  });

  it("counts every gradient that was spent", async () => {
    let spent = 0;
    const counting: LogDensity = {
      dim: schools.dim,
      evaluate(z, gradient) {
        spent++;
        return schools.evaluate(z, gradient);
      },
    };
    const {evaluations} = await sampleSchools({runSegments: segmentsInProcess(counting)});
    expect(evaluations).toBe(spent);
  });
});

function metricOf(parts: readonly Pick<Segment, "positions" | "gradients">[], options: MetricOptions): Metric {
  const [draws, gradients] = [parts.map(({positions}) => positions), parts.map((part) => part.gradients)].map(joined);
  return metricFromDraws(draws, gradients, schools.dim, options);
}

/** A standard normal in four coordinates of which the part beyond a wall is impossible. */
const walled: LogDensity = {
  dim: 4,
  evaluate(z, gradient) {
    for (let i = 0; i < 4; i++) gradient[i] = -z[i];
    return z[0] < 2.5 ? -0.5 * z.reduce((sum, x) => sum + x * x, 0) : -Infinity;
  },
};

const scales = [20, 0.05, 1, 1, 1, 3];
const correlation = 0.9;

/** A normal with means 0, 1, 2 …, these scales, and the first two coordinates correlated. */
const skewedNormal: LogDensity = {
  dim: scales.length,
  evaluate(z, gradient) {
    const standard = scales.map((sd, i) => (z[i] - i) / sd);
    const slope = standard.map((x) => -x);
    const precision = 1 / (1 - correlation ** 2);
    slope[0] = precision * (correlation * standard[1] - standard[0]);
    slope[1] = precision * (correlation * standard[0] - standard[1]);
    let value = 0;
    for (const [i, sd] of scales.entries()) {
      gradient[i] = slope[i] / sd;
      value += 0.5 * slope[i] * standard[i];
    }
    return value;
  },
};
