import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {leadingDirections, orthonormal, project} from "./directions.ts";
import {dot} from "./vectors.ts";

const dim = 6;
const coordinates = (count: number) =>
  fc
    .array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: count * dim, maxLength: count * dim})
    .map((x) => Float64Array.from(x));

function rowsOf(matrix: Float64Array): Float64Array[] {
  return Array.from({length: matrix.length / dim}, (_, j) => matrix.subarray(j * dim, (j + 1) * dim));
}

describe("orthonormal", () => {
  it("returns directions of length one at right angles", () => {
    fc.assert(
      fc.property(coordinates(5), (vectors) => {
        const basis = rowsOf(orthonormal(vectors, dim));
        for (const [i, a] of basis.entries()) {
          for (const [j, b] of basis.entries()) expect(Math.abs(dot(a, b) - (i === j ? 1 : 0))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("leaves out what adds nothing: a zero vector, and one that lies in the space of those before it", () => {
    const vectors = Float64Array.of(...[1, 1, 0, 0, 0, 0], ...[0, 0, 0, 0, 0, 0], ...[-2, -2, 0, 0, 0, 0]);
    const half = Math.SQRT1_2;
    expect([...orthonormal(vectors, dim)]).toEqual([half, half, 0, 0, 0, 0].map((x) => expect.closeTo(x, 15)));
  });

  it("takes a vector of length 1e-162 for zero: its square has one digit left", () => {
    expect(orthonormal(Float64Array.of(0, 0, -1.5717277847026288e-162, 0, 0, 0), dim).length).toBe(0);
  });
});

describe("leadingDirections", () => {
  it("finds the directions in which rows are longest", () => {
    const rows = Float64Array.of(...[0, 9, 0, 0, 0, 0], ...[0, 0, 0, 0, 4, 0], ...[1, 0, 0, 0, 0, 0]);
    const [first, second] = rowsOf(leadingDirections(rows, dim, 2));
    expect(Math.abs(first[1])).toBeCloseTo(1, 6);
    expect(Math.abs(second[4])).toBeCloseTo(1, 6);
  });

  it("returns no more directions than the rows have", () => {
    expect(leadingDirections(Float64Array.of(1, 2, 3, 4, 5, 6), dim, 4).length).toBe(dim);
    expect(leadingDirections(new Float64Array(0), dim, 4).length).toBe(0);
  });
});

it("project: coordinates in an orthonormal basis keep the length of rows that lie in it", () => {
  fc.assert(
    fc.property(coordinates(3), (rows) => {
      const basis = orthonormal(rows, dim);
      const size = basis.length / dim;
      const found = project(rows, basis, dim);
      for (const [t, row] of rowsOf(rows).entries()) {
        const inBasis = found.subarray(t * size, (t + 1) * size);
        expect(Math.abs(dot(inBasis, inBasis) - dot(row, row))).toBeLessThanOrEqual(1e-8);
      }
    }),
  );
});
