import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {eightSchools, rubinsSchools} from "../../test/posteriordb/eight-schools.ts";
import {lowRankMetric} from "./metric.ts";
import {randomStream} from "./random.ts";
import {joinSegments, runSegment, type SegmentTask, segmentsInProcess} from "./run-segment.ts";

const schools = eightSchools(rubinsSchools);

function task(seed: number, length: number, target: number | null): SegmentTask {
  const chain = {position: new Float64Array(schools.dim), random: randomStream(seed, 0).state()};
  return {chain, metric: lowRankMetric(schools.dim), length, step: 0.3, target};
}

describe("runSegment", () => {
  it("can be cut anywhere: two segments with a constant step are the draws of one, to the last bit", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({min: 0, max: 30}), (seed, cut) => {
        const whole = runSegment(schools, task(seed, 30, null));
        const first = runSegment(schools, task(seed, cut, null));
        const second = runSegment(schools, {...task(seed, 30 - cut, null), chain: first.chain});
        expect(joinSegments([first, second])).toEqual({
          ...whole,
          evaluations: whole.evaluations + 1, // each segment spends a gradient on its first point
          acceptanceSum: expect.closeTo(whole.acceptanceSum, 10), // added up in another order
        });
      }),
      {numRuns: 20},
    );
  });

  it("depends on its task alone, and the task can travel", () => {
    const there = structuredClone(task(3, 40, 0.8));
    expect(structuredClone(runSegment(eightSchools(rubinsSchools), there))).toEqual(
      runSegment(schools, task(3, 40, 0.8)),
    );
  });

  it("leaves its task as it was", () => {
    const given = task(3, 10, 0.8);
    const before = structuredClone(given);
    runSegment(schools, given);
    expect(given).toEqual(before);
  });

  it("comes to a step with about the acceptance asked for", () => {
    const {step, chain} = runSegment(schools, task(1, 300, 0.8));
    const {acceptanceSum} = runSegment(schools, {...task(1, 300, null), chain, step});
    expect(Math.abs(acceptanceSum / 300 - 0.8)).toBeLessThan(0.08);
  });

  it("keeps gradients and energies with their positions", () => {
    const {positions, gradients, energies} = runSegment(schools, task(2, 5, null));
    const gradient = new Float64Array(schools.dim);
    for (let t = 0; t < 5; t++) {
      const [from, to] = [t * schools.dim, (t + 1) * schools.dim];
      const value = schools.evaluate(positions.subarray(from, to), gradient);
      expect(gradients.subarray(from, to)).toEqual(gradient);
      expect(energies[t]).toBeGreaterThan(-value);
    }
  });
});

it("segmentsInProcess gives segments in the order of their tasks", async () => {
  const tasks = [1, 2, 3].map((seed) => task(seed, 5, null));
  expect(await segmentsInProcess(schools)(tasks)).toEqual(tasks.map((each) => runSegment(schools, each)));
});
