import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {velocity} from "../../test/velocity.ts";
import {orthonormal} from "./directions.ts";
import {displacement, lowRankMetric, type Metric, momentum} from "./metric.ts";

const dim = 9;
const coordinate = fc.double({min: -3, max: 3, noNaN: true});
const vector = fc.array(coordinate, {minLength: dim, maxLength: dim}).map((x) => Float64Array.from(x));

/** Metrics of every rank from 0 to 7, so that some leave one, two or three directions after the fours. */
const metrics = fc
  .record({
    vectors: fc.nat(7).chain((rank) => fc.array(coordinate, {minLength: rank * dim, maxLength: rank * dim})),
    variances: fc.array(fc.double({min: 0.01, max: 100, noNaN: true}), {minLength: 7, maxLength: 7}),
    phi: fc.double({min: 0.3, max: 2, noNaN: true}),
  })
  .map(({vectors, variances, phi}) => {
    const directions = orthonormal(Float64Array.from(vectors), dim);
    return lowRankMetric(dim, phi, directions, Float64Array.from(variances.slice(0, directions.length / dim)));
  });

type Product = (metric: Metric, x: Float64Array, out: Float64Array) => void;

function apply(product: Product, metric: Metric, x: Float64Array): Float64Array {
  const out = new Float64Array(dim);
  product(metric, x, out);
  return out;
}

/** M as the inverse of a metric: φ and λ turned upside down. */
function inverse({phi, directions, variances}: Metric): Metric {
  return lowRankMetric(
    dim,
    1 / phi,
    directions,
    variances.map((variance) => 1 / variance),
  );
}

function expectClose(actual: Float64Array, expected: Float64Array) {
  const scale = Math.max(1, ...expected.map(Math.abs));
  for (let i = 0; i < dim; i++) expect(Math.abs(actual[i] - expected[i])).toBeLessThanOrEqual(1e-10 * scale);
}

describe("a low-rank metric", () => {
  it("has an inverse: M⁻¹ M = I", () => {
    fc.assert(
      fc.property(metrics, vector, (metric, x) => {
        expectClose(apply(velocity, metric, apply(velocity, inverse(metric), x)), x);
      }),
    );
  });

  it("gives momenta with covariance M: M^½ is symmetric, and applied twice is M", () => {
    fc.assert(
      fc.property(metrics, vector, vector, (metric, x, y) => {
        expectClose(apply(momentum, metric, apply(momentum, metric, x)), apply(velocity, inverse(metric), x));
        const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, ai, i) => sum + ai * b[i], 0);
        const [left, right] = [product(y, apply(momentum, metric, x)), product(x, apply(momentum, metric, y))];
        expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(left)));
      }),
    );
  });

  it("gives displacements that momenta undo: M^½ M^−½ = I", () => {
    fc.assert(
      fc.property(metrics, vector, (metric, x) => {
        expectClose(apply(momentum, metric, apply(displacement, metric, x)), x);
      }),
    );
  });

  it("scales each direction by its variance, and the rest by φ²", () => {
    const metric = lowRankMetric(3, 0.5, Float64Array.of(0, 0.6, 0.8), Float64Array.of(7));
    const out = new Float64Array(3);
    velocity(metric, Float64Array.of(0, 0.6, 0.8), out);
    expect([...out]).toEqual([0, 4.2, 5.6].map((x) => expect.closeTo(x, 14)));
    velocity(metric, Float64Array.of(1, -0.8, 0.6), out);
    expect([...out]).toEqual([0.25, -0.2, 0.15].map((x) => expect.closeTo(x, 14)));
  });

  it("multiplies by the coordinates that its directions move, and by no others", () => {
    const {support, loads} = lowRankMetric(3, 1, Float64Array.of(0, 0.6, 0.8, 0, -0.8, 0.6), Float64Array.of(7, 2));
    expect([...support]).toEqual([1, 2]);
    expect([...loads]).toEqual([0.6, -0.8, 0, 0, 0.8, 0.6, 0, 0]);
  });

  it("is plain data, and works as well after a journey to a worker", () => {
    fc.assert(
      fc.property(metrics, vector, (metric, x) => {
        expect(apply(velocity, structuredClone(metric), x)).toEqual(apply(velocity, metric, x));
      }),
    );
  });
});
