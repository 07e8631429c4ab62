import fc from "fast-check";
import {Matrix} from "ml-matrix";
import {expect, it} from "vitest";
import {geometricMean, symmetricEigen} from "./symmetric.ts";

const size = 4;
/** G Gᵀ + I/10: positive definite. */
const definite = fc
  .array(fc.double({min: -2, max: 2, noNaN: true}), {minLength: size * size, maxLength: size * size})
  .map((entries) =>
    Matrix.from1DArray(size, size, entries)
      .mmulByTranspose()
      .add(Matrix.eye(size, size, 0.1)),
  );

function expectClose(actual: Matrix, expected: Matrix) {
  expect(Matrix.sub(actual, expected).norm("max")).toBeLessThanOrEqual(1e-9 * Math.max(1, expected.norm("max")));
}

it("symmetricEigen takes a matrix apart so that it can be put together again, smallest eigenvalue first", () => {
  fc.assert(
    fc.property(definite, (matrix) => {
      const {values, vectors} = symmetricEigen(matrix);
      expect([...values].sort((a, b) => a - b)).toEqual(values);
      const columns = new Matrix(vectors.map((vector) => [...vector])).transpose();
      expectClose(columns.mmulByTranspose(values), matrix);
      expectClose(columns.gram(), Matrix.eye(size));
    }),
  );
});

it("symmetricEigen survives denormal entries, and says so when entries are not finite", () => {
  const tiny = new Matrix([
    [0.000771604938271605, 0, 5e-324, 5e-324],
    [0, 0, 0, 0],
    [5e-324, 0, 0, 0],
    [5e-324, 0, 0, 0],
  ]);
  expect(symmetricEigen(tiny).values).toEqual([0, 0, 0, 0.000771604938271605]);
  expect(() => symmetricEigen(Matrix.eye(2, 2, Number.NaN))).toThrow("entries that are not finite");
});

it("geometricMean lies between: Σ B Σ = A, and turns over when A and B change places", () => {
  fc.assert(
    fc.property(definite, definite, (a, b) => {
      const mean = geometricMean(a, b);
      expectClose(mean.mmul(b).mmul(mean), a);
      expectClose(mean.mmul(geometricMean(b, a)), Matrix.eye(size));
    }),
  );
});
