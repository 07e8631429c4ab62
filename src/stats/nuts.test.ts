import {describe, expect, it} from "vitest";
import type {LogDensity} from "./log-density.ts";
import {lowRankMetric} from "./metric.ts";
import {energyLoss, nutsState, nutsTransition, trajectory} from "./nuts.ts";
import {randomStream} from "./random.ts";

/** Standard normal in `dim` coordinates, each scaled by `precision`. */
function normal(dim: number, precision = 1): LogDensity {
  return {
    dim,
    evaluate(z, gradient) {
      let value = 0;
      for (let i = 0; i < dim; i++) {
        gradient[i] = -precision * z[i];
        value -= 0.5 * precision * z[i] * z[i];
      }
      return value;
    },
  };
}

/** p(x) ∝ e^(−x⁴/4) in each of four coordinates. */
const quartic: LogDensity = {
  dim: 4,
  evaluate(z, gradient) {
    let value = 0;
    for (let i = 0; i < 4; i++) {
      gradient[i] = -(z[i] ** 3);
      value -= z[i] ** 4 / 4;
    }
    return value;
  },
};

const flat: LogDensity = {
  dim: 2,
  evaluate(_, gradient) {
    gradient.fill(0);
    return 0;
  },
};

function chain(density: LogDensity, start: readonly number[], metric = lowRankMetric(density.dim)) {
  return {path: trajectory(density, metric), state: nutsState(density, Float64Array.from(start))};
}

describe("nutsTransition", () => {
  // E x⁴ = 1 and E x⁸ = 5 under the quartic. The steps are so coarse that energies differ much along a path.
  it.each([0.3, 0.45, 0.6])("leaves a distribution as it found it, with coarse steps of %d", (step) => {
    const {path, state: start} = chain(quartic, [0, 0, 0, 0]);
    const random = randomStream(11, 0);
    let state = start;
    let fourth = 0;
    const count = 20_000;
    for (let t = 0; t < count; t++) {
      state = nutsTransition(path, state, step, random).state;
      fourth += state.position.reduce((sum, x) => sum + x ** 4, 0) / (4 * count);
    }
    // Four standard errors of independent draws, doubled for what the chain remembers.
    expect(Math.abs(fourth - 1)).toBeLessThan(8 * Math.sqrt(4 / (4 * count)));
  });

  // In a unit normal of many coordinates every path is nearly a circle, walked at one radian per unit of time.
  function lengths(step: number): Set<number> {
    const random = randomStream(3, 0);
    const start = Array.from({length: 200}, () => random.normal());
    const {path, state: origin} = chain(normal(200), start);
    let state = origin;
    const seen = new Set<number>();
    for (let t = 0; t < 50; t++) {
      const transition = nutsTransition(path, state, step, random);
      state = transition.state;
      seen.add(transition.leapfrogs);
    }
    return seen;
  }

  it.each([
    [0.035, 127],
    [0.06, 63],
    [0.12, 31],
    [0.22, 15],
    [0.5, 7],
    [1.2, 3],
  ])("turns back when it is half around: with steps of %d after %d", (step, leapfrogs) => {
    expect([...lengths(step)]).toEqual([leapfrogs]);
  });

  it.each([1.42, 1.44, 1.48, 1.55])(
    "does not run in circles with steps of %d, whose doublings end where they began",
    (step) => {
      expect([...lengths(step)]).toEqual([3]);
    },
  );

  it("stops after ten doublings, 1023 steps, where nothing ever turns it back", () => {
    const {path, state} = chain(flat, [0, 0]);
    const transition = nutsTransition(path, state, 0.1, randomStream(1, 0));
    expect(transition).toMatchObject({depth: 10, leapfrogs: 1023, diverged: false, acceptance: 1});
  });

  it("keeps the energy that it reports: −log density + kinetic energy, the same all along a flat density", () => {
    const {path, state} = chain(flat, [0, 0]);
    const energies = [1, 2, 3].map((stream) => nutsTransition(path, state, 0.1, randomStream(1, stream)).energy);
    for (const [i, energy] of energies.entries()) {
      const random = randomStream(1, i + 1);
      const kinetic = (random.normal() ** 2 + random.normal() ** 2) / 2;
      expect(energy).toBeCloseTo(kinetic, 14);
    }
  });

  it("calls a trajectory divergent that loses more than 1000 in energy, and stays where it was", () => {
    const {path, state} = chain(normal(1, 1e8), [0]);
    const transition = nutsTransition(path, state, 1, randomStream(1, 0));
    expect(transition).toMatchObject({diverged: true, depth: 0, leapfrogs: 1, acceptance: 0});
    expect(transition.state).toEqual(state);
  });

  it("takes a NaN for an impossible place", () => {
    const half: LogDensity = {
      dim: 1,
      evaluate([x], gradient) {
        gradient[0] = 1 / x - 1;
        return Math.log(x) - x;
      },
    };
    const {path, state: start} = chain(half, [1]);
    const random = randomStream(2, 0);
    let state = start;
    let diverged = 0;
    for (let t = 0; t < 500; t++) {
      const transition = nutsTransition(path, state, 0.8, random);
      state = transition.state;
      diverged += transition.diverged ? 1 : 0;
      expect(state.position[0]).toBeGreaterThan(0);
    }
    expect(diverged).toBeGreaterThan(0);
  });

  it("reports a divergence once, not in the transitions after it", () => {
    const {path, state} = chain(normal(1, 1e8), [0]);
    nutsTransition(path, state, 1, randomStream(1, 0));
    expect(nutsTransition(path, state, 1e-5, randomStream(1, 0)).diverged).toBe(false);
  });

  it("explores with a metric as with a change of scale: the same path, stretched", () => {
    const wide = chain(normal(1, 0.01), [10], lowRankMetric(1, 1, Float64Array.of(1), Float64Array.of(100)));
    const unit = chain(normal(1), [1]);
    const [far, near] = [wide, unit].map(({path, state}) => nutsTransition(path, state, 0.4, randomStream(4, 0)));
    expect(far.leapfrogs).toBe(near.leapfrogs);
    expect(far.state.position[0] / 10).toBeCloseTo(near.state.position[0], 12);
    expect(far.acceptance).toBeCloseTo(near.acceptance, 12);
  });

  it("cannot start where the density is impossible", () => {
    const nowhere: LogDensity = {dim: 1, evaluate: () => Number.NaN};
    expect(() => nutsState(nowhere, new Float64Array(1))).toThrow("a chain cannot start where the log density is NaN");
  });
});

it("energyLoss: one leapfrog step errs by the third power of its size", () => {
  const {path, state} = chain(quartic, [1.3, -0.2, 0.7, -1.1]);
  const errorAt = (step: number) => energyLoss(path, state, step, randomStream(6, 0));
  expect(errorAt(1e-3) / errorAt(5e-4)).toBeCloseTo(8, 1);
});
